import { checkListe } from '../core/envois/checkListe';
import type { MenagesDeclares } from '../core/envois/declaresAvant';
import type { Filtre } from '../core/envois/filtreListe';
import { findIntitules } from '../core/envois/findIntitules';
import { guessCorrespondance } from '../core/envois/guessCorrespondance';
import {
  listeColonnes,
  type Correspondance,
  type Intitules,
  type Liste,
  type ListeCheck,
} from '../core/envois/model';
import { readListe } from '../core/envois/readListe';
import { placeOf } from '../core/reading/choixColonnes';
import { fr } from '../text/fr';
import type { Snapshot } from '../workbook/port';
import { CliError, type CliContext } from './context';
import { chosenSheet, openListe } from './listes';
import type { PrefillFile } from './prefillFile';

/** Which list is read, and which of its rows. */
export interface MenagesOptions {
  readonly feuille?: string | undefined;
  /** « Intitulé=valeur », or several values with bars between them. */
  readonly filtres: readonly string[];
  /** The short name of the operation. */
  readonly operation: string;
  readonly declares?: MenagesDeclares | undefined;
}

/** A list as it was read and judged; no list where it has no headings. */
export interface MenagesLus {
  readonly feuille: string;
  readonly liste: Liste | undefined;
  readonly check: ListeCheck;
}

/** Reads the list of a CSV or of a workbook's sheet, and judges it. */
export async function readMenages(
  path: string,
  { feuille, filtres, operation, declares }: MenagesOptions,
  entete: PrefillFile,
  context: CliContext,
): Promise<MenagesLus> {
  const snapshot = await openListe(path, context);
  const sheet = chosenSheet(snapshot, path, { feuille, scoreOf });
  const intitules = findIntitules(snapshot, sheet);
  const liste =
    intitules &&
    readListe(snapshot, sheet, intitules, columnsOf(intitules, entete.colonnes, path), {
      filtres: filtres.map((texte) => filtreOf(texte, intitules, path)),
      declares,
    });
  return { feuille: sheet, liste, check: checkListe(liste, { ...entete, operation }) };
}

/** 1 where headings name nothing. */
function scoreOf(snapshot: Snapshot, name: string): number {
  const intitules = findIntitules(snapshot, name);
  return intitules ? 1 + Object.keys(guessCorrespondance(intitules)).length : 0;
}

/** What the header file says of the columns, by their headings or letters, over what their words tell. */
function columnsOf(
  intitules: Intitules,
  told: PrefillFile['colonnes'],
  path: string,
): Correspondance {
  const named = listeColonnes.flatMap((key) => {
    const heading = told[key];
    return heading === undefined ? [] : [[key, columnAt(intitules, heading, path)] as const];
  });
  return guessCorrespondance(intitules, Object.fromEntries(named));
}

function columnAt(intitules: Intitules, heading: string, path: string): number {
  const { colonnes } = intitules;
  const place = placeOf(heading, colonnes);
  if (place !== undefined) return place;
  const known = colonnes.map(({ texte }) => texte).join(', ');
  throw new CliError(
    fr`La colonne « ${heading} » de « ${path} » n’existe pas une fois et une seule ; les colonnes sont ${known}.`,
  );
}

function filtreOf(texte: string, intitules: Intitules, path: string): Filtre {
  const [heading = '', valeurs] = texte.split(/=(.*)/s);
  if (valeurs === undefined) {
    throw new CliError(
      fr`Le filtre « ${texte} » doit donner une colonne et ses valeurs : « Année=2025 », ou « État=à reloger|relogé ».`,
    );
  }
  return { colonne: columnAt(intitules, heading, path), valeurs: valeurs.split('|') };
}
