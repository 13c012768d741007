import { appendReversements } from '../../../src/app/changes/parts/writeReversements';
import { writeSuivi, type SuiviChange } from '../../../src/app/changes/parts/writeSuivi';
import { checkForm } from '../../../src/core/check';
import { serialOfDate } from '../../../src/core/date';
import type { ColumnKey } from '../../../src/core/forms/column';
import { certificationName, contextTables } from '../../../src/core/forms/names';
import type { Centimes } from '../../../src/core/montant';
import { checkDossier } from '../../../src/core/paiement/controle';
import { readDossierPaiement } from '../../../src/core/paiement/readDossierPaiement';
import type { FormReading } from '../../../src/core/reading/formReading';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import { anneeOf } from '../../../src/core/rules/entete';
import { parseAddress } from '../../../src/grid/a1';
import type { CellValue, Command, Snapshot } from '../../../src/workbook/port';
import { createFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { ENTETE_A } from '../../app/support/entete';
import { insertForm } from '../../support/insertForm';
import { day } from '../build';

/*
 * A first tranche that had to wait, of 200 000 € programmed.
 * 2023: 2 × 4 000 (Saiemb) + 2 × 1 500 (Habitat 25) = 11 000 €, under 10 %.
 * 2024: 10 × 4 000 (Saiemb) + 5 × 5 000 (Néolia) = 65 000 €.
 */
const GRETTE = '168-6005-07-0002-001';
const PLANOISE = '168-6005-07-0001-001';
const euros = (amount: number) => (amount * 100) as Centimes;
const TODAY = day('2026-03-14');

type Row = Partial<Record<ColumnKey, CellValue>>;

function menages(annee: number, bailleur: string, typologie: string, count: number): Row[] {
  const serial = (text: string) => serialOfDate(day(`${annee}-${text}`));
  return Array.from({ length: count }, (_, index) => ({
    bailleur,
    menage: `${annee}-${bailleur}-${index}`,
    idtop: '168-6005-01-0002-001',
    dateLivraison: serial('01-10'),
    dateConventionApl: serial('01-12'),
    dateBail: serial('06-15'),
    typologie,
    loyer: 6,
    plafond: 7,
  }));
}

const ROWS: Readonly<Record<number, readonly Row[]>> = {
  2023: [...menages(2023, 'Saiemb', 'T3/T4', 2), ...menages(2023, 'Habitat 25', 'T1/T2', 2)],
  2024: [...menages(2024, 'Saiemb', 'T3/T4', 10), ...menages(2024, 'Néolia', 'T5 et plus', 5)],
  2025: menages(2025, 'Néolia', 'T1/T2', 1),
};

/** A workbook with the years given, in that order, certified, and what *Suivi* says of them. */
async function grette(
  annees: readonly number[],
  suivi: readonly SuiviChange[] = [],
  idtopOperation = GRETTE,
): Promise<Snapshot> {
  const file = createFileWorkbook();
  for (const annee of annees) {
    const rows = ROWS[annee] ?? [];
    const entete = { ...ENTETE_A, annee, idtopOperation };
    const { id } = await insertForm(file, { modele: 'A', entete, lignes: 3, rows, regime: '2018' });
    const { names } = await file.snapshot();
    const place = names.find(({ name }) => name === certificationName(id, 'certifieLe'));
    if (!place) throw new Error('no certificate');
    await file.apply([
      { kind: 'write', sheet: place.sheet, range: place.range, values: [[46_060]] },
    ]);
  }
  await file.apply([
    ...programme(await file.snapshot()),
    ...writeSuivi(await file.snapshot(), suivi).commands,
  ]);
  return file.snapshot();
}

function programme({ tables }: Snapshot): readonly Command[] {
  const table = tables.find(({ name }) => name === contextTables.operations.name);
  const area = table && parseAddress(table.range);
  if (!table || !area) throw new Error('no table of operations');
  const row = [GRETTE, 'Grette', 200_000];
  const left = { ...area, top: area.top + 1, bottom: area.top + 1, right: area.left + 2 };
  const range = `${String.fromCharCode(64 + left.left)}${left.top}:${String.fromCharCode(64 + left.right)}${left.bottom}`;
  return [{ kind: 'write', sheet: table.sheet, range, values: [row] }];
}

function pageOf(snapshot: Snapshot, annee: number) {
  const forms = recogniseForms(snapshot);
  const form = forms.find((each) => anneeOf(each) === annee);
  if (!form) throw new Error(`no form of ${annee}`);
  const dossier = readDossierPaiement(snapshot, form, checkForm(form, TODAY), forms, TODAY);
  const controle = checkDossier(dossier, TODAY);
  return { dossier, controle, codes: controle.constats.map(({ code }) => code) };
}

test('11 000 € of 200 000 € wait: nothing can be asked', async () => {
  const { controle, codes } = pageOf(await grette([2023]), 2023);
  expect(codes).toEqual(['tranche-inferieure-10']);
  expect(controle).toMatchObject({ demande: euros(11_000), admissible: 0 });
});

test.each([[[2023, 2024]], [[2024, 2023]]])(
  'the year after, 11 000 + 65 000 = 76 000 € can be asked, each bailleur’s share known (%j)',
  async (annees) => {
    const { dossier, controle, codes } = pageOf(await grette(annees), 2024);
    expect(codes).toEqual([]);
    expect(controle.admissible).toBe(euros(76_000));
    expect(dossier.reports).toMatchObject({ montant: euros(11_000), sansBailleur: 0 });
    // Saiemb 8 000 + 40 000, Habitat 25 3 000, Néolia 25 000.
    expect(dossier.dus).toEqual([
      { bailleur: 'Habitat 25', montant: euros(3_000) },
      { bailleur: 'Néolia', montant: euros(25_000) },
      { bailleur: 'Saiemb', montant: euros(48_000) },
    ]);
  },
);

test('a closed year whose form is gone is carried by its sum, and by nobody’s name', async () => {
  const closed = { annee: 2023, idtop: GRETTE, t1t2: 2, t3t4: 2, t5: 0, forfait: euros(11_000) };
  const { dossier, controle } = pageOf(await grette([2024], [closed]), 2024);
  expect(controle.admissible).toBe(euros(76_000));
  expect(dossier.reports).toMatchObject({ parBailleur: [], sansBailleur: euros(11_000) });
});

describe('a request of both years', () => {
  const asked = (demande: number, paye?: number): SuiviChange => ({
    annee: 2024,
    idtop: GRETTE,
    t1t2: 0,
    t3t4: 10,
    t5: 5,
    demande: euros(demande),
    demandeLe: day('2025-02-01'),
    ...(paye !== undefined && { paye: euros(paye), payeLe: day('2025-04-01') }),
  });

  test('leaves nothing to carry: 76 000 asked, 2025 stands alone', async () => {
    const { dossier, controle } = pageOf(
      await grette([2023, 2024, 2025], [asked(76_000, 76_000)]),
      2025,
    );
    expect(dossier.reports.montant).toBe(0);
    expect(dossier.verse).toBe(euros(76_000));
    expect(controle.admissible).toBe(euros(1_500));
  });

  test('of 80 000 € is 4 000 € too many: both figures are said', async () => {
    const { controle } = pageOf(await grette([2023, 2024], [asked(80_000)]), 2024);
    expect(controle.constats).toMatchObject([
      { code: 'demande-superieure', demande: euros(80_000), declare: euros(76_000) },
    ]);
    expect(controle.admissible).toBe(euros(76_000));
  });

  test('of 70 000 € leaves 6 000 € for 2025, that no bailleur’s rows tell', async () => {
    const { dossier, controle } = pageOf(
      await grette([2023, 2024, 2025], [asked(70_000, 70_000)]),
      2025,
    );
    expect(dossier.reports).toMatchObject({ montant: euros(6_000), sansBailleur: euros(6_000) });
    expect(controle.admissible).toBe(euros(7_500));
  });

  test('changes nothing of the page of 2023, which counts what came before it', async () => {
    const snapshot = await grette([2023, 2024], [asked(76_000, 76_000)]);
    expect(pageOf(snapshot, 2023)).toMatchObject({
      dossier: { verse: 0 },
      codes: ['tranche-inferieure-10'],
    });
  });
});

test('the years of another operation carry nothing here', async () => {
  const file = await grette([2023], [], PLANOISE);
  const { dossier } = pageOf(file, 2023);
  expect(dossier).toMatchObject({ idtop: PLANOISE, programme: undefined });
  expect(dossier.reports.montant).toBe(0);
});

test('a payment to come, or before its request, is said with both days', async () => {
  const row = { annee: 2024, idtop: GRETTE, t1t2: 0, t3t4: 10, t5: 5 };
  const days = (demandeLe: string, payeLe: string): SuiviChange => ({
    ...row,
    demande: euros(65_000),
    demandeLe: day(demandeLe),
    paye: euros(65_000),
    payeLe: day(payeLe),
  });
  const early = pageOf(await grette([2024], [days('2026-03-01', '2026-02-28')]), 2024);
  expect(early.codes).toContain('paiement-avant-demande');
  const late = pageOf(await grette([2024], [days('2026-03-01', '2026-03-15')]), 2024);
  expect(late.codes).toContain('paiement-futur');
  const right = pageOf(await grette([2024], [days('2026-03-01', '2026-03-14')]), 2024);
  expect(right.codes).toEqual([]);
});

describe('whom what was received is still owed to', () => {
  const MOA = ENTETE_A.maitreOuvrage;
  const paye2023: SuiviChange = {
    ...{ annee: 2023, idtop: GRETTE, t1t2: 2, t3t4: 2, t5: 0 },
    ...{ demande: euros(11_000), demandeLe: day('2024-02-01') },
    ...{ paye: euros(11_000), payeLe: day('2024-04-02') },
  };

  async function owing(rows: readonly (readonly CellValue[])[]) {
    const file = createFileWorkbook();
    const entete = { ...ENTETE_A, annee: 2024, idtopOperation: GRETTE };
    const ofSaiemb = [
      ...menages(2024, 'Saiemb', 'T3/T4', 1),
      ...menages(2024, MOA, 'T5 et plus', 1),
    ];
    await insertForm(file, { modele: 'A', entete, lignes: 2, rows: ofSaiemb, regime: '2018' });
    await file.apply(writeSuivi(await file.snapshot(), [paye2023]).commands);
    await file.apply(appendReversements(await file.snapshot(), rows));
    return pageOf(await file.snapshot(), 2024).dossier;
  }

  test('the maître d’ouvrage is named among the bailleurs, and its share is its own', async () => {
    const { propres, reversements } = await owing([
      [2024, GRETTE, 'Saiemb', 4_000, 0, null],
      [2024, GRETTE, MOA, 5_000, 0, null],
    ]);
    expect(propres).toEqual([MOA]);
    expect(reversements.map(({ bailleur, propre }) => [bailleur, propre === true])).toEqual([
      ['Saiemb', false],
      [MOA, true],
    ]);
  });

  test('of other years and of this operation, what is left of what bailleurs are owed, to the cent', async () => {
    const { anciens } = await owing([
      [2023, GRETTE, 'Saiemb', 8_000, 7_999.99, 45_400],
      [2023, GRETTE, 'Habitat 25', 3_000, 3_000, 45_400],
      [2023, GRETTE, MOA, 5_000, 0, null],
      [2023, PLANOISE, 'Néolia', 7_000, 0, null],
      [2024, GRETTE, 'Saiemb', 4_000, 0, null],
      [null, GRETTE, 'Néolia', 1_000, 0, null],
      [2025, GRETTE.toLowerCase(), 'Néolia', 1_500, 0, null],
    ]);
    expect(anciens).toMatchObject([
      { annee: 2023, bailleur: 'Saiemb', du: 800_000, reverse: 799_999, payeLe: '2024-04-02' },
      { annee: 2025, bailleur: 'Néolia', du: 150_000, payeLe: undefined },
    ]);
  });
});

describe('what a later year asked', () => {
  const row = (annee: number, demande: number): SuiviChange => ({
    ...{ annee, idtop: GRETTE, t1t2: 0, t3t4: 0, t5: 0 },
    ...{ demande: euros(demande), demandeLe: day(`${annee + 1}-02-01`) },
  });

  test.each([
    // 11 000 declared for 2023; 20 000 asked for 2024: no more of it than is there.
    ['more than all', [row(2024, 20_000)], 11_000],
    ['a part', [row(2024, 3_000)], 3_000],
    // 11 000 − 10 000 asked for 2023 itself: 1 000 is left for 2024 to have asked.
    ['after most was asked in its own year', [row(2023, 10_000), row(2024, 3_000)], 1_000],
    ['nothing: only its own year asked', [row(2023, 10_000)], 0],
  ])('of the declaration of 2023: %s', async (_, suivi, expected) => {
    const { dossier } = pageOf(await grette([2023], suivi), 2023);
    expect(dossier.demandeApres).toBe(euros(expected));
  });
});

test('a form that copies a certified one is not certified', async () => {
  const snapshot = await grette([2023]);
  const forms = recogniseForms(snapshot);
  const certified = forms[0];
  if (!certified) throw new Error('no form');
  const read = (form: FormReading) => {
    return readDossierPaiement(snapshot, form, checkForm(form, TODAY), [form], TODAY).certifieLe;
  };
  expect([read(certified), read({ ...certified, copie: true })]).toEqual(['2026-02-07', undefined]);
});

test('the findings that its sums rest on are those of Suivi and of the règlement, no others', async () => {
  const snapshot = await grette([2023]);
  const [form] = recogniseForms(snapshot);
  if (!form) throw new Error('no form');
  const check = checkForm(form, TODAY);
  const codes = ['suivi-illisible', 'regime-2021', 'total-altere', 'certification-manquante'];
  const formulaire = codes.map((code) => ({ code }) as (typeof check.formulaire)[number]);
  const dossier = readDossierPaiement(snapshot, form, { ...check, formulaire }, [form], TODAY);
  expect(dossier.formulaire.map(({ code }) => code)).toEqual(['suivi-illisible', 'regime-2021']);
});
