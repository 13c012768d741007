/**
 * What somebody decided of the avertissements of a row: one that is justified counts no more. A decision
 * holds for what the cells held that it speaks of, and lapses once one of them changes.
 */
import { isFilled, isSameText, keyOf } from '../cellText';
import type { Decision, DecisionsParMenage } from '../dossier/decisions';
import type { Finding, FindingCode } from '../finding';
import { columnKeys, dateKeys, intituleOf, type ColumnKey } from '../forms/column';
import { hash } from '../hash';
import type { RowReading } from '../reading/formReading';

/** What a decision is about, whoever took it. */
export type Objet = Pick<Decision, 'menage' | 'code' | 'colonne'>;

/** A finding of a row with the decision that speaks of it. */
export interface Justifie {
  readonly finding: Finding;
  readonly decision: Decision;
}

/** The findings of a row once its decisions are applied. */
export interface Decides {
  /** Those that count. */
  readonly findings: readonly Finding[];
  /** Those that are justified. */
  readonly justifies: readonly Justifie[];
  /** Those that count although somebody decided: a cell changed since. */
  readonly caduques: readonly Justifie[];
}

/** The cells that a finding depends on, where it is not only the one where it stands. */
const DEPENDANCES: Readonly<Partial<Record<FindingCode, readonly ColumnKey[]>>> = {
  'neuf-a-justifier': dateKeys,
  'convention-apres-bail': ['dateConventionApl', 'dateBail'],
  'bail-avant-livraison': ['dateLivraison', 'dateBail'],
  'menage-non-prevu': ['bailleur', 'menage'],
};

/** The column of an avertissement of a household that can be named; undefined for any other finding. */
export function colonneJustifiable(
  { niveau, lieu }: Finding,
  row: RowReading,
): ColumnKey | undefined {
  const isOfRow = niveau === 'avertissement' && lieu.rang === row.rang;
  if (!isOfRow || !isFilled(row.cells.menage)) return undefined;
  return columnKeys.find((key) => key === lieu.champ);
}

/** The columns whose cells decide the finding. */
export function dependancesOf({ code }: Finding, colonne: ColumnKey): readonly ColumnKey[] {
  return DEPENDANCES[code] ?? [colonne];
}

/** The mark of what a decision about the finding holds for: its cells, and what it reads elsewhere. */
export function empreinteOf(finding: Finding, colonne: ColumnKey, { cells }: RowReading): string {
  const values = dependancesOf(finding, colonne).map((key) => cells[key]);
  return hash(JSON.stringify([finding.code, colonne, values, ...elsewhere(finding)]));
}

function elsewhere(finding: Finding): readonly unknown[] {
  if (finding.code === 'menage-non-prevu') return [keyOf(finding.envoyeA ?? '')];
  return finding.code === 'menage-autre-operation' ? [finding.annee, keyOf(finding.operation)] : [];
}

/** One for all rows: most have nothing of the kind. */
const NONE: readonly never[] = [];

/** Sets apart the findings of a row that somebody justified. */
export function applyDecisions(
  findings: readonly Finding[],
  row: RowReading,
  decisions: DecisionsParMenage,
): Decides {
  const ofRow = decisions.size === 0 ? NONE : (decisions.get(keyOf(row.cells.menage)) ?? NONE);
  if (ofRow.length === 0) return { findings, justifies: NONE, caduques: NONE };
  const kept: Finding[] = [];
  const justifies: Justifie[] = [];
  const caduques: Justifie[] = [];
  for (const finding of findings) {
    const colonne = colonneJustifiable(finding, row);
    const about = colonne === undefined ? [] : ofRow.filter(isAbout(finding, colonne));
    const held =
      colonne && about.find((each) => each.empreinte === empreinteOf(finding, colonne, row));
    const last = about.at(-1);
    if (held) justifies.push({ finding, decision: held });
    else kept.push(finding);
    if (!held && last) caduques.push({ finding, decision: last });
  }
  return { findings: kept, justifies, caduques };
}

/** The decisions about households that the form has no more: renamed, or gone. */
export function decisionsSansMenage(
  rows: readonly RowReading[],
  decisions: DecisionsParMenage,
): readonly Decision[] {
  if (decisions.size === 0) return [];
  const known = new Set(rows.map(({ cells }) => keyOf(cells.menage)));
  return [...decisions].flatMap(([menage, about]) => (known.has(menage) ? [] : about));
}

/** Whether two decisions are about the same finding of the same household. */
export function isSameObjet(a: Objet, b: Objet): boolean {
  return isSameText(a.menage, b.menage) && a.code === b.code && isSameText(a.colonne, b.colonne);
}

const isAbout = (finding: Finding, colonne: ColumnKey) => (decision: Decision) =>
  decision.code === finding.code && isSameText(decision.colonne, intituleOf(colonne));
