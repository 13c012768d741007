import path from 'node:path';

import { insertForm } from '../app/changes/insertForm';
import { writeMenages } from '../app/changes/writeMenages';
import { writeSuivi } from '../app/changes/writeSuivi';
import { resultsOf } from '../app/sheets/formulaResults';
import { provenancesCommands } from '../app/sheets/provenances';
import type { RegimeChoice } from '../core/baremes/regimes';
import { recogniseForms } from '../core/reading/recognise';
import type { LigneConsolidee, Provenance } from '../core/retours/model';
import type { Reprise } from '../core/suivi/reprendre';
import type { Command, Snapshot, WritableWorkbook } from '../workbook/port';
import type { EnteteInput } from './entete';

/** What the workbook of a Modèle A is made of. */
export interface ModeleAInput {
  readonly entete: EnteteInput;
  readonly lignes: readonly LigneConsolidee[];
  readonly reprise: Pick<Reprise, 'annees' | 'menages'>;
  readonly regime: RegimeChoice | undefined;
}

/**
 * Lays out a Modèle A with its rows, past years, past households and provenances in an empty workbook.
 * Gives the sheet row of the first row; the others follow it.
 */
export async function buildModeleA(
  workbook: WritableWorkbook,
  { entete, lignes, reprise, regime }: ModeleAInput,
): Promise<number> {
  const rows = lignes.map(({ cells }) => cells);
  const form = await insertForm(workbook, {
    modele: 'A',
    entete,
    rows,
    lignes: rows.length,
    regime,
  });
  await applyTo(workbook, (snapshot) => writeSuivi(snapshot, reprise.annees).commands);
  await applyTo(workbook, (snapshot) => writeMenages(snapshot, reprise.menages));
  const names = shortNames(lignes.map(({ provenance }) => provenance));
  const traced = lignes.map(({ cells, provenance }) => {
    const fichier = names.get(provenance.fichier) ?? provenance.fichier;
    return { cells, provenances: [{ ...provenance, fichier }] };
  });
  await applyTo(workbook, (snapshot) => provenancesCommands(snapshot, form.id, traced));
  await workbook.apply([{ kind: 'activate', sheet: form.sheet }]);
  const snapshot = await workbook.snapshot();
  workbook.setResults(resultsOf(snapshot));
  const reading = recogniseForms(snapshot).find(({ id }) => id === form.id);
  if (reading === undefined) throw new Error('The form was not inserted');
  return reading.premiereLigne;
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
