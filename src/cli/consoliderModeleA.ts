import path from 'node:path';

import { insertForm } from '../app/changes/insertForm';
import { carriedFrom } from '../app/changes/parts/carryOver';
import { inscriptionCommands } from '../app/changes/parts/inscriptionCommands';
import { inSteps } from '../app/changes/parts/nextForms';
import { lotOf, prepare } from '../app/changes/parts/prepareInscription';
import { registreRetours } from '../app/changes/parts/registreRetours';
import { writeDeclares } from '../app/changes/parts/writeDeclares';
import { writeEnvois } from '../app/changes/parts/writeEnvois';
import { writeMenages } from '../app/changes/parts/writeMenages';
import { writeSuivi } from '../app/changes/parts/writeSuivi';
import { readClasseur } from '../app/mirror/views/modelesA';
import { formulaResults } from '../app/sheets/formulaResults';
import { retoursCommands } from '../app/sheets/retoursCommands';
import type { RegimeChoice } from '../core/baremes/regimes';
import type { IsoDate } from '../core/date';
import type { MenageEnvoye } from '../core/dossier/envois';
import type { Consolidation, Provenance } from '../core/retours/model';
import type { RetourResume } from '../core/retours/resume';
import { resumeOf } from '../core/retours/resumer';
import type { Reprise } from '../core/suivi/reprendre';
import type { Command, Snapshot, WritableWorkbook } from '../workbook/port';
import type { EnteteInput } from './entete';

/** What the workbook of a Modèle A is made of. */
export interface ModeleAInput {
  readonly entete: EnteteInput;
  readonly consolidation: Consolidation;
  readonly reprise: Pick<Reprise, 'annees' | 'declares' | 'menages'>;
  readonly regime: RegimeChoice | undefined;
  /** Last year's workbook, which gives its lists and what bailleurs are owed and owe. */
  readonly precedent: Snapshot | undefined;
  /** What the bailleurs were sent, which the rows are set against ever after. */
  readonly envois: readonly MenageEnvoye[];
  /** The day on which the returns are put together. */
  readonly le: IsoDate;
}

/** A row of the Modèle A that was written, with its sheet row. */
export interface LigneEcrite extends Provenance {
  readonly ligne: number;
}

/**
 * Lays out a Modèle A in an empty workbook, with what last year's workbook hands on, and inscribes the rows of
 * the returns by the plan of the pane, with the register of the returns. Gives each row with the place where it comes from.
 */
export async function buildModeleA(
  workbook: WritableWorkbook,
  { entete, consolidation, reprise, regime, precedent, envois, le }: ModeleAInput,
): Promise<readonly LigneEcrite[]> {
  const { lignes } = consolidation;
  const request = { modele: 'A', entete, lignes: lignes.length, regime } as const;
  const form = insertForm(await workbook.snapshot(), request);
  await workbook.apply(form.commands);
  const operation = String(entete.idtopOperation ?? '');
  const carried = precedent === undefined ? [] : carriedFrom(precedent, operation).steps;
  await applyTo(workbook, (snapshot) =>
    inSteps(snapshot, [
      ...carried,
      (before) => writeSuivi(before, reprise.annees).commands,
      (before) => writeMenages(before, reprise.menages),
      (before) => writeDeclares(before, reprise.declares),
      (before) => writeEnvois(before, envois),
    ]),
  );
  const classeur = readClasseur(await workbook.snapshot());
  const [modele] = classeur.modeles;
  if (modele === undefined) throw new Error('The form was not inserted');
  const resume = resumeOf(consolidation);
  const lot = lotOf(resume, lignes);
  const { enPlace, plan } = prepare(classeur, modele, lot, new Set());
  const names = shortNames(resume.retours);
  const nameOf = (fichier: string) => names.get(fichier) ?? fichier;
  const { annee } = entete;
  const retours =
    typeof annee === 'number'
      ? registreRetours([], resume.retours.map(renamed(nameOf)), { annee, operation, le, par: '' })
      : [];
  await workbook.apply([
    ...inscriptionCommands(classeur.snapshot, enPlace, plan, nameOf),
    ...retoursCommands(classeur.snapshot, retours),
    { kind: 'activate', sheet: form.plan.sheet },
  ]);
  workbook.setResults(formulaResults(await workbook.snapshot()));
  return plan.lignes.flatMap((ligne, index) =>
    (ligne?.provenances ?? []).map((place) => ({ ligne: modele.premiereLigne + index, ...place })),
  );
}

async function applyTo(
  workbook: WritableWorkbook,
  make: (snapshot: Snapshot) => readonly Command[],
): Promise<void> {
  const commands = make(await workbook.snapshot());
  if (commands.length > 0) await workbook.apply(commands);
}

/** A return as the workbook names its file, and the one that it is a copy of. */
const renamed =
  (nameOf: (fichier: string) => string) =>
  (retour: RetourResume): RetourResume => ({
    ...retour,
    fichier: nameOf(retour.fichier),
    constats: retour.constats.map((constat) =>
      constat.code === 'retour-copie'
        ? { ...constat, original: nameOf(constat.original) }
        : constat,
    ),
  });

/** Files by their own names, without the folders of this machine; whole where two have the same. */
function shortNames(
  provenances: readonly Pick<Provenance, 'fichier'>[],
): ReadonlyMap<string, string> {
  const files = [...new Set(provenances.map(({ fichier }) => fichier))];
  const count = new Map<string, number>();
  for (const file of files) {
    count.set(path.basename(file), (count.get(path.basename(file)) ?? 0) + 1);
  }
  return new Map(
    files.map((file) => [file, count.get(path.basename(file)) === 1 ? path.basename(file) : file]),
  );
}
