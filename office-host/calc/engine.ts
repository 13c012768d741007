import { Model } from '@ironcalc/wasm';

import { MAX_ROW } from '../../src/grid/a1';
import { isCellError, type Scalar } from '../model/values';
import { hoistArrays, type SharedArray } from './hoist';

/** Fifteen significant digits, all that Excel keeps: values come out of IronCalc as text only. */
const PRECISE = '0.00000000000000E+00';
/** The sheet IronCalc starts with, under the name it gives it. */
const SCRATCH = 0;
const SCRATCH_NAME = 'Sheet1';
const STYLED_COLUMNS = 100;
/** IronCalc's cell types. */
const NUMBER = 1;
const BOOLEAN = 4;
const ERROR = 16;

/** A formula to evaluate in its place; `sheet` is a number given by `addSheet`. */
export interface Job {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * IronCalc as an evaluator. It holds constants only: a formula is put in for one evaluation and
 * replaced by its value, since IronCalc evaluates every formula it holds each time.
 */
export class Engine {
  private readonly model = new Model('calcul', 'en', 'UTC', 'en');
  private sheets = 1;

  constructor() {
    this.model.pauseEvaluation();
    this.prepare(SCRATCH);
  }

  /** A new sheet, named `S1`, `S2`… in formulas. */
  addSheet(): number {
    const sheet = this.sheets;
    this.sheets += 1;
    this.model.newSheet();
    this.model.renameSheet(sheet, sheetName(sheet));
    this.prepare(sheet);
    return sheet;
  }

  setValue(sheet: number, row: number, column: number, value: Scalar): void {
    this.model.setUserInput(sheet, row, column, inputText(value));
  }

  /** Evaluates formulas that may read one another, and leaves their values in their places. */
  evaluate(jobs: readonly Job[]): Scalar[] {
    for (const { sheet, row, column, formula } of jobs) {
      this.model.setUserInput(sheet, row, column, wrapped(formula));
    }
    this.model.evaluate();
    const values = jobs.map(({ sheet, row, column }) => this.read(sheet, row, column));
    jobs.forEach((job, index) => {
      this.setValue(job.sheet, job.row, job.column, values[index] ?? null);
    });
    return values;
  }

  /** Evaluates formulas that stand nowhere. Their references must name sheets. */
  evaluateLoose(formulas: readonly string[]): Scalar[] {
    if (formulas.length === 0) return [];
    const { arrays, formulas: loose } = hoistArrays(formulas, {
      sheet: SCRATCH_NAME,
      firstColumn: 2,
    });
    for (const { formula, column } of arrays) this.model.setUserInput(SCRATCH, 1, column, formula);
    // Arrays spill first, or formulas evaluated before them would find their cells empty.
    if (arrays.length > 0) this.model.evaluate();
    loose.forEach((formula, index) => {
      this.model.setUserInput(SCRATCH, index + 1, 1, wrapped(formula));
    });
    this.model.evaluate();
    const values = loose.map((_, index) => this.read(SCRATCH, index + 1, 1));
    this.clearScratch(loose.length, arrays);
    return values;
  }

  free(): void {
    this.model.free();
  }

  private clearScratch(rows: number, arrays: readonly SharedArray[]): void {
    this.model.rangeClearContents(SCRATCH, 1, 1, rows, 1);
    for (const { rows: height, column } of arrays) {
      this.model.rangeClearContents(SCRATCH, 1, column, height, column);
    }
  }

  private prepare(sheet: number): void {
    const area = { sheet, row: 1, column: 1, width: STYLED_COLUMNS, height: MAX_ROW };
    this.model.updateRangeStyle(area, 'num_fmt', PRECISE);
  }

  private read(sheet: number, row: number, column: number): Scalar {
    const text = this.model.getFormattedCellValue(sheet, row, column);
    switch (this.model.getCellType(sheet, row, column)) {
      case NUMBER:
        return Number(text);
      case BOOLEAN:
        return text === 'TRUE';
      case ERROR:
        return { error: ERRORS[text] ?? text };
      default:
        return text;
    }
  }
}

/** What IronCalc cannot do is shown as a value error, as an older Excel would. */
const ERRORS: Readonly<Record<string, string>> = { '#N/IMPL!': '#VALUE!', '#ERROR!': '#NAME?' };

export function sheetName(sheet: number): string {
  return `S${sheet}`;
}

/** `IF` around the formula keeps IronCalc from choosing a date or percent format for the cell. */
function wrapped(formula: string): string {
  return `=IF(TRUE,${formula.slice(1)})`;
}

/** A value as it is written inside a formula. */
export function scalarText(value: Scalar): string {
  if (value === null) return '""';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;
}

/** A leading apostrophe keeps every text a text: `007`, `=x`, `TRUE`, and the empty one. */
function inputText(value: Scalar): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : `'${value}`;
}
