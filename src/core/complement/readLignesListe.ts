/** Reads the rows of a list by the columns chosen. */
import { isAmericanDate } from '../cellDate';
import { isBlank, isErrorValue } from '../cellText';
import { texteOf } from '../envois/readListe';
import { columnKeys, dateKeys, type ColumnKey } from '../forms/column';
import type { ColumnPositions, RowReading } from '../reading/formReading';
import { readRows } from '../reading/rows';
import { lastRow } from '../reading/sheetCells';
import type { SnapshotLike } from '../reading/snapshotLike';
import { isAbrege } from '../rules/cellule';
import { finish } from '../steps';
import type { IntitulesListe, LigneListee } from './model';
import { readValeur } from './readValeur';

export interface LignesListe {
  readonly lignes: readonly LigneListee[];
  readonly sansIdentifiant: readonly number[];
}

/** Every row under the headings that holds something in a column chosen. */
export function readLignesListe(
  snapshot: SnapshotLike,
  { feuille, rang, derniereLigne = Infinity }: IntitulesListe,
  colonnes: ColumnPositions,
): LignesListe {
  const sheet = snapshot.sheets.find(({ name }) => name === feuille);
  if (!sheet || colonnes.menage === undefined) return { lignes: [], sansIdentifiant: [] };
  const last = Math.min(derniereLigne, lastRow(sheet));
  const rows = finish(readRows(sheet, colonnes, rang + 1, last));
  const moisDabord = new Set<ColumnKey>(
    dateKeys.filter((key) => rows.some(({ cells }) => isAmericanDate(cells[key]))),
  );
  const known = columnKeys.filter((key) => key !== 'menage' && colonnes[key] !== undefined);
  const lignes: LigneListee[] = [];
  const sansIdentifiant: number[] = [];
  for (const row of rows) {
    if (!hasIdentifiant(row)) {
      sansIdentifiant.push(row.rang);
      continue;
    }
    const lus = known.map((key) => {
      const around = { nature: row.natures?.[key], moisDabord: moisDabord.has(key) };
      return [key, readValeur(key, row.cells[key], around)] as const;
    });
    const menage = texteOf(row.cells.menage);
    lignes.push({ rang: row.rang, menage, lus: Object.fromEntries(lus) });
  }
  return { lignes, sansIdentifiant };
}

/** A day or a number cut short in the place of an identifier is none. */
function hasIdentifiant({ cells: { menage }, natures }: RowReading): boolean {
  if (isBlank(menage) || isErrorValue(menage) || isAbrege(menage)) return false;
  return natures?.menage === undefined;
}
