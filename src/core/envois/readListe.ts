/** Reads the rows of a list by the columns chosen. */
import type { CellValue } from '../cell';
import { isFilled, textOf } from '../cellText';
import type { SnapshotLike } from '../reading/formReading';
import { lastRow, valueAt } from '../reading/sheetCells';
import {
  listeColonnes,
  type Correspondance,
  type Intitules,
  type LigneListe,
  type Liste,
  type ListeColonne,
} from './model';

/** Every row under the headings with something in a column chosen; blank rows are passed over. */
export function readListe(
  snapshot: SnapshotLike,
  feuille: string,
  intitules: Intitules,
  correspondance: Correspondance,
): Liste {
  const sheet = snapshot.sheets.find(({ name }) => name === feuille);
  const lignes: LigneListe[] = [];
  let nombre = 0;
  let premier: number | undefined;
  const end = sheet ? Math.min(intitules.derniereLigne ?? Infinity, lastRow(sheet)) : 0;
  for (let rang = intitules.rang + 1; sheet && rang <= end; rang += 1) {
    const cell = (key: ListeColonne): CellValue => {
      const colonne = correspondance[key];
      return colonne === undefined ? null : valueAt(sheet, rang, colonne);
    };
    const textes = Object.fromEntries(listeColonnes.map((key) => [key, texteOf(cell(key))]));
    if (Object.values(textes).every((texte) => texte === '')) continue;
    lignes.push({ rang, textes: textes as LigneListe['textes'] });
    if (typeof cell('menage') !== 'number') continue;
    nombre += 1;
    premier ??= rang;
  }
  return { feuille, correspondance, lignes, nombres: { nombre, rang: premier } };
}

/**
 * What a cell shows: digits in full for a number, with a decimal comma; nothing for an error of Excel.
 * Zeros that only a number format shows before a number are not known.
 */
export function texteOf(value: CellValue): string {
  if (!isFilled(value)) return '';
  if (typeof value !== 'number') return textOf(value);
  if (Number.isInteger(value)) return BigInt(value).toString();
  return String(value).replace('.', ',');
}
