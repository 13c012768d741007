/** What goes between whoever asks for a file to be read and the worker that reads it. Plain data. */
import * as z from 'zod/mini';

import type { WorkbookError } from '../errors';
import type { Block, FichierRecu, Snapshot } from '../port';
import type { WorkbookFile } from '../xlsx/file';

/**
 * What may be wanted of a file: all that an .xlsx holds, its data alone, the list of a CSV, the text of a
 * document or of copied HTML, the files of an archive.
 */
export interface Readings {
  readonly workbook: WorkbookFile;
  readonly snapshot: Snapshot;
  readonly csv: Snapshot;
  readonly text: string;
  readonly html: string;
  readonly archive: readonly FichierRecu[];
}

export type Wanted = keyof Readings;

/** Some rows of the sheet of that number, which come before the answer that they are part of. */
export type Piece = Pick<Block, 'values' | 'formulas'> & { readonly sheet: number };

/** Errors lose their class on the way out of a worker: they travel as data. */
export type ReaderAnswer =
  | { readonly piece: Piece }
  | { readonly value: unknown }
  | Pick<WorkbookError, 'code' | 'message' | 'at'>;

/** A call, as the worker takes it. */
export const readerCall = z.object({
  wanted: z.enum(['workbook', 'snapshot', 'csv', 'text', 'html', 'archive']),
  bytes: z.instanceof(Uint8Array),
  /** What the sheet of a CSV is called. */
  name: z.string(),
});

const value = z.object({ value: z.unknown() });
const list = z.array(z.unknown());
const piece = z.object({ piece: z.object({ sheet: z.number(), values: list, formulas: list }) });
const failure = z.object({
  code: z.enum(['unreadable-file', 'not-fetched']),
  message: z.string(),
  at: z.looseObject({}),
});

/** The answer of a worker; undefined for a message that is none. */
export function parseAnswer(message: unknown): ReaderAnswer | undefined {
  const failed = failure.safeParse(message).data;
  if (failed !== undefined) return failed;
  const part = piece.safeParse(message).data;
  if (part !== undefined) return part as { readonly piece: Piece };
  const { data } = value.safeParse(message);
  return data !== undefined && 'value' in data ? { value: data.value } : undefined;
}
