/** What stands under the rows of a form typed by hand: its totals and its certificate. */
import type { CellValue } from '../../../src/core/CellValue';
import { totaux } from '../../../src/core/forms/totaux';
import { footerLine, readFooter } from '../../../src/core/reading/footer';
import { sheet } from '../sheet';
import { CERTIFICAT, identifiants, lire, menages } from './formulaire';

type Row = readonly CellValue[];
const N1 = totaux.n1;

describe('a whole label of the form is one of its lines', () => {
  test.each<readonly [string, object]>([
    ...Object.entries(totaux).map(([key, text]) => [text, { total: key }] as const),
    ['TOTAL DE L’ANNÉE N-1 EN F1/F2', { total: 'n1_t1t2' }],
    ['Total des ménages relogés, année 2025', { total: 'n1' }],
    ['Total N-1', { total: 'n1' }],
    ['Total N-1 : 12', { total: 'n1' }],
    ['Total cumulé T5', { total: 'cumul_t5' }],
    ['Total depuis le début, F3/F4', { total: 'cumul_t3t4' }],
    ['Certifié exact, le :', { certificat: 'certifieLe' }],
    ['Certifié exact, le : ..........', { certificat: 'certifieLe' }],
    [
      'Certifiée sincère et exacte, le : 14/03/2026',
      { certificat: 'certifieLe', valeur: '14/03/2026' },
    ],
    ['Certifié exact le 14/03/2026 ', { certificat: 'certifieLe', valeur: '14/03/2026' }],
    ['Fait à :Besançon', { certificat: 'faitA', valeur: 'Besançon' }],
    ['Fait à', { certificat: 'faitA' }],
    ['FAIT À BESANÇON', { certificat: 'faitA', valeur: 'BESANÇON' }],
    [
      'Fait à Besançon, le 14 mars 2026',
      { certificat: 'faitA', valeur: 'Besançon, le 14 mars 2026' },
    ],
    ['Nom et qualité du représentant : Mme X', { certificat: 'representant', valeur: 'Mme X' }],
    ['Cachet et signature', { certificat: 'signature' }],
  ])('« %s »', (text, line) => {
    expect(footerLine(text)).toEqual(line);
  });

  test.each([
    'Total',
    'TOTAL GENERAL',
    'Total Habitat',
    'Total des ménages',
    'Sous-total N-1',
    'Dont total N-1',
    'Fait à revoir',
    'Signature en cours',
    ': Signature',
    'Nom du bailleur HLM relogeur :',
    'Nom du représentant du ménage :',
    'Certifié conforme',
    46_000,
    null,
    true,
  ])('« %s » is none', (text) => {
    expect(footerLine(text)).toBeUndefined();
  });
});

describe('the value of a total', () => {
  const total = (row: Row, formulas: readonly (string | null)[] = []) => {
    const one = sheet('P', [row], { formulas: [row.map((_, index) => formulas[index] ?? null)] });
    const { value, cellule } = readFooter(one, 1).totaux.n1 ?? {};
    return [cellule, value];
  };

  test.each([
    ['stands beside its label', [N1, 3, 4], ['B1', 3]],
    ['stands in the last column', [N1, null, null, 3], ['D1', 3]],
    ['may be written as a text, after a note', [N1, 'soit', '3'], ['C1', '3']],
    ['is not the note before it', [N1, 'soit', null, 3], ['D1', 3]],
    [
      'is the first text where there is no figure',
      [N1, null, 'à calculer', 'bientôt'],
      ['C1', 'à calculer'],
    ],
    [
      'is the empty cell beside its label where the row holds nothing else',
      [N1, null, null],
      ['B1', null],
    ],
    ['is the cell past the last column where the label stands there', [N1], ['B1', null]],
  ])('%s', (_, row, expected) => {
    expect(total(row)).toEqual(expected);
  });

  test('may be a formula whose result is a text, or nothing', () => {
    expect(total([N1, 'note', 'trois'], [null, null, '=X1'])).toEqual(['C1', 'trois']);
    expect(total([N1, null, 3], [null, '=X1', null])).toEqual(['B1', null]);
  });

  test('is that of the first line that bears the label', () => {
    const { totaux: found, places } = readFooter(
      sheet('P', [
        [N1, 3],
        [N1, 4],
      ]),
      1,
    );
    expect(found.n1?.cellule).toBe('B1');
    expect([...places.totaux]).toEqual(['A1', 'B1', 'A2', 'B2']);
    expect([...places.certificat]).toEqual([]);
  });
});

describe('the value of a line of the certificate', () => {
  const faitA = (...rows: readonly Row[]) => {
    const { certification, places } = readFooter(sheet('P', rows), 1);
    return [
      certification.faitA?.cellule,
      certification.faitA?.value,
      [...places.certificat].join(),
    ];
  };

  test.each([
    ['beside its label', ['Fait à :', 'Besançon', 'x'], ['B1', 'Besançon', 'A1,B1']],
    ['in the last column', ['Fait à :', null, 'Besançon'], ['C1', 'Besançon', 'A1,C1']],
    ['in the cell of its label', ['Fait à : Besançon', 'x'], ['A1', 'Besançon', 'A1']],
    ['nowhere: the empty cell beside it', ['Fait à :', null], ['B1', null, 'A1,B1']],
    [
      'nowhere, where another label follows in its row',
      ['Fait à :', null, 'Signature', 'M. Y'],
      ['B1', null, 'A1,B1,C1,D1'],
    ],
  ])('stands %s', (_, row, expected) => {
    expect(faitA(row)).toEqual(expected);
  });

  test('is that of the first label', () => {
    expect(faitA(['Fait à :', 'Besançon'], ['Fait à :', 'Dole'])).toEqual([
      'B1',
      'Besançon',
      'A1,B1,A2,B2',
    ]);
  });
});

describe('where the footer begins', () => {
  /** Households with rows among them, after the household numbered. */
  const withAfter = (count: number, after: Readonly<Record<number, Row>>, pied: readonly Row[]) =>
    lire({
      lignes: menages(count).flatMap((row, index) => {
        const more = after[index + 1];
        return more ? [row, more] : [row];
      }),
      pied,
    });
  const DOWN: readonly Row[] = [[], ...CERTIFICAT];
  const all = (count: number) => Array.from({ length: count }, (_, index) => `M-${index + 1}`);

  test('below the last household, though it be one label only', () => {
    const form = withAfter(3, {}, [['Signature', 'M. Y']]);
    expect(identifiants(form)).toEqual(all(3));
    expect(form.certification.signature?.value).toBe('M. Y');
  });

  test('right under the headings where the form has no household', () => {
    const form = lire({ lignes: [], pied: [['Signature', 'M. Y']] });
    expect(form.lignes).toEqual([]);
    expect(form.certification.signature).toMatchObject({ value: 'M. Y', cellule: 'B10' });
    expect([form.premiereLigne, form.derniereLigne]).toEqual([10, 10]);
  });

  test('« Signature » among households is a remark: the certificate is the one below', () => {
    const form = withAfter(3, { 1: ['Signature'] }, DOWN);
    expect(identifiants(form)).toEqual(all(3));
    expect(form.horsTableau).toEqual([]);
    expect(form.nonMenages).toMatchObject([{ rang: 11, nature: 'note' }]);
    expect(form.certification.signature?.cellule).toBe('H18');
    expect(form.certification.faitA?.cellule).toBe('H16');
  });

  test('two labels together are a footer, whatever households stand under them', () => {
    const form = withAfter(
      3,
      { 1: ['Certifié exact, le :', '14/03/2026', 'Fait à :', 'Dole'] },
      [],
    );
    expect(identifiants(form)).toEqual(['M-1']);
    expect(form.certification.faitA?.value).toBe('Dole');
    expect(form.horsTableau.map(({ cells }) => cells.menage)).toEqual(['M-2', 'M-3']);
  });

  test('the same label twice is not two, and without another there is no footer at all', () => {
    const form = withAfter(3, { 1: ['Fait à : Dole'], 2: ['Fait à : Dole'] }, []);
    expect(identifiants(form)).toEqual(all(3));
    expect([form.certification, form.horsTableau]).toEqual([{}, []]);
  });

  test.each([
    [12, 'thirteen rows above the second', ['M-1']],
    [13, 'fourteen rows above it', all(14)],
  ])('with %i households between, a label stands %s', (between, _, kept) => {
    const form = withAfter(
      14,
      { 1: ['Fait à : Dole'], [between + 1]: ['Certifié exact, le : 14/03/2026'] },
      between === 12 ? [] : [[]],
    );
    expect(identifiants(form)).toEqual(kept);
  });

  test('what stands above a label is not together with it', () => {
    const form = withAfter(4, { 1: ['Signature'], 2: ['Fait à : Dole'] }, []);
    expect(identifiants(form)).toEqual(all(4));
    expect(form.horsTableau).toEqual([]);
  });
});
