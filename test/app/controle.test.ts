import { attestationKeys } from '../../src/core/forms/modele';
import { checked, goodRow, insertA, insertB, setUp, type Bench } from './support/bench';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
});
afterEach(() => bench.dispose());

const current = () => {
  const { current } = bench.session.getState();
  if (!current) throw new Error('No form is open');
  return current;
};
const seen = (value: unknown) => String(value).replace(/[\u00a0\u202f]/g, ' ');
const certify = async (modele: 'A' | 'B') => {
  await bench.session.attest(attestationKeys[modele], 'Mme Durand');
  await bench.session.certify({ a: 'Besançon', representant: 'M. Gadet' });
  expect(bench.session.getState().problem).toBeUndefined();
};

test.each([
  // Thirteen rows of header, five of households, an empty one, eight totals, an empty one.
  ['B', insertB, 'Modèle B', 14, 29],
  // A Modèle A has one field more, and no band.
  ['A', insertA, 'Modèle A', 13, 28],
] as const)(
  'certifying a Modèle %s prints its control number beside the date',
  async (modele, insert, sheet, first, line) => {
    await insert(bench);
    bench.type(sheet, `A${first}`, [goodRow('0042')]);
    await checked(bench);
    const before = current().compte;
    await certify(modele);
    const { controle, compte, verdict } = current();
    expect(seen(bench.value(sheet, `I${line}`))).toBe(`Contrôle : ${controle?.numero}`);
    expect(verdict).toMatchObject({ kind: 'certifie', intact: true });
    // Date, place, name and number are cells of the certificate; nothing else is more, and none is left over.
    expect(compte.parts.certificat - before.parts.certificat).toBe(4);
    expect(compte.cellules - before.cellules).toBe(4);
    expect(compte.ecartees).toEqual(before.ecartees);
  },
);

test('under manual calculation totals are those of the rows, and the mode stays as chosen', async () => {
  await insertB(bench);
  bench.excel.workbook.calculationMode = 'Manual';
  bench.type('Modèle B', 'A14', [goodRow('0042'), goodRow('0043')]);
  // Nothing is calculated until the pane reads.
  expect(bench.value('Modèle B', 'I23')).toBe(0);
  await checked(bench);
  expect(bench.value('Modèle B', 'I23')).toBe(2);
  bench.type('Modèle B', 'A16', [goodRow('0044')]);
  await checked(bench);
  await bench.session.checkAll();
  const codes = current().groups.flatMap(({ findings }) => findings.map(({ code }) => code));
  expect(new Set(codes)).toEqual(new Set(['certification-manquante']));
  expect(bench.value('Modèle B', 'I23')).toBe(3);
  expect(bench.excel.workbook.calculationMode).toBe('Manual');
});

describe('a certified Modèle B', () => {
  beforeEach(async () => {
    await insertB(bench);
    bench.type('Modèle B', 'A14', [goodRow('0042')]);
    await checked(bench);
  });

  test('certified again prints the new number in the same cell', async () => {
    await certify('B');
    const first = current().controle?.numero;
    bench.type('Modèle B', 'H14', [['6,10']]);
    await checked(bench);
    await certify('B');
    const second = current().controle?.numero;
    expect(second).not.toBe(first);
    expect(seen(bench.value('Modèle B', 'I29'))).toBe(`Contrôle : ${second}`);
    expect(current().verdict).toMatchObject({ kind: 'certifie', intact: true });
  });

  test('whose printed number was typed over is no longer what was certified', async () => {
    await certify('B');
    bench.type('Modèle B', 'I29', [['Contrôle : 0000-0000']]);
    await checked(bench);
    expect(current().controle?.imprime).toBe('0000-0000');
    expect(current().verdict).toMatchObject({ kind: 'certifie', intact: false });
  });

  test('whose number was wiped out, as in a form certified before it was printed, stays certified', async () => {
    await certify('B');
    bench.type('Modèle B', 'I29', [['']]);
    await checked(bench);
    expect(current().verdict).toMatchObject({ kind: 'certifie', intact: true });
    expect(current().controle?.imprime).toBe('');
  });

  test('taken back, loses its number with the rest', async () => {
    await certify('B');
    await bench.session.undo();
    expect(bench.value('Modèle B', 'I29')).toBeNull();
    expect(current().verdict).toEqual({ kind: 'pret' });
  });

  test('is not given while somebody’s text stands where the number goes', async () => {
    bench.type('Modèle B', 'I29', [['Vu le 3 mars']]);
    await checked(bench);
    await bench.session.attest(attestationKeys.B, 'Mme Durand');
    await bench.session.certify({ a: 'Besançon', representant: 'M. Gadet' });
    expect(bench.value('Modèle B', 'I29')).toBe('Vu le 3 mars');
    expect(current().verdict).toMatchObject({ kind: 'erreurs' });
  });
});
