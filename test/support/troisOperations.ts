/**
 * Three operations of one convention over three years: 150 households of six bailleurs, one of which is the
 * maître d'ouvrage. Counts by bailleur stand here; every amount of a test is worked out from them by hand,
 * at 1 500, 4 000 and 5 000 € a household.
 */
import { insertForm } from '../../src/app/changes/insertForm';
import { growTable } from '../../src/app/sheets/growTable';
import { ensureParametres } from '../../src/app/sheets/parametres';
import { SheetWriter } from '../../src/app/sheets/sheetWriter';
import { appendRows, findTable } from '../../src/app/sheets/tablePlace';
import type { CellValue } from '../../src/core/CellValue';
import { parseIso, serialOfDate, type IsoDate } from '../../src/core/date';
import { columnKeys, type ColumnKey } from '../../src/core/forms/column';
import type { Typologie } from '../../src/core/forms/modele';
import type { EnteteA } from '../../src/core/forms/modeleA';
import { certificationName, contextTables } from '../../src/core/forms/names';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import { anneeOf } from '../../src/core/rules/entete';
import { areaAddress } from '../../src/grid/a1';
import type { Command, Snapshot, WritableWorkbook } from '../../src/workbook/port';

export const MOA = 'Grand Besançon Habitat';
export const NEOLIA = 'Néolia';
const IDEHA = 'Idéha';

/** By letter: IDTOP of the operation « indemnité », libellé, programmed euros, IDTOP that relogements come from. */
export const OPERATIONS = {
  P: ['168-6005-07-0001-001', 'Planoise', 240_000, '168-6005-01-0001-001'],
  G: ['168-6005-07-0002-001', 'Grette', 200_000, '168-6005-01-0002-001'],
  C: ['168-6005-07-0003-001', 'Copropriété Île-de-France', 120_000, '168-6005-01-0003-001'],
} as const;
export type Operation = keyof typeof OPERATIONS;

type Counts = readonly [t1t2: number, t3t4: number, t5: number];

/** Households by bailleur: T1/T2, T3/T4, T5 et plus. */
export const RELOGEMENTS: Readonly<
  Record<Operation, Readonly<Record<number, Readonly<Record<string, Counts>>>>>
> = {
  P: {
    2023: {
      [MOA]: [1, 3, 0],
      'Habitat 25': [0, 1, 1],
      [IDEHA]: [0, 2, 0],
      'Loge.GBM': [1, 4, 2],
      [NEOLIA]: [2, 1, 0],
      'Saiemb Logement': [1, 6, 1],
    },
    2024: {
      [MOA]: [0, 2, 0],
      'Habitat 25': [4, 3, 2],
      [IDEHA]: [3, 4, 0],
      'Loge.GBM': [1, 1, 0],
      [NEOLIA]: [0, 4, 0],
      'Saiemb Logement': [2, 5, 1],
    },
    2025: {
      [MOA]: [0, 2, 0],
      'Habitat 25': [2, 3, 1],
      [IDEHA]: [0, 2, 0],
      'Loge.GBM': [3, 1, 0],
      [NEOLIA]: [0, 3, 0],
      'Saiemb Logement': [1, 3, 1],
    },
  },
  G: {
    2023: { [MOA]: [1, 0, 0], 'Habitat 25': [1, 0, 0], 'Saiemb Logement': [0, 2, 0] },
    2024: {
      [MOA]: [1, 1, 1],
      'Habitat 25': [2, 3, 0],
      [NEOLIA]: [0, 5, 1],
      'Saiemb Logement': [1, 2, 1],
    },
    2025: {
      [MOA]: [1, 1, 0],
      'Habitat 25': [0, 2, 2],
      [NEOLIA]: [1, 3, 1],
      'Saiemb Logement': [1, 1, 1],
    },
  },
  C: {
    2023: { 'Habitat 25': [1, 0, 0] },
    2024: {
      'Habitat 25': [1, 4, 0],
      [IDEHA]: [1, 2, 0],
      [NEOLIA]: [2, 1, 0],
      'Saiemb Logement': [0, 4, 0],
    },
    2025: {
      'Habitat 25': [1, 5, 0],
      [IDEHA]: [2, 5, 0],
      [NEOLIA]: [0, 2, 1],
      'Saiemb Logement': [0, 1, 1],
    },
  },
};

const TYPOLOGIES: readonly Typologie[] = ['T1/T2', 'T3/T4', 'T5 et plus'];

export function jour(text: string): IsoDate {
  const date = parseIso(text);
  if (date === undefined) throw new Error(text);
  return date;
}
const serial = (text: string) => serialOfDate(jour(text));

/** The rows of an operation in a year, eligible one and all. */
export function rowsOf(
  operation: Operation,
  annee: number,
): readonly Readonly<Record<ColumnKey, CellValue>>[] {
  const households = Object.entries(RELOGEMENTS[operation][annee] ?? {}).flatMap(
    ([bailleur, counts]) =>
      counts.flatMap((count, which) =>
        Array.from({ length: count }, () => ({ bailleur, typologie: TYPOLOGIES[which] ?? null })),
      ),
  );
  return households.map(({ bailleur, typologie }, index) => ({
    bailleur,
    menage: `${operation}${annee - 2000}-${String(index + 1).padStart(3, '0')}`,
    idtop: OPERATIONS[operation][3],
    dateLivraison: serial(`${annee - 1}-03-15`),
    dateConventionApl: serial(`${annee - 1}-02-01`),
    dateBail: serial(`${annee}-06-03`),
    typologie,
    loyer: 6.05,
    plafond: 6.1,
  }));
}

/** The same as a French user types them: days, and decimals with a comma. */
export function typedRowsOf(operation: Operation, annee: number): readonly (readonly string[])[] {
  return rowsOf(operation, annee).map((row) => Object.values(row).map(typed));
}

function typed(value: CellValue): string {
  if (typeof value !== 'number') return String(value);
  if (value < 30_000) return String(value).replace('.', ',');
  const day = new Date(Date.UTC(1899, 11, 30) + value * 86_400_000);
  return day.toISOString().slice(0, 10).split('-').toReversed().join('/');
}

export function enteteDe(operation: Operation, annee: number): EnteteA {
  const [idtopOperation, libelleOperation] = OPERATIONS[operation];
  return {
    convention: '168',
    annee,
    maitreOuvrage: MOA,
    raisonSociale: `${MOA} OPH`,
    adresse: '3 rue de Dole, 25000 Besançon',
    siret: '73282930400003',
    idtopOperation,
    libelleOperation,
  };
}

/** One change after another, each from what the workbook then holds. */
export async function step(
  workbook: WritableWorkbook,
  commandsOf: (snapshot: Snapshot) => readonly Command[],
): Promise<void> {
  await workbook.apply(commandsOf(await workbook.snapshot()));
}

/** The signatories, the three operations, the day of the signature and of the décision. */
export async function writeConvention(workbook: WritableWorkbook): Promise<void> {
  await step(workbook, (snapshot) => ensureParametres(snapshot, true).commands);
  const rows: readonly (readonly [string, readonly CellValue[]])[] = [
    [contextTables.convention.name, ['168', MOA, serial('2018-07-01'), serial('2018-09-01')]],
    ...['Habitat 25', NEOLIA, 'Saiemb Logement', IDEHA, 'Loge.GBM'].map(
      (nom) => [contextTables.bailleurs.name, [nom, null]] as const,
    ),
    [contextTables.bailleurs.name, [MOA, '73282930400003']],
    ...Object.values(OPERATIONS).map(
      ([idtop, libelle, programme]) =>
        [contextTables.operations.name, [idtop, libelle, programme]] as const,
    ),
    ...Object.values(OPERATIONS).map(
      ([, , , generante]) =>
        [contextTables.operations.name, [generante, 'Démolition', null]] as const,
    ),
  ];
  for (const [name, row] of rows) await step(workbook, (snapshot) => added(snapshot, name, row));
}

export function added(
  snapshot: Snapshot,
  name: string,
  row: readonly CellValue[],
): readonly Command[] {
  const table = findTable(snapshot, name);
  if (!table) throw new Error(name);
  const looks = table.columns.map(
    (heading) => ({ heading, width: 10, format: 'General', horizontal: 'left' }) as const,
  );
  return appendRows(table, looks, [table.columns.map((_, i) => row[i] ?? null)]);
}

/** A new Modèle A with the households of the year, certified the February after. */
export async function declare(
  workbook: WritableWorkbook,
  operation: Operation,
  annee: number,
): Promise<void> {
  const entete = { ...enteteDe(operation, annee) };
  const rows = rowsOf(operation, annee);
  await step(
    workbook,
    (snapshot) =>
      insertForm(snapshot, { modele: 'A', entete, lignes: rows.length, rows, regime: '2018' })
        .commands,
  );
  await step(workbook, (snapshot) => certificate(snapshot, operation, annee));
}

/** Date, place and name on the certificate of the form of that year. */
export function certificate(
  snapshot: Snapshot,
  operation: Operation,
  annee: number,
): readonly Command[] {
  const { id } = formOf(snapshot, operation, annee);
  const signed = {
    certifieLe: serial(`${annee + 1}-02-15`),
    faitA: 'Besançon',
    representant: 'Claude Martin',
  } as const;
  return (['certifieLe', 'faitA', 'representant'] as const).map((key): Command => {
    const place = snapshot.names.find(({ name }) => name === certificationName(id, key));
    if (!place) throw new Error(key);
    return { kind: 'write', sheet: place.sheet, range: place.range, values: [[signed[key]]] };
  });
}

/** The form of an operation and year. */
export function formOf(snapshot: Snapshot, operation: Operation, annee: number) {
  const [idtop] = OPERATIONS[operation];
  const form = recogniseForms(snapshot).find(
    (each) => each.entete.idtopOperation?.value === idtop && anneeOf(each) === annee,
  );
  if (!form) throw new Error(`${operation} ${annee}`);
  return form;
}

/** Types the households of a year into the empty table of the form that stands there, which grows. */
export async function fillIn(
  workbook: WritableWorkbook,
  operation: Operation,
  annee: number,
): Promise<void> {
  const rows = rowsOf(operation, annee);
  await step(workbook, (snapshot) => {
    const form = formOf(snapshot, operation, annee);
    const offered = form.derniereLigne - form.premiereLigne + 1;
    const writer = new SheetWriter(form.feuille);
    if (rows.length > offered) growTable(writer, form, rows.length - offered);
    return writer.commands;
  });
  await step(workbook, (snapshot) => {
    const { feuille, premiereLigne } = formOf(snapshot, operation, annee);
    const range = areaAddress({
      top: premiereLigne,
      left: 1,
      bottom: premiereLigne + rows.length - 1,
      right: columnKeys.length,
    });
    const values = rows.map((row) => columnKeys.map((key) => row[key]));
    return [{ kind: 'write', sheet: feuille, range, values }];
  });
}
