import { parse as parseCsv } from 'csv-parse/sync';

import { parseDate } from '../core/cellDate';
import { parseIso, serialOfDate } from '../core/date';
import { columnKeys, columnOf, type ColumnKey } from '../core/forms/column';
import { fr } from '../text/fr';
import type { CellValue } from '../workbook/port';
import { CliError } from './context';
import { isRecord, parseJson } from './json';

export type LigneInput = Readonly<Partial<Record<ColumnKey, CellValue>>>;

/** The rows of a `.json` file, or of a CSV file for any other name. */
export function parseLignes(text: string, path: string): readonly LigneInput[] {
  return /\.json$/i.test(path) ? parseJsonLignes(text, path) : parseCsvLignes(text, path);
}

/**
 * CSV with `;`, the first line naming the columns. Dates (aaaa-mm-jj or jj/mm/aaaa) become serial
 * numbers and decimals (point or comma) numbers; what reads as neither stays the text that it is, for
 * the check to tell.
 */
function parseCsvLignes(text: string, path: string): readonly LigneInput[] {
  const [heading = [], ...rows] = readCsv(text, path);
  const keys = heading.map((name) => parseKey(name.trim(), path));
  return rows.map((row) => {
    const cells = keys.map((key, index) => [key, parseText(key, row[index] ?? '')] as const);
    return Object.fromEntries(cells);
  });
}

function readCsv(text: string, path: string): string[][] {
  try {
    return parseCsv(text, {
      delimiter: ';',
      bom: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    });
  } catch (cause) {
    const line = cause instanceof Error ? /on line (\d+)|line (\d+)/.exec(cause.message) : null;
    const place = line === null ? '' : ` (ligne ${line[1] ?? line[2] ?? ''})`;
    throw new CliError(
      fr`Le fichier « ${path} » n’est pas un CSV lisible${place} : enregistrez-le au format CSV à points-virgules.`,
      { cause },
    );
  }
}

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

/** JSON keeps types: numbers stay numbers, and of texts only `aaaa-mm-jj` dates are dates. */
function parseJsonLignes(text: string, path: string): readonly LigneInput[] {
  const json = parseJson(text, path);
  if (!Array.isArray(json) || !json.every(isRecord)) {
    throw new CliError(fr`Le fichier « ${path} » doit contenir une liste d’objets JSON.`);
  }
  return json.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        const key = parseKey(name, path);
        return [key, parseJsonValue(key, value, path)];
      }),
    ),
  );
}

function parseJsonValue(key: ColumnKey, value: unknown, path: string): CellValue {
  if (value === null || value === '') return null;
  const { kind } = columnOf(key);
  if (typeof value === 'number') {
    return kind === 'texte' || kind === 'typologie' ? String(value) : value;
  }
  if (typeof value !== 'string') {
    throw new CliError(
      fr`La clé « ${key} » du fichier « ${path} » doit être un texte ou un nombre.`,
    );
  }
  const date = kind === 'date' ? parseIso(value) : undefined;
  return date === undefined ? value : serialOfDate(date);
}

function parseKey(name: string, path: string): ColumnKey {
  const key = columnKeys.find((known) => known === name);
  if (key !== undefined) return key;
  throw new CliError(
    fr`La colonne « ${name} » du fichier « ${path} » n’existe pas ; les colonnes sont ${columnKeys.join(', ')}.`,
  );
}
