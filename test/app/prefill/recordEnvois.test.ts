import { recordEnvois } from '../../../src/app/changes/recordEnvois';
import { findTable } from '../../../src/app/sheets/tablePlace';
import { readEnvois } from '../../../src/core/dossier/envois';
import type { FormulairePrevu } from '../../../src/core/envois/model';
import { contextTables } from '../../../src/core/forms/names';
import { indexEnvois } from '../../../src/core/retours/indexEnvois';
import type { Workbook } from '../../../src/workbook/port';
import { createFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { day } from '../../core/build';

const [PLANOISE, GRETTE] = ['168-6005-07-0001-001', '168-6005-07-0002-001'];

function formulaire(bailleur: string, ...menages: readonly string[]): FormulairePrevu {
  return {
    bailleur,
    menages: menages.map((menage, index) => ({ rang: index + 2, menage, idtop: '168-6005-01' })),
    identite: { raisonSociale: '', adresse: '', siret: '' },
    fichier: `ModeleB_${bailleur}_2023.xlsx`,
  };
}

async function send(workbook: Workbook, operation: string, ...formulaires: FormulairePrevu[]) {
  const envoye = { annee: 2023, operation, formulaires };
  const change = recordEnvois(await workbook.snapshot(), envoye, day('2024-01-15'));
  await workbook.apply(change.commands);
}

async function recorded(workbook: Workbook) {
  const envois = readEnvois(await workbook.snapshot());
  return envois.map(({ operation, bailleur, menage }) => [operation, bailleur, menage]);
}

/** The record of version 0.1: six columns, no operation. */
async function older(...rows: readonly (readonly [string, string])[]) {
  const workbook = createFileWorkbook();
  const columns = contextTables.envois.columns.slice(0, 6);
  const values = rows.map(([bailleur, menage]) => [2023, bailleur, menage, null, 'x.xlsx', 45_306]);
  await workbook.apply([
    { kind: 'add-sheet', sheet: 'Envois' },
    {
      kind: 'write',
      sheet: 'Envois',
      range: `A4:F${4 + rows.length}`,
      values: [columns, ...values],
    },
    {
      kind: 'add-table',
      sheet: 'Envois',
      name: 'Envois',
      range: `A4:F${4 + rows.length}`,
      style: null,
      filterButtons: false,
      banded: false,
    },
  ]);
  return workbook;
}

test('preparing a second operation leaves what was sent for the first one whole', async () => {
  const workbook = createFileWorkbook();
  await send(workbook, PLANOISE, formulaire('Néolia', '00008', '00015'), formulaire('Saiemb', '7'));
  await send(workbook, GRETTE, formulaire('Néolia', '00040'));
  expect(await recorded(workbook)).toEqual([
    [PLANOISE, 'Néolia', '00008'],
    [PLANOISE, 'Néolia', '00015'],
    [PLANOISE, 'Saiemb', '7'],
    [GRETTE, 'Néolia', '00040'],
  ]);
  // A return of Planoise is compared with what Planoise sent.
  const envois = readEnvois(await workbook.snapshot());
  const index = indexEnvois({ envois, annee: 2023, idtopOperation: ` ${PLANOISE.toLowerCase()}` });
  expect([...index.menages.keys()]).toEqual(['00008', '00015', '7']);
});

test('sending an operation again replaces its own record, bailleur by bailleur', async () => {
  const workbook = createFileWorkbook();
  await send(workbook, PLANOISE, formulaire('Néolia', '00008'), formulaire('Saiemb', '7'));
  await send(workbook, GRETTE, formulaire('Néolia', '00040'));
  await send(workbook, PLANOISE, formulaire('NÉOLIA', '00015'));
  expect(await recorded(workbook)).toEqual([
    [PLANOISE, 'Saiemb', '7'],
    [GRETTE, 'Néolia', '00040'],
    [PLANOISE, 'NÉOLIA', '00015'],
  ]);
});

describe('an older record, which names no operation', () => {
  test('takes the column, and its rows stay beside those of another operation', async () => {
    const workbook = await older(['Néolia', '00008']);
    await send(workbook, GRETTE, formulaire('Néolia', '00040'));
    expect(findTable(await workbook.snapshot(), 'Envois')?.columns).toEqual([
      ...contextTables.envois.columns,
    ]);
    expect(await recorded(workbook)).toEqual([
      ['', 'Néolia', '00008'],
      [GRETTE, 'Néolia', '00040'],
    ]);
  });

  test('is replaced where a household of it is sent again', async () => {
    const workbook = await older(['Néolia', '00008'], ['Néolia', '00015'], ['Saiemb', '7']);
    await send(workbook, PLANOISE, formulaire('Néolia', '00008'));
    expect(await recorded(workbook)).toEqual([
      ['', 'Saiemb', '7'],
      [PLANOISE, 'Néolia', '00008'],
    ]);
  });

  test('is compared with the returns of any operation', async () => {
    const envois = readEnvois(await (await older(['Néolia', '00008'])).snapshot());
    expect(indexEnvois({ envois, annee: 2023, idtopOperation: GRETTE }).menages.size).toBe(1);
  });
});
