import type { IsoDate } from '../../core/date';
import type { Command } from '../../workbook/port';
import type { Notice } from '../state';

/** What an act makes of the workbook, in one application that is taken back whole. */
export interface Change {
  readonly commands: readonly Command[];
  /** Looks to give again after what the workbook itself takes back: it keeps no looks. */
  readonly back?: readonly Command[];
  /** What the person is told once it is made; nothing where the screen shows it by itself. */
  readonly told?: Omit<Notice, 'undoable'>;
}

/** Why nothing is changed: `sans-objet` where what was asked is there already, or has no place left. */
export interface Refusal<Motif = 'sans-objet'> {
  readonly refus: Motif;
}

/**
 * One thing that a person asks for: pure, from what was just read and what was asked to one change, or to
 * a refusal. The session applies the change, tells it and keeps the way back.
 */
export type Act<
  Reading,
  Request = undefined,
  Made extends Change = Change,
  Motif = 'sans-objet',
> = (reading: Reading, request: Request, today: IsoDate) => Made | Refusal<Motif>;

export const SANS_OBJET: Refusal = { refus: 'sans-objet' };

/** Whether an act changes nothing. */
export function isRefusal<Made extends Change, Motif>(
  answer: Made | Refusal<Motif>,
): answer is Refusal<Motif> {
  return 'refus' in answer;
}
