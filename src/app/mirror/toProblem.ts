import { formatLieu } from '../../text/format';
import { WorkbookError } from '../../workbook/errors';
import type { Problem } from '../state';
import { Abandoned, Unanswered } from './lane';

/**
 * A failure as the pane shows it. What is no WorkbookError is a bug of ours: it is shown as `unknown`
 * rather than lost, and the console keeps the original for whoever reports it.
 */
export function toProblem(error: unknown, during: Problem['during']): Problem {
  if (error instanceof Abandoned) return { code: 'connection-lost', during };
  if (error instanceof Unanswered) return { code: 'connection-lost', during: 'sans-reponse' };
  if (isNotFetched(error)) return { code: 'not-fetched', during };
  if (!(error instanceof WorkbookError)) {
    console.error(error);
    return { code: 'unknown', during };
  }
  const { sheet, address, left = [] } = error.at;
  const lieu = sheet === undefined ? address : formatLieu(sheet, address);
  return {
    code: error.code,
    during,
    ...(lieu !== undefined && { lieu }),
    ...(left.length > 0 && { restes: left.map(placeLeft), revocable: true }),
  };
}

/** A part of the program that the network did not bring, as webpack says it. */
function isNotFetched(error: unknown): boolean {
  return error instanceof Error && error.name === 'ChunkLoadError';
}

/** `Modèle B!A14:I14` as a person reads it; a name or a sheet stays as it is. */
function placeLeft(place: string): string {
  const at = place.lastIndexOf('!');
  return at < 0 ? place : formatLieu(place.slice(0, at), place.slice(at + 1));
}
