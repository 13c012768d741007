import type { Command } from '../../../src/workbook/port';
import { chartOf } from '../charts';
import { looks } from '../contract';

const form: readonly Command[] = [
  { kind: 'add-sheet', sheet: 'Modèle B' },
  { kind: 'number-format', sheet: 'Modèle B', range: 'A3:A5', format: '@' },
  { kind: 'number-format', sheet: 'Modèle B', range: 'B3:B5', format: 'dd/mm/yyyy' },
  {
    kind: 'write',
    sheet: 'Modèle B',
    range: 'A2:C6',
    values: [
      ['Ménage', 'Bail', 'Loyer'],
      ['007', 45749, 6.05],
      ['=1+1', 45750, 7],
      ['M-3', null, null],
      ['Total', null, null],
    ],
  },
  {
    kind: 'add-table',
    sheet: 'Modèle B',
    range: 'A2:C5',
    name: 'ModeleB_1',
    style: null,
    filterButtons: false,
    banded: false,
  },
  { kind: 'formulas', sheet: 'Modèle B', range: 'C6', formulas: [['=SUM(C3:C5)']] },
  { kind: 'define-name', name: 'ModeleB_1_total', sheet: 'Modèle B', range: 'C6' },
  { kind: 'activate', sheet: 'Modèle B', range: 'A3' },
];

/** A workbook with a small form in it, for changes that concern standing sheets. */
export const standing = form;

const SERIES = [{ name: 'Loyer', values: 'C3:C6', color: '#336699' }] as const;

/** Charts over that form. */
export const standingCharts: readonly Command[] = ['Restant', 'À jeter'].map((name) =>
  chartOf('Modèle B', { name, categories: 'A3:A6', series: SERIES }),
);

/** Lists of commands, one for each family, over the standing form. */
export const families: Readonly<Record<string, readonly Command[]>> = {
  'a second form on a new sheet': [
    { kind: 'add-sheet', sheet: 'Modèle B (2)', gridlines: false },
    {
      kind: 'write',
      sheet: 'Modèle B (2)',
      range: 'B2:C4',
      values: [
        ['a', 'b'],
        [1, 2],
        [3, 4],
      ],
    },
    {
      kind: 'add-table',
      sheet: 'Modèle B (2)',
      range: 'B2:C4',
      name: 'ModeleB_2',
      style: null,
      filterButtons: false,
      banded: false,
    },
    ...looks('Modèle B (2)'),
    { kind: 'protect', sheet: 'Modèle B (2)' },
    { kind: 'activate', sheet: 'Modèle B (2)', range: 'B3' },
  ],
  'values, formulas and number formats': [
    { kind: 'number-format', sheet: 'Modèle B', range: 'A3:C4', format: '0.000' },
    {
      kind: 'write',
      sheet: 'Modèle B',
      range: 'A3:C4',
      values: [
        ['X', 1, 2],
        ['Y', 3, null],
      ],
    },
    { kind: 'formulas', sheet: 'Modèle B', range: 'C6', formulas: [['=COUNT(C3:C5)']] },
    { kind: 'write', sheet: 'Modèle B', range: 'E9', values: [['hors tableau']] },
  ],
  'rows inserted and filled': [
    { kind: 'insert-rows', sheet: 'Modèle B', at: 5, count: 2 },
    { kind: 'write', sheet: 'Modèle B', range: 'A5:A7', values: [['M-3'], ['M-4'], ['M-5']] },
    { kind: 'insert-rows', sheet: 'Modèle B', at: 1, count: 1 },
    { kind: 'write', sheet: 'Modèle B', range: 'A1', values: [['Titre']] },
  ],
  'rows deleted': [{ kind: 'delete-rows', sheet: 'Modèle B', at: 4, count: 1 }],
  'rows deleted then inserted at the same place': [
    { kind: 'delete-rows', sheet: 'Modèle B', at: 4, count: 1 },
    { kind: 'insert-rows', sheet: 'Modèle B', at: 4, count: 1 },
    { kind: 'write', sheet: 'Modèle B', range: 'A4', values: [['autre']] },
  ],
  'a table on a standing sheet': [
    {
      kind: 'write',
      sheet: 'Modèle B',
      range: 'E2:F3',
      values: [
        ['x', 2025],
        [1, 2],
      ],
    },
    {
      kind: 'add-table',
      sheet: 'Modèle B',
      range: 'E2:F3',
      name: 'Autre',
      style: 'TableStyleLight1',
      filterButtons: true,
      banded: true,
    },
  ],
  'a table made larger': [
    { kind: 'write', sheet: 'Modèle B', range: 'A6:C6', values: [['M-4', 45751, 3]] },
    { kind: 'resize-table', table: 'ModeleB_1', range: 'A2:C6' },
  ],
  'names defined, moved and deleted': [
    { kind: 'define-name', name: 'Neuf', sheet: 'Modèle B', range: 'A1' },
    { kind: 'define-name', name: 'ModeleB_1_total', sheet: 'Modèle B', range: 'B6' },
    { kind: 'delete-name', name: 'Neuf' },
  ],
  'looks of a standing sheet': looks('Modèle B').filter(
    // Nothing takes a first print area away again: docs/a-verifier-dans-excel.md.
    (command) => command.kind !== 'page-layout',
  ),
  'a chart on a standing sheet': [
    { kind: 'insert-rows', sheet: 'Modèle B', at: 1, count: 1 },
    chartOf('Modèle B', { categories: 'A4:A6', series: SERIES, place: 'E2:J14' }),
  ],
  'a chart replaced and another deleted': [
    chartOf('Modèle B', { name: 'Restant', title: 'Neuf', categories: 'A3:A6', series: SERIES }),
    { kind: 'delete-chart', sheet: 'Modèle B', name: 'À jeter' },
    { kind: 'delete-sheet', sheet: 'À jeter' },
  ],
  protection: [
    { kind: 'write', sheet: 'Modèle B', range: 'A1', values: [['certifié']] },
    { kind: 'protect', sheet: 'Modèle B' },
  ],
  'a sheet deleted': [
    { kind: 'write', sheet: 'Modèle B', range: 'A1', values: [['reste']] },
    { kind: 'delete-sheet', sheet: 'À jeter' },
  ],
};
