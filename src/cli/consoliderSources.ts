/** What the returns are compared with on the command line: last year's workbook, and what was sent. */
import path from 'node:path';

import { readEnvoisFromForms } from '../core/dossier/envois';
import { readContexte } from '../core/reading/contexte';
import type { Contexte } from '../core/reading/formReading';
import { recogniseForms } from '../core/reading/recogniseForms';
import type { MenageEnvoye } from '../core/retours/model';
import { anneeOf } from '../core/rules/entete';
import { fr } from '../text/fr';
import { illisibleSentence } from '../text/illisibleSentence';
import { WorkbookError } from '../workbook/errors';
import type { Snapshot } from '../workbook/port';
import { nextEntete } from './buildAnneeSuivante';
import { CliError, type CliContext } from './context';
import type { EnteteInput } from './entete';

/** Last year's workbook: its Modèle A, and everything around it. */
export interface Precedent {
  readonly snapshot: Snapshot;
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
};

export async function readPrecedent(file: string, context: CliContext): Promise<Precedent> {
  const snapshot = await openSnapshot(file, context);
  const [latest] = recogniseForms(snapshot)
    .filter(({ modele }) => modele === 'A')
    .sort((a, b) => (anneeOf(b) ?? 0) - (anneeOf(a) ?? 0));
  if (latest === undefined) {
    return { snapshot, entete: {}, contexte: readContexte(snapshot, '') };
  }
  return {
    snapshot,
    entete: nextEntete(latest),
    contexte: readContexte(snapshot, latest.id),
  };
}

/** The households of the Modèles B that a folder holds, by the names of its files. */
export async function readEnvoyes(
  folder: string,
  context: CliContext,
): Promise<readonly MenageEnvoye[]> {
  const names = (await context.listFiles(folder)).filter(
    (name) => /\.xlsx$/i.test(name) && !name.startsWith('~$'),
  );
  const envois: MenageEnvoye[] = [];
  for (const name of names) {
    const snapshot = await openSnapshot(path.join(folder, name), context);
    for (const envoi of readEnvoisFromForms(snapshot, name)) envois.push(envoi);
  }
  if (envois.length > 0) return envois;
  throw new CliError(
    fr`Le dossier « ${folder} » ne contient aucun Modèle B prérempli : indiquez celui que « iml preremplir » a écrit.`,
  );
}

/** What a workbook holds; throws a CliError that names the file where it cannot be read. */
export async function openSnapshot(file: string, context: CliContext): Promise<Snapshot> {
  const bytes = await context.readFile(file);
  try {
    return await (await context.openWorkbook(bytes)).snapshot();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new CliError(fr`${file} : ${illisibleSentence(error.at.reason)}`, { cause: error });
  }
}
