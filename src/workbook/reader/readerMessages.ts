/** What goes between whoever asks for a file to be read and the worker that reads it. Plain data. */
import * as z from 'zod/mini';

import type { WorkbookError } from '../errors';
import type { FichierRecu, Snapshot } from '../port';
import type { WorkbookFile } from '../xlsx/file';

/** What may be wanted of a file: all that an .xlsx holds, its data alone, the text of a document, the files of an archive. */
export interface Readings {
  readonly workbook: WorkbookFile;
  readonly snapshot: Snapshot;
  readonly text: string;
  readonly archive: readonly FichierRecu[];
}

export type Wanted = keyof Readings;

/** Errors lose their class on the way out of a worker: they travel as data. */
export type ReaderAnswer =
  { readonly value: unknown } | { readonly message: string; readonly at: WorkbookError['at'] };

/** A call, as the worker takes it. */
export const readerCall = z.object({
  wanted: z.enum(['workbook', 'snapshot', 'text', 'archive']),
  bytes: z.instanceof(Uint8Array),
});

const value = z.object({ value: z.unknown() });
const failure = z.object({ message: z.string(), at: z.looseObject({}) });

/** The answer of a worker; undefined for a message that is none. */
export function parseAnswer(message: unknown): ReaderAnswer | undefined {
  const failed = failure.safeParse(message).data;
  if (failed !== undefined) return failed;
  const { data } = value.safeParse(message);
  return data !== undefined && 'value' in data ? { value: data.value } : undefined;
}
