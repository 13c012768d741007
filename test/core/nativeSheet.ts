/** A sheet laid out as a form, whose native conditions IronCalc calculates. */
import { readFileSync } from 'node:fs';

import { initSync, Model } from '@ironcalc/wasm';

import type { CellValue } from '../../src/core/CellValue';
import { columnKeys, type ColumnKey } from '../../src/core/forms/column';
import type { Contexte, FormReading, RowReading } from '../../src/core/reading/formReading';
import { rowRefs } from '../../src/core/rules/conditions';
import type { RowRefs } from '../../src/core/rules/rule';
import { absoluteAddress, parseAddress, type Area } from '../../src/grid/a1';
import { AUJOURDHUI, FIRST, serial } from './build';

/** To be called once before anything is calculated. */
export function startIronCalc(): void {
  initSync({ module: readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')) });
}

/** The lists of the workbook, right of the form. */
const LISTS = {
  regime: '$U$1',
  bailleurs: '$P$1:$P$4',
  operations: '$Q$1:$Q$4',
  menages: { annee: '$R$1:$R$4', idtop: '$S$1:$S$4', identifiant: '$T$1:$T$4' },
};

/** What the formulas of a form's rows are written with. */
export function refsOf(reading: FormReading): RowRefs {
  const entete = Object.entries(reading.entete).map(([key, cell]) => [key, cell.cellule] as const);
  const colonnes = reading.colonnes as Record<ColumnKey, number>;
  return rowRefs({ ...reading, colonnes, entete: Object.fromEntries(entete) }, LISTS);
}

/** What IronCalc does not do: a function mapped over a range. */
const MAPPED = /SUBSTITUTE\(SUBSTITUTE\((\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)," ",""\),"\u00a0",""\)/g;
const FIRST_COPY = 60;
const ORIGIN: Area = { top: 1, left: 1, bottom: 1, right: 1 };

/** The ranges that a formula maps a function over are copied cell by cell, the function applied. */
function copiesOf(formulas: readonly string[]): ReadonlyMap<string, Area> {
  const ranges = new Set(
    formulas.flatMap((formula) => [...formula.matchAll(MAPPED)].map((m) => m[1] ?? '')),
  );
  const copies = [...ranges].flatMap((range, index) => {
    const area = parseAddress(range);
    const column = FIRST_COPY + index;
    return area ? [[range, { ...area, left: column, right: column }] as const] : [];
  });
  return new Map(copies);
}

/** By sheet row: whether each formula, written for the first row of the form, is true there. */
export function calculate(
  reading: FormReading,
  lignes: readonly RowReading[],
  formulas: readonly string[],
): ReadonlyMap<number, readonly boolean[]> {
  const model = new Model('form', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  const set = (row: number, column: number, value: CellValue) => {
    if (value !== null) model.setUserInput(0, row, column, input(value));
  };
  for (const { cellule, value } of Object.values(reading.entete)) {
    const { top = 1, left = 1 } = parseAddress(cellule) ?? {};
    set(top, left, value);
  }
  writeLists(reading.contexte, set);
  const copies = copiesOf(formulas);
  for (const [range, { top, bottom, left }] of copies) {
    const column = range.replace(/\$([A-Z]+).*/, '$1');
    for (let row = top; row <= bottom; row += 1) {
      model.setUserInput(
        0,
        row,
        left,
        `=SUBSTITUTE(SUBSTITUTE(${column}${row}," ",""),"\u00a0","")`,
      );
    }
  }
  for (const { rang, cells } of lignes) {
    for (const key of columnKeys) set(rang, reading.colonnes[key] ?? 1, cells[key]);
    formulas.forEach((formula, index) => {
      model.setUserInput(0, rang, 30 + index, `=${moved(formula, rang, copies)}`);
    });
  }
  model.resumeEvaluation();
  model.evaluate();
  const shown = (rang: number) =>
    formulas.map((_, index) => model.getFormattedCellValue(0, rang, 30 + index) === 'TRUE');
  return new Map(lignes.map(({ rang }) => [rang, shown(rang)]));
}

function writeLists(
  { regime, bailleurs, operations, menagesPasses }: Contexte,
  set: (row: number, column: number, value: CellValue) => void,
): void {
  set(1, 21, regime ?? null);
  bailleurs.forEach(({ nom }, index) => set(index + 1, 16, nom));
  operations.forEach((name, index) => set(index + 1, 17, name));
  menagesPasses.forEach(({ annee, idtop, identifiant }, index) => {
    [annee, idtop, identifiant].forEach((value, at) => set(index + 1, 18 + at, value));
  });
}

function moved(formula: string, rang: number, copies: ReadonlyMap<string, Area>): string {
  const relative = new RegExp(String.raw`(\$[A-Z]+)${FIRST}\b`, 'g');
  return formula
    .replaceAll(MAPPED, (_, range: string) => absoluteAddress(copies.get(range) ?? ORIGIN))
    .replaceAll(relative, `$1${rang}`)
    .replaceAll('TODAY()', String(serial(AUJOURDHUI)));
}

function input(value: CellValue): string {
  if (value === null) return '';
  if (value === '#N/A') return '=NA()';
  return typeof value === 'string' ? `'${value}` : String(value).toUpperCase();
}
