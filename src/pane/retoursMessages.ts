/** What goes between the pane and the worker that holds the returned files. Everything is plain data. */
import * as z from 'zod/mini';

import type { RetoursDesk } from '../app/rooms/consolidation/retoursDesk';
import type { LigneConsolidee, MenageADecider } from '../core/retours/model';
import type { RetourResume } from '../core/retours/resume';
import type { WorkbookError, WorkbookErrorCode } from '../workbook/errors';

export type DeskMethod = keyof RetoursDesk;

/** A call, and the number that its answers bear. */
export type DeskCall = {
  [M in DeskMethod]: {
    readonly id: number;
    readonly method: M;
    readonly args: Parameters<RetoursDesk[M]>;
  };
}[DeskMethod];

/** What each method gives in the end, its long lists left out: they come before it in pieces. */
export type DeskAnswer =
  | { readonly id: number; readonly retours: readonly RetourResume[] }
  | { readonly id: number; readonly aDecider: readonly MenageADecider[] }
  | { readonly id: number; readonly lignes: readonly LigneConsolidee[] }
  | { readonly id: number; readonly done: unknown }
  | { readonly id: number; readonly failed: DeskFailure };

/** An error as data: one of a workbook keeps its code. */
export interface DeskFailure {
  readonly code: WorkbookErrorCode;
  readonly message: string;
  readonly at: WorkbookError['at'];
}

const list = z.array(z.unknown());
const answerSchema = z.union([
  z.object({ id: z.number(), retours: list }),
  z.object({ id: z.number(), aDecider: list }),
  z.object({ id: z.number(), lignes: list }),
  z.object({
    id: z.number(),
    failed: z.object({ code: z.string(), message: z.string(), at: z.looseObject({}) }),
  }),
  z.object({ id: z.number(), done: z.unknown() }),
]);

const METHODS = {
  expect: 'expect',
  add: 'add',
  remove: 'remove',
  clear: 'clear',
  summarise: 'summarise',
  detail: 'detail',
  lignes: 'lignes',
} as const satisfies { readonly [M in DeskMethod]: M };
const callSchema = z.object({ id: z.number(), method: z.enum(METHODS), args: list });

/** The call in a message; an error for one that is none. What it carries was built with this worker. */
export function parseDeskCall(message: unknown): DeskCall {
  return callSchema.parse(message) as unknown as DeskCall;
}

/** The answer in a message; undefined for one that is none. What it carries was built with this page. */
export function parseDeskAnswer(message: unknown): DeskAnswer | undefined {
  return answerSchema.safeParse(message).data as DeskAnswer | undefined;
}

/** How much goes in one message, so that receiving it never holds the pane up. */
export const PIECES = { retours: 50, aDecider: 10, lignes: 500 } as const;
