/** The convention's number and the year, when only the title line tells them. */
import type { EnteteKey } from '../forms/modele';
import { lastColumn, readCell, valueAt } from './sheetCells';
import type { CellReading, SheetLike } from './snapshotLike';

const ANNEE = /ANN[ÉE]E\s+N\s*-\s*1\s*:\s*(\d(?:[\d./–-]*\d)?)/i;
const CONVENTION =
  /CONVENTION\s+DE\s+RENOUVELLEMENT\s+URBAIN\s+N°\s*([^[\].…]+?)\s*(?:\[|SUR\s+L|$)/i;
const PROTOCOLE = /PROTOCOLE(?:\s+DE\s+PR[ÉE]FIGURATION)?\s+N°\s*([^[\].…]+?)\s*(?:\]|SUR\s+L|$)/i;

/** What the title lines in rows `first` to `last` say, where their blanks are filled. */
export function readTitre(
  sheet: SheetLike,
  first: number,
  last: number,
): Partial<Record<EnteteKey, CellReading>> {
  for (let row = Math.max(first, sheet.top); row <= last; row += 1) {
    for (let column = sheet.left; column <= lastColumn(sheet); column += 1) {
      const value = valueAt(sheet, row, column);
      if (typeof value !== 'string' || !/N\s*-\s*1/i.test(value)) continue;
      const found = fieldsOf(value);
      if (Object.keys(found).length > 0) return placeAt(found, readCell(sheet, row, column));
    }
  }
  return {};
}

function fieldsOf(text: string): Partial<Record<EnteteKey, string>> {
  const annee = ANNEE.exec(text)?.[1];
  const number = CONVENTION.exec(text)?.[1];
  const protocole = PROTOCOLE.exec(text)?.[1];
  const convention = number ?? (protocole === undefined ? undefined : `Protocole ${protocole}`);
  return {
    ...(annee === undefined ? {} : { annee }),
    ...(convention === undefined ? {} : { convention }),
  };
}

function placeAt(
  fields: Partial<Record<EnteteKey, string>>,
  cell: CellReading,
): Partial<Record<EnteteKey, CellReading>> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, { ...cell, value, formula: null }]),
  );
}
