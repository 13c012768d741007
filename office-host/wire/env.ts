import type { HostWorkbook, Transaction } from '../model';
import type { Registrations } from './events/registrations';
import type { LiveRanges } from './liveRanges';
import type { RequirementMatrix } from './versions';

/** What every member is given besides its object. */
export interface Env {
  readonly workbook: HostWorkbook;
  readonly requirements: RequirementMatrix;
  readonly ranges: LiveRanges;
  readonly registrations: Registrations;
  /** The edit under way. Members that change something go through it. */
  readonly tx: Transaction;
  /** Runs a member and notes where a refusal came from. */
  locate<R>(type: string, member: string, run: () => R): R;
}
