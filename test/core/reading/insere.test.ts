import { columnKeys, columns } from '../../../src/core/forms/column';
import { certificationKeys, totalKeys } from '../../../src/core/forms/modele';
import type { FormReading } from '../../../src/core/reading/formReading';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import type { CellReading, SnapshotLike } from '../../../src/core/reading/snapshotLike';
import { cellAddress } from '../../../src/grid/a1';
import { ligneB } from '../build';
import { countCells } from '../sheet';
import {
  CERTIFIE,
  classeur,
  ENTETES,
  hauteurOf,
  layoutOf,
  modeleOf,
  stacked,
  type Insere,
} from './insere';

const A1: Insere = { nom: 'ModeleA_1', menages: ['A-1', 'A-2', 'A-3'], lignes: 5 };
const B1: Insere = { nom: 'ModeleB_1', menages: ['B-1', 'B-2'] };
const B2: Insere = { nom: 'ModeleB_2', menages: ['C-1'], entete: { bailleur: 'Habitat 25' } };

function read(snapshot: SnapshotLike, nom = 'ModeleB_1'): FormReading {
  const found = recogniseForms(snapshot).filter(({ id }) => id === nom);
  expect(found).toHaveLength(1);
  return found[0] as FormReading;
}

const cellsOf = (cells: Readonly<Partial<Record<string, CellReading>>>) =>
  Object.entries(cells).map(([key, cell]) => [key, cell?.cellule, cell?.value]);

/** What was laid, from the layout and the contents alone. */
function expectLaid(form: FormReading, laid: Insere, bounds: readonly [number, number]): void {
  const { apres = 0, droite = 0, menages } = laid;
  const layout = layoutOf(laid);
  const at = ({ top, left }: { readonly top: number; readonly left: number }) =>
    cellAddress(top + apres, left + droite);
  expect(form.modele).toBe(modeleOf(laid));
  expect(cellsOf(form.entete)).toEqual(
    layout.entete.map(({ key, valeur }) => [key, at(valeur), { ...ENTETES, ...laid.entete }[key]]),
  );
  expect(cellsOf(form.totaux)).toEqual(
    layout.totaux.map(({ key, valeur }) => [key, at(valeur), menages.length]),
  );
  expect(cellsOf(form.certification)).toEqual(
    layout.certification.map(({ key, valeur }) => [key, at(valeur), CERTIFIE[key]]),
  );
  expect(form.colonnes).toEqual(
    Object.fromEntries(columnKeys.map((key, index) => [key, index + 1 + droite])),
  );
  const first = layout.premiereLigne + apres;
  expect(form.lignes).toEqual(
    menages.map((menage, index) => ({ rang: first + index, cells: ligneB({ menage }) })),
  );
  expect(form).toMatchObject({
    premiereLigne: first,
    derniereLigne: layout.derniereLigne + apres,
    ligneIntitules: first - 1,
    horsTableau: [],
    nonMenages: [],
    masquee: false,
    lignesMasquees: [],
  });
  expect(form.intitules).toMatchObject({ ambigus: {}, manquants: [], ecartes: {} });
  expect(form.intitules.tous.map(({ cellule }) => cellule)).toEqual(
    columnKeys.map((_, index) => cellAddress(first - 1, index + 1 + droite)),
  );
  expect([form.places.haut, form.places.bas]).toEqual(bounds);
  expect(form.places.hautIntitules).toBe(first - 1);
}

/** The parts of an account, worked out from the form that was laid. */
function partsOf(laid: Insere): FormReading['compte']['parts'] {
  const layout = layoutOf(laid);
  const band = layout.bandeau ? 1 : 0;
  return {
    // The line above the titles, the titles, a label and a value for each field, that of the group, the band.
    entete: 1 + layout.titres.length + 2 * layout.entete.length + layout.groupes.length + band,
    intitules: 9,
    lignes: 9 * laid.menages.length,
    totaux: 2 * totalKeys.length,
    // Four labels, three values: the place of the signature is empty.
    certificat: 2 * certificationKeys.length - 1,
  };
}

describe('forms of ours, one under the other on a sheet', () => {
  const formes = stacked(A1, B1, B2);
  const bounds = formes.map(
    (form, index) =>
      [
        index === 0 ? 1 : (form.apres ?? 0) + 1,
        (form.apres ?? 0) + hauteurOf(form) + (index === formes.length - 1 ? 0 : 1),
      ] as const,
  );

  test.each([
    ['by their names', true, false],
    ['by their labels where the names are gone', false, false],
    ['in whatever order the workbook lists their tables', true, true],
  ])('are each read whole %s', (_, named, reversed) => {
    const whole = classeur(formes);
    const forms = recogniseForms({
      ...whole,
      names: named ? whole.names : [],
      tables: reversed ? whole.tables.toReversed() : whole.tables,
    });
    expect(forms.map(({ id }) => id)).toEqual(
      (reversed ? formes.toReversed() : formes).map(({ nom }) => nom),
    );
    formes.forEach((laid, index) => {
      const form = forms.find(({ id }) => id === laid.nom) as FormReading;
      expectLaid(form, laid, bounds[index] ?? [0, 0]);
      expect(form.compte).toMatchObject({ parts: partsOf(laid), ecartees: [] });
    });
    const sheet = whole.sheets[0];
    expect(forms.reduce((sum, { compte }) => sum + compte.cellules, 0)).toBe(
      sheet && countCells(sheet),
    );
  });

  test('a note between two forms is in the account of one of them only', () => {
    const row = hauteurOf(A1) + 1;
    const forms = recogniseForms(classeur(formes, (cells) => cells.set(`K${row}`, 'Vu')));
    const told = forms.map(({ compte }) => compte.ecartees.map(({ cellule }) => cellule));
    expect(told.flat().filter((cellule) => cellule === `K${row}`)).toHaveLength(1);
  });
});

test.each([
  [0, 0],
  [7, 0],
  [0, 3],
  [12, 5],
])('a form %i rows down and %i columns to the right is the same form', (apres, droite) => {
  const laid: Insere = { ...B1, apres, droite };
  expectLaid(read(classeur([laid])), laid, [1, apres + hauteurOf(laid)]);
});

describe('what a workbook may say otherwise of a form of ours', () => {
  const layout = layoutOf(B1);
  const change = (
    snapshot: SnapshotLike,
    table: Partial<SnapshotLike['tables'][number]>,
  ): SnapshotLike => ({
    ...snapshot,
    tables: snapshot.tables.map((one) => ({ ...one, ...table })),
  });
  const { premiereLigne, derniereLigne, ligneIntitules, ligneVide } = layout;

  test('a table whose headings are hidden begins with its first row', () => {
    const range = `A${premiereLigne}:I${derniereLigne}`;
    expectLaid(read(change(classeur([B1]), { headerRow: false, range })), B1, [1, hauteurOf(B1)]);
  });

  test('the totals row of the table is neither a household nor a row outside', () => {
    const range = `A${ligneIntitules}:I${ligneVide}`;
    const shown = classeur([B1], (cells) => cells.set(`B${ligneVide}`, 2));
    const form = read(change(shown, { totalsRow: true, range }));
    expect(form.nonMenages).toEqual([
      { rang: ligneVide, nature: 'total-tableau', cellules: [`B${ligneVide}`] },
    ]);
    expect([form.lignes.length, form.derniereLigne, form.horsTableau]).toEqual([
      2,
      derniereLigne,
      [],
    ]);
    const motifs = form.compte.ecartees.map(({ cellule, motif }) => [cellule, motif]);
    expect(motifs).toEqual([[`B${ligneVide}`, 'total-tableau']]);
    const blank = read(change(classeur([B1]), { totalsRow: true, range }));
    expect(blank.nonMenages).toEqual([]);
  });

  test('an empty row under the table that is no totals row may hold a household outside', () => {
    const typed = classeur([B1], (cells) => {
      cells.set(`A${ligneVide}`, 'Néolia').set(`B${ligneVide}`, 'B-3');
    });
    expect(read(typed).horsTableau.map(({ rang, cells }) => [rang, cells.menage])).toEqual([
      [ligneVide, 'B-3'],
    ]);
  });

  test('complete rows beside it are outside, from its first row to its last', () => {
    const beside = (row: number) =>
      read(
        classeur([B1], (cells) => {
          Object.values(ligneB({ menage: 'D-1' })).forEach((value, index) =>
            cells.set(cellAddress(row, 10 + index), value),
          );
        }),
      ).horsTableau.map(({ rang, gauche, cells }) => [rang, gauche, cells.menage]);
    for (const row of [premiereLigne, derniereLigne, hauteurOf(B1)])
      expect(beside(row)).toEqual([[row, 10, 'D-1']]);
    expect(beside(ligneIntitules)).toEqual([]);
  });

  test('its rows pasted over a total leave the other totals and the certificate as they were', () => {
    const total = layout.totaux[0]?.valeur.top ?? 0;
    const form = read(
      classeur([B1], (cells) => {
        Object.values(ligneB({ menage: 'B-9' })).forEach((value, index) =>
          cells.set(cellAddress(total, 1 + index), value),
        );
      }),
    );
    expect(form.horsTableau.map(({ rang, cells }) => [rang, cells.menage])).toEqual([
      [total, 'B-9'],
    ]);
    expect(cellsOf(form.certification).map(([, , value]) => value)).toEqual(
      Object.values(CERTIFIE),
    );
  });

  test('names count whatever their case, and only on the sheet of the form', () => {
    const whole = classeur([B1], (cells) => cells.set('M1', 'Autre bailleur'));
    const renamed = whole.names.map((one) =>
      one.name === 'ModeleB_1_bailleur' ? { ...one, name: 'MODELEB_1_BAILLEUR', range: 'M1' } : one,
    );
    expect(read({ ...whole, names: renamed }).entete.bailleur).toMatchObject({
      cellule: 'M1',
      value: 'Autre bailleur',
    });
    const elsewhere = renamed.map((one) => ({ ...one, sheet: 'Ailleurs' }));
    expect(read({ ...whole, names: elsewhere }).entete.bailleur?.value).toBe('Néolia');
  });

  test('a hidden sheet and hidden rows are told', () => {
    const options = { visible: false, hiddenRows: [premiereLigne + 1, ligneVide] };
    expect(read(classeur([B1], undefined, options))).toMatchObject({
      masquee: true,
      lignesMasquees: [premiereLigne + 1],
    });
  });

  test.each([
    ['of another name', { name: 'Tableau1' }],
    ['on a sheet that is gone', { sheet: 'Ailleurs' }],
    ['without a place', { range: '#REF!' }],
    [
      'without one heading of the forms',
      { columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] },
    ],
  ])('a table %s is no form of ours: headings are looked for', (_, table) => {
    const forms = recogniseForms(change(classeur([B1]), table));
    expect(forms.map(({ recognisedBy, id }) => [recognisedBy, id])).toEqual([
      ['intitules', `Feuille!A${ligneIntitules}`],
    ]);
  });

  test('columns are those of the headings, wherever somebody moved them', () => {
    const order = columnKeys
      .toReversed()
      .map((key) => columns.find((column) => column.key === key)?.intitule ?? '');
    const form = read(change(classeur([B1]), { columns: order }));
    expect(form.colonnes).toMatchObject({ plafond: 1, bailleur: 9 });
  });

  test('two headings for one column leave it to somebody, who may choose', () => {
    const twice = columns.map(({ intitule }, index) => (index === 8 ? 'Loyer' : intitule));
    twice[7] = 'Loyer hors charges';
    const snapshot = change(classeur([B1]), { columns: twice });
    const form = read(snapshot);
    expect(form.intitules.ambigus.loyer?.map(({ cellule }) => cellule)).toEqual([
      `H${ligneIntitules}`,
      `I${ligneIntitules}`,
    ]);
    expect(form.intitules.manquants).toEqual(['plafond']);
    const [chosen] = recogniseForms(snapshot, [{ colonnes: { loyer: 'Loyer' } }]);
    expect(chosen?.colonnes.loyer).toBe(9);
    expect(chosen?.intitules.ambigus).toEqual({});
  });
});

describe('tables of somebody else on the sheet of a form', () => {
  const B = { ...B1, apres: 10 };
  const last = hauteurOf(B) + 10;
  const bounds = (range: string, name = 'Liste', feuille = 'Feuille') => {
    const whole = classeur([B], (cells) => cells.set('A4', 'Nom du bailleur : Autre'));
    const liste = { name, sheet: feuille, range, columns: ['Nom', 'Ville'] };
    const form = read({ ...whole, names: [], tables: [liste, ...whole.tables] });
    return [form.places.haut, form.places.bas, form.entete.bailleur?.value];
  };

  test.each([
    ['above: the form begins after it', 'A2:B6', [11, last, 'Néolia']],
    ['above, two rows before the form', 'A2:B9', [11, last, 'Néolia']],
    ['above, down to the row before its titles', 'A2:B10', [11, last, 'Néolia']],
    ['over its first title lines: the form begins after the table', 'A2:B12', [13, last, 'Néolia']],
    ['below: the form ends before it', `A${last}:B${last + 3}`, [1, last - 1, 'Autre']],
    ['beside: the form keeps its rows', `M${11}:N${last}`, [1, last, 'Autre']],
  ])('%s', (_, range, expected) => {
    expect(bounds(range)).toEqual(expected);
  });

  test('a table of another sheet says nothing of this one', () => {
    expect(bounds('A2:B6', 'Liste', 'Ailleurs')).toEqual([1, last, 'Autre']);
  });
});
