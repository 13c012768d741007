/** The header of a form typed by hand: labels, and where the value of each stands. */
import type { CellValue } from '../../../src/core/CellValue';
import { isTitle, readEtiquette } from '../../../src/core/reading/enteteMots';
import { splitIdentite } from '../../../src/core/reading/identite';
import { readLabels } from '../../../src/core/reading/labels';
import { sheet } from '../sheet';

type Row = readonly CellValue[];
type Options = NonNullable<Parameters<typeof sheet>[2]>;

/** « key cell value » of the header read in these rows. */
function lu(rows: readonly Row[], options: Options = {}, bounds?: readonly [number, number]) {
  const [first, last] = bounds ?? [1, (options.top ?? 1) + rows.length - 1];
  const { entete } = readLabels(sheet('F', rows, options), first, last);
  return Object.entries(entete).map(([key, { cellule, value }]) => [key, cellule, value]);
}

const SIRET = '73282932000074';

describe('a label', () => {
  test.each([
    ['N° de la convention, ou « Protocole » et son n° :', 'convention', '', false],
    ['Année N-1 :', 'annee', '', false],
    ['Année N-1 : 2025', 'annee', '2025', false],
    ['Année N-1 :2025', 'annee', '2025', false],
    ['Exercice', 'annee', '', false],
    ['SIRET :', 'siret', '', false],
    ['SIRET : ............', 'siret', '', false],
    ['Adresse : 12 rue A : bât. B', 'adresse', '12 rue A : bât. B', false],
    ['Adresse postale', 'adresse', '', false],
    ['Raison sociale, adresse et SIRET du bailleur HLM relogeur :', 'raisonSociale', '', true],
    ['Raison sociale et adresse :', 'raisonSociale', '', false],
    ["Libellé de l'opération : Planoise", 'libelleOperation', 'Planoise', false],
    ['Dénomination sociale', 'raisonSociale', '', false],
    ['Siège social', 'adresse', '', false],
    ['Adresse siège', 'adresse', '', false],
    ['Code SIRET', 'siret', '', false],
    ['SIRET (14 chiffres)', 'siret', '', false],
    ["Nom de l'organisme", 'bailleur', '', false],
    ['Organisme HLM', 'bailleur', '', false],
    ['Dénomination du bailleur :', 'bailleur', '', false],
    ['N-1 :', 'annee', '', false],
    ['Année concernée', 'annee', '', false],
    ['Année des relogements', 'annee', '', false],
    ["Relogements de l'année", 'annee', '', false],
    ['Opération (IDTOP)', 'idtopOperation', '', false],
    ["N° d'opération IDTOP :", 'idtopOperation', '', false],
    ['ID TOP', 'idtopOperation', '', false],
    ['Convention ou protocole n°', 'convention', '', false],
    ['Convention / protocole :', 'convention', '', false],
    ['Convention de renouvellement urbain n°', 'convention', '', false],
    ['Convention pluriannuelle NPNRU', 'convention', '', false],
    ['Protocole de préfiguration n° :', 'convention', '', false],
    ['N° de la convention ou du protocole', 'convention', '', false],
    ['N° convention', 'convention', '', false],
    ['Réf. conv.', 'convention', '', false],
  ])('« %s » names %s', (text, key, valeur, triple) => {
    expect(readEtiquette(text)).toMatchObject({ key, valeur, triple });
  });

  test.each([
    'Année de construction',
    'Bailleur des Trois Villes',
    ': SIRET',
    'Observations : SIRET',
    'Adressez vos questions',
    'Année de construction : 1974',
    "Bailleur d'origine : Saiemb",
    'Nom du bailleur sortant :',
    "Adresse de l'opération :",
    'Adresse du ménage :',
    'N° de la convention APL : 25-999',
    'Convention APL',
    'Convention de gestion n°',
    'Organisme prêteur',
    2025,
    null,
  ])('« %s » is none', (text) => {
    expect(readEtiquette(text)).toBeUndefined();
  });

  test('the words of a label stop at its colon', () => {
    expect(readEtiquette('Adresse : 12 rue du Siret')).toMatchObject({ triple: false });
    expect(readEtiquette('Adresse : 12 rue du Siret')?.libelle).toBe('Adresse ');
  });
});

test.each([
  ['MODÈLE A', true],
  ['EFFECTUE PAR UN BAILLEUR HLM RELOGEUR', true],
  ['EFFECTUE DANS LE PARC DE LOGEMENTS', true],
  ['Colonnes à remplir par le bailleur', true],
  ['Le tableau', false],
  [12, false],
])('« %s » is a title: %s', (text, expected) => {
  expect(isTitle(text)).toBe(expected);
});

describe('the value of a label', () => {
  test.each<readonly [string, readonly Row[], readonly (readonly CellValue[])[]]>([
    ['beside it', [['SIRET :', SIRET]], [['siret', 'B1', SIRET]]],
    ['in the last column', [['SIRET :', null, null, SIRET]], [['siret', 'D1', SIRET]]],
    ['in its cell', [[`SIRET : ${SIRET}`, 'x']], [['siret', 'A1', SIRET]]],
    ['nowhere: the empty cell beside it', [['SIRET :', null]], [['siret', 'B1', null]]],
    [
      'nowhere, before another label',
      [['Adresse :', null, 'SIRET :', SIRET]],
      [
        ['adresse', 'B1', null],
        ['siret', 'D1', SIRET],
      ],
    ],
    [
      'nowhere, where another label follows at once',
      [['Adresse :', 'SIRET :', SIRET]],
      [['siret', 'C1', SIRET]],
    ],
    [
      'below, where labels stand in a row',
      [
        ['Adresse :', 'SIRET :'],
        ['12 rue A', SIRET],
      ],
      [
        ['adresse', 'A2', '12 rue A'],
        ['siret', 'B2', SIRET],
      ],
    ],
    [
      'below, where labels stand over values',
      [['Adresse :'], ['12 rue A'], ['SIRET :'], [SIRET]],
      [
        ['adresse', 'A2', '12 rue A'],
        ['siret', 'A4', SIRET],
      ],
    ],
    ['below, where it is a year', [['Année N-1 :'], [2025]], [['annee', 'A2', 2025]]],
    [
      'below, where it is a SIRET',
      [['SIRET :'], ['732 829 320']],
      [['siret', 'A2', '732 829 320']],
    ],
    ['not below, where it is no year', [['Année N-1 :'], [12]], [['annee', 'B1', null]]],
    ['not below, where digits are too few', [['SIRET :'], ['73282932']], [['siret', 'B1', null]]],
    [
      'not below, where it is a text by itself',
      [['Adresse :'], ['12 rue A']],
      [['adresse', 'B1', null]],
    ],
    [
      'not below, where that is a title',
      [['Année N-1 :'], ['Tableau 2025']],
      [['annee', 'B1', null]],
    ],
    ['beside it rather than below', [['Année N-1 :', 2024], [2025]], [['annee', 'B1', 2024]]],
  ])('stands %s', (_, rows, expected) => {
    expect(lu(rows)).toEqual(expected);
  });

  test('stands after its merged label', () => {
    const rows = [['SIRET :', null, null, SIRET]];
    expect(lu(rows, { merges: ['A1:C1'] })).toEqual([['siret', 'D1', SIRET]]);
    expect(lu([['SIRET :', null, null, null]], { merges: ['A1:C1'] })).toEqual([
      ['siret', 'D1', null],
    ]);
  });

  test('stands in the rows given, wherever the sheet begins', () => {
    const rows = [['Année N-1 :', 2024], ['SIRET :', SIRET], ['Année N-1 :'], [2025]];
    expect(lu(rows, { top: 5, left: 3 }, [6, 7])).toEqual([
      ['siret', 'D6', SIRET],
      ['annee', 'D7', null],
    ]);
    expect(lu(rows, { top: 5, left: 3 }, [1, 5])).toEqual([['annee', 'D5', 2024]]);
    // The label that would tell a value below is no part of the header.
    const over = [['Adresse :'], ['12 rue A'], ['SIRET :']];
    expect(lu(over, {}, [1, 3])[0]).toEqual(['adresse', 'A2', '12 rue A']);
    expect(lu(over, {}, [1, 2])).toEqual([['adresse', 'B1', null]]);
  });

  test('is the first that is filled', () => {
    const of = (...values: readonly CellValue[]) =>
      lu(values.map((value) => ['Adresse :', value, 'x']));
    expect(
      lu([
        ['Adresse :', 'a'],
        ['Adresse :', 'b'],
      ]),
    ).toEqual([['adresse', 'B1', 'a']]);
    expect(of('a', 'b')).toEqual([['adresse', 'B1', 'a']]);
    expect(
      lu([
        ['Adresse :', null],
        ['Adresse :', 'b'],
      ]),
    ).toEqual([['adresse', 'B2', 'b']]);
    expect(
      lu([
        ['Adresse :', null],
        ['Adresse :', null],
      ]),
    ).toEqual([['adresse', 'B1', null]]);
    expect(
      lu([
        ['Adresse :', 'a'],
        ['Adresse :', null],
      ]),
    ).toEqual([['adresse', 'B1', 'a']]);
  });
});

describe('a label that speaks of another', () => {
  test.each<readonly [string, readonly Row[], readonly (readonly CellValue[])[]]>([
    [
      'the year N',
      [
        ['Année N :', 2026],
        ['Année N-1 :', 2025],
      ],
      [['annee', 'B2', 2025]],
    ],
    [
      'the year N below',
      [
        ['Année N-1 :', 2025],
        ['Année N :', 2026],
      ],
      [['annee', 'B1', 2025]],
    ],
    [
      'the year of the declaration',
      [
        ['Année de la déclaration :', 2026],
        ['Exercice', 2025],
      ],
      [['annee', 'B2', 2025]],
    ],
    [
      'the operation that causes the relogement',
      [
        ["IDTOP de l'opération générant le relogement :", 'D'],
        ['IDTOP :', 'R'],
      ],
      [['idtopOperation', 'B2', 'R']],
    ],
    [
      'the convention spécifique',
      [
        ['N° de la convention spécifique IML :', 'I'],
        ['N° de la convention :', 168],
      ],
      [['convention', 'B2', 168]],
    ],
    [
      'the maître d’ouvrage',
      [
        ["SIRET du maître d'ouvrage :", '1'],
        ['SIRET :', '2'],
        ['SIRET de la collectivité', '3'],
      ],
      [['siret', 'B2', '2']],
    ],
    [
      'an empty field',
      [
        ['Année N :', 2026],
        ['Année N-1 :', null],
      ],
      [['annee', 'B2', null]],
    ],
  ])('leaves the field to its own: %s', (_, rows, expected) => {
    expect(lu(rows)).toEqual(expected);
  });

  test('counts where the field has no other', () => {
    expect(lu([['Année N :', 2025]])).toEqual([['annee', 'B1', 2025]]);
    expect(lu([['IDTOP démolition :', 'D']])).toEqual([['idtopOperation', 'B1', 'D']]);
  });

  test('what follows the maître d’ouvrage is his, unless the bailleur has none', () => {
    const moa = [
      ["Maître d'ouvrage :", 'GBH'],
      ['Raison sociale :', 'GBH'],
      ['Adresse :', '6 rue B'],
      ['SIRET :', '1'],
    ];
    expect(lu(moa)).toContainEqual(['siret', 'B4', '1']);
    const bailleur = [
      ['Bailleur :', 'Néolia'],
      ['Adresse :', '34 rue A'],
      ['SIRET :', '2'],
    ];
    const both = [
      ['maitreOuvrage', 'B1', 'GBH'],
      ['raisonSociale', 'B2', 'GBH'],
      ['adresse', 'B6', '34 rue A'],
      ['siret', 'B7', '2'],
      ['bailleur', 'B5', 'Néolia'],
    ];
    expect(lu([...moa, ...bailleur])).toEqual(both);
    expect(lu([...bailleur, ...moa])).toContainEqual(['siret', 'B3', '2']);
  });
});

describe('a convention', () => {
  test.each([
    ['N° de convention : 168', '168'],
    ['N° de protocole : 168', 'Protocole 168'],
    ['Numéro du protocole : 168', 'Protocole 168'],
    ['Protocole de préfiguration n° : 168', 'Protocole 168'],
    ['Protocole n° : protocole 168', 'protocole 168'],
    ['Protocole ou convention n° : 168', '168'],
    ['Protocole n° : 168', 'Protocole 168'],
    ['N° de la convention, ou « Protocole » et son n° : 168', '168'],
  ])('« %s » is %s', (text, value) => {
    expect(lu([[text]])).toEqual([['convention', 'A1', value]]);
  });

  test('a protocole without a number is no convention', () => {
    expect(lu([['Protocole n° :', null]])).toEqual([['convention', 'B1', null]]);
    expect(lu([['Protocole n° :', 168]])).toEqual([['convention', 'B1', 'Protocole 168']]);
  });

  test('and a year told by the title count where no label tells them', () => {
    const titre = "LIE A UNE CONVENTION DE RENOUVELLEMENT URBAIN N° 168 SUR L'ANNEE N-1 : 2024";
    expect(lu([[titre]])).toEqual([
      ['annee', 'A1', '2024'],
      ['convention', 'A1', '168'],
    ]);
    expect(lu([[titre], ['Année N-1 :', 2025]])).toEqual([
      ['annee', 'B2', 2025],
      ['convention', 'A1', '168'],
    ]);
  });
});

describe('one label for raison sociale, adresse and SIRET', () => {
  const LABEL = 'Raison sociale, adresse et SIRET du bailleur HLM relogeur :';
  const three = (...rows: readonly Row[]) => lu([[LABEL, ...(rows[0] ?? [])], ...rows.slice(1)]);
  const found = (raison: Row, adresse: Row, siret: Row) => [
    ['raisonSociale', ...raison],
    ['adresse', ...adresse],
    ['siret', ...siret],
  ];

  test.each<readonly [string, readonly Row[], ReturnType<typeof found>]>([
    [
      'in one cell',
      [[`Néolia SA, 34 rue A, SIRET ${SIRET}`]],
      found(['B1', 'Néolia SA'], ['B1', '34 rue A'], ['B1', SIRET]),
    ],
    [
      'in three cells one under the other',
      [['Néolia SA'], [null, '34 rue A'], [null, SIRET]],
      found(['B1', 'Néolia SA'], ['B2', '34 rue A'], ['B3', SIRET]),
    ],
    [
      'in another order',
      [['Néolia SA'], [null, SIRET], [null, '34 rue A']],
      found(['B1', 'Néolia SA'], ['B3', '34 rue A'], ['B2', SIRET]),
    ],
    [
      'in two cells',
      [['Néolia SA, 34 rue A'], [null, SIRET]],
      found(['B1', 'Néolia SA'], ['B1', '34 rue A'], ['B2', SIRET]),
    ],
    [
      'with what is told in the first cell, whatever stands below',
      [[`Néolia SA, 34 rue A, ${SIRET}`], [null, 'autre'], [null, '35600000000048']],
      found(['B1', 'Néolia SA'], ['B1', '34 rue A'], ['B1', SIRET]),
    ],
    [
      'with nothing below a row that has a label',
      [['Néolia SA'], ['Année N-1 :', '34 rue A'], [null, SIRET]],
      [...found(['B1', 'Néolia SA'], ['B1', null], ['B1', null]), ['annee', 'B2', '34 rue A']],
    ],
    [
      'with nothing below an empty cell',
      [['Néolia SA'], [null, null], [null, SIRET]],
      found(['B1', 'Néolia SA'], ['B1', null], ['B1', null]),
    ],
    [
      'with nothing of a title',
      [['Néolia SA'], ['Tableau', '34 rue A']],
      found(['B1', 'Néolia SA'], ['B1', null], ['B1', null]),
    ],
    [
      'in three cells at most',
      [['Néolia SA'], [null, '34 rue A'], [null, '25000'], [null, SIRET]],
      found(['B1', 'Néolia SA'], ['B2', '34 rue A'], ['B1', null]),
    ],
    ['nowhere', [[null]], found(['B1', null], ['B1', null], ['B1', null])],
  ])('%s', (_, rows, expected) => {
    expect(three(...rows)).toEqual(expected);
  });

  test('cells past the header are no part of it', () => {
    const rows = [
      [LABEL, 'Néolia SA'],
      [null, '34 rue A'],
      [null, SIRET],
    ];
    expect(lu(rows, {}, [1, 2])).toEqual(
      found(['B1', 'Néolia SA'], ['B2', '34 rue A'], ['B1', null]),
    );
  });
});

describe('three things in one text', () => {
  test.each([
    [`Néolia SA\n34 rue A\nSIRET : ${SIRET}`, 'Néolia SA', '34 rue A', SIRET],
    [`Néolia SA – 34 rue A, 25200 ${SIRET}`, 'Néolia SA', '34 rue A, 25200', SIRET],
    [
      'Néolia SA, 34 rue A, siret n° 732 829 320 00074',
      'Néolia SA',
      '34 rue A',
      '732 829 320 00074',
    ],
    ['Néolia SA, 34 rue A', 'Néolia SA', '34 rue A', ''],
    ['Néolia SA ; – ; 34 rue A', 'Néolia SA', '34 rue A', ''],
    ['', '', '', ''],
    ['Néolia, SIRET 123', 'Néolia', '', '123'],
  ])('« %s »', (text, raisonSociale, adresse, siret) => {
    expect(splitIdentite(text)).toEqual({ raisonSociale, adresse, siret });
  });
});

test('places are those of titles, labels and filled values', () => {
  const rows = [['MODÈLE B'], ['Année N-1 :', 2025, 'vu'], ['SIRET :', null], ['Adresse : x']];
  const { places } = readLabels(sheet('F', rows), 1, 4);
  expect([...places].sort()).toEqual(['A1', 'A2', 'A3', 'A4', 'B2']);
  const titre = [[null, "SUR L'ANNEE N-1 : 2025"]];
  expect([...readLabels(sheet('F', titre), 1, 1).places]).toEqual(['B1']);
});
