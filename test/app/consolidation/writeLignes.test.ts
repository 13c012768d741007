import { lignesCommands } from '../../../src/app/changes/parts/lignesCommands';
import { planInscription, type Lot } from '../../../src/app/changes/parts/planInscription';
import { readEnPlace } from '../../../src/app/mirror/views/enPlace';
import { readProvenances } from '../../../src/app/mirror/views/provenances';
import { provenancesCommands } from '../../../src/app/sheets/provenances';
import type { RowCells } from '../../../src/core/reading/formReading';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import type { LigneConsolidee } from '../../../src/core/retours/model';
import type { Workbook } from '../../../src/workbook/port';
import { createFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { insertForm } from '../../support/insertForm';
import { enteteA, MENAGES, menagesOf, rowOf, type Bailleur } from '../../support/operation';

const NEOLIA = 'Néolia';
const SAIEMB = 'Saiemb';

function lotOf(...bailleurs: readonly Bailleur[]): Lot {
  const lignes = bailleurs.flatMap((bailleur) =>
    menagesOf(2025, bailleur).map((menage, index): LigneConsolidee => ({
      cells: rowOf(menage),
      bailleur,
      provenance: { fichier: `${bailleur}.xlsx`, feuille: 'Modèle B', rang: 14 + index },
    })),
  );
  return { lignes, bailleurs, fichiers: bailleurs.map((bailleur) => `${bailleur}.xlsx`) };
}

async function modeleA(rows: readonly RowCells[] = [], lignes = 5) {
  const workbook = createFileWorkbook();
  await insertForm(workbook, {
    modele: 'A',
    entete: { ...enteteA(2025) },
    lignes,
    rows,
    regime: '2018',
  });
  return workbook;
}

async function standing(workbook: Workbook) {
  const snapshot = await workbook.snapshot();
  const [reading] = recogniseForms(snapshot);
  if (!reading) throw new Error('no form');
  return { snapshot, modele: readEnPlace(snapshot, reading) };
}

async function inscribe(workbook: Workbook, lot: Lot, remplacees: readonly string[] = []) {
  const { snapshot, modele } = await standing(workbook);
  const { reading } = modele;
  const plan = planInscription(modele.lignes, lot, new Set(remplacees), reading.premiereLigne);
  const lignes = plan.lignes.filter((ligne) => ligne !== undefined);
  const commands = [
    ...lignesCommands(modele, plan),
    ...provenancesCommands(snapshot, reading.id, lignes),
  ];
  await workbook.apply(commands);
  return { plan, commands };
}

const menagesIn = async (workbook: Workbook) =>
  (await standing(workbook)).modele.lignes.map(({ cells }) => cells.menage);

test('eight rows of two bailleurs enter a table of five by bailleur, each with its provenance', async () => {
  const workbook = await modeleA();
  await inscribe(workbook, lotOf(SAIEMB, NEOLIA));
  const { snapshot, modele } = await standing(workbook);
  // Néolia has M-25015 to M-25019 (after 8 and 6 households), Saiemb M-25020 to M-25022.
  const expected = Array.from({ length: 8 }, (_, index) => `M-250${15 + index}`);
  expect(modele.lignes.map(({ cells }) => cells.menage)).toEqual(expected);
  expect(modele.reading.horsTableau).toEqual([]);
  expect(modele.lignes[5]).toMatchObject({
    provenances: [{ fichier: 'Saiemb.xlsx', feuille: 'Modèle B', rang: 14 }],
  });
  expect(readProvenances(snapshot)).toHaveLength(8);
});

test('inscribing the same returns again changes nothing at all', async () => {
  const workbook = await modeleA();
  await inscribe(workbook, lotOf(SAIEMB, NEOLIA));
  expect((await inscribe(workbook, lotOf(NEOLIA, SAIEMB))).commands).toEqual([]);
});

test('a corrected return replaces the rows of its bailleur only', async () => {
  const workbook = await modeleA();
  await inscribe(workbook, lotOf(SAIEMB, NEOLIA));
  const { lignes, ...corrected } = lotOf(NEOLIA);
  const { plan } = await inscribe(workbook, { ...corrected, lignes: lignes.slice(1) });
  expect(plan).toMatchObject({ conservees: 3, saisies: 0, conflits: [] });
  expect(await menagesIn(workbook)).toEqual([
    'M-25016',
    'M-25017',
    'M-25018',
    'M-25019',
    'M-25020',
    'M-25021',
    'M-25022',
  ]);
});

test('a row typed by hand stays, and its household of a return enters only when that is asked', async () => {
  const [first] = menagesOf(2025, NEOLIA);
  if (!first) throw new Error('no household');
  const typed = { ...rowOf(first), loyer: 5.5 };
  const workbook = await modeleA([typed]);
  const { plan } = await inscribe(workbook, lotOf(NEOLIA));
  expect(plan.conflits).toMatchObject([
    { menage: 'M-25015', rang: typed && plan.conflits[0]?.rang },
  ]);
  expect(plan).toMatchObject({ conservees: 1, saisies: 1 });
  const rows = (await standing(workbook)).modele.lignes;
  expect(rows).toHaveLength(5);
  expect(rows[0]).toMatchObject({ cells: { loyer: 5.5 }, provenances: [] });
  await inscribe(workbook, lotOf(NEOLIA), ['m-25015']);
  expect((await standing(workbook)).modele.lignes[0]).toMatchObject({
    cells: { loyer: 6.05 },
    provenances: [{ fichier: 'Néolia.xlsx', rang: 14 }],
  });
});

test('a row typed by hand that says the same as the return only gains its provenance', async () => {
  const workbook = await modeleA(menagesOf(2025, NEOLIA).map(rowOf));
  const { plan } = await inscribe(workbook, lotOf(NEOLIA));
  expect(plan).toMatchObject({ conflits: [], conservees: 0 });
  expect((await standing(workbook)).modele.lignes[4]?.provenances).toHaveLength(1);
});

test('a household that another bailleur gave before is a conflict, not a replacement', async () => {
  const workbook = await modeleA();
  await inscribe(workbook, lotOf(NEOLIA));
  const [stolen] = menagesOf(2025, NEOLIA);
  if (!stolen) throw new Error('no household');
  const lot: Lot = {
    bailleurs: [SAIEMB],
    fichiers: ['Saiemb.xlsx'],
    lignes: [
      {
        cells: rowOf({ ...stolen, bailleur: SAIEMB }),
        bailleur: SAIEMB,
        provenance: { fichier: 'Saiemb.xlsx', feuille: 'Modèle B', rang: 14 },
      },
    ],
  };
  const { plan } = await inscribe(workbook, lot);
  expect(plan.entrantes).toEqual([]);
  expect(plan.conflits).toMatchObject([
    { menage: 'M-25015', bailleur: NEOLIA, origine: { fichier: 'Néolia.xlsx' } },
  ]);
});

test('a text that begins with « = » stays a text in every column', async () => {
  const workbook = await modeleA();
  const hostile = '=HYPERLINK("http://example.test")';
  const cells: RowCells = {
    bailleur: hostile,
    menage: '+1',
    idtop: '@a',
    dateLivraison: '=1+1',
    dateConventionApl: '-2',
    dateBail: '=A1',
    typologie: '=1',
    loyer: '=2*3',
    plafond: '@x',
  };
  const provenance = { fichier: '=cmd.xlsx', feuille: '+Feuille', rang: 9 };
  const lignes = [{ cells, bailleur: hostile, provenance }];
  await inscribe(workbook, { lignes, bailleurs: [hostile], fichiers: [] });
  const { snapshot, modele } = await standing(workbook);
  expect(modele.lignes[0]?.cells).toEqual(cells);
  expect(modele.lignes[0]?.formule).toBe(false);
  expect(modele.lignes[0]?.provenances).toEqual([provenance]);
  const sheet = snapshot.sheets.find(({ name }) => name === 'Provenances');
  expect(sheet?.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
});

test('the twenty-two households of 2025 of four bailleurs give the total of the year', async () => {
  const workbook = await modeleA();
  await inscribe(workbook, lotOf('Grand Besançon Habitat', 'Habitat 25', NEOLIA, SAIEMB));
  expect(await menagesIn(workbook)).toEqual(
    MENAGES.filter(({ annee }) => annee === 2025).map(({ menage }) => menage),
  );
});
