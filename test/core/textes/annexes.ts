import type { AnnexeReading } from '../../../src/core/annexes/model';
import { recogniseAnnexes } from '../../../src/core/annexes/recognise';
import type { CellValue, SheetSnapshot } from '../../../src/workbook/port';

const HEAD = 'PRETS, AIDES ET SERVICES ACTION LOGEMENT SERVICES';
const PRODUCTION = 'Production de logement social et intermédiaire (1)';
const SERVICES = 'Services et aides aux salariés (2)';
const TOTAL = 'Total Général';

/** A sheet of typed values. */
export function typedSheet(name: string, values: CellValue[][]): SheetSnapshot {
  const width = Math.max(...values.map((row) => row.length));
  const full = values.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  return {
    name,
    top: 1,
    left: 1,
    values: full,
    formulas: full.map((row) => row.map(() => null)),
    visible: true,
    protected: false,
    merges: [],
  };
}

/** Annexe 1: years 2017 to 2019 and their total, in k€. */
export function annexe1(production: number[], services: number[], total: number[]): SheetSnapshot {
  return typedSheet('Annexe 1', [
    ['ANNEXE 1 : TABLEAU DES CONCOURS FINANCIERS'],
    [null],
    [HEAD, ...[2017, 2018, 2019].map((an) => `Année ${an} (en k€)`), 'Total 2017 / 2019 (en k€)'],
    [PRODUCTION, ...production],
    [SERVICES, ...services],
    [TOTAL, ...total],
  ]);
}

/** Annexe 2: one total for 2020 to 2022; the cells print M€ under a heading in k€. */
export function annexe2(production: string, services: string, total: string): SheetSnapshot {
  return typedSheet('Annexe 2', [
    ['ANNEXE 2 : TABLEAU DES CONCOURS FINANCIERS PREVISIONNELS'],
    [null],
    [HEAD, 'Total 2020 - 2022 (en k€)'],
    [PRODUCTION, production],
    [SERVICES, services],
    [TOTAL, total],
  ]);
}

export function readAnnexes(sheets: readonly SheetSnapshot[]): readonly AnnexeReading[] {
  const snapshot = { sheets, tables: [], names: [], activeSheet: sheets[0]?.name ?? '' };
  return recogniseAnnexes(snapshot).annexes;
}

export const besancon = [
  annexe1([800, 975, 688, 2463], [3375, 2097, 1912, 7384], [4175, 3072, 2600, 9847]),
  annexe2('7 M€', '8 M€', '15 M€'),
];

export const dijon = [
  annexe1([7385, 4567, 3476, 15428], [5836, 5678, 3661, 15175], [13221, 10245, 7137, 30603]),
  annexe2('15 M€', '15 M€', '30 M€'),
];
