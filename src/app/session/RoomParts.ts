/**
 * A room of the session: one capability with a state of its own (annexes, consolidation, payment…).
 * Rooms share the session's lane, bar, undo and messages, so that only one thing happens at a time.
 */
import type { IsoDate } from '../../core/date';
import type {
  DocumentReader,
  LiveWorkbook,
  Snapshot,
  WorkbookEvent,
  WorkbookFiles,
} from '../../workbook/port';
import type { Lane } from '../mirror/lane';
import type { Mirror } from '../mirror/mirror';
import type { Upkeep } from '../mirror/upkeep';
import type { RetoursDesk } from '../rooms/consolidation/retoursDesk';
import type { SessionState } from '../state';
import type { Store } from '../state/store';
import type { KeyValueStore } from './lastEntete';
import type { Tasks } from './tasks';
import type { Undo } from './undo';

/** What every room works with. */
export interface RoomParts {
  /** Whole sheets are read through the mirror only. */
  readonly workbook: Omit<LiveWorkbook, 'snapshot' | 'apply'>;
  readonly mirror: Pick<Mirror, 'read' | 'readSheets' | 'latest' | 'isFresh'>;
  readonly files: WorkbookFiles;
  readonly readDocument: DocumentReader;
  /** Where returned files are held while they are compared. */
  readonly retours: RetoursDesk;
  readonly tasks: Tasks;
  readonly lane: Lane;
  readonly upkeep: Upkeep;
  readonly undo: Undo;
  readonly store: Store<SessionState>;
  readonly clock: () => IsoDate;
  readonly storage: KeyValueStore;
  /** Reads the workbook again and shows its forms; opens `wanted` where it is given. */
  readonly readAgain: (wanted?: string) => Promise<Snapshot>;
  /** Calls `listener` for every event of the workbook until the returned function is called. */
  readonly follow: (listener: (event: WorkbookEvent) => void) => () => void;
}
