/**
 * Three operations of the Besançon convention in their first year, 2023: what six bailleurs took in, as
 * lists of households. P (Planoise): 5 T1/T2, 17 T3/T4, 4 T5, that is 7 500 + 68 000 + 20 000 = 95 500 €;
 * G (Grette): 2 and 2, 3 000 + 8 000 = 11 000 €; C (copropriété): 1 T1/T2, 1 500 €.
 */
import type { FormRequest } from '../../src/app/changes/insertForm';
import { textColumn } from '../../src/app/sheets/columns';
import { formulaResults } from '../../src/app/sheets/formulaResults';
import { ensureParametres } from '../../src/app/sheets/parametres';
import { appendRows, findTable } from '../../src/app/sheets/tablePlace';
import { parseIso, serialOfDate } from '../../src/core/date';
import type { Typologie } from '../../src/core/forms/modele';
import { contextTables } from '../../src/core/forms/names';
import type { CellValue, Command, WritableWorkbook } from '../../src/workbook/port';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { insertForm } from './insertForm';

export const OPERATIONS = {
  P: { idtop: '168-6005-07-0001-001', libelle: 'Minoration de loyer Planoise', programme: 240_000 },
  G: { idtop: '168-6005-07-0002-001', libelle: 'Minoration de loyer Grette', programme: 200_000 },
  C: {
    idtop: '168-6005-07-0003-001',
    libelle: 'Minoration de loyer Copropriété Île-de-France',
    programme: 120_000,
  },
} as const;
export type Operation = keyof typeof OPERATIONS;

const SIGNATAIRES = [
  ['Grand Besançon Habitat', '73282930400003'],
  ['Habitat 25', '73282931200014'],
  ['Néolia', '73282932000025'],
  ['Saiemb Logement', '73282933800035'],
  ['Idéha', '73282934600046'],
  ['Loge.GBM', '73282935300059'],
] as const;
export type Relogeur = (typeof SIGNATAIRES)[number][0];
export const RELOGEURS: readonly Relogeur[] = SIGNATAIRES.map(([nom]) => nom);
const SIRETS: ReadonlyMap<Relogeur, string> = new Map(SIGNATAIRES);
const siretOf = (bailleur: Relogeur) => SIRETS.get(bailleur) ?? '';

/** Identifiers, by typologie: T1/T2, T3/T4, T5 et plus. */
type Menages = readonly [string, string, string];

const DECLARES: Readonly<Record<Operation, readonly (readonly [Relogeur, Menages])[]>> = {
  P: [
    ['Grand Besançon Habitat', ['00022', 'RL-0009 00013 00029', '']],
    ['Habitat 25', ['', '00014', '00025']],
    ['Néolia', ['00008 RL-0015', 'RL-0018', '']],
    ['Saiemb Logement', ['00020', 'RL-0006 00007 00010 RL-0021 00023 00031', 'RL-0030']],
    ['Idéha', ['', 'RL-0024 RL-0027', '']],
    ['Loge.GBM', ['00019', 'RL-0012 00016 00017 00028', '00011 00026']],
  ],
  G: [
    ['Grand Besançon Habitat', ['RL-0003', '', '']],
    ['Habitat 25', ['00002', '', '']],
    ['Saiemb Logement', ['', '00004 00005', '']],
  ],
  C: [['Habitat 25', ['00001', '', '']]],
};

const TYPOLOGIES: readonly Typologie[] = ['T1/T2', 'T3/T4', 'T5 et plus'];

export interface Menage {
  readonly bailleur: Relogeur;
  readonly menage: string;
  readonly typologie: Typologie;
}

/** The households of an operation in 2023, those of one bailleur where it is given. */
export function menagesDe(operation: Operation, bailleur?: Relogeur): readonly Menage[] {
  return DECLARES[operation]
    .filter(([each]) => bailleur === undefined || each === bailleur)
    .flatMap(([each, parTypologie]) =>
      parTypologie.flatMap((identifiants, index) =>
        identifiants
          .split(' ')
          .filter((menage) => menage !== '')
          .map((menage) => ({ bailleur: each, menage, typologie: TYPOLOGIES[index] ?? 'T1/T2' })),
      ),
    );
}

const serial = (text: string): number => {
  const date = parseIso(text);
  if (date === undefined) throw new Error(text);
  return serialOfDate(date);
};

/** A row without fault, of the operation that caused the relogement. */
function rowOf(operation: Operation, annee: number) {
  return ({ bailleur, menage, typologie }: Menage) => ({
    bailleur,
    menage,
    idtop: OPERATIONS[operation].idtop.replace('-07-', '-01-'),
    dateLivraison: serial(`${annee - 1}-03-15`),
    dateConventionApl: serial(`${annee - 1}-02-01`),
    dateBail: serial(`${annee}-03-01`),
    typologie,
    loyer: 6.05,
    plafond: 6.1,
  });
}

interface Retour {
  readonly operation?: Operation;
  readonly annee?: number;
  /** No certificate where it is null. */
  readonly certifieLe?: string | null;
  /** Another identifier in the place of one. */
  readonly tape?: Readonly<Record<string, string>>;
}

/** A Modèle B as its bailleur sends it back. */
export async function retourDe(
  bailleur: Relogeur,
  { operation = 'P', annee = 2023, certifieLe = `${annee + 1}-02-15`, tape = {} }: Retour = {},
): Promise<Uint8Array> {
  const menages = menagesDe(operation, bailleur).map((each) => ({
    ...each,
    menage: tape[each.menage] ?? each.menage,
  }));
  const workbook = createFileWorkbook();
  const rows = menages.map(rowOf(operation, annee));
  const { id } = await insertForm(workbook, {
    modele: 'B',
    entete: enteteB(bailleur, operation, annee),
    lignes: rows.length,
    rows,
    regime: '2018',
  });
  if (certifieLe !== null) await certify(workbook, id, certifieLe);
  return finished(workbook);
}

function enteteB(bailleur: Relogeur, operation: Operation, annee: number): FormRequest['entete'] {
  return {
    convention: 'Protocole 168',
    annee,
    bailleur,
    raisonSociale: bailleur,
    adresse: '25000 Besançon',
    siret: siretOf(bailleur),
    idtopOperation: OPERATIONS[operation].idtop,
  };
}

/** The header of a Modèle A of Grand Besançon Habitat. */
export function enteteDe(operation: Operation, annee = 2023) {
  return {
    convention: 'Protocole 168',
    annee,
    maitreOuvrage: 'Grand Besançon Habitat',
    raisonSociale: 'Grand Besançon Habitat OPH',
    adresse: '3 rue de Dole, 25000 Besançon',
    siret: siretOf('Grand Besançon Habitat'),
    idtopOperation: OPERATIONS[operation].idtop,
    libelleOperation: OPERATIONS[operation].libelle,
  };
}

/** What the parameters list: signatories, operations, those that caused the relogements included. */
export async function fillParametres(
  workbook: Pick<WritableWorkbook, 'snapshot' | 'apply'>,
  operations: readonly Operation[] = ['P', 'G', 'C'],
): Promise<void> {
  await workbook.apply(ensureParametres(await workbook.snapshot(), true).commands);
  const generantes = operations.map((key) => OPERATIONS[key].idtop.replace('-07-', '-01-'));
  const listed = operations.map((key) => OPERATIONS[key]);
  await fill(workbook, contextTables.bailleurs.name, SIGNATAIRES);
  await fill(workbook, contextTables.operations.name, [
    ...listed.map(({ idtop, libelle, programme }) => [idtop, libelle, programme]),
    ...generantes.map((idtop) => [idtop, 'Démolition', null]),
  ]);
}

async function fill(
  workbook: Pick<WritableWorkbook, 'snapshot' | 'apply'>,
  name: string,
  rows: readonly (readonly CellValue[])[],
): Promise<void> {
  const table = findTable(await workbook.snapshot(), name);
  if (!table) throw new Error(name);
  const looks = table.columns.map((heading) => textColumn(heading, 14));
  const wide = rows.map((row) => table.columns.map((_, index) => row[index] ?? null));
  await workbook.apply(appendRows(table, looks, wide));
}

/** The maître d'ouvrage's workbook: its parameters, and a certified Modèle A for each operation. */
export async function classeur(operations: readonly Operation[] = ['P', 'G', 'C'], annee = 2023) {
  const workbook = createFileWorkbook();
  await fillParametres(workbook);
  for (const operation of operations) {
    const rows = menagesDe(operation).map(rowOf(operation, annee));
    const { id } = await insertForm(workbook, {
      modele: 'A',
      entete: enteteDe(operation, annee),
      lignes: rows.length,
      rows,
      regime: '2018',
    });
    await certify(workbook, id, `${annee + 1}-03-11`);
  }
  return finished(workbook);
}

async function finished(workbook: ReturnType<typeof createFileWorkbook>): Promise<Uint8Array> {
  workbook.setResults(formulaResults(await workbook.snapshot()));
  return workbook.toBytes();
}

/** Date, place and name, as the certificate wants them. */
async function certify(
  workbook: Pick<WritableWorkbook, 'snapshot' | 'apply'>,
  id: string,
  le: string,
): Promise<void> {
  const { names } = await workbook.snapshot();
  const signed = { certifieLe: serial(le), faitA: 'Besançon', representant: 'Claire Morel' };
  const commands = Object.entries(signed).map(([key, value]): Command => {
    const place = names.find(({ name }) => name === `${id}_${key}`);
    if (!place) throw new Error(`${id}_${key}`);
    return { kind: 'write', sheet: place.sheet, range: place.range, values: [[value]] };
  });
  await workbook.apply(commands);
}
