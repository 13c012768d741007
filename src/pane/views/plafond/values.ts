import { computePlafondParM2 } from '../../../core/baremes/plafondParM2';
import type { Composition, PlafondAnswer } from '../../../core/baremes/plafondParM2';
import type { Zone } from '../../../core/baremes/plafondsApl';
import { parseDate } from '../../../core/cellDate';
import { PLAFOND_ERREURS } from '../../words/plafond';

export type Famille = 'seule' | 'couple' | 'pac';

/** What is typed, as typed. */
export interface PlafondValues {
  readonly zone: Zone;
  readonly famille: Famille;
  /** Dependants beyond the first; counts for `pac` only. */
  readonly supplementaires: string;
  readonly bail: string;
  readonly surface: string;
}

export type PlafondErrors = Partial<Record<keyof PlafondValues, string>>;

export const BLANK: PlafondValues = {
  zone: 'I',
  famille: 'seule',
  supplementaires: '0',
  bail: '',
  surface: '',
};

/** The answer to what is typed, or undefined until every field can be read. */
export function answerTo(values: PlafondValues): PlafondAnswer | undefined {
  const bail = parseDate(values.bail.trim());
  const surface = parseSurface(values.surface);
  const composition = compositionOf(values);
  if (bail === undefined || surface === undefined || composition === undefined) return undefined;
  return computePlafondParM2(values.zone, composition, bail, surface);
}

/** What cannot be read; a blank field is not yet wrong. */
export function errorsOf(values: PlafondValues): PlafondErrors {
  const { bail, surface, supplementaires } = PLAFOND_ERREURS;
  return {
    ...(isWrong(values.bail, parseDate) && { bail }),
    ...(isWrong(values.surface, parseSurface) && { surface }),
    ...(compositionOf(values) === undefined && { supplementaires }),
  };
}

/** A surface in m², decimal comma or point, `m²` allowed after it; undefined unless above zero. */
export function parseSurface(text: string): number | undefined {
  const figures = /^(\d{1,4}(?:[,.]\d{1,2})?)(?:\s*m[²2])?$/.exec(text.trim())?.[1];
  const surface = Number(figures?.replace(',', '.') ?? Number.NaN);
  return surface > 0 ? surface : undefined;
}

function compositionOf({ famille, supplementaires }: PlafondValues): Composition | undefined {
  if (famille !== 'pac') return { couple: famille === 'couple', personnesACharge: 0 };
  const more = /^\d{1,2}$/.test(supplementaires.trim()) ? Number(supplementaires) : Number.NaN;
  return more <= 20 ? { couple: false, personnesACharge: 1 + more } : undefined;
}

function isWrong(text: string, parse: (text: string) => unknown): boolean {
  return text.trim() !== '' && parse(text.trim()) === undefined;
}
