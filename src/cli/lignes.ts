import * as z from 'zod/mini';

import { isAmericanDate, isByPlaces, parseDate } from '../core/cellDate';
import { keyOf, textOf } from '../core/cellText';
import { serialOfDate } from '../core/date';
import { columnKeys, columnOf, type ColumnKey } from '../core/forms/column';
import { columnOfHeading } from '../core/reading/headings';
import { countOf } from '../encoding/countOf';
import { decodeText } from '../encoding/decodeText';
import { fr } from '../text/fr';
import { WorkbookError } from '../workbook/errors';
import type { CellValue } from '../workbook/port';
import { CliError, type CliContext } from './context';
import { parseJson } from './json';

/** 100,000 rows of JSON weigh about 20 MB. */
export const MOST_LIST_BYTES = 24 * 1024 * 1024;

export type LigneInput = Readonly<Partial<Record<ColumnKey, CellValue>>>;

export interface LignesLues {
  readonly lignes: readonly LigneInput[];
  /** The headings of the columns that hold nothing of the form: they are not read. */
  readonly ecartees: readonly string[];
}

/**
 * The rows of a `.json` file, or of a CSV file for any other name. Days (jj/mm/aaaa or aaaa-mm-jj)
 * become serial numbers and decimals (point or comma) numbers; what reads as neither stays the text
 * that it is, for the check to tell.
 */
export function parseLignes(
  bytes: Uint8Array,
  path: string,
  { readCsv }: Pick<CliContext, 'readCsv'>,
): LignesLues {
  if (/\.xls[xmb]?$/i.test(path)) {
    throw new CliError(
      fr`Le fichier « ${path} » est un classeur : enregistrez ses lignes au format CSV ou JSON.`,
    );
  }
  const { lignes: rows, ecartees } = /\.json$/i.test(path)
    ? { lignes: jsonRows(decodeText(bytes), path), ecartees: [] }
    : csvRows(bytes, path, readCsv);
  const moisDabord = new Set(
    columnKeys.filter((key) => rows.some((row) => isAmericanDate(row[key] ?? null))),
  );
  const lignes = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        const key = name as ColumnKey;
        const unsure = moisDabord.has(key) && isByPlaces(value);
        return [key, typeof value === 'string' && !unsure ? parseText(key, value) : value];
      }),
    ),
  );
  return { lignes, ecartees };
}

/**
 * The first line names the columns: by their keys, or by the headings of the form. A column of something
 * else is set aside, and told; where the column that it may stand for is missing, nothing is read.
 */
function csvRows(bytes: Uint8Array, path: string, readCsv: CliContext['readCsv']): LignesLues {
  const [heading = [], ...rows] = sheetOf(bytes, path, readCsv);
  const found = heading.map((name) => (name === null ? undefined : findKey(textOf(name))));
  const others = heading.flatMap((name, index) =>
    name !== null && found[index] === undefined ? [textOf(name)] : [],
  );
  const isMissing = columnKeys.some((key) => !found.includes(key));
  const [unknown] = others;
  if (unknown !== undefined && isMissing) throw unknownColumn(unknown, path);
  refuseTwice(found, heading, path);
  const keys = heading.map((name, index) => {
    if (name !== null) return found[index];
    const line = rows.findIndex((row) => (row[index] ?? null) !== null);
    if (line < 0) return undefined;
    throw withoutHeading(path, line + 2);
  });
  const beyond = rows.findIndex((row) => row.slice(heading.length).some((value) => value !== null));
  if (beyond >= 0) throw withoutHeading(path, beyond + 2);
  const lignes = rows
    .map((row) =>
      Object.fromEntries(keys.flatMap((key, i) => (key ? [[key, row[i] ?? null] as const] : []))),
    )
    .filter((row) => Object.values(row).some((value) => value !== null));
  return { lignes, ecartees: others };
}

/** Two columns for one thing: neither is taken before the other without a word. */
function refuseTwice(
  found: readonly (ColumnKey | undefined)[],
  heading: readonly CellValue[],
  path: string,
): void {
  const twice = found.findIndex((key, index) => key !== undefined && found.indexOf(key) < index);
  if (twice < 0) return;
  const [first, second] = [found.indexOf(found[twice]), twice].map((at) =>
    textOf(heading[at] ?? null),
  );
  throw new CliError(
    fr`Les colonnes « ${first ?? ''} » et « ${second ?? ''} » du fichier « ${path} » disent la même chose : gardez-en une.`,
  );
}

function withoutHeading(path: string, line: number): CliError {
  return new CliError(
    fr`Le fichier « ${path} », ligne ${line} : une cellule n’a pas d’intitulé au-dessus d’elle. Vérifiez le séparateur, ou complétez la première ligne.`,
  );
}

function sheetOf(bytes: Uint8Array, path: string, readCsv: CliContext['readCsv']) {
  try {
    return readCsv(bytes, path).sheets[0]?.values ?? [];
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause;
    if (cause.at.reason === 'too-large') throw new CliError(tooLong(path), { cause });
    const place = /line (\d+)/.exec(cause.message)?.[1];
    const where = place === undefined ? '' : ` (ligne ${place})`;
    throw new CliError(
      fr`Le fichier « ${path} » n’est pas un CSV lisible${where} : enregistrez-le au format CSV à points-virgules.`,
      { cause },
    );
  }
}

/** What is said of a list that no convention has. */
export function tooLong(path: string): string {
  return fr`Le fichier « ${path} » est trop long : une liste a 300 000 lignes au plus, et une cellule 32 767 caractères.`;
}

/** As the guide asks for days; another writing of one stays a text, which the check can correct. */
const DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})$/;
const DECIMAL = /^-?\d+(?:[.,]\d+)?$/;

function parseText(key: ColumnKey, text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  switch (columnOf(key).kind) {
    case 'date': {
      const date = DATE.test(trimmed) ? parseDate(trimmed) : undefined;
      return date === undefined ? trimmed : serialOfDate(date);
    }
    case 'montant':
      return DECIMAL.test(trimmed) ? Number(trimmed.replace(',', '.')) : trimmed;
    case 'texte':
    case 'typologie':
      return trimmed;
  }
}

const MOST_ROWS = 300_000;

const schema = z.array(z.record(z.string(), z.nullable(z.union([z.string(), z.number()]))));

function jsonRows(text: string, path: string): readonly LigneInput[] {
  // Braces are counted first: each row is checked by itself, which takes longer than reading it.
  if (countOf(text, '{') > MOST_ROWS) throw new CliError(tooLong(path));
  const rows = parseJson({ text, path }, schema, ({ path: at }) =>
    at.length < 2
      ? fr`Le fichier « ${path} » doit contenir une liste d’objets JSON.`
      : fr`La clé « ${String(at[1])} » du fichier « ${path} » doit être un texte ou un nombre.`,
  );
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        const key = parseKey(name, path);
        return [key, cellOf(key, value)];
      }),
    ),
  );
}

function cellOf(key: ColumnKey, value: string | number | null): CellValue {
  if (value === '') return null;
  const { kind } = columnOf(key);
  const isText = kind === 'texte' || kind === 'typologie';
  return typeof value === 'number' && isText ? String(value) : value;
}

function findKey(name: string): ColumnKey | undefined {
  return columnKeys.find((known) => keyOf(known) === keyOf(name)) ?? columnOfHeading(name);
}

function parseKey(name: string, path: string): ColumnKey {
  const key = findKey(name);
  if (key === undefined) throw unknownColumn(name, path);
  return key;
}

function unknownColumn(name: string, path: string): CliError {
  return new CliError(
    fr`La colonne « ${name} » du fichier « ${path} » n’existe pas ; les colonnes sont ${columnKeys.join(', ')}, ou les intitulés du formulaire.`,
  );
}
