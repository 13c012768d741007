import type { EnteteKey, Modele } from '../core/forms/modele';
import { modeles } from '../core/forms/modeles';
import { fr } from '../text/fr';
import { CliError } from './context';
import { isRecord, parseJson } from './json';

export type EnteteInput = Readonly<Partial<Record<EnteteKey, string | number>>>;

/** The keys of a header file, in the order of the forms. */
export const ENTETE_KEYS: readonly EnteteKey[] = [
  'convention',
  'annee',
  'maitreOuvrage',
  'bailleur',
  'raisonSociale',
  'adresse',
  'siret',
  'idtopOperation',
  'libelleOperation',
];

/**
 * The header values of a JSON object. Fields that the form does not print are left out; the year
 * becomes a number, everything else a text (a SIRET or a convention number typed as one too).
 */
export function parseEntete(text: string, path: string, modele: Modele): EnteteInput {
  const json = parseJson(text, path);
  if (!isRecord(json)) {
    throw new CliError(fr`Le fichier « ${path} » doit contenir un objet JSON.`);
  }
  const unknown = Object.keys(json).find((key) => !ENTETE_KEYS.some((known) => known === key));
  if (unknown !== undefined) {
    throw new CliError(
      fr`La clé « ${unknown} » du fichier « ${path} » n’existe pas ; les clés sont ${ENTETE_KEYS.join(', ')}.`,
    );
  }
  const printed = modeles[modele].entete.map(({ key }) => key);
  const fields = printed.flatMap((key) => {
    const value = parseField(key, json[key], path);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(fields);
}

function parseField(key: EnteteKey, value: unknown, path: string): string | number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new CliError(
      fr`La clé « ${key} » du fichier « ${path} » doit être un texte ou un nombre.`,
    );
  }
  const isYear = key === 'annee' && /^\s*\d{4}\s*$/.test(String(value));
  return isYear
    ? Number(value)
    : typeof value === 'number' && key === 'annee'
      ? value
      : String(value);
}
