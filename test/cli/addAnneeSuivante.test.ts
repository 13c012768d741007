/** Next year's workbook from this year's: two operations, what was asked and paid, what is still owed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { insertForm } from '../../src/app/changes/insertForm';
import { carriedFrom } from '../../src/app/changes/parts/carryOver';
import { appendReversements } from '../../src/app/changes/parts/writeReversements';
import { writeSuivi } from '../../src/app/changes/parts/writeSuivi';
import { ensureParametres } from '../../src/app/sheets/parametres';
import { appendRows, findTable } from '../../src/app/sheets/tablePlace';
import type { CellValue } from '../../src/core/CellValue';
import { readParametres } from '../../src/core/dossier/parametres';
import { readReversementsInscrits } from '../../src/core/dossier/reversements';
import { readSuivi } from '../../src/core/dossier/suivi';
import type { Centimes } from '../../src/core/montant';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import type { Command, Snapshot, WritableWorkbook } from '../../src/workbook/port';
import { createFileWorkbook, openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { enteteA, IDTOP, menagesOf, retour, rowOf, SIRET } from '../support/operation';
import { folder, iml } from './support';

const OTHER = '168-6012-09';
const at = folder();
const FILE = join(at, 'A-2024.xlsx');

/** The Modèle A of 2024 of two operations: 18 households of the first, one of the second. */
async function precedent(): Promise<Uint8Array> {
  const workbook = createFileWorkbook();
  const rows = menagesOf(2024).map(rowOf);
  await step(workbook, (snapshot) => {
    const entete = { ...enteteA(2024) };
    return insertForm(snapshot, { modele: 'A', entete, lignes: 1, rows, regime: '2018' }).commands;
  });
  await step(workbook, (snapshot) => {
    const entete = { ...enteteA(2024), idtopOperation: OTHER, libelleOperation: 'Grette' };
    const only = rows.slice(0, 1).map((row) => ({ ...row, menage: 'G-1' }));
    return insertForm(snapshot, { modele: 'A', entete, lignes: 1, rows: only }).commands;
  });
  await step(workbook, (snapshot) => ensureParametres(snapshot, true).commands);
  for (const [table, row] of [
    ['Convention', ['168', 'Grand Besançon Habitat', 43_282, 43_344]],
    ['Bailleurs', ['Néolia', SIRET]],
    ['Operations', [IDTOP, 'Planoise', 240_000, 43_466, null]],
    ['Baremes', [44_470, 'B1', 'T1/T2', 1_800, 'Délibération du 12 mars 2022']],
  ] as const) {
    await step(workbook, (snapshot) => added(snapshot, table, row));
  }
  // 2023: 6 households, 20 000 € declared, asked and paid. Of 2024: 10 000 € owed to Néolia, 4 000 paid.
  await step(
    workbook,
    (snapshot) =>
      writeSuivi(snapshot, [
        { annee: 2023, idtop: IDTOP, t1t2: 2, t3t4: 3, t5: 1, ...paid(2_000_000) },
      ]).commands,
  );
  await step(workbook, (snapshot) =>
    appendReversements(snapshot, [
      [2024, IDTOP, 'Néolia', 10_000, 4_000, 45_700],
      [2024, IDTOP, 'Habitat 25', 5_000, 5_000, 45_700],
    ]),
  );
  return workbook.toBytes();
}

const paid = (centimes: number) => ({
  forfait: centimes as Centimes,
  demande: centimes as Centimes,
  paye: centimes as Centimes,
});

async function step(
  workbook: WritableWorkbook,
  commandsOf: (snapshot: Snapshot) => readonly Command[],
): Promise<void> {
  await workbook.apply(commandsOf(await workbook.snapshot()));
}

function added(snapshot: Snapshot, name: string, row: readonly CellValue[]): readonly Command[] {
  const table = findTable(snapshot, name);
  if (!table) throw new Error(name);
  const looks = table.columns.map((heading) => {
    return { heading, width: 10, format: 'General', horizontal: 'left' } as const;
  });
  return appendRows(table, looks, [row]);
}

async function opened(file: string): Promise<Snapshot> {
  return (await openFileWorkbook(readFileSync(file))).snapshot();
}

beforeAll(async () => writeFileSync(FILE, await precedent()));

describe('the workbook of 2025, from that of 2024', () => {
  const sortie = join(at, 'A-2025.xlsx');
  let run: Awaited<ReturnType<typeof iml>>;
  let next: Snapshot;
  beforeAll(async () => {
    run = await iml(['annee-suivante', FILE, '--sortie', sortie]);
    next = await opened(sortie);
  });

  test('says what it took over, and that nobody certified 2024', () => {
    expect(run.code).toBe(1);
    expect(run.out.replaceAll('\u00a0', ' ')).toContain(
      '2 Modèles A, 3 années de suivi, 19 ménages déjà déclarés et 1 reversement dû',
    );
    expect(run.err).toContain('n’est pas certifié');
    expect(run.err).toMatch(
      /2024\s: \d+\slignes en erreur ou à compléter, soit .+ ne peuvent pas être payées/,
    );
  });

  test('holds an empty Modèle A of 2025 for each operation, with its régime', () => {
    const forms = recogniseForms(next);
    expect(
      forms.map(({ modele, lignes, entete, contexte }) => [
        modele,
        lignes.length,
        entete.annee?.value,
        entete.idtopOperation?.value,
        entete.libelleOperation?.value,
        contexte.regime,
      ]),
    ).toEqual([
      ['A', 0, 2025, IDTOP, 'Relogement Planoise', '2018'],
      ['A', 0, 2025, OTHER, 'Grette', undefined],
    ]);
  });

  test('keeps the lists of Paramètres, dates and amounts as they were', () => {
    const carried = readParametres(next);
    expect(carried).toMatchObject({
      convention: '168',
      maitreOuvrage: 'Grand Besançon Habitat',
      signeeLe: '2018-07-01',
      dasDu: '2018-09-01',
      bailleurs: [{ nom: 'Néolia', siret: SIRET }],
      operations: [{ idtop: IDTOP, programme: 24_000_000, demarrage: '2019-01-01' }],
      baremes: [{ from: '2021-10-01', zone: 'b1', typologie: 'T1/T2', montant: 180_000 }],
    });
  });

  test('keeps 2023 with its money, and gives 2024 of each operation its row', () => {
    const rows = readSuivi(next).map(({ annee, idtop, t1t2, t3t4, t5, paye }) => [
      annee,
      idtop,
      t1t2 + t3t4 + t5,
      paye,
    ]);
    expect(rows).toEqual([
      [2023, IDTOP, 6, 2_000_000],
      [2024, IDTOP, 18, undefined],
      [2024, OTHER, 1, undefined],
    ]);
  });

  test('knows the households of 2024: declared again they are errors', () => {
    const [form] = recogniseForms(next);
    const known = form?.contexte.menagesPasses.map(({ identifiant }) => identifiant);
    expect(known).toEqual(expect.arrayContaining(['M-24001', 'M-24018', 'G-1']));
  });

  test('keeps what is still owed, and leaves what is paid: 10 000 − 4 000 = 6 000 €', () => {
    expect(readReversementsInscrits(next)).toMatchObject([
      { annee: 2024, bailleur: 'Néolia', du: 1_000_000, reverse: 400_000 },
    ]);
  });

  test('is made again into the same file only when that is said', async () => {
    expect((await iml(['annee-suivante', FILE, '--sortie', sortie])).code).toBe(2);
    expect((await iml(['annee-suivante', FILE, '--sortie', sortie, '--forcer'])).code).toBe(1);
  });
});

test('one operation alone is taken up where it is named', async () => {
  const sortie = join(at, 'grette.xlsx');
  await iml(['annee-suivante', FILE, '--operation', OTHER, '--sortie', sortie]);
  const forms = recogniseForms(await opened(sortie));
  expect(forms.map(({ entete }) => entete.idtopOperation?.value)).toEqual([OTHER]);
});

test('a workbook without a Modèle A has no next year: code 2, and nothing is written', async () => {
  const empty = join(at, 'vide.xlsx');
  const workbook = createFileWorkbook();
  await workbook.apply([{ kind: 'add-sheet', sheet: 'Feuil1' }]);
  writeFileSync(empty, await workbook.toBytes());
  const { code, err } = await iml(['annee-suivante', empty, '--sortie', join(at, 'rien.xlsx')]);
  expect(code).toBe(2);
  expect(err).toContain('aucun Modèle A');
  expect(() => readFileSync(join(at, 'rien.xlsx'))).toThrow('ENOENT');
});

test('`consolider` hands on the lists, and what the operation is still owed, as the next year does', async () => {
  const file = join(at, 'saiemb.xlsx');
  const sortie = join(at, 'A-2025-consolide.xlsx');
  writeFileSync(file, await retour(2025, 'Saiemb'));
  const options = ['--precedent', FILE, '--operation', IDTOP, '--sortie', sortie, '--forcer'];
  await iml(['consolider', file, ...options]);
  const snapshot = await (await openFileWorkbook(readFileSync(sortie))).snapshot();
  const last = await (await openFileWorkbook(readFileSync(FILE))).snapshot();
  expect(readParametres(snapshot)).toEqual(readParametres(last));
  // Néolia: 10 000 owed, 4 000 paid; Habitat 25 has all of its own.
  expect(readReversementsInscrits(snapshot)).toMatchObject([
    { annee: 2024, idtop: IDTOP, bailleur: 'Néolia', du: 1_000_000, reverse: 400_000 },
  ]);
  expect(carriedFrom(last, OTHER).counts).toEqual({ reversements: 0, recuperations: 0 });
});
