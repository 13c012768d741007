/** From a list in the open workbook, or a file, to the forms and their record. */
import { unzipSync } from 'fflate';

import { ensureParametres } from '../../../src/app/sheets/parametres';
import { readEnvois } from '../../../src/core/dossier/envois';
import { readEnvoisFromForms } from '../../../src/core/dossier/readEnvoisFromForms';
import { contextTables } from '../../../src/core/forms/names';
import { tableRows } from '../../../src/core/reading/tableRows';
import { areaAddress, parseAddress } from '../../../src/grid/a1';
import { openFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { serial } from '../../core/build';
import { setUp, type Bench } from '../support/bench';

const LISTE = [
  ['Suivi des relogements', '', '', ''],
  ['Opération', 'Bailleur relogeur', 'N° ménage', 'IDTOP'],
  ['Planoise', 'Néolia', "'0042", '250-1234-01'],
  ['Planoise', 'Néolia', "'=1+1", '250-1234-01'],
  ['Planoise', 'Saiemb', 'M-7', '250-1234-02'],
];

let bench: Bench;

beforeEach(async () => {
  bench = await setUp();
  bench.excel.workbook.edit({ source: 'user', label: 'Liste' }, (tx) => tx.addSheet('Liste'));
  bench.type('Liste', 'A1', LISTE);
});

afterEach(() => bench.dispose());

const room = () => bench.session.rooms.prefill;
const state = () => room().getState();
const problem = () => bench.session.getState().problem;
const utf8 = (text: string) => new TextEncoder().encode(text);
const recorded = async () =>
  readEnvois(await bench.workbook.snapshot()).map(({ annee, bailleur, menage }) => [
    annee,
    bailleur,
    menage,
  ]);

test('finds the list, its columns and its header by itself', async () => {
  await room().read();
  expect(state().sources).toEqual([{ id: 'Liste', feuille: 'Liste' }]);
  expect(state().liste).toMatchObject({
    correspondance: { bailleur: 2, menage: 3, idtop: 4 },
    menages: 3,
    check: { findings: [] },
  });
  // The tests stand in March 2026: the year just ended is 2025.
  expect(state().entete).toEqual({ convention: '', annee: '2025', idtopOperation: '' });
});

test('rows are kept by the values of a column, and the forms made are those of the rows kept', async () => {
  bench.type('Liste', 'E2', [['Année'], ['2025'], ['2024'], ['2025']]);
  await room().read();
  // « Opération » holds one value, « Année » two: the years can be chosen.
  expect(state().liste?.filtrables).toEqual([
    {
      colonne: 5,
      texte: 'Année',
      valeurs: [
        { valeur: '2024', nombre: 1 },
        { valeur: '2025', nombre: 2 },
      ],
    },
  ]);
  room().filter({ colonne: 5, valeurs: ['2025'] });
  expect(state().liste).toMatchObject({ menages: 2, filtre: { colonne: 5, valeurs: ['2025'] } });
  expect(state().liste?.check.findings).toMatchObject([{ code: 'lignes-filtrees', lignes: [4] }]);
  room().fill({ convention: '168', idtopOperation: '250-1234-99' });
  await room().prepare();
  expect((await recorded()).map(([, , menage]) => menage)).toEqual(['0042', 'M-7']);
  // A column that is told to hold the IDTOP no longer filters.
  room().link('idtop', 5);
  expect(state().liste).toMatchObject({ filtre: undefined, menages: 3 });
});

test('makes one archive of the forms and records what was sent', async () => {
  await room().read();
  room().fill({ convention: ' 168 ', idtopOperation: '250-1234-99' });
  await room().prepare();
  expect(problem()).toBeUndefined();
  const { envoi } = state();
  expect(envoi).toMatchObject({ annee: 2025, formulaires: 2, menages: 3 });
  expect(envoi?.fichier.nom).toBe('ModelesB_250-1234-99_2025.zip');
  const files = unzipSync(envoi?.fichier.bytes ?? new Uint8Array());
  // A pane that can give no archive gives these one by one.
  expect(envoi?.fichier.contient?.map(({ nom }) => nom)).toEqual(Object.keys(files));
  expect(Object.keys(files)).toEqual([
    'ModeleB_250-1234-99_Neolia_2025.xlsx',
    'ModeleB_250-1234-99_Saiemb_2025.xlsx',
  ]);
  const [first = new Uint8Array()] = Object.values(files);
  const prefilled = readEnvoisFromForms(await (await openFileWorkbook(first)).snapshot(), 'x');
  expect(prefilled.map(({ menage }) => menage)).toEqual(['0042', '=1+1']);
  const snapshot = await bench.workbook.snapshot();
  const sent = tableRows(snapshot, contextTables.envois.name).map(({ cell }) =>
    ['Année', 'Bailleur', 'Identifiant', 'Fichier', 'Envoyé le'].map(cell),
  );
  const le = serial('2026-03-14');
  expect(sent).toEqual([
    [2025, 'Néolia', '0042', 'ModeleB_250-1234-99_Neolia_2025.xlsx', le],
    [2025, 'Néolia', '=1+1', 'ModeleB_250-1234-99_Neolia_2025.xlsx', le],
    [2025, 'Saiemb', 'M-7', 'ModeleB_250-1234-99_Saiemb_2025.xlsx', le],
  ]);
  expect(bench.session.getState().notice).toMatchObject({ kind: 'formulaires-prepares', count: 2 });
});

test('gives one bailleur’s form as it is', async () => {
  await room().open('menages.csv', utf8('Bailleur;Ménage;IDTOP\nNéolia;0042;I\n'));
  await room().prepare();
  expect(state().envoi?.fichier.nom).toBe('ModeleB_Neolia_2025.xlsx');
});

test('sending again replaces what was recorded of that bailleur and year, and nothing else', async () => {
  await room().read();
  await room().prepare();
  room().fill({ annee: '2024' });
  await room().prepare();
  await room().open('menages.csv', utf8('Bailleur;Ménage;IDTOP\nneolia;1;I\nNÉOLIA;M-8;I\n'));
  room().fill({ annee: '2025' });
  await room().prepare();
  expect(await recorded()).toEqual([
    [2025, 'Saiemb', 'M-7'],
    [2024, 'Néolia', '0042'],
    [2024, 'Néolia', '=1+1'],
    [2024, 'Saiemb', 'M-7'],
    [2025, 'neolia', '1'],
    [2025, 'NÉOLIA', 'M-8'],
  ]);
});

test('« Annuler » takes the record back', async () => {
  await room().read();
  await room().prepare();
  await bench.session.undo();
  expect(problem()).toBeUndefined();
  expect(await recorded()).toEqual([]);
});

test('remembers the columns chosen for the same headings, in any order', async () => {
  await room().open('a.csv', utf8('Qui;Quoi;Où\nNéolia;M-1;I\n'));
  expect(state().liste?.check.findings).toMatchObject([{ code: 'colonne-absente' }]);
  room().link('bailleur', 1);
  room().link('menage', 1);
  expect(state().liste?.correspondance).toEqual({ menage: 1 });
  room().link('bailleur', 1);
  room().link('menage', 2);
  room().link('idtop', 3);
  await room().prepare();
  await room().open('b.csv', utf8('OU;QUI;QUOI\nI;Néolia;M-1\n'));
  expect(state().liste?.correspondance).toEqual({ bailleur: 2, menage: 3, idtop: 1 });
});

test('takes the convention, the signatories and their SIRET from the workbook', async () => {
  await bench.workbook.apply([...ensureParametres(await bench.workbook.snapshot()).commands]);
  const { tables } = await bench.workbook.snapshot();
  const put = async (table: string, values: readonly string[]) => {
    const place = tables.find(({ name }) => name === table);
    const area = parseAddress(place?.range ?? '');
    if (!place || !area) throw new Error(`No table ${table}`);
    const range = areaAddress({
      ...area,
      top: area.top + 1,
      bottom: area.top + 1,
      right: area.left + values.length - 1,
    });
    await bench.workbook.apply([{ kind: 'write', sheet: place.sheet, range, values: [values] }]);
  };
  await put('Convention', ['Protocole 168']);
  await put('Operations', ['250-1234-99']);
  await put('Bailleurs', ['NÉOLIA', '35600000000048']);
  await bench.session.checkAll();
  await room().read();
  expect(state().entete).toMatchObject({
    convention: 'Protocole 168',
    idtopOperation: '250-1234-99',
  });
  expect(state().liste?.check).toMatchObject({
    findings: [{ code: 'bailleur-hors-convention', bailleur: 'Saiemb' }],
    formulaires: [{ identite: { siret: '35600000000048' } }, { identite: { siret: '' } }],
  });
});

test('gives up half-way without recording anything', async () => {
  await room().read();
  const going = room().prepare();
  bench.session.subscribe(() => bench.session.cancel());
  await going;
  expect(state().envoi).toBeUndefined();
  expect(await recorded()).toEqual([]);
});

test('says that a file cannot be read, and keeps the list that was there', async () => {
  await room().read();
  await room().open('liste.xlsx', utf8('no workbook'));
  expect(problem()).toMatchObject({ code: 'unreadable-file', during: 'prefill' });
  expect(state().liste?.source.id).toBe('Liste');
});

test('makes nothing while the year is none', async () => {
  await room().read();
  room().fill({ annee: '2027' });
  await room().prepare();
  expect(state().envoi).toBeUndefined();
});
