/** What `iml completer` sets side by side: the form to fill, and the list that fills it. */
import { formulaireEnPlace } from '../app/changes/parts/formulaireEnPlace';
import { ourSnapshot } from '../app/mirror/ourTables';
import { openForm, type OpenForm } from '../app/mirror/views/openForm';
import { isSameText } from '../core/cellText';
import type { ChoixListe } from '../core/complement/compareListe';
import type { FormulaireEnPlace } from '../core/complement/computeComplement';
import { findIntitulesListe } from '../core/complement/findIntitulesListe';
import type { IntitulesListe } from '../core/complement/model';
import { scoreListe } from '../core/complement/scoreListe';
import type { IsoDate } from '../core/date';
import { columnKeys } from '../core/forms/column';
import { placeOf } from '../core/reading/choixColonnes';
import { questionColonnes } from '../core/reading/colonnesGardees';
import type { FormReading } from '../core/reading/formReading';
import { recogniseForms } from '../core/reading/recogniseForms';
import { INTITULES_ABSENTS } from '../text/complement';
import { columnLabels, formatList, fr, quote } from '../text/fr';
import { illisibleSentence } from '../text/illisibleSentence';
import { WorkbookError } from '../workbook/errors';
import type { Snapshot } from '../workbook/port';
import { readColonnes } from './colonnes';
import { CliError, type CliContext, type Modifiable } from './context';
import { chosenSheet, openListe } from './listes';
import { readOnly } from './readOnly';

/** The form of a workbook, as it stands there, with what changes the workbook. */
export interface FormulaireOuvert extends Modifiable {
  readonly open: OpenForm;
  readonly enPlace: FormulaireEnPlace;
}

/** Opens the only form of a workbook, or that of the sheet named. */
export async function openFormulaire(
  file: string,
  feuille: string | undefined,
  aujourdhui: IsoDate,
  context: CliContext,
): Promise<FormulaireOuvert> {
  const modifiable = await edit(file, context);
  const snapshot = ourSnapshot(await modifiable.workbook.snapshot());
  const reading = chosenForm(recogniseForms(snapshot), file, feuille);
  const open = openForm(snapshot, reading, aujourdhui);
  const enPlace = formulaireEnPlace({ snapshot, open });
  if (!enPlace || open.protegee) {
    throw new CliError(
      fr`La feuille ${quote(reading.feuille)} de « ${file} » est protégée : ôtez sa protection dans Excel (onglet Révision), puis recommencez.`,
    );
  }
  refuseAmbigues(reading, file);
  return { ...modifiable, open, enPlace };
}

async function edit(file: string, context: CliContext): Promise<Modifiable> {
  const { bytes } = await readOnly(file, context);
  try {
    return await context.editWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new CliError(fr`${file} : ${illisibleSentence(error.at.reason)}`, { cause: error });
  }
}

function chosenForm(
  forms: readonly FormReading[],
  file: string,
  feuille: string | undefined,
): FormReading {
  const named = forms.filter((form) => feuille === undefined || isSameText(form.feuille, feuille));
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return only;
  const sheets = formatList(forms.map((form) => quote(form.feuille)));
  if (forms.length === 0) {
    throw new CliError(fr`« ${file} » ne contient ni Modèle A ni Modèle B : vérifiez le fichier.`);
  }
  if (feuille === undefined) {
    throw new CliError(
      fr`« ${file} » contient plusieurs formulaires (${sheets}) : indiquez la feuille avec --formulaire.`,
    );
  }
  throw new CliError(
    fr`La feuille « ${feuille} » de « ${file} » ne contient pas un formulaire et un seul ; les formulaires sont dans ${sheets}.`,
  );
}

/** What is written into a column must not depend on a guess. */
function refuseAmbigues(reading: FormReading, file: string): void {
  const [first] = questionColonnes(reading)?.ambigues ?? [];
  if (!first) return;
  const headings = formatList(first.candidats.map(({ texte }) => quote(texte)));
  throw new CliError(
    fr`Dans « ${file} », plusieurs colonnes peuvent être ${columnLabels[first.colonne]} (${headings}) : indiquez laquelle dans le volet, qui garde ce choix dans le classeur.`,
  );
}

export interface ListeOuverte {
  readonly feuille: string;
  readonly snapshot: Snapshot;
  readonly intitules: IntitulesListe;
  readonly choix: ChoixListe;
}

interface ListeOptions {
  readonly liste: string;
  readonly feuille?: string;
  readonly colonnes?: string;
}

/** Opens the list, with the columns that somebody chose for it. */
export async function openListeCompleter(
  { liste, feuille, colonnes }: ListeOptions,
  context: CliContext,
): Promise<ListeOuverte> {
  const snapshot = await openListe(liste, context);
  const sheet = chosenSheet(snapshot, liste, { feuille, scoreOf: scoreListe });
  const intitules = findIntitulesListe(snapshot, sheet);
  if (!intitules) throw new CliError(fr`${liste} : ${INTITULES_ABSENTS}`);
  const chosen = await readColonnes(colonnes, context);
  const choix = chosen.flatMap((each) =>
    columnKeys.flatMap((key) => {
      const heading = each.colonnes[key];
      return heading === undefined ? [] : [[key, columnAt(intitules, heading, liste)] as const];
    }),
  );
  return { feuille: sheet, snapshot, intitules, choix: Object.fromEntries(choix) };
}

function columnAt({ tous }: IntitulesListe, heading: string, liste: string): number {
  const place = placeOf(heading, tous);
  if (place !== undefined) return place;
  throw new CliError(
    fr`La colonne « ${heading} » de « ${liste} » n’existe pas une fois et une seule ; les colonnes sont ${formatList(tous.map(({ texte }) => texte))}.`,
  );
}
