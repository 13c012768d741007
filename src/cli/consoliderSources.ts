/** What the returns are compared with on the command line: last year's workbook, and what was sent. */
import path from 'node:path';

import { enteteIn } from '../app/changes/parts/nextForms';
import { recogniseAnnexes } from '../core/annexes/recognise';
import { isSameText, textOf } from '../core/cellText';
import type { MenageEnvoye } from '../core/dossier/envois';
import { readParametres, type Operation } from '../core/dossier/parametres';
import { readEnvoisFromForms } from '../core/dossier/readEnvoisFromForms';
import { latestModeleA } from '../core/paiement/latestModeleA';
import { readContexte } from '../core/reading/contexte';
import type { Contexte, FormReading } from '../core/reading/formReading';
import { recogniseForms } from '../core/reading/recogniseForms';
import { anneeOf } from '../core/rules/entete';
import { nextAnnee } from '../core/suivi/nextAnnee';
import { fr } from '../text/fr';
import { illisibleSentence } from '../text/illisibleSentence';
import { WorkbookError } from '../workbook/errors';
import type { FichierRecu, Snapshot } from '../workbook/port';
import { CliError, type CliContext } from './context';
import type { EnteteInput } from './entete';
import { readOnly } from './readOnly';

/** Last year's workbook: its Modèles A, and everything around them. */
export interface Precedent {
  readonly fichier: string;
  readonly snapshot: Snapshot;
  readonly modelesA: readonly FormReading[];
  readonly operations: readonly Operation[];
}

/** What it gives to a Modèle A of one operation. */
export interface OperationPrecedente {
  /** The header of its latest Modèle A, one year later; empty where it holds none. */
  readonly entete: EnteteInput;
  readonly contexte: Contexte;
}

export const emptyContexte: Contexte = {
  suivi: [],
  intitulesChanges: [],
  menagesPasses: [],
  bailleurs: [],
  operations: [],
  declarees: [],
  regime: undefined,
  baremes: [],
  zone: '',
  attestations: {},
  decisions: new Map(),
};

export async function readPrecedent(fichier: string, context: CliContext): Promise<Precedent> {
  const snapshot = await openSnapshot(fichier, context);
  const forms = recogniseForms(snapshot);
  const modelesA = forms.filter(({ modele }) => modele === 'A');
  const { suivi, menagesPasses, operations } = readContexte(snapshot, '');
  const isEmpty = [modelesA, suivi, menagesPasses, operations].every(({ length }) => length === 0);
  if (isEmpty) throw new CliError(notPrecedent(fichier, snapshot, forms));
  return { fichier, snapshot, modelesA, operations: readParametres(snapshot).operations };
}

/** What the workbook is instead. */
function notPrecedent(fichier: string, snapshot: Snapshot, forms: readonly FormReading[]): string {
  const wanted = fr`--precedent attend le classeur du Modèle A de l’année précédente.`;
  if (forms.length > 0) return fr`« ${fichier} » est un Modèle B : ${wanted}`;
  if (recogniseAnnexes(snapshot).annexes.length > 0) {
    return fr`« ${fichier} » est une annexe financière : ${wanted}`;
  }
  return fr`« ${fichier} » ne contient aucun Modèle A : ${wanted}`;
}

/** Refuses a workbook that holds nothing of before the year declared. */
export function refuseLater(
  { fichier, modelesA }: Precedent,
  annee: number,
  rows: readonly { readonly annee: number }[],
): void {
  const years = modelesA.map((form) => anneeOf(form));
  const isLater = (year: number | undefined) => year !== undefined && year >= annee;
  if (years.length === 0 || !years.every(isLater) || rows.some((row) => row.annee < annee)) return;
  throw new CliError(
    fr`« ${fichier} » est le classeur de l’année ${String(years[0])} : --precedent attend celui d’une année avant ${String(annee)}.`,
  );
}

/**
 * What last year's workbook says for an operation. One that has no Modèle A yet takes from the latest of
 * another what does not tell operations apart: the convention and the beneficiary.
 */
export function operationPrecedente(
  { snapshot, modelesA, operations }: Precedent,
  idtop: string | undefined,
): OperationPrecedente {
  const own = latestModeleA(modelesA.filter((form) => isSameText(idtopOf(form), idtop ?? '')));
  const form = own ?? latestModeleA(modelesA);
  const contexte = readContexte(snapshot, own?.id ?? '');
  if (form === undefined || own !== undefined) {
    return { entete: form ? enteteSuivant(form) : { ...named(idtop) }, contexte };
  }
  const libelle = operations.find((each) => isSameText(each.idtop, idtop ?? ''))?.libelle;
  // A libellé of nothing is left empty, as a field that nobody filled.
  const common = { ...enteteSuivant(form), libelleOperation: libelle ?? '' };
  return {
    entete: { ...common, ...named(idtop) },
    contexte,
  };
}

const enteteSuivant = (form: FormReading) => enteteIn(form, nextAnnee([form]));

const named = (idtop: string | undefined): EnteteInput =>
  idtop === undefined ? {} : { idtopOperation: idtop };

const idtopOf = ({ entete }: FormReading) => textOf(entete.idtopOperation?.value ?? null);

/** The households of the Modèles B that a folder or an archive holds, by the names of its files. */
export async function readEnvoyes(
  from: string,
  context: CliContext,
): Promise<readonly MenageEnvoye[]> {
  const envois: MenageEnvoye[] = [];
  for (const { nom, bytes } of await openEnvoyes(from, context)) {
    const snapshot = await snapshotOf(nom, bytes, context);
    for (const envoi of readEnvoisFromForms(snapshot, path.basename(nom))) envois.push(envoi);
  }
  if (envois.length > 0) return envois;
  throw new CliError(
    fr`« ${from} » ne contient aucun Modèle B prérempli : indiquez le dossier que « iml preremplir » a écrit, ou l’archive du volet.`,
  );
}

async function openEnvoyes(from: string, context: CliContext): Promise<readonly FichierRecu[]> {
  const isFolder = !/\.(?:zip|xlsx|xlsm)$/i.test(from);
  const files = isFolder
    ? (await context.listFiles(from)).map((name) => path.join(from, name))
    : [from];
  const sent = files.filter(
    (file) => /\.(?:zip|xlsx)$/i.test(file) && !path.basename(file).startsWith('~$'),
  );
  const opened: FichierRecu[] = [];
  for (const file of sent) {
    const received = context.openArchive(file, await context.readFile(file));
    // An archive may hold a letter beside the forms.
    for (const one of received.filter(({ nom }) => nom === file || /\.xlsx$/i.test(nom)))
      opened.push(one);
  }
  return opened;
}

/**
 * What a workbook holds, or the only one of an archive; throws a CliError that names the file where it
 * cannot be read.
 */
export async function openSnapshot(file: string, context: CliContext): Promise<Snapshot> {
  const { nom, bytes } = await readOnly(file, context);
  return snapshotOf(nom, bytes, context);
}

async function snapshotOf(file: string, bytes: Uint8Array, context: CliContext): Promise<Snapshot> {
  try {
    return await (await context.openWorkbook(bytes)).snapshot();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new CliError(fr`${file} : ${illisibleSentence(error.at.reason)}`, { cause: error });
  }
}
