/** The table *Envois*: what the maître d'ouvrage sent to each bailleur. */
import { isFilled, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import { contextTables } from '../forms/names';
import type { SnapshotLike } from '../reading/snapshotLike';
import { tableRows } from '../reading/tableRows';

/** A household whose prefilled cells were sent to a bailleur. */
export interface MenageEnvoye {
  readonly annee: number;
  /** The operation of the form that was sent; empty where an older record does not say. */
  readonly operation: string;
  readonly bailleur: string;
  readonly menage: string;
  readonly idtop: string;
  readonly fichier: string;
}

/**
 * The households recorded as sent in the table *Envois*, in its order. A row without household or
 * without a year says nothing.
 */
export function readEnvois(snapshot: SnapshotLike): readonly MenageEnvoye[] {
  return tableRows(snapshot, contextTables.envois.name).flatMap(({ cell }) => {
    const menage = texteOf(cell('Identifiant'));
    const annee = parseAnnee(cell('Année'));
    if (menage === '' || annee === undefined) return [];
    return [
      {
        annee,
        operation: texteOf(cell('Opération')),
        bailleur: texteOf(cell('Bailleur')),
        menage,
        idtop: texteOf(cell('IDTOP')),
        fichier: texteOf(cell('Fichier')),
      },
    ];
  });
}

function texteOf(value: CellValue): string {
  return isFilled(value) ? textOf(value) : '';
}

/** A year of four digits, as a number or as the text that somebody typed. */
function parseAnnee(value: CellValue): number | undefined {
  const text = texteOf(value);
  return /^\d{4}$/.test(text) ? Number(text) : undefined;
}
