import type { Snapshot } from '../../../workbook/port';
import type { TableauControle } from '../../state/annexes';

/** What an act on annexes leans on: what was just read, and its tables as judged there. */
export interface AnnexesBase {
  readonly snapshot: Snapshot;
  readonly tableaux: readonly TableauControle[];
}
