import { areaAddress, type Area } from '../../grid/a1';
import type {
  CellStyle,
  CellValue,
  Command,
  ValidationRule,
  ValidationText,
} from '../../workbook/port';

/** Collects the commands that lay out one sheet, so that a layout reads as what it lays out. */
export class SheetWriter {
  readonly #commands: Command[] = [];

  constructor(readonly sheet: string) {}

  /** The commands so far, in order. */
  get commands(): readonly Command[] {
    return this.#commands;
  }

  add(...commands: readonly Command[]): void {
    for (const command of commands) this.#commands.push(command);
  }

  write(area: Area, values: readonly (readonly CellValue[])[]): void {
    this.add({ kind: 'write', sheet: this.sheet, range: areaAddress(area), values });
  }

  /** One constant in one cell. */
  put(row: number, column: number, value: CellValue): void {
    this.write(cell(row, column), [[value]]);
  }

  formula(row: number, column: number, formula: string): void {
    const range = areaAddress(cell(row, column));
    this.add({ kind: 'formulas', sheet: this.sheet, range, formulas: [[formula]] });
  }

  style(area: Area, style: CellStyle): void {
    this.add({ kind: 'style', sheet: this.sheet, range: areaAddress(area), style });
  }

  format(area: Area, format: string): void {
    this.add({ kind: 'number-format', sheet: this.sheet, range: areaAddress(area), format });
  }

  merge(area: Area): void {
    this.add({ kind: 'merge', sheet: this.sheet, range: areaAddress(area) });
  }

  name(name: string, area: Area): void {
    this.add({ kind: 'define-name', name, sheet: this.sheet, range: areaAddress(area) });
  }

  width(columns: string, width: number): void {
    this.add({ kind: 'column-width', sheet: this.sheet, columns, width });
  }

  height(first: number, last: number, height: number): void {
    this.add({ kind: 'row-height', sheet: this.sheet, rows: `${first}:${last}`, height });
  }

  /** Refuses what does not follow the rule: `stop` forbids it, `warning` asks. */
  validate(
    area: Area,
    rule: ValidationRule,
    prompt: ValidationText,
    error: ValidationText & { readonly style: 'stop' | 'warning' },
  ): void {
    const range = areaAddress(area);
    this.add({ kind: 'validation', sheet: this.sheet, range, rule, prompt, error });
  }
}

/** The area of one cell. */
export function cell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** An area from its corners, as one reads them: rows first. */
export function area(top: number, left: number, bottom: number, right: number): Area {
  return { top, left, bottom, right };
}
