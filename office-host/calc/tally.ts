import { areaAddress } from '../../src/grid/a1';
import type { HostCell } from '../model/api';
import { contains, height } from '../model/areas';
import type { SheetModel } from '../model/sheet';
import { isCellError, type Scalar } from '../model/values';
import type { Count, Sought, Step } from './counts';
import type { Precedent } from './precedent';

/** A column's cells by what they compare as. */
interface Index {
  readonly column: Precedent;
  readonly steps: readonly Step[];
  readonly byRow: Map<number, string>;
  readonly numbers: Map<string, number>;
  /** The kinds of errors among them. */
  readonly errors: Set<string>;
}

/** Cells that a count cannot go by: a formula may be about to change, a number has no sure text. */
const UNSURE = '?';
const ERROR = 'e:';
/** What an empty cell is equal to. */
const LIKE_EMPTY = ['s:', 'n:0', 'b:false'];

/**
 * Answers counts over columns from an index that follows each changed cell. A condition that looks
 * for its row's value in a hundred thousand others thus costs the same as in ten.
 */
export class Tally {
  private readonly indexes = new Map<string, Index>();

  /** The value of a count; undefined when only a calculation can tell. */
  value(count: Count): Scalar | undefined {
    const keys = soughtKeys(count.sought);
    const { numbers, errors, byRow, steps, column } = this.indexOf(count);
    if (numbers.has(UNSURE)) return undefined;
    const sought = keys.find((key) => key?.startsWith(ERROR));
    if (sought !== undefined) return { error: sought.slice(ERROR.length) };
    const [error, other] = count.skipsErrors ? [] : errors;
    if (error !== undefined) return other === undefined ? { error } : undefined;
    const cells = height(column.area);
    const empty = cells - byRow.size;
    let found = 0;
    for (const key of keys) {
      if (key === undefined) return undefined;
      found += equalTo(key, numbers, steps.length === 0 ? empty : 0);
      if (steps.length > 0 && key === 's:') found += empty;
    }
    return count.differs ? cells - found : found;
  }

  /** Takes over a cell that changed. */
  change(sheet: SheetModel, row: number, column: number): void {
    for (const index of this.indexes.values()) {
      if (index.column.sheet !== sheet || !contains(index.column.area, row, column)) continue;
      enter(index, row, sheet.grid.get(row, column));
    }
  }

  forget(): void {
    this.indexes.clear();
  }

  private indexOf({ column, steps }: Count): Index {
    const { sheet, area } = column;
    const key = `${sheet.id} ${areaAddress(area)} ${JSON.stringify(steps)}`;
    const known = this.indexes.get(key);
    if (known) return known;
    const index: Index = { column, steps, byRow: new Map(), numbers: new Map(), errors: new Set() };
    for (const { row, cell } of sheet.grid.within(area)) enter(index, row, cell);
    this.indexes.set(key, index);
    return index;
  }
}

function enter(index: Index, row: number, cell: HostCell | undefined): void {
  const { byRow, numbers, steps } = index;
  const before = byRow.get(row);
  const after = cell && cellKey(cell, steps);
  if (before === after) return;
  if (before !== undefined) leave(index, before);
  if (after === undefined) byRow.delete(row);
  else {
    byRow.set(row, after);
    numbers.set(after, (numbers.get(after) ?? 0) + 1);
    if (after.startsWith(ERROR)) index.errors.add(after.slice(ERROR.length));
  }
}

function leave({ numbers, errors }: Index, key: string): void {
  const left = (numbers.get(key) ?? 0) - 1;
  if (left > 0) numbers.set(key, left);
  else {
    numbers.delete(key);
    if (key.startsWith(ERROR)) errors.delete(key.slice(ERROR.length));
  }
}

/** Undefined for an empty cell. */
function cellKey({ value, formula }: HostCell, steps: readonly Step[]): string | undefined {
  if (formula !== undefined) return UNSURE;
  return value === null ? undefined : (keyOf(value, steps) ?? UNSURE);
}

/** What the count looks for; undefined when that is not sure, `''` for an empty cell. */
function soughtKeys({ steps, values = [], cell }: Sought): readonly (string | undefined)[] {
  if (!cell) return values.map((value) => keyOf(value, steps));
  const { sheet, area } = cell;
  const held = sheet.grid.get(area.top, area.left);
  return [held?.formula === undefined ? keyOf(held?.value ?? null, steps) : undefined];
}

/** Values that a sheet calls equal have the same key: case does not count, a number is no text. */
function keyOf(value: Scalar, steps: readonly Step[]): string | undefined {
  if (isCellError(value)) return ERROR + value.error;
  if (steps.length > 0) {
    const text = textOf(value);
    return text === undefined ? undefined : `s:${replaced(text, steps).toLowerCase()}`;
  }
  if (value === null) return '';
  if (typeof value === 'string') return `s:${value.toLowerCase()}`;
  return typeof value === 'number' ? `n:${value + 0}` : `b:${value}`;
}

function replaced(text: string, steps: readonly Step[]): string {
  return steps.reduce(
    (all, step) => (step === 'upper' ? all.toUpperCase() : all.replaceAll(step.from, step.to)),
    text,
  );
}

/** A value as `SUBSTITUTE` reads it; undefined for numbers that may be written in several ways. */
function textOf(value: string | number | boolean | null): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return Number.isInteger(value) && Math.abs(value) < 1e10 ? String(value) : undefined;
}

function equalTo(key: string, numbers: ReadonlyMap<string, number>, empty: number): number {
  const number = (one: string) => numbers.get(one) ?? 0;
  if (key === '') return empty + LIKE_EMPTY.reduce((sum, one) => sum + number(one), 0);
  return number(key) + (LIKE_EMPTY.includes(key) ? empty : 0);
}
