import { insertForm } from '../app/changes/insertForm';
import { carryLists, carryReversements } from '../app/changes/parts/carryOver';
import { writeMenages } from '../app/changes/parts/writeMenages';
import { writeSuivi } from '../app/changes/parts/writeSuivi';
import { formulaResults } from '../app/sheets/formulaResults';
import { ensureParametres } from '../app/sheets/parametres';
import { isFilled, textOf } from '../core/cellText';
import type { ReversementInscrit } from '../core/paiement/readDossierPaiement';
import type { FormReading } from '../core/reading/formReading';
import { anneeOf } from '../core/rules/entete';
import type { Reprise } from '../core/suivi/reprendre';
import type { Command, Snapshot, WritableWorkbook } from '../workbook/port';
import type { EnteteInput } from './entete';

/** What the workbook of the next year is made of. */
export interface AnneeSuivanteInput {
  readonly precedent: Snapshot;
  /** The latest Modèle A of each operation. */
  readonly modeles: readonly FormReading[];
  readonly reprise: Pick<Reprise, 'annees' | 'menages'>;
  /** What bailleurs are still owed. */
  readonly dus: readonly ReversementInscrit[];
}

/** As many rows as the pane proposes; the table grows with what is pasted or inscribed. */
const LIGNES = 30;

/** Lays out the next year in an empty workbook: forms first, then what the past years left. */
export async function buildAnneeSuivante(
  workbook: WritableWorkbook,
  { precedent, modeles, reprise, dus }: AnneeSuivanteInput,
): Promise<void> {
  const operations = modeles.map(({ entete }) => ({
    idtop: textOf(entete.idtopOperation?.value ?? null),
    libelle: textOf(entete.libelleOperation?.value ?? null),
  }));
  const steps: readonly ((snapshot: Snapshot) => readonly Command[])[] = [
    ...modeles.map((form) => (snapshot: Snapshot) => {
      const { regime } = form.contexte;
      const entete = nextEntete(form);
      const request = { modele: 'A', entete, lignes: LIGNES, regime, operations } as const;
      return insertForm(snapshot, request).commands;
    }),
    (snapshot) => ensureParametres(snapshot, true).commands,
    (snapshot) => carryLists(precedent, snapshot),
    (snapshot) => writeSuivi(snapshot, reprise.annees).commands,
    (snapshot) => writeMenages(snapshot, reprise.menages),
    (snapshot) => carryReversements(dus, snapshot),
    activateFirst,
  ];
  for (const commandsOf of steps) {
    const commands = commandsOf(await workbook.snapshot());
    if (commands.length > 0) await workbook.apply(commands);
  }
  workbook.setResults(formulaResults(await workbook.snapshot()));
}

/** The header of a form, one year later. */
export function nextEntete(form: FormReading): EnteteInput {
  const fields = Object.entries(form.entete).flatMap(([key, { value }]) =>
    isFilled(value) && typeof value !== 'boolean' ? [[key, value] as const] : [],
  );
  const annee = anneeOf(form);
  return { ...Object.fromEntries(fields), ...(annee !== undefined && { annee: annee + 1 }) };
}

function activateFirst({ sheets }: Snapshot): readonly Command[] {
  const [first] = sheets;
  return first === undefined ? [] : [{ kind: 'activate', sheet: first.name }];
}
