/** « Compléter depuis ma liste » over a real sheet: what is written, and what takes it back. */
import { fillFromFile } from '../../office-host/files';
import { prefillForm } from '../../src/app/rooms/prefill/prefillForm';
import { parseIso, serialOfDate, type IsoDate } from '../../src/core/date';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { checked, setUp, TODAY, type Bench } from './support/bench';

const FORM = 'Modèle B';
const BAIL = serialOfDate(parseIso('2025-04-02') as IsoDate);
/** As cells copied from another program: parted by tabs, in an order of its own. */
const LISTE = [
  'Loyer €/m²\tDate du bail\tType de logement\tN° ménage\tIDTOP',
  '6,05\t02/04/2025\tT3\t0042\t250-9999-01',
  '6,10\t03/04/2025\tF2\t0099\t250-1234-01',
].join('\n');

let bench: Bench;

/** Rows 14 and 15 are prefilled: 0042 with its IDTOP, 0043 without. */
beforeEach(async () => {
  const menages = [
    { rang: 2, menage: '0042', idtop: '250-1234-01' },
    { rang: 3, menage: '0043', idtop: '' },
  ];
  const identite = { raisonSociale: 'Néolia SA', adresse: '', siret: '' };
  const formulaire = { bailleur: 'Néolia', menages, identite, fichier: 'x.xlsx' };
  const entete = { convention: '168', annee: 2025, idtopOperation: '250-1234-99' };
  const bytes = await prefillForm(createFileWorkbook(), formulaire, entete, TODAY);
  bench = await setUp();
  fillFromFile(bench.excel.workbook, await readXlsx(bytes));
  await bench.session.checkAll();
});

afterEach(() => bench.dispose());

const room = () => bench.session.rooms.complement;
const row = (rang: number) => 'ABCDEFGHI'.split('').map((c) => bench.value(FORM, `${c}${rang}`));
const complement = () => room().getState().liste?.complement;

async function paste(texte = LISTE) {
  await room().read();
  await room().paste(texte);
}

test('fills the empty cells of the households in common, as one change that is taken back', async () => {
  await paste();
  expect(complement()).toMatchObject({
    communs: 1,
    absentsDeLaListe: [{ menage: '0043', rang: 15 }],
    absentsDuFormulaire: [{ menage: '0099' }],
  });
  const before = row(14);
  await room().write();
  expect(row(14)).toEqual([
    ...['Néolia', '0042', '250-1234-01'],
    ...[null, null, BAIL, 'T3/T4', 6.05, null],
  ]);
  expect(bench.session.getState()).toMatchObject({
    notice: { kind: 'complete', count: 3, undoable: true },
  });
  expect(complement()?.ecritures.map(({ etat }) => etat)).toEqual(['donnee']);
  await bench.session.undo();
  await checked(bench);
  expect(row(14)).toEqual(before);
  expect(complement()?.ecritures.filter(({ etat }) => etat === 'vide')).toHaveLength(3);
});

test('a cell that was given is locked, and is written only because somebody asked', async () => {
  await paste();
  await room().write();
  expect(bench.value(FORM, 'C14')).toBe('250-1234-01');
  room().replace(['C14'], true);
  await room().write();
  expect(bench.session.getState().problem).toBeUndefined();
  expect(bench.value(FORM, 'C14')).toBe('250-9999-01');
  // The sheet is closed again, for whoever comes next.
  expect(bench.session.getState().current).toMatchObject({ preremplie: true, protegee: false });
});

test('writes nothing where the form changed since it was shown, and shows it anew', async () => {
  await paste();
  room().close();
  bench.type(FORM, 'H14', [['5,90']]);
  await checked(bench);
  await room().write();
  expect(row(14).slice(5)).toEqual([null, null, 5.9, null]);
  expect(room().getState().change).toBe(true);
  const loyer = complement()?.ecritures.find(({ cellule }) => cellule === 'H14');
  expect(loyer).toMatchObject({ avant: 5.9, apres: 6.05, etat: 'remplie' });
});

test('a list that lost its zeros is taken once somebody said so, and another list asks again', async () => {
  await paste('N° ménage;Loyer\n42;6,05');
  expect(complement()).toMatchObject({ communs: 0, proches: [{ menage: '0042', liste: '42' }] });
  room().rapprocher(true);
  await room().write();
  expect(bench.value(FORM, 'H14')).toBe(6.05);
  await paste('N° ménage;Loyer\n43;6,10');
  expect(room().getState().liste).toMatchObject({ rapproches: false });
  expect(complement()?.ecritures).toEqual([]);
});

test('follows what is typed while the page is open', async () => {
  await paste();
  bench.type(FORM, 'F14', [['02/04/2025']]);
  await checked(bench);
  expect(complement()?.ecritures.map(({ cellule }) => cellule)).toEqual(['C14', 'G14', 'H14']);
});

test('a column that somebody links holds nothing else', async () => {
  await paste();
  room().link('plafond', 1);
  const { liste } = room().getState();
  expect(liste?.colonnes).toMatchObject({ plafond: 1 });
  expect(liste?.colonnes.loyer).toBeUndefined();
  room().link('plafond', undefined);
  expect(room().getState().liste?.colonnes.plafond).toBeUndefined();
});

test('two rows of the list for one household: none is written before one is chosen', async () => {
  await paste('N° ménage;Loyer\n0042;6,05\n0042;6,15\n0043;6,00');
  expect(complement()?.ecritures.map(({ cellule }) => cellule)).toEqual(['H15']);
  room().pick('0042', 3);
  expect(complement()?.ecritures.map(({ cellule, apres }) => [cellule, apres])).toEqual([
    ['H14', 6.15],
    ['H15', 6],
  ]);
  room().pick('0042', undefined);
  expect(complement()?.ecritures).toHaveLength(1);
});

test('what is no list is told, and nothing else happens', async () => {
  await room().read();
  await room().open('photo.xlsx', new TextEncoder().encode('not a workbook'));
  expect(bench.session.getState().problem).toMatchObject({
    code: 'unreadable-file',
    during: 'complement',
  });
});

describe('the columns of a list with the same headings, in whatever order,', () => {
  const FIRST = 'Réf.;Loyer m2;Loyer net;Date du bail\n0042;6,05;5,90;02/04/2025';
  const NEXT = 'Date du bail;Loyer net;Réf.;Loyer m2\n03/04/2025;6,00;0043;6,10';
  const colonnes = () => room().getState().liste?.colonnes;

  test('are those that were written last, « Aucune » as well', async () => {
    await paste(FIRST);
    expect(colonnes()?.menage).toBeUndefined();
    room().link('menage', 1);
    room().link('loyer', 3);
    room().link('dateBail', undefined);
    await room().write();
    await room().paste(NEXT);
    expect(colonnes()).toEqual({ menage: 3, loyer: 2 });
  });

  test('are guessed again where nothing was written', async () => {
    await paste(FIRST);
    room().link('menage', 1);
    await room().paste(NEXT);
    expect(colonnes()?.menage).toBeUndefined();
  });

  test('are asked again where they were not settled', async () => {
    const TWICE = 'N° ménage;Typologie;Typologie;Date du bail\n0042;T3;T4;02/04/2025';
    await paste(TWICE);
    await room().write();
    await room().paste(TWICE);
    expect(colonnes()).toEqual({ menage: 1, dateBail: 4 });
    expect(room().getState().liste?.ambigues).toEqual(['typologie']);
  });

  test('are not kept where the first row is a household: no identifier leaves the workbook', async () => {
    await paste('0043;Martin;Planoise;02/04/2025\n0042;Durand;Grette;03/04/2025');
    room().link('menage', 1);
    room().link('dateBail', 4);
    await room().write();
    expect(bench.value(FORM, 'F14')).toBe(BAIL + 1);
    expect(bench.storage.get('relogement.complements')).toBeUndefined();
  });
});
