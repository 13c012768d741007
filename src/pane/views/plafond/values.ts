import { computePlafondParM2 } from '../../../core/baremes/plafondParM2';
import type { Composition, PlafondAnswer } from '../../../core/baremes/plafondParM2';
import type { Zone } from '../../../core/baremes/plafondsApl';
import { parseDate } from '../../../core/cellDate';
import { centimes, roundDecimal } from '../../../core/montant';
import type { PlafondConnu } from '../../preferences';
import { PLAFOND_ERREURS, type LoyerParM2 } from '../../words/plafond';

export type Famille = PlafondConnu['famille'];

/** What is typed, as typed. */
export interface PlafondValues {
  readonly zone: Zone;
  readonly famille: Famille;
  /** Dependants beyond the first; counts for `pac` only. */
  readonly supplementaires: string;
  readonly bail: string;
  readonly surface: string;
  /** The rent of a month, where it is to be brought to the m² too. */
  readonly mensuel: string;
}

export type PlafondErrors = Partial<Record<keyof PlafondValues, string>>;

/** What stands for every household until something else is chosen. */
export const COMPOSITION: PlafondConnu = { zone: 'I', famille: 'seule', supplementaires: '0' };

/** What is of one household alone. */
export const BLANK = { bail: '', surface: '', mensuel: '' };

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
  const { bail, surface, mensuel, supplementaires } = PLAFOND_ERREURS;
  return {
    ...(isWrong(values.bail, parseDate) && { bail }),
    ...(isWrong(values.surface, parseSurface) && { surface }),
    ...(isWrong(values.mensuel, parseMensuel) && { mensuel }),
    ...(compositionOf(values) === undefined && { supplementaires }),
  };
}

/** A surface in m², decimal comma or point, `m²` allowed after it; undefined unless above zero. */
export function parseSurface(text: string): number | undefined {
  const figures = /^(\d{1,4}(?:[,.]\d{1,2})?)(?:\s*m[²2])?$/.exec(text.trim())?.[1];
  const surface = Number(figures?.replace(',', '.') ?? Number.NaN);
  return surface > 0 ? surface : undefined;
}

/** A rent by the month in euros: « 450 », « 450,50 € », « 1 050 €/mois »; undefined unless above zero. */
export function parseMensuel(text: string): number | undefined {
  const compact = text.replace(/\s/g, '').toLowerCase();
  const figures = /^(\d{1,5}(?:[,.]\d{1,2})?)(?:€|euros?)?(?:(?:\/|par)mois)?$/.exec(compact)?.[1];
  const mensuel = Number(figures?.replace(',', '.') ?? Number.NaN);
  return mensuel > 0 ? mensuel : undefined;
}

/**
 * A rent by the month brought to the m², to the cent and to four decimals; undefined until both are read.
 * One that is not above the monthly plafond stays at most at the plafond by m², which is cut.
 */
export function loyerOf(values: PlafondValues): LoyerParM2 | undefined {
  const mensuel = parseMensuel(values.mensuel);
  const surface = parseSurface(values.surface);
  if (mensuel === undefined || surface === undefined) return undefined;
  const exact = mensuel / surface;
  const [parM2, parM2Fin] = [roundDecimal(exact, 2), roundDecimal(exact, 4)];
  const answer = answerTo(values);
  if (answer?.kind !== 'plafond') return { mensuel, surface, parM2, parM2Fin };
  if (centimes(mensuel) > answer.mensuel) {
    return { mensuel, surface, parM2, parM2Fin, depasse: answer.mensuel };
  }
  const coupe = {
    parM2: Math.min(parM2, answer.parM2),
    parM2Fin: Math.min(parM2Fin, answer.parM2Fin),
  };
  return { mensuel, surface, ...coupe };
}

function compositionOf({ famille, supplementaires }: PlafondValues): Composition | undefined {
  if (famille !== 'pac') return { couple: famille === 'couple', personnesACharge: 0 };
  const more = /^\d{1,2}$/.test(supplementaires.trim()) ? Number(supplementaires) : Number.NaN;
  return more <= 20 ? { couple: false, personnesACharge: 1 + more } : undefined;
}

function isWrong(text: string, parse: (text: string) => unknown): boolean {
  return text.trim() !== '' && parse(text.trim()) === undefined;
}
