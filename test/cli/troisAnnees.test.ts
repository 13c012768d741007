/**
 * The three-year circle by the command line, with a new workbook each year or with one for all: the amounts
 * of each year, what may be asked, what is owed to whom, and the cumuls, to the cent.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { isRefusal, type Act, type Change } from '../../src/app/changes/act';
import type { PaiementBase } from '../../src/app/changes/parts/paiementBase';
import { prepareAnneeSuivante } from '../../src/app/changes/prepareAnneeSuivante';
import { recordDemande } from '../../src/app/changes/recordDemande';
import { recordPaiement } from '../../src/app/changes/recordPaiement';
import { readEtat } from '../../src/app/mirror/views/paiementEtat';
import type { PaiementReport } from '../../src/cli/paiementReport';
import { readReversementsInscrits } from '../../src/core/dossier/reversements';
import { sumCentimes, type Centimes } from '../../src/core/montant';
import { computeTotaux } from '../../src/core/totals';
import type { WritableWorkbook } from '../../src/workbook/port';
import { createFileWorkbook, openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import {
  certificate,
  declare,
  fillIn,
  formOf,
  jour,
  MOA,
  NEOLIA,
  OPERATIONS,
  step,
  writeConvention,
  type Operation,
} from '../support/troisOperations';
import { folder, iml } from './support';

const at = folder();
const ANNEES = [2023, 2024, 2025] as const;
type Annee = (typeof ANNEES)[number];

interface Attendu {
  /** Households of the year; of all years until then. */
  readonly menages: readonly [number, number];
  /** Euros of the year; carried from earlier ones; that may be asked on the day of the request. */
  readonly euros: readonly [montant: number, reporte: number, admissible: number];
  readonly codes?: readonly string[];
}

/*
 * P, 240 000 programmed, 10 % = 24 000, 80 % = 192 000:
 *   2023: 5 × 1 500 + 17 × 4 000 + 4 × 5 000 = 95 500, asked and paid;
 *   2024: 10 × 1 500 + 19 × 4 000 + 3 × 5 000 = 106 000, asked and paid: 201 500 in all;
 *   2025: 6 × 1 500 + 14 × 4 000 + 2 × 5 000 = 75 000, but 201 500 > 192 000: the balance alone.
 * G, 200 000 programmed, 10 % = 20 000:
 *   2023: 2 × 1 500 + 2 × 4 000 = 11 000, not asked;
 *   2024: 4 × 1 500 + 11 × 4 000 + 3 × 5 000 = 65 000, with 11 000 carried: 76 000;
 *   2025: 3 × 1 500 + 7 × 4 000 + 4 × 5 000 = 52 500.
 * C, 120 000 programmed, 10 % = 12 000:
 *   2023: 1 500, not asked; 2024: 4 × 1 500 + 11 × 4 000 = 50 000, with 1 500: 51 500;
 *   2025: 3 × 1 500 + 13 × 4 000 + 2 × 5 000 = 66 500, and 120 000 − 51 500 = 68 500 are left.
 * In all 276 500 + 128 500 + 118 000 = 523 000 €, 80 + 36 + 34 = 150 households.
 */
const ATTENDUS: Readonly<Record<Operation, Readonly<Record<Annee, Attendu>>>> = {
  P: {
    2023: { menages: [26, 26], euros: [95_500, 0, 95_500] },
    2024: { menages: [32, 58], euros: [106_000, 0, 106_000] },
    2025: {
      menages: [22, 80],
      euros: [75_000, 0, 0],
      codes: ['programmation-depassee', 'solde-seul'],
    },
  },
  G: {
    2023: { menages: [4, 4], euros: [11_000, 0, 0], codes: ['tranche-inferieure-10'] },
    2024: { menages: [18, 22], euros: [65_000, 11_000, 76_000] },
    2025: { menages: [14, 36], euros: [52_500, 0, 52_500] },
  },
  C: {
    2023: { menages: [1, 1], euros: [1_500, 0, 0], codes: ['tranche-inferieure-10'] },
    2024: { menages: [15, 16], euros: [50_000, 1_500, 51_500] },
    2025: { menages: [18, 34], euros: [66_500, 0, 66_500] },
  },
};

/** Who is owed what of the 76 000 € of G: the rows of 2024, then what was carried of 2023. */
const PARTS_G = {
  [MOA]: 10_500 + 1_500,
  'Habitat 25': 15_000 + 1_500,
  [NEOLIA]: 25_000,
  'Saiemb Logement': 14_500 + 8_000,
};

const OPS = ['P', 'G', 'C'] as const;
const cents = (euros: number) => (euros * 100) as Centimes;

async function save(workbook: WritableWorkbook, file: string): Promise<void> {
  writeFileSync(file, await workbook.toBytes());
}

async function open(file: string): Promise<WritableWorkbook> {
  return openFileWorkbook(readFileSync(file));
}

/** An act on the payment of a year, on the day given. */
async function act<Request>(
  workbook: WritableWorkbook,
  [operation, annee]: readonly [Operation, Annee],
  make: Act<PaiementBase, Request>,
  request: Request,
): Promise<void> {
  const snapshot = await workbook.snapshot();
  const today = jour(`${annee + 1}-06-30`);
  const etat = readEtat(
    snapshot,
    { formulaire: formOf(snapshot, operation, annee).id, operation: '' },
    today,
  );
  if (!etat) throw new Error('no payment');
  const answer: Change | { readonly refus: unknown } = make({ snapshot, ...etat }, request, today);
  if (isRefusal(answer)) throw new Error('refused');
  await workbook.apply(answer.commands);
}

/** Next year's forms: by the command in a new workbook, or under those of this one. */
async function nextYear(mode: string, file: string, annee: Annee): Promise<string> {
  if (mode === 'one workbook') {
    const workbook = await open(file);
    await step(workbook, (snapshot) => {
      const answer = prepareAnneeSuivante(snapshot);
      return isRefusal(answer) ? [] : answer.commands;
    });
    await fillYear(workbook, annee);
    await save(workbook, file);
    return file;
  }
  const next = join(at, `A-${annee}.xlsx`);
  const { code, err } = await iml(['annee-suivante', file, '--sortie', next]);
  expect([code, err]).toEqual([0, '']);
  const workbook = await open(next);
  await fillYear(workbook, annee);
  await save(workbook, next);
  return next;
}

async function fillYear(workbook: WritableWorkbook, annee: Annee): Promise<void> {
  for (const operation of OPS) {
    await fillIn(workbook, operation, annee);
    await step(workbook, (snapshot) => certificate(snapshot, operation, annee));
  }
}

async function paiement(file: string, operation: Operation, annee: Annee) {
  const args = ['--operation', OPERATIONS[operation][0], '--annee', String(annee)];
  const day = ['--aujourdhui', `${annee + 1}-03-14`, '--json'];
  const { out } = await iml(['paiement', file, ...args, ...day]);
  return JSON.parse(out) as PaiementReport;
}

describe.each(['a new workbook each year', 'one workbook'])('the circle in %s', (mode) => {
  let file = join(at, mode === 'one workbook' ? 'tout.xlsx' : 'A-2023.xlsx');

  beforeAll(async () => {
    const workbook = createFileWorkbook();
    for (const operation of OPS) await declare(workbook, operation, 2023);
    await writeConvention(workbook);
    await save(workbook, file);
  });

  test.each(ANNEES)('%i: amounts, sums carried, what may be asked, cumuls', async (annee) => {
    if (annee > 2023) file = await nextYear(mode, file, annee);
    for (const operation of OPS) {
      const { menages, euros, codes = [] } = ATTENDUS[operation][annee];
      const { montant, reports, admissible, constats } = await paiement(file, operation, annee);
      expect([operation, montant, reports.montant, admissible]).toEqual([operation, ...euros]);
      expect(constats.map(({ code }) => code).sort()).toEqual(codes);
      const workbook = await open(file);
      const { n1, cumul } = computeTotaux(formOf(await workbook.snapshot(), operation, annee));
      expect([n1, cumul]).toEqual(menages);
      const [, , admis] = euros;
      if (admis === 0) continue;
      const year = [operation, annee] as const;
      const le = (text: string) => jour(`${annee + 1}-${text}`);
      await act(workbook, year, recordDemande, { montant: cents(admis), le: le('03-14') });
      await act(workbook, year, recordPaiement, { montant: cents(admis), le: le('04-02') });
      await save(workbook, file);
    }
  });

  test('G: 11 000 waited, 65 000 + 11 000 = 76 000 asked at once, and owed to the cent', async () => {
    const at2024 = mode === 'one workbook' ? file : join(at, 'A-2024.xlsx');
    const snapshot = await (await open(at2024)).snapshot();
    const [idtop] = OPERATIONS.G;
    const owed = readReversementsInscrits(snapshot).filter(
      (each) => each.annee === 2024 && each.idtop === idtop,
    );
    const paid = Object.fromEntries(owed.map(({ bailleur, du }) => [bailleur, du / 100]));
    expect(paid).toEqual(PARTS_G);
    // 12 000 + 16 500 + 25 000 + 22 500 = 76 000.
    expect(sumCentimes(owed.map(({ du }) => du))).toBe(cents(76_000));
  });

  test('one euro more than what is declared and not asked is refused: 76 001 of 76 000', async () => {
    const workbook = await open(mode === 'one workbook' ? file : join(at, 'A-2024.xlsx'));
    await act(workbook, ['G', 2024], recordDemande, {
      montant: cents(76_001),
      le: jour('2025-03-14'),
    });
    const over = join(at, `over ${mode}.xlsx`);
    await save(workbook, over);
    const { constats } = await paiement(over, 'G', 2024);
    expect(constats.map(({ code }) => code)).toContain('demande-superieure');
  });
});

test('the page of 2023 of G no longer offers what 2024 asked for: 11 000 − 11 000 = 0', async () => {
  const { admissible, constats } = await paiement(join(at, 'tout.xlsx'), 'G', 2023);
  expect([admissible, constats.map(({ code }) => code)]).toEqual([0, ['tranche-inferieure-10']]);
});
