/**
 * A room of the session: one capability with a state of its own (annexes, consolidation, payment…).
 * Rooms share the session's lane, bar, undo and messages, so that only one thing happens at a time.
 */
import type { IsoDate } from '../core/date';
import type {
  DocumentReader,
  LiveWorkbook,
  Snapshot,
  WorkbookEvent,
  WorkbookFiles,
} from '../workbook/port';
import type { RetoursDesk } from './consolidation/retoursDesk';
import type { Lane } from './lane';
import type { KeyValueStore } from './lastEntete';
import type { Store } from './store';
import type { Tasks } from './tasks';
import type { Undo } from './undo';

export interface Room<S> {
  readonly getState: () => S;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What every room works with. */
export interface RoomParts {
  readonly workbook: LiveWorkbook;
  readonly files: WorkbookFiles;
  readonly readDocument: DocumentReader;
  /** Where returned files are held while they are compared. */
  readonly retours: RetoursDesk;
  readonly tasks: Tasks;
  readonly lane: Lane;
  readonly undo: Undo;
  readonly store: Store;
  readonly clock: () => IsoDate;
  readonly storage: KeyValueStore;
  /** Reads the workbook again and lays its forms on the desk; opens `wanted` where it is given. */
  readonly readAgain: (wanted?: string) => Promise<Snapshot>;
  /** Calls `listener` for every event of the workbook until the returned function is called. */
  readonly follow: (listener: (event: WorkbookEvent) => void) => () => void;
}

export interface RoomStore<S> extends Room<S> {
  set(patch: Partial<S>): void;
}

/** A room's state: replaced whole at every change. A key set to undefined stays, as undefined. */
export function createRoomStore<S extends object>(initial: S): RoomStore<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (patch) => {
      state = { ...state, ...patch };
      listeners.forEach((listener) => listener());
    },
  };
}
