/**
 * The bilan and the figures of the chart, written to a file and calculated by LibreOffice: every formula
 * shows what core works out.
 */
import { chartOfSuivi } from '../../src/app/changes/parts/chartOfSuivi';
import { writeBilan } from '../../src/app/changes/writeBilan';
import { findGraphique } from '../../src/app/sheets/suiviChart';
import { computeBilan } from '../../src/core/bilan/bilan';
import { readParametres } from '../../src/core/dossier/parametres';
import { readSuivi, suiviOf } from '../../src/core/dossier/suivi';
import { programmeOf } from '../../src/core/parametres/programmeOf';
import { computePoints } from '../../src/core/suivi/points';
import { parseAddress } from '../../src/grid/a1';
import type { CellValue, Snapshot } from '../../src/workbook/port';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { takeSnapshot } from '../../src/workbook/xlsx/snapshot';
import { day, fillClasseur, fillRow, IDTOP } from '../app/suivi/classeur';
import { recalculate } from './libreOffice';

jest.setTimeout(300_000);

/** One operation followed; the same where another one and a row of none stand beside; all together. */
const CASES = [
  { name: 'one operation', idtop: IDTOP, more: false },
  { name: 'one operation of two', idtop: IDTOP, more: true },
  { name: 'all operations', idtop: '', more: true },
] as const;

type Entries = Parameters<typeof fillRow>[2];

const OTHERS: readonly Entries[] = [
  [
    ['Année', 2024],
    ['IDTOP', '250-9999-09'],
    ['T1/T2', 7],
    ['Total', 7],
    ['Forfait', 10_500],
    ['Demandé', 10_500],
  ],
  [
    ['Année', 2022],
    ['T3/T4', 1],
    ['Total', 1],
    ['Forfait', 4000],
    ['Demandé', 4000],
    ['Payé', 3999.99],
  ],
];

async function build(idtop: string, more: boolean): Promise<Uint8Array> {
  const workbook = createFileWorkbook();
  await fillClasseur(workbook);
  if (more) {
    await grow(workbook, 'Suivi', 2);
    for (const [i, row] of OTHERS.entries()) await fillRow(workbook, 'Suivi', row, 2 + i);
    await grow(workbook, 'Operations', 1);
    const other: Entries = [
      ['IDTOP', '250-9999-09'],
      ['Subvention programmée', 40_000],
    ];
    await fillRow(workbook, 'Operations', other, 1);
  }
  await workbook.apply(chartOfSuivi(await workbook.snapshot(), idtop));
  const bilan = writeBilan(await workbook.snapshot(), { idtop }, day('2026-03-14'));
  await workbook.apply(bilan.commands);
  return workbook.toBytes();
}

type FileWorkbook = ReturnType<typeof createFileWorkbook>;

async function grow(workbook: FileWorkbook, name: string, count: number): Promise<void> {
  const table = (await workbook.snapshot()).tables.find((each) => each.name === name);
  const [, first = '', column = '', row = ''] =
    /^(.*:)([A-Z]+)(\d+)$/.exec(table?.range ?? '') ?? [];
  const range = `${first}${column}${Number(row) + count}`;
  await workbook.apply([{ kind: 'resize-table', table: name, range }]);
}

let before: readonly Snapshot[];
let after: readonly Snapshot[];
beforeAll(async () => {
  const files = await Promise.all(CASES.map(({ idtop, more }) => build(idtop, more)));
  const read = (all: readonly Uint8Array[]) =>
    Promise.all(all.map(async (bytes) => takeSnapshot(await readXlsx(bytes))));
  before = await read(files);
  after = await read(recalculate(files));
});

function rowsOf(snapshot: Snapshot, sheet: string): readonly (readonly CellValue[])[] {
  const block = snapshot.sheets.find(({ name }) => name === sheet);
  if (!block) throw new Error(`No sheet ${sheet}`);
  const pad = Array.from({ length: block.left - 1 }, () => null);
  return [
    ...Array.from({ length: block.top - 1 }, () => []),
    ...block.values.map((row) => [...pad, ...row]),
  ];
}

const euros = (cents: number) => cents / 100;

describe.each(CASES.map((each, i) => ({ ...each, i })))('$name', ({ idtop, i }) => {
  const core = () => computeBilan(before[i] as Snapshot, idtop);
  const bilan = () => rowsOf(after[i] as Snapshot, 'Bilan');

  test('year by year', () => {
    const { annees, consommation } = core();
    expect(annees.length).toBeGreaterThan(2);
    let [demande, paye] = [0, 0];
    annees.forEach((annee, n) => {
      demande += annee.demande;
      paye += annee.paye;
      expect(bilan()[20 + n]?.slice(0, 11)).toEqual([
        annee.annee,
        annee.t1t2,
        annee.t3t4,
        annee.t5,
        annee.total,
        euros(annee.forfait),
        euros(annee.demande),
        euros(annee.paye),
        euros(demande),
        euros(paye),
        euros(consommation.programme ?? 0),
      ]);
    });
  });

  test('what the subsidy has become', () => {
    const { consommation } = core();
    const { programme = 0, resteADemander = 0, resteAPayer = 0 } = consommation;
    const amounts = bilan()
      .slice(11, 16)
      .map((row) => [row[0], row[1]]);
    expect(amounts).toEqual([
      ['Programmée', euros(programme)],
      ['Demandée', euros(consommation.demande)],
      ['Payée', euros(consommation.paye)],
      ['Reste à demander', euros(resteADemander)],
      ['Reste à payer', euros(resteAPayer)],
    ]);
    expect(bilan()[12]?.[3]).toBeCloseTo(consommation.partDemandee ?? 0, 12);
    expect(bilan()[13]?.[3]).toBeCloseTo(consommation.partPayee ?? 0, 12);
  });

  test('bailleur by bailleur', () => {
    const { annees, declaration } = core();
    const first = 20 + annees.length + 5;
    expect(declaration?.bailleurs.map(({ bailleur }) => bailleur)).toEqual([
      'Habitat 25',
      'Néolia',
    ]);
    declaration?.bailleurs.forEach((each, n) => {
      expect(bilan()[first + n]?.slice(0, 6)).toEqual([
        each.bailleur,
        each.t1t2,
        each.t3t4,
        each.t5,
        each.total,
        euros(each.montant),
      ]);
    });
  });

  test('the figures of the chart', () => {
    const snapshot = after[i] as Snapshot;
    const place = findGraphique(before[i] as Snapshot);
    const area = parseAddress(place?.range ?? '');
    if (!place || !area) throw new Error('No chart');
    const rows = rowsOf(snapshot, place.sheet)
      .slice(area.top, area.bottom)
      .map((row) => row.slice(area.left - 1, area.right));
    const source = before[i] as Snapshot;
    const points = computePoints(
      suiviOf(readSuivi(source), idtop),
      programmeOf(readParametres(source), idtop),
    );
    expect(rows).toEqual(
      points.map(({ annee, programme = 0, demande, paye }) => [
        annee,
        euros(programme),
        euros(demande),
        euros(paye),
      ]),
    );
  });
});
