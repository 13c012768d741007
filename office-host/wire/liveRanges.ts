import { parseAddress, type Area } from '../../src/grid/a1';
import type { CellsChanged, HostEventBatch } from '../model';
import { shiftArea, type Move } from './shift';

/** Cells of one sheet, in one or several areas: what formats, validations and the like apply to. */
export interface Cells {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** A range as a request holds it. It follows its cells when rows or columns move. */
export class RangeTarget implements Cells {
  /** Undefined once its cells are deleted. */
  area: Area | undefined;
  referenceId: string | undefined;

  constructor(
    readonly sheetId: string,
    area: Area,
  ) {
    this.area = area;
  }

  get areas(): readonly Area[] {
    return this.area ? [this.area] : [];
  }
}

/** What a range was at some moment, to bring it back when a part of a request is undone. */
export type RangesMemento = ReadonlyMap<RangeTarget, Area | undefined>;

/**
 * Every range that a client may still use: those of the request under way, and those it asked to keep
 * for later requests. They move with the cells, whoever moves them.
 */
export class LiveRanges {
  readonly #current = new Set<RangeTarget>();
  readonly #kept = new Map<string, RangeTarget>();
  #inRequest = false;
  #next = 1;

  /** A range of the request under way. */
  add(range: RangeTarget): RangeTarget {
    this.#current.add(range);
    return range;
  }

  keep(range: RangeTarget): void {
    range.referenceId ??= `r${this.#next++}`;
    this.#kept.set(range.referenceId, range);
  }

  find(referenceId: string): RangeTarget | undefined {
    return this.#kept.get(referenceId);
  }

  release(referenceId: string): void {
    this.#kept.delete(referenceId);
  }

  releaseAll(): void {
    this.#kept.clear();
  }

  get keptCount(): number {
    return this.#kept.size;
  }

  beginRequest(): void {
    this.#inRequest = true;
  }

  endRequest(): void {
    this.#inRequest = false;
    this.#current.clear();
  }

  /**
   * Moves ranges for cells that the request itself inserts or deletes, at once: the ranges that it
   * makes afterwards are already where they should be when the events come.
   */
  move(sheetId: string, area: Area, move: Move): void {
    for (const range of this.#all()) {
      if (range.sheetId === sheetId && range.area) range.area = shiftArea(range.area, area, move);
    }
  }

  /** Moves ranges for what others changed: the user, an undo. */
  follow(batch: HostEventBatch): void {
    if (this.#inRequest) return;
    for (const event of batch.events) {
      if (event.kind !== 'cells-changed') continue;
      const area = parseAddress(event.address);
      const move = moveOf(event);
      if (area && move) this.move(event.sheetId, area, move);
    }
  }

  memento(): RangesMemento {
    return new Map([...this.#all()].map((range) => [range, range.area]));
  }

  restore(memento: RangesMemento): void {
    for (const [range, area] of memento) range.area = area;
  }

  #all(): Set<RangeTarget> {
    return new Set([...this.#current, ...this.#kept.values()]);
  }
}

function moveOf(event: CellsChanged): Move | undefined {
  switch (event.changeType) {
    case 'RowInserted':
      return 'down';
    case 'RowDeleted':
      return 'up';
    case 'ColumnInserted':
      return 'right';
    case 'ColumnDeleted':
      return 'left';
    case 'CellInserted':
    case 'CellDeleted':
      return event.shift;
    case 'RangeEdited':
      return undefined;
  }
}
