/** What is told once for a whole form, and what its lists make of the rows. */
import type { ColumnKey } from '../../../src/core/forms/column';
import { columnKeys, intituleOf } from '../../../src/core/forms/column';
import type { FormReading } from '../../../src/core/reading/formReading';
import { checkHorsTableau } from '../../../src/core/rules/checkHorsTableau';
import { checkNonMenages } from '../../../src/core/rules/checkNonMenages';
import { checkSuivi } from '../../../src/core/rules/checkSuivi';
import { checkColonnes, lacksColumns } from '../../../src/core/rules/colonnes';
import { checkEntete, parseAnnee } from '../../../src/core/rules/entete';
import { indexMenages, updateMenages } from '../../../src/core/rules/menages';
import { totalRefs } from '../../../src/core/rules/totaux';
import { finish } from '../../../src/core/steps';
import { cellAddress } from '../../../src/grid/a1';
import { AUJOURDHUI, EMPTY, formB, rows, suiviRow, type FormChange } from '../build';
import { codesOfRow, findingsOfRow } from '../findingsOfRow';

const byHand = (reading: FormReading): FormReading => ({ ...reading, recognisedBy: 'intitules' });

describe('rows outside the table', () => {
  const stray = (cells: object, more: object = {}) => ({
    rang: 50,
    cells: { ...EMPTY, ...cells },
    ...more,
  });
  const told = (...horsTableau: FormReading['horsTableau']) =>
    checkHorsTableau(formB({ horsTableau }));

  test('of a form of ours can be brought in; a form typed by hand is not ours to rearrange', () => {
    const reading = formB({ horsTableau: [stray({ menage: 'P-1' })] });
    expect(checkHorsTableau(reading)).toMatchObject([
      { correction: { kind: 'lignes', formulaire: 'ModeleB_1', feuille: 'Modèle B' } },
    ]);
    const [finding] = checkHorsTableau(byHand(reading));
    expect(finding).toMatchObject({ code: 'lignes-hors-tableau', lignes: [50] });
    expect(finding).not.toHaveProperty('correction');
  });

  test('are one finding, at the first cell that holds something', () => {
    expect(told()).toEqual([]);
    expect(told(stray({ menage: 'P-1' }), stray({ loyer: 6 }, { rang: 51 }))).toMatchObject([
      { lignes: [50, 51], lieu: { cellule: 'B50' } },
    ]);
    expect(told(stray({ loyer: 6 }))).toMatchObject([{ lieu: { cellule: 'H50' } }]);
    expect(told(stray({ menage: 'P-1' }, { gauche: 11 }))).toMatchObject([
      { lieu: { cellule: 'L50' } },
    ]);
  });
});

describe('rows that are no households', () => {
  const row = (
    rang: number,
    nature: FormReading['nonMenages'][number]['nature'],
    ...cells: string[]
  ) => ({
    rang,
    nature,
    cellules: cells,
  });

  test('are told once for each kind, headings with what empties them', () => {
    const found = checkNonMenages(
      formB({
        nonMenages: [
          row(20, 'groupe', 'A20'),
          row(21, 'intitules', 'A21', 'B21'),
          row(25, 'groupe', 'A25', 'B25'),
          row(26, 'intitules', 'A26'),
        ],
      }),
    );
    expect(found).toMatchObject([
      {
        nature: 'intitules',
        lignes: [21, 26],
        lieu: { cellule: 'A21' },
        correction: { kind: 'effacer', cellules: ['A21', 'B21', 'A26'] },
      },
      { nature: 'groupe', lignes: [20, 25], lieu: { cellule: 'A20' } },
    ]);
    expect(found[1]).not.toHaveProperty('correction');
  });
});

describe('a column that no heading answers', () => {
  /** A Modèle B of ours with one heading replaced. */
  const without = (
    key: ColumnKey,
    texte: string,
    change: Partial<FormReading['intitules']> = {},
  ) => {
    const tous = columnKeys.map((each, index) => ({
      colonne: index + 1,
      cellule: cellAddress(13, index + 1),
      texte: each === key ? texte : intituleOf(each),
    }));
    const reading = formB({ intitules: { manquants: [key], tous, ...change } });
    const colonnes = Object.fromEntries(
      Object.entries(reading.colonnes).filter(([each]) => each !== key),
    );
    return { ...reading, colonnes };
  };
  const correctionOf = (reading: FormReading) => checkColonnes(reading)[0]?.correction;

  test.each([
    ['bailleur', 'A13'],
    ['loyer', 'H13'],
    ['plafond', 'I13'],
  ] as const)('%s: its heading goes back where it was printed', (key, cellule) => {
    const [finding] = checkColonnes(without(key, 'Étage'));
    expect(finding).toMatchObject({
      code: 'colonne-manquante',
      colonnes: [key],
      lieu: { cellule, champ: key },
      correction: { kind: 'valeur', cellule, valeur: intituleOf(key), format: '@' },
    });
  });

  test('not over the heading of another column, nor in a form typed by hand', () => {
    expect(correctionOf(without('loyer', 'Plafond'))).toBeUndefined();
    expect(correctionOf(byHand(without('loyer', 'Étage')))).toBeUndefined();
  });

  test('nor where the table lost a column, or two headings', () => {
    const { tous } = without('loyer', 'Étage').intitules;
    expect(correctionOf(without('loyer', 'Étage', { tous: tous.slice(0, 8) }))).toBeUndefined();
    const two = without('loyer', 'Étage', { manquants: ['loyer', 'plafond'] });
    expect(correctionOf(two)).toBeUndefined();
    expect(checkColonnes(two)).toMatchObject([{ colonnes: ['loyer', 'plafond'] }]);
  });

  test('the bailleur of a Modèle B is that of its header, where the column is gone', () => {
    const { tous } = without('bailleur', 'x').intitules;
    const gone = without('bailleur', 'x', { tous: tous.slice(1) });
    expect(correctionOf(gone)).toMatchObject({ kind: 'bailleur', bailleur: 'Néolia' });
    expect(correctionOf({ ...gone, modele: 'A' })).toBeUndefined();
    expect(correctionOf({ ...gone, entete: {} })).toBeUndefined();
    const loyer = without('loyer', 'x', { tous: tous.slice(1) });
    expect(correctionOf(loyer)).toBeUndefined();
    expect(correctionOf(byHand(gone))).toMatchObject({ kind: 'bailleur', bailleur: 'Néolia' });
    const note = { cellule: `J${gone.premiereLigne}`, motif: 'autre-colonne' } as const;
    const beside = { ...gone, compte: { ...gone.compte, ecartees: [note] } };
    expect(correctionOf(byHand(beside))).toBeUndefined();
  });

  test('is told by the first column that the form has, with what begins as its heading', () => {
    const { tous } = without('bailleur', 'x').intitules;
    const [near] = tous;
    const [finding] = checkColonnes(
      byHand(without('bailleur', 'x', near ? { ecartes: { bailleur: [near] } } : {})),
    );
    expect(finding).toMatchObject({ lieu: { cellule: 'B13' }, ecartes: [near] });
  });

  test('no row of such a form can be verified, nor where one column waits for a choice', () => {
    expect(lacksColumns(formB())).toBe(false);
    expect(lacksColumns(without('loyer', 'x'))).toBe(true);
    const waiting = without('loyer', 'x', { manquants: [], ambigus: { loyer: [] } });
    expect(lacksColumns(waiting)).toBe(true);
    expect(checkColonnes(waiting)).toEqual([]);
  });
});

describe('the lists of the workbook', () => {
  const signataires = (...list: readonly (readonly [string, string])[]) => ({
    contexte: { bailleurs: list.map(([nom, siret]) => ({ nom, siret })) },
  });
  const SIRET = '73282932000074';

  test('a list that names nobody refuses nobody', () => {
    expect(codesOfRow({}, signataires([' ', '']))).toEqual([]);
    expect(codesOfRow({}, signataires(['Saiemb', '']))).toEqual([
      'bailleur-hors-convention bailleur',
    ]);
    expect(codesOfRow({}, { contexte: { operations: [''] } })).toEqual([]);
    expect(codesOfRow({}, { contexte: { operations: ['IDT-78'] } })).toEqual([
      'idtop-inconnu idtop',
    ]);
  });

  test('the operation of the header is to be among those listed, as texts are the same', () => {
    const entete = { idtopOperation: '168-P' };
    const codes = (operations: readonly string[]) =>
      checkEntete(formB({ entete, contexte: { operations } }), AUJOURDHUI)
        .filter(({ code }) => code === 'idtop-inconnu')
        .map(({ niveau, lieu }) => [niveau, lieu.champ]);
    expect(codes(['168-G'])).toEqual([['avertissement', 'idtopOperation']]);
    expect(codes(['168-G', ' 168‑p'])).toEqual([]);
    expect(codes([])).toEqual([]);
    expect(codes([' '])).toEqual([]);
  });

  test('the signatory of the same SIRET may be meant by the name of the header', () => {
    const suggested = (...list: readonly (readonly [string, string])[]) =>
      findingsOfRow({}, signataires(...list)).map(({ correction }) =>
        correction?.kind === 'valeur' ? correction.valeur : undefined,
      );
    expect(suggested(['Groupe Alpha', SIRET])).toEqual(['Groupe Alpha']);
    expect(suggested(['Groupe Alpha', '732 829 320 00074'])).toEqual(['Groupe Alpha']);
    expect(suggested(['Groupe Alpha', '35600000000048'])).toEqual([undefined]);
    expect(suggested(['Groupe Alpha', SIRET], ['Groupe Beta', SIRET])).toEqual([undefined]);
    expect(suggested(['Groupe Alpha', ''])).toEqual([undefined]);
  });

  test('a row of another bailleur is not meant by the SIRET of the header', () => {
    const found = findingsOfRow(
      { bailleur: 'Saiemb' },
      { ...signataires(['Groupe Alpha', SIRET]), entete: { bailleur: null } },
    );
    expect(found.map(({ code, correction }) => [code, correction])).toEqual([
      ['bailleur-hors-convention', undefined],
    ]);
  });

  test('a past household counts under a year that is a number', () => {
    const past = (annee: number | string, identifiant = 'M-0001') =>
      codesOfRow({}, { contexte: { menagesPasses: [{ annee, idtop: 'IDT-77', identifiant }] } });
    expect(past(2024)).toEqual(['identifiant-deja-declare menage']);
    expect(past('2024')).toEqual([]);
    expect(past(2025)).toEqual([]);
    expect(past(2024, '#N/A')).toEqual([]);
  });

  test('of several past years the latest is told', () => {
    const menagesPasses = [2019, 2024, 2021].map((annee) => ({
      ...{ annee, idtop: null, identifiant: 'M-0001' },
    }));
    expect(findingsOfRow({}, { contexte: { menagesPasses } })).toMatchObject([{ annee: 2024 }]);
  });
});

describe('the header of a form', () => {
  const told = (entete: FormChange['entete']) =>
    checkEntete(formB({ entete: entete ?? {} }), AUJOURDHUI).map((finding) => [
      finding.code,
      finding.lieu.champ,
    ]);

  test.each([
    ['with its keys', '73282932000074', []],
    ['with blanks', '732 829 320 00074', []],
    ['with a digit changed', '73282932000075', [['siret-invalide', 'siret']]],
    ['with fifteen digits', '732829320000741', [['siret-invalide', 'siret']]],
    ['missing', null, [['entete-manquant', 'siret']]],
  ])('a SIRET %s', (_, siret, expected) => {
    expect(told({ siret })).toEqual(expected);
  });

  test('a number of another field is no SIRET', () => {
    expect(told({ convention: '73282932000075' })).toEqual([]);
  });

  test('totals have no formula to be held to where the operation or the year has no cell', () => {
    const reading = formB();
    const { annee, idtopOperation, ...rest } = reading.entete;
    expect(totalRefs(reading)?.annee).toBe('$H$6');
    expect(totalRefs({ ...reading, entete: { ...rest, ...(annee && { annee }) } })).toBeUndefined();
    expect(
      totalRefs({ ...reading, entete: { ...rest, ...(idtopOperation && { idtopOperation }) } }),
    ).toBeUndefined();
  });
});

describe('a row of Suivi', () => {
  const told = (idtop: string) =>
    checkSuivi(
      formB({
        contexte: { suivi: [suiviRow({ annee: 2024, idtop })], declarees: ['IDT-77', 'IDT-78'] },
      }),
    );

  test('that writes the operation otherwise is told with what the header writes', () => {
    expect(told('IDT - 77')).toMatchObject([
      {
        ...{ code: 'suivi-illisible', colonne: 'IDTOP', valeur: 'IDT - 77', attendu: 'IDT-77' },
        correction: { kind: 'valeur', feuille: 'Suivi', cellule: 'B5', valeur: 'IDT-77' },
      },
    ]);
  });

  test('of an operation that nothing names is told as it stands; of a known one it is left to its forms', () => {
    const [unknown] = told('IDT-99');
    expect(unknown).toMatchObject({ code: 'suivi-illisible', valeur: 'IDT-99' });
    expect(unknown).not.toHaveProperty('attendu');
    expect(unknown).not.toHaveProperty('correction');
    expect(told('IDT-78')).toEqual([]);
    expect(told('IDT-77')).toEqual([]);
  });

  test('whose year cannot be read is told where it counts, and not where another form counts it', () => {
    const ecarts = [{ colonne: 'Année', cellule: 'A5', valeur: '2024 ?' }] as const;
    const codes = (idtop: string) =>
      checkSuivi(
        formB({
          contexte: {
            suivi: [{ ...suiviRow({ annee: '2024 ?', idtop }), ecarts }],
            declarees: ['IDT-77', 'IDT-78'],
          },
        }),
      ).map(({ lieu }) => lieu.cellule);
    expect(codes('IDT-77')).toEqual(['A5']);
    expect(codes('IDT-78')).toEqual([]);
    expect(codes('idt - 77')).toEqual(['A5', 'B5']);
  });
});

describe('the households of a form', () => {
  const three = rows([{ menage: 'M-1' }, { menage: 'M-1' }, { menage: 'M-2' }]);

  test('are the rows that hold each of them, one row by itself where there is no more', () => {
    expect([...finish(indexMenages(three))]).toEqual([
      ['m-1', [14, 15]],
      ['m-2', 16],
    ]);
  });

  test('follow an edit: the row leaves one and joins the other, in the order of rows', () => {
    const changed = (before: string | undefined, after: string | undefined, rang = 15) => [
      ...updateMenages(finish(indexMenages(three)), [{ rang, before, after }]),
    ];
    expect(changed('m-1', 'm-2')).toEqual([
      ['m-1', 14],
      ['m-2', [15, 16]],
    ]);
    expect(changed('m-2', undefined, 16)).toEqual([['m-1', [14, 15]]]);
    expect(changed(undefined, 'm-3', 17)).toEqual([
      ['m-1', [14, 15]],
      ['m-2', 16],
      ['m-3', 17],
    ]);
  });

  test('two rows that change at once are both moved', () => {
    const moved = updateMenages(finish(indexMenages(three)), [
      { rang: 14, before: 'm-1', after: 'm-2' },
      { rang: 15, before: 'm-1', after: 'm-2' },
    ]);
    expect([...moved]).toEqual([['m-2', [14, 15, 16]]]);
  });
});

test.each([
  [2025, 2025],
  ['Année 2025', 2025],
  ['2025 (N-1)', 2025],
  ['N – 1 : 2025', 2025],
  ['2014', 2014],
  ['2013', undefined],
  ['2024-2025', undefined],
  ['2024.5', undefined],
  [20_240, undefined],
  ['202', undefined],
  ['', undefined],
  [`2025${' x'.repeat(18)}`, 2025],
  [`2025${' x'.repeat(18)}y`, undefined],
])('« %s » is the year %s', (value, annee) => {
  expect(parseAnnee(value)).toBe(annee);
});
