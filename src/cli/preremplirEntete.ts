import { keyOf } from '../core/cellText';
import { listeColonnes, type Identite, type ListeColonne } from '../core/envois/model';
import { fr } from '../text/fr';
import { CliError } from './context';
import { isRecord, parseJson } from './json';

/** What the header file of `iml preremplir` says. */
export interface PreremplirEntete {
  readonly convention: string;
  readonly annee: number;
  readonly idtopOperation: string;
  /** Headings of the list, by what their column holds, where they cannot be guessed. */
  readonly colonnes: Readonly<Partial<Record<ListeColonne, string>>>;
  readonly signataires: readonly string[];
  readonly identites: ReadonlyMap<string, Identite>;
}

const KEYS = ['convention', 'annee', 'idtopOperation', 'colonnes', 'bailleurs'] as const;
const BAILLEUR_KEYS = ['nom', 'raisonSociale', 'adresse', 'siret'] as const;
/** The NPNRU starts in 2014: no relogement is older. */
const PREMIERE_ANNEE = 2014;

export const PREREMPLIR_KEYS: readonly string[] = KEYS;

/** The header of every form and what is known of each bailleur; a CliError names what is wrong. */
export function parsePreremplirEntete(text: string, path: string): PreremplirEntete {
  const json = recordOf(parseJson(text, path), KEYS, path);
  const annee = Number(textIn(json, 'annee', path) || Number.NaN);
  if (!Number.isInteger(annee) || annee < PREMIERE_ANNEE || annee > 9999) {
    throw new CliError(
      fr`La clé « annee » du fichier « ${path} » doit être une année en quatre chiffres, à partir de ${PREMIERE_ANNEE}.`,
    );
  }
  const bailleurs = bailleursIn(json.bailleurs, path);
  return {
    annee,
    convention: textIn(json, 'convention', path),
    idtopOperation: textIn(json, 'idtopOperation', path),
    colonnes: colonnesIn(json.colonnes, path),
    signataires: bailleurs.map(({ nom }) => nom),
    identites: new Map(bailleurs.map(({ nom, ...identite }) => [keyOf(nom), identite])),
  };
}

function bailleursIn(value: unknown, path: string) {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    throw new CliError(fr`La clé « bailleurs » du fichier « ${path} » doit être une liste.`);
  }
  return value.map((each) => {
    const record = recordOf(each, BAILLEUR_KEYS, path);
    const nom = textIn(record, 'nom', path);
    if (nom === '') {
      throw new CliError(fr`Chaque bailleur du fichier « ${path} » doit avoir une clé « nom ».`);
    }
    return {
      nom,
      raisonSociale: textIn(record, 'raisonSociale', path),
      adresse: textIn(record, 'adresse', path),
      siret: textIn(record, 'siret', path),
    };
  });
}

function colonnesIn(value: unknown, path: string): PreremplirEntete['colonnes'] {
  if (value === undefined) return {};
  const record = recordOf(value, listeColonnes, path);
  const told = listeColonnes.flatMap((key) => {
    const heading = textIn(record, key, path);
    return heading === '' ? [] : [[key, heading] as const];
  });
  return Object.fromEntries(told);
}

function recordOf(value: unknown, keys: readonly string[], path: string): Record<string, unknown> {
  if (!isRecord(value)) {
    throw new CliError(fr`Le fichier « ${path} » doit contenir un objet JSON.`);
  }
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown === undefined) return value;
  throw new CliError(
    fr`La clé « ${unknown} » du fichier « ${path} » n’existe pas ; les clés sont ${keys.join(', ')}.`,
  );
}

function textIn(record: Record<string, unknown>, key: string, path: string): string {
  const value = record[key];
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  throw new CliError(fr`La clé « ${key} » du fichier « ${path} » doit être un texte ou un nombre.`);
}
