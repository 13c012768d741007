/** The target of events that concern the whole workbook or a collection. */
export const WORKBOOK = 'Workbook';

/** Kinds of events, with the number that office.js knows each by. */
export const EVENT_TYPES = {
  'workbook-selection': 2,
  'sheet-changed': 10,
  'sheet-activated': 11,
  'sheet-deactivated': 12,
  'sheet-added': 13,
  'sheet-selection': 14,
  'sheet-deleted': 15,
  'sheet-calculated': 16,
  'sheet-format-changed': 18,
  'sheet-rows-sorted': 19,
  'sheet-columns-sorted': 20,
  'sheet-protection': 24,
  'sheet-renamed': 25,
  'sheet-visibility': 26,
  'sheet-moved': 27,
  'table-selection': 100,
  'table-changed': 101,
  'table-added': 102,
  'table-deleted': 103,
} as const;

export type EventKind = keyof typeof EVENT_TYPES;

/** What the add-in asked to be told. */
export class Registrations {
  /** `context.runtime.enableEvents`. */
  enabled = true;
  readonly #keys = new Set<string>();

  add(kind: EventKind, target: string): void {
    this.#keys.add(`${kind} ${target}`);
  }

  remove(kind: EventKind, target: string): void {
    this.#keys.delete(`${kind} ${target}`);
  }

  has(kind: EventKind, target: string): boolean {
    // The selection of the workbook is an older event that needs no registration with the host.
    return kind === 'workbook-selection' || this.#keys.has(`${kind} ${target}`);
  }
}
