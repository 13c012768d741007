import { MAX_COLUMN } from '../../src/grid/a1';
import type { Calculator } from '../calc/calculator';
import { contains } from './areas';
import { comparison } from './comparison';
import type { ConditionalStyle, HostConditionalFormat } from './conditional';
import { patchStyle } from './patchStyle';
import { rangeOf, readTokens, shiftFormula } from './references';
import type { SheetModel } from './sheet';
import type { CellStyle } from './style';
import type { Scalar } from './values';

/** Rows whose conditions are evaluated together: about a screenful at a time. */
const BLOCK = 32;

/**
 * The looks that conditional formats give. Asking for one cell evaluates its block of rows in one
 * go, since IronCalc works through everything it holds at each evaluation.
 */
export class Conditions {
  private version = -1;
  private readonly done = new Map<SheetModel, Map<string, ConditionalStyle>>();
  private readonly blocks = new Set<string>();
  private readonly spelt = new WeakMap<HostConditionalFormat, Spelling>();

  constructor(private readonly calculator: Calculator) {}

  /** The style with the conditions that hold applied, at a version of the workbook. */
  apply(
    style: CellStyle,
    sheet: SheetModel,
    row: number,
    column: number,
    version: number,
  ): CellStyle {
    if (sheet.conditionalFormats.length === 0) return style;
    if (this.version !== version) this.forget(version);
    this.prepare(sheet, Math.floor(row / BLOCK));
    const found = this.done.get(sheet)?.get(`${row}:${column}`);
    return found ? patchStyle(style, found) : style;
  }

  private forget(version: number): void {
    this.version = version;
    this.done.clear();
    this.blocks.clear();
  }

  private prepare(sheet: SheetModel, block: number): void {
    const key = `${sheet.id}${block}`;
    if (this.blocks.has(key)) return;
    this.blocks.add(key);
    const cells = [...this.cellsOf(sheet, block * BLOCK, block * BLOCK + BLOCK - 1)];
    const requests = cells.flatMap(({ row, column, formats }) =>
      formats.map((format) => ({
        formula: this.formulaAt(format, row, column),
        place: { sheet, row, column },
      })),
    );
    const values = this.calculator.evaluateAll(requests);
    const looks = this.done.get(sheet) ?? new Map<string, ConditionalStyle>();
    this.done.set(sheet, looks);
    let next = 0;
    for (const { row, column, formats } of cells) {
      const holding = values.slice(next, next + formats.length).map(isTrue);
      next += formats.length;
      const look = combine(formats.filter((_, index) => holding[index]));
      if (look) looks.set(`${row}:${column}`, look);
    }
  }

  /** Cells of the rows that some conditional format covers, each with its formats by priority. */
  private *cellsOf(sheet: SheetModel, top: number, bottom: number) {
    const areas = sheet.conditionalFormats.flatMap((format) => format.areas);
    const right = Math.min(sheet.grid.widest, Math.max(0, ...areas.map((area) => area.right)));
    for (let row = Math.max(1, top); row <= bottom; row++) {
      for (let column = 1; column <= right; column++) {
        const formats = sheet.conditionalFormats.filter((format) =>
          format.areas.some((area) => contains(area, row, column)),
        );
        if (formats.length > 0) yield { row, column, formats };
      }
    }
  }

  private formulaAt(format: HostConditionalFormat, row: number, column: number): string {
    const first = format.areas[0];
    const spelling = this.spelt.get(format) ?? spellingOf(format);
    this.spelt.set(format, spelling);
    const { formula, isLoose, shifted } = spelling;
    if (!first || formula === undefined) return '=FALSE';
    const rows = row - first.top;
    const columns = isLoose ? column - first.left : 0;
    const key = rows * MAX_COLUMN + columns;
    const text = shifted.get(key) ?? shiftFormula(formula, rows, columns);
    shifted.set(key, text);
    return text;
  }
}

/** A condition's formula in its first cell, and as it reads in others. */
interface Spelling {
  readonly formula: string | undefined;
  readonly isLoose: boolean;
  readonly shifted: Map<number, string>;
}

function spellingOf(format: HostConditionalFormat): Spelling {
  const formula = conditionFormula(format);
  const isLoose = formula !== undefined && hasLooseColumn(formula);
  return { formula, isLoose, shifted: new Map() };
}

function conditionFormula({ rule, areas }: HostConditionalFormat): string | undefined {
  const first = areas[0];
  if (rule.type === 'cellValue') return first && comparison(first, rule);
  if (rule.formula === '') return undefined;
  return rule.formula.startsWith('=') ? rule.formula : `=${rule.formula}`;
}

/** Whether the formula reads other columns in other columns: most rules look at `$F14` only. */
function hasLooseColumn(formula: string): boolean {
  return readTokens(formula).some((token) => {
    const range = rangeOf(token)?.range;
    if (!range || range.left === null) return false;
    return !range.$left || !(range.$right ?? range.$left);
  });
}

function isTrue(value: Scalar): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

/** The first format to speak of a property wins; one that stops hides those after it. */
function combine(formats: readonly HostConditionalFormat[]): ConditionalStyle | undefined {
  let look: ConditionalStyle | undefined;
  for (const { format, stopIfTrue } of formats) {
    look = { ...format, ...look };
    if (stopIfTrue) break;
  }
  return look;
}
