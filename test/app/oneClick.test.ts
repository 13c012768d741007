/** What « Corriger » does beyond the value of one cell: one finding, one click, and a way back. */
import type { FindingCode } from '../../src/core/finding';
import { columnKeys, intituleOf } from '../../src/core/forms/column';
import { contextTables } from '../../src/core/forms/names';
import { checked, goodRow, insertB, setUp, type Bench } from './support/bench';
import { faceOf } from './support/face';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
  await insertB(bench);
});
afterEach(() => bench.dispose());

const FORM = 'Modèle B';
const HEADINGS = columnKeys.map(intituleOf);

const findings = (code: FindingCode) =>
  bench.session
    .getState()
    .current?.groups.flatMap((group) => group.findings)
    .filter((finding) => finding.code === code) ?? [];
const compteurs = () => bench.session.getState().current?.compteurs;

/** Settles the only finding of that code, sees it gone, takes it back, and settles it again. */
async function settle(code: FindingCode): Promise<void> {
  await checked(bench);
  const [finding, ...others] = findings(code);
  expect(others).toEqual([]);
  if (!finding?.correction) throw new Error(`${code} has no correction`);
  const before = faceOf(bench.excel);
  await bench.session.applyCorrection(finding);
  expect(bench.session.getState()).toMatchObject({
    problem: undefined,
    notice: { kind: 'corrige', count: 1, undoable: true },
  });
  expect(findings(code)).toEqual([]);
  await bench.session.undo();
  expect(faceOf(bench.excel)).toEqual(before);
  expect(findings(code)).toHaveLength(1);
  await bench.session.applyCorrection(finding);
  await checked(bench);
  expect(findings(code)).toEqual([]);
}

test('headings pasted with the block are emptied where they stand, and nothing else', async () => {
  bench.type(FORM, 'A14', [HEADINGS, goodRow('M-1'), goodRow('M-2')]);
  await settle('ligne-non-menage');
  expect([14, 15, 16].map((row) => bench.value(FORM, `B${row}`))).toEqual([null, 'M-1', 'M-2']);
  expect(compteurs()).toMatchObject({ declarees: 2, eligibles: 2 });
});

test('a Modèle B without its column of bailleurs takes it back, filled from the header', async () => {
  bench.type(FORM, 'A14', [goodRow('M-1'), goodRow('M-2')]);
  bench.excel.workbook.edit({ source: 'user', label: 'Supprimer' }, (tx) =>
    tx.deleteColumns(bench.sheet(FORM), 1, 1),
  );
  await checked(bench);
  expect(compteurs()).toMatchObject({ eligibles: 0 });
  await settle('colonne-manquante');
  expect([14, 15, 16].map((row) => bench.value(FORM, `I${row}`))).toEqual([
    'Néolia',
    'Néolia',
    null,
  ]);
  expect(compteurs()).toMatchObject({ declarees: 2, eligibles: 2 });
});

test('a heading typed over goes back where it is printed', async () => {
  bench.type(FORM, 'A14', [goodRow('M-1')]);
  bench.type(FORM, 'G13', [['Remarques']]);
  await settle('colonne-manquante');
  expect(bench.value(FORM, 'G13')).toBe(intituleOf('typologie'));
  expect(compteurs()).toMatchObject({ eligibles: 1 });
});

test('headings pasted right of the table with their rows go with them, as one finding', async () => {
  bench.type(FORM, 'A14', [goodRow('M-1')]);
  bench.type(FORM, 'L13', [HEADINGS, goodRow('M-2')]);
  await settle('lignes-hors-tableau');
  expect(bench.value(FORM, 'B15')).toBe('M-2');
  for (const cell of ['L13', 'T13', 'M14']) {
    expect([cell, bench.value(FORM, cell)]).toEqual([cell, null]);
  }
  expect(compteurs()).toMatchObject({ declarees: 2, eligibles: 2 });
});

test.each([
  ['well under the form', 62],
  ['over its certificate', 28],
])('headings pasted with their rows %s come in with them, and leave nothing', async (_, top) => {
  bench.type(FORM, 'A14', [goodRow('M-1')]);
  bench.type(FORM, `A${top}`, [HEADINGS, goodRow('M-2'), goodRow('M-3')]);
  await checked(bench);
  expect([14, 15, 16].map((row) => bench.value(FORM, `B${row}`))).toEqual(['M-1', 'M-2', 'M-3']);
  const values = bench.sheet(FORM);
  const texts = Array.from({ length: 70 - 17 }, (_, index) => values.value(17 + index, 2));
  expect(texts.filter((text) => text === HEADINGS[1] || text === 'M-2')).toEqual([]);
  expect(compteurs()).toMatchObject({ declarees: 3, eligibles: 3 });
});

test('complete rows right of the table come in as those under it', async () => {
  bench.type(FORM, 'A14', [goodRow('M-1')]);
  bench.type(FORM, 'M15', [goodRow('M-2')]);
  await settle('lignes-hors-tableau');
  expect(bench.value(FORM, 'B15')).toBe('M-2');
  expect(bench.value(FORM, 'N15')).toBeNull();
  expect(compteurs()).toMatchObject({ declarees: 2, eligibles: 2 });
});

describe('characters that are not seen are corrected', () => {
  test.each([
    ['in a row', 'B14', 'M-1'],
    ['in the header', 'bailleur', 'Néolia'],
  ])('%s', async (_, place, text) => {
    const names = (await bench.workbook.snapshot()).names;
    const address = names.find(({ name }) => name.endsWith(`_${place}`))?.range ?? place;
    if (place !== 'bailleur') bench.type(FORM, 'A14', [goodRow('M-1')]);
    await checked(bench);
    bench.type(FORM, address, [[`${text}\u200b`]]);
    await settle('caracteres-invisibles');
    expect(bench.value(FORM, address)).toBe(text);
  });
});

test('another spelling of a signatory is replaced when that is clicked, never with all the others', async () => {
  const { session } = bench;
  const [nom, siret] = contextTables.bailleurs.columns;
  expect([nom, siret]).toEqual(['Nom', 'SIRET']);
  bench.type(FORM, 'A14', [goodRow('M-1').map((text) => (text === 'Néolia' ? 'NEOLIA' : text))]);
  bench.type(FORM, 'G14', [['T3']]);
  await checked(bench);
  expect(findings('bailleur-different')[0]?.correction).toMatchObject({ aConfirmer: true });
  await session.applyAllCorrections();
  expect(bench.value(FORM, 'A14')).toBe('NEOLIA');
  expect(bench.value(FORM, 'G14')).toBe('T3/T4');
  await settle('bailleur-different');
  expect(bench.value(FORM, 'A14')).toBe('Néolia');
});

test('a subtotal typed among the rows is told as what it is at once, and no household is declared of it', async () => {
  bench.type(FORM, 'A14', [goodRow('M-1')]);
  await checked(bench);
  bench.type(FORM, 'A15', [['Sous-total', '1']]);
  await checked(bench);
  expect(findings('ligne-non-menage')).toMatchObject([{ nature: 'sous-total', lignes: [15] }]);
  expect(compteurs()).toMatchObject({ declarees: 1 });
  bench.type(FORM, 'A15', [goodRow('M-2')]);
  await checked(bench);
  expect(findings('ligne-non-menage')).toEqual([]);
  expect(compteurs()).toMatchObject({ declarees: 2 });
});
