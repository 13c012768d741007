import type { Command } from '../../src/workbook/port';

/** Paid and asked by year, in cells of their own: `A1:C4` of the sheet. */
export function figures(sheet: string): Command {
  return {
    kind: 'write',
    sheet,
    range: 'A1:C4',
    values: [
      ['Année', 'Demandé', 'Payé'],
      [2023, 36_500, 10_000],
      [2024, 45_000, 38_000.5],
      [2025, 52_000, 0],
    ],
  };
}

export type AddChart = Extract<Command, { kind: 'add-chart' }>;

/** A chart of those figures, under them. */
export function chartOf(sheet: string, more: Partial<AddChart> = {}): AddChart {
  return {
    kind: 'add-chart',
    sheet,
    name: 'Suivi_1',
    type: 'columns',
    title: 'Demandé & payé par année',
    categories: 'A2:A4',
    series: [
      { name: 'Demandé', values: 'B2:B4', color: '#1F4E79' },
      { name: 'Payé', values: 'C2:C4', color: '#2E7D32' },
    ],
    place: 'A6:F22',
    format: '#,##0 "€"',
    ...more,
  };
}
