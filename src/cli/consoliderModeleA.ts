import path from 'node:path';

import { insertForm } from '../app/changes/insertForm';
import { inscriptionCommands } from '../app/changes/parts/inscriptionCommands';
import { lotOf, prepare } from '../app/changes/parts/prepareInscription';
import { writeDeclares } from '../app/changes/parts/writeDeclares';
import { writeMenages } from '../app/changes/parts/writeMenages';
import { writeSuivi } from '../app/changes/parts/writeSuivi';
import { readClasseur } from '../app/mirror/views/modelesA';
import { formulaResults } from '../app/sheets/formulaResults';
import type { RegimeChoice } from '../core/baremes/regimes';
import type { Consolidation, Provenance } from '../core/retours/model';
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
}

/** A row of the Modèle A that was written, with its sheet row. */
export interface LigneEcrite extends Provenance {
  readonly ligne: number;
}

/**
 * Lays out a Modèle A in an empty workbook, with past years and past households, and inscribes the rows of
 * the returns by the plan of the pane. Gives each row with the place where it comes from.
 */
export async function buildModeleA(
  workbook: WritableWorkbook,
  { entete, consolidation, reprise, regime }: ModeleAInput,
): Promise<readonly LigneEcrite[]> {
  const { lignes } = consolidation;
  const request = { modele: 'A', entete, lignes: lignes.length, regime } as const;
  const form = insertForm(await workbook.snapshot(), request);
  await workbook.apply(form.commands);
  await applyTo(workbook, (snapshot) => writeSuivi(snapshot, reprise.annees).commands);
  await applyTo(workbook, (snapshot) => writeMenages(snapshot, reprise.menages));
  await applyTo(workbook, (snapshot) => writeDeclares(snapshot, reprise.declares));
  const classeur = readClasseur(await workbook.snapshot());
  const [modele] = classeur.modeles;
  if (modele === undefined) throw new Error('The form was not inserted');
  const lot = lotOf(resumeOf(consolidation), lignes);
  const { enPlace, plan } = prepare(classeur, modele, lot, new Set());
  const names = shortNames(lignes.map(({ provenance }) => provenance));
  const nameOf = (fichier: string) => names.get(fichier) ?? fichier;
  await workbook.apply([
    ...inscriptionCommands(classeur.snapshot, enPlace, plan, nameOf),
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

/** Files by their own names, without the folders of this machine; whole where two have the same. */
function shortNames(provenances: readonly Provenance[]): ReadonlyMap<string, string> {
  const files = [...new Set(provenances.map(({ fichier }) => fichier))];
  const count = new Map<string, number>();
  for (const file of files) {
    count.set(path.basename(file), (count.get(path.basename(file)) ?? 0) + 1);
  }
  return new Map(
    files.map((file) => [file, count.get(path.basename(file)) === 1 ? path.basename(file) : file]),
  );
}
