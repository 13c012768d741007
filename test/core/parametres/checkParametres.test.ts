import type { CellValue } from '../../../src/core/CellValue';
import { operationOf, readParametres } from '../../../src/core/dossier/parametres';
import { checkParametres } from '../../../src/core/parametres/checkParametres';
import { programmeOf } from '../../../src/core/parametres/programmeOf';
import { serial } from '../build';
import { sheet, workbook } from '../sheet';

/** A workbook with one table from A1. */
function table(
  name: string,
  columns: readonly string[],
  ...rows: readonly (readonly CellValue[])[]
) {
  const range = `A1:${String.fromCharCode(64 + columns.length)}${rows.length + 1}`;
  return workbook([sheet('Paramètres', [columns, ...rows])], {
    tables: [{ name, sheet: 'Paramètres', range, columns }],
  });
}

const BAILLEURS = ['Nom', 'SIRET'];
const OPERATIONS = ['IDTOP', 'Libellé', 'Subvention programmée', 'Démarrage', 'Achevée le'];

const codes = (snapshot: Parameters<typeof checkParametres>[0]) =>
  checkParametres(snapshot).map(({ code, lieu }) => `${code} ${lieu.cellule}`);

test('a workbook without parameters reads as empty, and nothing is said of it', () => {
  expect(readParametres(workbook([]))).toEqual({
    convention: '',
    maitreOuvrage: '',
    signeeLe: undefined,
    dasDu: undefined,
    bailleurs: [],
    operations: [],
    baremes: [],
  });
  expect(codes(workbook([]))).toEqual([]);
});

test('operations of an older workbook, of two columns, have no programmed subsidy', () => {
  const older = table('Operations', ['IDTOP', 'Libellé'], ['X-1', 'Planoise'], [null, null]);
  const parametres = readParametres(older);
  expect(parametres.operations).toMatchObject([{ idtop: 'X-1', libelle: 'Planoise' }]);
  expect(programmeOf(parametres)).toBeUndefined();
  expect(operationOf(parametres, 'x-1')?.libelle).toBe('Planoise');
});

test('the programmed subsidy is that of the operation, or of all of them', () => {
  const parametres = readParametres(
    table('Operations', OPERATIONS, ['A', '', 100_000.5], ['B', '', 0], ['C', '', 'cent']),
  );
  expect(programmeOf(parametres, 'a')).toBe(10_000_050);
  expect(programmeOf(parametres, 'B')).toBe(0);
  expect(programmeOf(parametres, 'C')).toBeUndefined();
  expect(programmeOf(parametres)).toBe(10_000_050);
});

test.each([
  ['73282932000074', []],
  ['732 829 320 00074', []],
  ['', []],
  ['7328293200007', ['bailleur-siret-invalide B2']],
  ['73282932000075', ['bailleur-siret-invalide B2']],
])('a SIRET typed « %s » is told: %j', (siret, expected) => {
  expect(codes(table('Bailleurs', BAILLEURS, ['Néolia', siret]))).toEqual(expected);
});

test('two bailleurs of the same name, case and spaces ignored, are told on the second', () => {
  const rows = [
    ['Néolia', ''],
    ['Habitat 25', ''],
    ['NÉOLIA ', ''],
    ['', ''],
  ];
  const findings = checkParametres(table('Bailleurs', BAILLEURS, ...rows));
  expect(findings).toMatchObject([
    { code: 'bailleur-en-double', autre: 2, lieu: { cellule: 'A4', rang: 4 } },
  ]);
});

test.each<[string, readonly CellValue[], readonly string[]]>([
  ['right', ['X', '', 1000, serial('2024-01-01'), serial('2025-01-01')], []],
  ['empty', ['X', '', null, null, null], []],
  ['zero programmed', ['X', '', 0, null, null], []],
  ['less than zero', ['X', '', -1, null, null], ['programme-invalide C2']],
  ['an amount as text', ['X', '', '1.800', null, null], ['programme-invalide C2']],
  ['the same day', ['X', '', 1, serial('2024-01-01'), serial('2024-01-01')], []],
  [
    'the day before',
    ['X', '', 1, serial('2024-01-02'), serial('2024-01-01')],
    ['fin-avant-debut E2'],
  ],
  ['no day', ['X', '', 1, 'bientôt', null], ['jour-invalide D2']],
])('an operation that is %s', (_, row, expected) => {
  expect(codes(table('Operations', OPERATIONS, row))).toEqual(expected);
});

test('an operation named twice would count twice', () => {
  expect(codes(table('Operations', OPERATIONS, ['X'], ['x ']))).toEqual(['operation-en-double A3']);
});

test('a barème without its source is told, an empty row is not', () => {
  const columns = ['À partir du', 'Zone', 'Typologie', 'Montant', 'Source'];
  const day = serial('2021-10-01');
  const rows = [
    [day, 'II', 'T3/T4', 4200, 'Anru'],
    [day, 'III', 'T3/T4', 3500, ''],
    [null, null, null, null, null],
  ];
  expect(codes(table('Baremes', columns, ...rows))).toEqual(['bareme-sans-source E3']);
});
