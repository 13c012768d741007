import type { HostCell } from './api';
import type { CellGrid } from './CellGrid';
import type { SheetModel } from './sheet';

/** What a batch of changes touched, for the calculation that follows. */
export interface Touched {
  /** Cells by sheet, as `row` and `column` pairs one after the other. */
  readonly cells: Map<SheetModel, number[]>;
  /** Sheets whose cells moved. */
  readonly moved: Set<SheetModel>;
  /** Names, tables or sheets changed: every formula must be read again. */
  structure: boolean;
}

/** One reversible step: swapping twice gives the same state again. */
interface Change {
  swap(): void;
  touch(touched: Touched): void;
}

/** Everything an edit changed, in order; the undo list keeps it. */
export class Journal {
  private readonly changes: Change[] = [];

  get isEmpty(): boolean {
    return this.changes.length === 0;
  }

  /** Sets a field of a model object. `structure` says that formulas may mean something else now. */
  set<T extends object, K extends keyof T>(
    target: T,
    key: K,
    value: T[K],
    structure = false,
  ): void {
    if (target[key] === value) return;
    this.run(new FieldChange(target, key, value, structure));
  }

  setCell(sheet: SheetModel, row: number, column: number, cell: HostCell | undefined): void {
    this.run(new CellChange(sheet, row, column, cell));
  }

  /** Replaces all cells of a sheet, after rows or columns moved. */
  setGrid(sheet: SheetModel, grid: CellGrid): void {
    this.run(new GridChange(sheet, grid));
  }

  /** Takes every change back, or makes it again. */
  swap(direction: 'back' | 'again'): void {
    const ordered = direction === 'back' ? [...this.changes].reverse() : this.changes;
    for (const change of ordered) change.swap();
  }

  /** Takes over what came right after, as one with this. */
  append(later: Journal): void {
    for (const change of later.changes) this.changes.push(change);
  }

  touched(): Touched {
    const touched: Touched = { cells: new Map(), moved: new Set(), structure: false };
    for (const change of this.changes) change.touch(touched);
    return touched;
  }

  private run(change: Change): void {
    change.swap();
    this.changes.push(change);
  }
}

class FieldChange<T extends object, K extends keyof T> implements Change {
  constructor(
    private readonly target: T,
    private readonly key: K,
    private value: T[K],
    private readonly structure: boolean,
  ) {}

  swap(): void {
    const before = this.target[this.key];
    this.target[this.key] = this.value;
    this.value = before;
  }

  touch(touched: Touched): void {
    touched.structure ||= this.structure;
  }
}

class CellChange implements Change {
  constructor(
    private readonly sheet: SheetModel,
    private readonly row: number,
    private readonly column: number,
    private cell: HostCell | undefined,
  ) {}

  swap(): void {
    const before = this.sheet.grid.get(this.row, this.column);
    this.sheet.grid.set(this.row, this.column, this.cell);
    this.cell = before;
  }

  touch(touched: Touched): void {
    const cells = touched.cells.get(this.sheet);
    if (cells) cells.push(this.row, this.column);
    else touched.cells.set(this.sheet, [this.row, this.column]);
  }
}

class GridChange implements Change {
  constructor(
    private readonly sheet: SheetModel,
    private grid: CellGrid,
  ) {}

  swap(): void {
    const before = this.sheet.grid;
    this.sheet.grid = this.grid;
    this.grid = before;
  }

  touch(touched: Touched): void {
    touched.moved.add(this.sheet);
  }
}
