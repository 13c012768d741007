/** What the returns are compared with on the command line: last year's workbook, and what was sent. */
import path from 'node:path';

import { enteteIn } from '../app/changes/parts/nextForms';
import { isSameText, textOf } from '../core/cellText';
import { readEnvoisFromForms } from '../core/dossier/envois';
import { readParametres, type Operation } from '../core/dossier/parametres';
import { latestModeleA } from '../core/paiement/latestModeleA';
import { readContexte } from '../core/reading/contexte';
import type { Contexte, FormReading } from '../core/reading/formReading';
import { recogniseForms } from '../core/reading/recogniseForms';
import type { MenageEnvoye } from '../core/retours/model';
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
  const modelesA = recogniseForms(snapshot).filter(({ modele }) => modele === 'A');
  return { fichier, snapshot, modelesA, operations: readParametres(snapshot).operations };
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
