import { bailleursNommes } from '../core/envois/bailleursNommes';
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
import { formatCount, fr } from '../text/fr';
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

/** A convention has some dozens of bailleurs: more are the values of another column. */
export const MOST_FORMS = 500;
/** Each of them may have a subtotal under its rows; past these nothing is made of the rows. */
const MOST_NAMES = 2 * MOST_FORMS + 2;

/** What is said of a list whose forms are too many. */
export function tooMany(path: string, bailleurs: number): CliError {
  return new CliError(
    fr`La liste « ${path} » nomme ${formatCount(bailleurs, 'bailleur', 'bailleurs')}, plus que les ${MOST_FORMS} d’un envoi : vérifiez la colonne du bailleur.`,
  );
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
    intitules && listeOf(snapshot, sheet, intitules, { path, filtres, declares, entete });
  return { feuille: sheet, liste, check: checkListe(liste, { ...entete, operation }) };
}

interface Choix extends Pick<MenagesOptions, 'filtres' | 'declares'> {
  readonly path: string;
  readonly entete: PrefillFile;
}

function listeOf(
  snapshot: Snapshot,
  feuille: string,
  intitules: Intitules,
  { path, filtres: textes, declares, entete }: Choix,
): Liste {
  const filtres = textes.map((texte) => filtreOf(texte, intitules, path));
  const colonnes = columnsOf(intitules, entete.colonnes, path);
  const sheet = snapshot.sheets.find(({ name }) => name === feuille);
  if (sheet && colonnes.bailleur !== undefined) {
    const place = { rang: intitules.rang, colonne: colonnes.bailleur };
    const named = bailleursNommes(sheet, place, filtres);
    if (named > MOST_NAMES) throw tooMany(path, named);
  }
  return readListe(snapshot, feuille, intitules, colonnes, { filtres, declares });
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
