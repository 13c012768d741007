/** The defined names by which an annexe of ours, and a control block, are known again. */
import { parseAddress } from '../../grid/a1';
import type { Area } from '../../grid/a1';
import type { CellValue } from '../CellValue';
import { once } from '../once';
import type { SnapshotLike } from '../reading/snapshotLike';
import type { AnnexeModele } from './forms';

const ANNEXE = /^Annexe[12]_\d+$/i;
const BLOC = /^(Controle_\d+)$/i;
const TABLEAU = '_tableau';

/** `Annexe1_2`: the second Annexe 1 of a workbook, headings and total line included. */
export function annexeName(modele: AnnexeModele, number: number): string {
  return `Annexe${modele}_${number}`;
}

export function isAnnexeName(name: string): boolean {
  return ANNEXE.test(name);
}

export function blocName(number: number): string {
  return `Controle_${number}`;
}

/** The name of the table that a block controls. */
export function blocTableauName(bloc: string): string {
  return bloc + TABLEAU;
}

/** A control block: where it stands, and the table that it controls. */
export interface BlocPlace {
  readonly nom: string;
  readonly feuille: string;
  readonly plage: Area;
  readonly tableau: Area;
}

/** The control blocks of a workbook whose tables still stand on their sheet. */
export function findBlocs({ names }: Pick<SnapshotLike, 'names'>): readonly BlocPlace[] {
  return names.flatMap(({ name, sheet, range }) => {
    if (!BLOC.test(name)) return [];
    const wanted = blocTableauName(name).toLowerCase();
    const beside = names.find((other) => other.name.toLowerCase() === wanted);
    const [plage, tableau] = [parseAddress(range), parseAddress(beside?.range ?? '')];
    const isWhole = plage && tableau && beside?.sheet === sheet;
    return isWhole ? [{ nom: name, feuille: sheet, plage, tableau }] : [];
  });
}

/** The snapshot without what control blocks show: a table and its block are judged apart. */
export function withoutBlocs(snapshot: SnapshotLike): SnapshotLike {
  return blanked(snapshot);
}

const blanked = once((snapshot: SnapshotLike): SnapshotLike => {
  const blocs = findBlocs(snapshot);
  if (blocs.length === 0) return snapshot;
  const sheets = snapshot.sheets.map((sheet) => {
    const areas = blocs.flatMap(({ feuille, plage }) => (feuille === sheet.name ? [plage] : []));
    if (areas.length === 0) return sheet;
    const inside = (row: number, column: number) =>
      areas.some((area) => contains(area, sheet.top + row, sheet.left + column));
    const blank = <T extends CellValue>(rows: readonly (readonly (T | null)[])[]) =>
      rows.map((cells, row) => cells.map((cell, column) => (inside(row, column) ? null : cell)));
    return { ...sheet, values: blank(sheet.values), formulas: blank(sheet.formulas) };
  });
  return { ...snapshot, sheets };
});

function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
