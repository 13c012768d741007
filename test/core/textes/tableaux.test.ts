import { checkTexte } from '../../../src/core/textes/checkTexte';
import { htmlTexte } from '../../../src/encoding/htmlTexte';
import { besancon, readAnnexes } from './annexes';

const annexes = readAnnexes(besancon);
const HEAD = 'PRETS, AIDES ET SERVICES';
const ROWS = [
  [
    HEAD,
    'Année 2017 (en k€)',
    'Année 2018 (en k€)',
    'Année 2019 (en k€)',
    'Total 2017 / 2019 (en k€)',
  ],
  ['Production de logement social et intermédiaire (1)', '800', '975', '688', '2 463'],
  ['Services et aides aux salariés (2)', '3 375', '2 097', '1 912', '7 384'],
  ['Total Général', '4 175', '3 072', '2 600', '9 847'],
];
const TITRE = 'ANNEXE 1 : TABLEAU DES CONCOURS FINANCIERS';
const tabs = (rows: readonly (readonly string[])[]) =>
  `${TITRE}\n\n${rows.map((row) => row.join('\t')).join('\n')}\n\nFait à Besançon.`;
const html = (rows: readonly (readonly string[])[]) =>
  `<h1>${TITRE}</h1><table>${rows
    .map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`)
    .join('')}</table><p>Fait à Besançon.</p>`;

/** Every figure of the table changed once: its second digit, so that no rounding explains it. */
const altered = ROWS.slice(1).flatMap((row, r) =>
  row.slice(1).map((text, c) => {
    const at = text.search(/\d\s?\d/) + (text[1] === ' ' ? 2 : 1);
    const digit = text[at] === '9' ? '4' : '9';
    const changed = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
    const rows = ROWS.map((line, i) => (i === r + 1 ? line.with(c + 1, changed) : line));
    return { cell: `${'BCDE'[c]}${r + 4}`, rows };
  }),
);

describe.each([
  ['rows parted by tabs', tabs],
  ['a table of HTML', (rows: typeof ROWS) => htmlTexte(html(rows))],
])('a table given as %s', (_, write) => {
  test('agrees cell by cell with the annexe that it copies: 3 lines of 4 columns', () => {
    const { rapprochements, tableaux } = checkTexte(write(ROWS), annexes);
    expect(tableaux.map(({ avec }) => avec?.feuille)).toEqual(['Annexe 1']);
    expect(rapprochements.map(({ statut }) => statut)).toEqual(Array(12).fill('concordant'));
    expect(
      rapprochements
        .map(({ cible }) => cible?.cellule)
        .sort()
        .join(),
    ).toBe('B4,B5,B6,C4,C5,C6,D4,D5,D6,E4,E5,E6');
  });

  test.each(altered)(
    'one digit changed is different at $cell, and there alone',
    ({ cell, rows }) => {
      const { rapprochements } = checkTexte(write(rows), annexes);
      const wrong = rapprochements.filter(({ statut }) => statut !== 'concordant');
      expect(wrong.map(({ statut, cible }) => `${statut} ${cible?.cellule}`)).toEqual([
        `different ${cell}`,
      ]);
    },
  );

  test('a total that is not its sum is told as it is on a sheet, without a correction', () => {
    const rows = ROWS.map((row, i) => (i === 3 ? row.with(1, '4 999') : row));
    const [first] = checkTexte(write(rows), []).tableaux;
    expect(first?.tableau.findings.map(({ code }) => code)).toContain('somme-colonne');
    expect(first?.tableau.findings.every(({ correction }) => correction === undefined)).toBe(true);
  });

  test('without an annexe, sentences are tied to the table itself', () => {
    const text = `Sur la période 2017-2019, 7,4 M€ de services et d’aides aux salariés.\n\n${write(ROWS)}`;
    const { rapprochements, tableaux } = checkTexte(text, []);
    expect(tableaux.map(({ avec }) => avec)).toEqual([undefined]);
    expect(rapprochements.map(({ statut, cible }) => [statut, cible?.ligne])).toEqual([
      ['concordant', 'Services et aides aux salariés (2)'],
    ]);
  });

  test('in another unit, figures compare in euros: 7,4 M€ for 7 384 k€', () => {
    const rows = [
      [HEAD, 'Total 2017 / 2019 (en M€)'],
      ['Production de logement social et intermédiaire', '2,5'],
      ['Services et aides aux salariés', '7,4'],
      ['Total Général', '9,8'],
    ];
    const { rapprochements } = checkTexte(write(rows), annexes);
    expect(rapprochements.map(({ statut }) => statut)).toEqual(Array(3).fill('concordant'));
  });
});

test('names beside signatures are no table', () => {
  const text = 'Fait à Besançon,\n\nLE MAIRE\tLE PRÉFET\nAnne Martin\tPaul Durand\n';
  expect(checkTexte(text, annexes).tableaux).toEqual([]);
});

test('a table of other lines is compared with nothing, and told', () => {
  const rows = [
    ['Poste', 'Année 2017 (en k€)'],
    ['Voirie', '12'],
    ['Écoles', '30'],
    ['Total', '42'],
  ];
  const { tableaux, rapprochements } = checkTexte(tabs(rows), annexes);
  expect(tableaux.map(({ avec }) => avec)).toEqual([undefined]);
  expect(rapprochements).toEqual([]);
});

describe('the text of HTML', () => {
  test.each([
    ['<p>Un</p><p>deux<br>trois</p>', 'Un\n\ndeux\ntrois'],
    [
      '<p>Pour 9 k€ :</p><ul><li>5 k€</li><li>4 k€<ul><li>a</li></ul></li></ul>',
      'Pour 9 k€ :\n- 5 k€\n- 4 k€\n  - a',
    ],
    ['<ol><li>un</li><li>deux</li></ol>', '1. un\n2. deux'],
    ['<p>7&nbsp;384&#160;k&euro; &amp; plus</p>', '7\u00a0384\u00a0k€ & plus'],
    ['<p>7,4 M€<sup><a href="#footnote-1">[1]</a></sup></p>', '7,4 M€'],
    ['<head><style>p { color: red }</style></head><p>Un</p><!-- rien -->', 'Un'],
    [
      '<table><tr><td colspan="2">Prévu</td><td>Reste</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
      'Prévu\tPrévu\tReste\n1\t2\t3',
    ],
    [
      '<table><tr><td rowspan="2">Nord</td><td>1</td></tr><tr><td>2</td></tr></table>',
      'Nord\t1\nNord\t2',
    ],
    ['<table><tr><td colspan="2">12</td><td>3</td></tr></table>', '12\t\t3'],
    [
      '<table><tr><td><p>a</p><p>b</p></td><td><table><tr><td>c</td></tr></table></td></tr></table>',
      'a b\tc',
    ],
    ['<p>Ouvert', 'Ouvert'],
    ['a < b', 'a < b'],
    ['<td>seule</td></table>', 'seule'],
  ])('%s', (source, text) => {
    expect(htmlTexte(source)).toBe(text);
  });
});
