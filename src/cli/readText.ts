import { decodeText } from '../encoding/decodeText';
import type { CliContext } from './context';

/** Headers, answers and choices of columns are written by hand, or by a program for some thousand bailleurs. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The text of a small file, whose size is looked at before it is read. */
export async function readText(
  path: string,
  { readFile }: Pick<CliContext, 'readFile'>,
): Promise<string> {
  return decodeText(await readFile(path, MOST_BYTES));
}
