/** What another library reads of a form that we wrote: openpyxl, as Debian ships it. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Snapshot } from '../../src/workbook/port';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { folder } from '../cli/support';
import { insertForm } from '../support/insertForm';
import { HEADER } from './rows';

const SCRIPT = join(__dirname, '../../scripts/golden-read.py');
const PYTHONS = ['/usr/bin/python3', 'python3'];

interface Read {
  readonly tables: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly names: Readonly<Record<string, string>>;
  readonly validations: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly conditions: Readonly<Record<string, number>>;
  readonly print: {
    readonly area: string;
    readonly titles: string;
    readonly freeze: string | null;
  };
  readonly page: { readonly orientation: string; readonly paper: string; readonly width: number };
}

/** The first Python that has openpyxl: Debian's package belongs to Debian's Python. */
function readByPython(path: string): Read {
  for (const python of PYTHONS) {
    try {
      return JSON.parse(
        execFileSync(python, [SCRIPT, path], { encoding: 'utf8', stdio: 'pipe' }),
      ) as Read;
    } catch (error) {
      if (python === PYTHONS.at(-1)) throw new Error('openpyxl is not there', { cause: error });
    }
  }
  throw new Error('No Python');
}

let snapshot: Snapshot;
let read: Read;
beforeAll(async () => {
  const workbook = createFileWorkbook();
  await insertForm(workbook, { modele: 'B', entete: HEADER, lignes: 12 });
  const path = join(folder(), 'b.xlsx');
  writeFileSync(path, await workbook.toBytes());
  snapshot = await workbook.snapshot();
  read = readByPython(path);
});

test('every table is read with its range', () => {
  const ours = snapshot.tables.map(({ name, sheet, range }) => [`${sheet}!${name}`, range]);
  const theirs = Object.entries(read.tables).flatMap(([sheet, tables]) =>
    Object.entries(tables).map(([name, range]) => [`${sheet}!${name}`, range]),
  );
  expect(Object.fromEntries(theirs)).toEqual(Object.fromEntries(ours));
});

test('every name is read with its area', () => {
  expect(Object.keys(read.names).sort()).toEqual(snapshot.names.map(({ name }) => name).sort());
  expect(read.names.ModeleB_1_annee).toMatch(/^'Modèle B'!\$[A-I]\$\d+$/);
});

test('the lists, dates and amounts are validated in the rows', () => {
  const validations = read.validations['Modèle B'] ?? [];
  const kinds = validations.map(([kind]) => kind).sort();
  expect(kinds.filter((kind) => kind === 'date').length).toBeGreaterThanOrEqual(3);
  expect(kinds.filter((kind) => kind === 'decimal')).toHaveLength(2);
  expect(kinds).toContain('list');
});

test('the conditions are read with the form, and none on the other sheets', () => {
  expect(read.conditions['Modèle B']).toBeGreaterThan(10);
  expect(read.conditions.Suivi).toBe(0);
});

test('the form prints in landscape on A4, one page wide, headings repeated', () => {
  expect(read.page).toEqual({ orientation: 'landscape', paper: '9', width: 1 });
  expect(read.print.titles).toMatch(/^\$\d+:\$\d+$/);
  expect(read.print.area).toMatch(/\$A\$1:\$I\$\d+$/);
  // Nothing is frozen under a long header (ADR 21).
  expect(read.print.freeze).toBeNull();
});
