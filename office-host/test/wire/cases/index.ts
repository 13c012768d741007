import type { WireCase } from './case';
import { CELLS } from './cells';
import { CHARTS } from './charts';
import { EVENTS } from './events';
import { LOADING } from './loading';
import { OBJECTS } from './objects';
import { STRUCTURE } from './structure';
import { TABLES } from './tables';
import { TROUBLE } from './trouble';

export type { Step, WireCase } from './case';

/** Every case by subject: the Node suite and the browser suites run them all. */
export const CASES: Readonly<Record<string, readonly WireCase[]>> = {
  'loading and syncing': LOADING,
  cells: CELLS,
  'rows and columns that move': STRUCTURE,
  tables: TABLES,
  'sheets, names, settings, formats': OBJECTS,
  charts: CHARTS,
  events: EVENTS,
  trouble: TROUBLE,
};
