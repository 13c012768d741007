/** Reads the rows of a list by the columns chosen. */
import { dateIn } from '../cellDate';
import { isFilled, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import { lastRow, mergedAreas, natureAt, seenAt, valueAt } from '../reading/sheetCells';
import type { SheetLike, SnapshotLike } from '../reading/snapshotLike';
import { wordsOf } from '../reading/wordsOf';
import { isAbrege } from '../rules/cellule';
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
  const totaux: number[] = [];
  const illisibles = new Set<number>();
  const merges = sheet ? mergedAreas(sheet.merges) : [];
  const end = sheet ? Math.min(intitules.derniereLigne ?? Infinity, lastRow(sheet)) : 0;
  for (let rang = intitules.rang + 1; sheet && rang <= end; rang += 1) {
    const cell = (key: ListeColonne): CellValue => {
      const colonne = correspondance[key];
      return colonne === undefined ? null : seenAt(sheet, merges, rang, colonne);
    };
    const textes = textesOf(cell);
    if (Object.values(textes).every((texte) => texte === '')) continue;
    if (isTotal(textes)) {
      totaux.push(rang);
      continue;
    }
    const day = dayAt(sheet, rang, correspondance.menage);
    lignes.push({ rang, textes: day === undefined ? textes : { ...textes, menage: day } });
    if (day !== undefined || isAbrege(textes.menage)) illisibles.add(rang);
    else if (typeof cell('menage') === 'number') {
      nombre += 1;
      premier ??= rang;
    }
  }
  const nombres = { nombre, rang: premier };
  return { feuille, correspondance, lignes, totaux, illisibles, nombres };
}

function textesOf(cell: (key: ListeColonne) => CellValue): LigneListe['textes'] {
  const textes = listeColonnes.map((key) => [key, texteOf(cell(key))]);
  return Object.fromEntries(textes) as LigneListe['textes'];
}

const TOTAL =
  /^(?:(?:sous |s )?tota(?:l|ux)(?: (?:general|menages?|du bailleur|\d+))*|sous total .*|ensemble|nombre de menages)$/;

/** A row that sums others: « Total » where a name should stand, and no household of its own. */
function isTotal({ bailleur, menage, idtop }: LigneListe['textes']): boolean {
  if (TOTAL.test(wordsOf(menage))) return true;
  return TOTAL.test(wordsOf(bailleur)) && idtop === '' && /^\d*$/.test(menage);
}

/** The day that a cell shows in the place of an identifier, as a person reads it. */
function dayAt(sheet: SheetLike, rang: number, colonne = 0): string | undefined {
  const value = valueAt(sheet, rang, colonne);
  const date = natureAt(sheet, rang, colonne) === 'date' ? dateIn(value) : undefined;
  return date?.split('-').reverse().join('/');
}

/**
 * What a cell shows: digits in full for a number, with a decimal comma; nothing for an error of Excel.
 * Zeros that only a number format shows before a number are not known.
 */
export function texteOf(value: CellValue): string {
  if (!isFilled(value)) return '';
  // An apostrophe that software leaves before the digits that it protects.
  if (typeof value !== 'number') return textOf(value).replace(/^['’](?=\d+$)/, '');
  if (Number.isInteger(value)) return BigInt(value).toString();
  return String(value).replace('.', ',');
}
