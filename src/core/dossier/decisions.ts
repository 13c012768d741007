/** The table *Decisions*: who justified which avertissement of which household, when and why. */
import { isSameText, keyOf, textOf } from '../cellText';
import type { IsoDate } from '../date';
import { contextTables } from '../forms/names';
import type { SnapshotLike } from '../reading/snapshotLike';
import { tableRows } from '../reading/tableRows';
import { readJour } from './cells';

/** What somebody decided of one avertissement of a household. */
export interface Decision {
  readonly menage: string;
  /** The code of the finding. */
  readonly code: string;
  /** The heading of the column that the finding speaks of. */
  readonly colonne: string;
  readonly raison: string;
  readonly par: string;
  readonly le: IsoDate;
  /** What the cells that the finding depends on held that day. */
  readonly empreinte: string;
}

/** DecisionsParMenage by household (see `keyOf`). */
export type DecisionsParMenage = ReadonlyMap<string, readonly Decision[]>;

/** The decisions of a form. A row without its reason, its name or its day leaves no trace and decides nothing. */
export function readDecisions(snapshot: SnapshotLike, formulaire: string): DecisionsParMenage {
  const found = new Map<string, Decision[]>();
  for (const { cell } of tableRows(snapshot, contextTables.decisions.name)) {
    const le = readJour(cell('Date'));
    const [raison, par] = [textOf(cell('Raison')), textOf(cell('Décidé par'))];
    if (!isSameText(cell('Formulaire'), formulaire)) continue;
    if (le === undefined || raison === '' || par === '') continue;
    const key = keyOf(cell('Identifiant'));
    const decision = {
      menage: textOf(cell('Identifiant')),
      code: textOf(cell('Constat')),
      colonne: textOf(cell('Colonne')),
      ...{ raison, par, le },
      empreinte: textOf(cell('Empreinte')),
    };
    found.set(key, [...(found.get(key) ?? []), decision]);
  }
  return found;
}
