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
import { WorkbookError } from '../workbook/errors';
import type { Snapshot } from '../workbook/port';
import { CliError, type CliContext } from './context';
import { tooLong } from './lignes';
import { reasonSentence } from './lines';
import type { PrefillFile } from './prefillFile';
import { readOnly } from './readOnly';

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
  const snapshot = await openList(path, context);
  const sheet = chosenSheet(snapshot, feuille, path);
  const intitules = findIntitules(snapshot, sheet);
  const liste =
    intitules &&
    readListe(snapshot, sheet, intitules, columnsOf(intitules, entete.colonnes, path), {
      filtres: filtres.map((texte) => filtreOf(texte, intitules, path)),
      declares,
    });
  return { feuille: sheet, liste, check: checkListe(liste, { ...entete, operation }) };
}

async function openList(path: string, context: CliContext): Promise<Snapshot> {
  const { nom, bytes } = await readOnly(path, context);
  const isWorkbook = /\.xls[xm]?$/i.test(nom);
  try {
    if (!isWorkbook) return context.readCsv(bytes, nom);
    return await (await context.openWorkbook(bytes)).snapshot();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    if (!isWorkbook && error.at.reason === 'too-large') {
      throw new CliError(tooLong(path), { cause: error });
    }
    const reason = isWorkbook
      ? reasonSentence(error.at.reason)
      : fr`Le fichier n’est pas un CSV lisible : enregistrez-le au format CSV à points-virgules.`;
    throw new CliError(fr`${path} : ${reason}`, { cause: error });
  }
}

/** The sheet named, or the first whose headings tell the most columns. */
function chosenSheet(snapshot: Snapshot, feuille: string | undefined, path: string): string {
  const names = snapshot.sheets.map(({ name }) => name);
  if (feuille !== undefined) {
    const found = names.find((name) => name.toLowerCase() === feuille.toLowerCase());
    if (found !== undefined) return found;
    throw new CliError(
      fr`La feuille « ${feuille} » de « ${path} » n’existe pas ; les feuilles sont ${names.join(', ')}.`,
    );
  }
  const scored = snapshot.sheets
    .map(({ name, visible }) => ({ name, visible, score: scoreOf(snapshot, name) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, ...others] = scored.filter(({ visible }) => visible);
  const hidden = scored.find(({ visible }) => !visible);
  if (hidden && hidden.score > SURE && (best?.score ?? 0) <= SURE) {
    throw new CliError(
      fr`La liste de « ${path} » se trouve dans la feuille masquée « ${hidden.name} » : demandez-la avec --feuille, ou affichez-la.`,
    );
  }
  const same = others.filter(({ score }) => score > SURE && score === best?.score);
  if (best === undefined || same.length === 0) return best?.name ?? '';
  const alike = [best, ...same].map(({ name }) => name).join(', ');
  throw new CliError(
    fr`Plusieurs feuilles de « ${path} » peuvent être la liste (${alike}) : indiquez laquelle avec --feuille.`,
  );
}

/** Headings that name no column make a row of texts, and no list. */
const SURE = 1;

function scoreOf(snapshot: Snapshot, name: string): number {
  const intitules = findIntitules(snapshot, name);
  return intitules ? SURE + Object.keys(guessCorrespondance(intitules)).length : 0;
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
