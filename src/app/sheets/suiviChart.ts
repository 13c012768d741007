import { programmeFormula, sumSuiviFormula, type SuiviChoice } from '../../core/bilan/formulas';
import { areaAddress, cellAddress, columnLetters, type Area } from '../../grid/a1';
import type { ChartDrawing, Command, Snapshot } from '../../workbook/port';
import { BODY, FIELD, HEADING, SIZE } from './palette';
import { area, cell, SheetWriter } from './sheetWriter';
import { GRAPHIQUE } from './words';

/** The name of the figures behind the chart, headings included; it tells that we drew one. */
export const GRAPHIQUE_NAME = 'IML_Graphique';
/** The native chart's own name. */
export const CHART_NAME = 'Graphique du suivi';

/** Three greys and blues that stay apart in a black-and-white print: 65, 45 and 20 per cent of white. */
export const SERIES = [
  { name: GRAPHIQUE.programme, color: '#A6A6A6' },
  { name: GRAPHIQUE.demande, color: '#4F81BD' },
  { name: GRAPHIQUE.paye, color: '#1F3864' },
] as const;

/** Amounts without cents, on the axis. */
const AXIS = '#,##0';
/** Rows left under the table for the years to come, and what the chart covers. */
const ROWS_BELOW = 4;
const HEIGHT = 16;

export interface ChartPlan {
  readonly sheet: string;
  /** Empty for every operation together. */
  readonly idtop: string;
  /** The years that it shows, in order. */
  readonly annees: readonly number[];
  /** The heading row and left column of its figures. */
  readonly top: number;
  readonly left: number;
  /** What stood there: rows that are no longer used are emptied. */
  readonly former: Area | undefined;
  /** The table *Suivi*, which the chart stands under, and where it stood when one was last drawn. */
  readonly suivi: Area;
  readonly formerSuivi: Area;
  /** Which columns the formulas may lean on. */
  readonly montants: boolean;
  readonly programme: boolean;
}

/** The figures of the chart as native formulas, beside the tables, and the chart under *Suivi*. */
export function chartCommands(plan: ChartPlan): readonly Command[] {
  const { sheet, annees, top, left, former } = plan;
  const writer = new SheetWriter(sheet);
  const bottom = top + annees.length;
  const block = area(top, left, bottom, left + SERIES.length);
  if (former && former.bottom > bottom) {
    const rest = area(bottom + 1, former.left, former.bottom, former.right);
    writer.write(rest, emptyRows(rest));
  }
  writeTitle(writer, plan);
  writer.write(area(top, left, top, block.right), [
    [GRAPHIQUE.annee, ...SERIES.map(({ name }) => name)],
  ]);
  writer.style(area(top, left, top, block.right), HEADING);
  writer.format(area(top + 1, left, bottom, left), '0');
  writer.format(area(top + 1, left + 1, bottom, block.right), '#,##0.00');
  annees.forEach((annee, i) => writeYear(writer, plan, annee, top + 1 + i));
  writer.style(area(top + 1, left, bottom, block.right), { ...FIELD, horizontal: 'right' });
  writer.style(area(top + 1, left, bottom, left), { horizontal: 'center' });
  writer.name(GRAPHIQUE_NAME, block);
  writer.add({
    kind: 'add-chart',
    sheet,
    ...drawing(plan.suivi, block),
    ...(former && { former: drawing(plan.formerSuivi, former) }),
  });
  return writer.commands;
}

function emptyRows({ top, left, bottom, right }: Area): null[][] {
  return Array.from({ length: bottom - top + 1 }, () =>
    Array.from({ length: right - left + 1 }, () => null),
  );
}

/** The block's title, then the operation that its formulas follow. */
function writeTitle(writer: SheetWriter, { top, left, idtop }: ChartPlan): void {
  writer.put(1, left, GRAPHIQUE.titre);
  writer.style(cell(1, left), { ...BODY, fontSize: 14, bold: true });
  writer.put(top - 1, left, GRAPHIQUE.idtop);
  writer.style(cell(top - 1, left), { ...BODY, fontSize: SIZE.heading });
  writer.format(cell(top - 1, left + 1), '@');
  writer.put(top - 1, left + 1, idtop === '' ? GRAPHIQUE.toutes : idtop);
  writer.style(cell(top - 1, left + 1), BODY);
  for (let i = 0; i <= SERIES.length; i += 1) {
    const letters = columnLetters(left + i);
    writer.width(`${letters}:${letters}`, 14);
  }
}

function writeYear(writer: SheetWriter, plan: ChartPlan, annee: number, row: number): void {
  const { left, top } = plan;
  const idtop = plan.idtop === '' ? undefined : absolute(top - 1, left + 1);
  const choice: SuiviChoice = { annee: `$${columnLetters(left)}${row}`, idtop, upTo: true };
  writer.put(row, left, annee);
  if (plan.programme) writer.formula(row, left + 1, `=${programmeFormula(idtop)}`);
  if (!plan.montants) return;
  writer.formula(row, left + 2, `=${sumSuiviFormula('Demandé', choice)}`);
  writer.formula(row, left + 3, `=${sumSuiviFormula('Payé', choice)}`);
}

function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${row}`;
}

function drawing(suivi: Area, block: Area): ChartDrawing {
  const column = (offset: number) =>
    areaAddress(area(block.top + 1, block.left + offset, block.bottom, block.left + offset));
  const top = suivi.bottom + ROWS_BELOW;
  return {
    name: CHART_NAME,
    type: 'columns',
    title: GRAPHIQUE.titreGraphique,
    categories: column(0),
    series: SERIES.map(({ name, color }, i) => ({ name, color, values: column(i + 1) })),
    place: `${cellAddress(top, suivi.left)}:${cellAddress(top + HEIGHT, suivi.right)}`,
    format: AXIS,
  };
}

/** Where the figures of the chart stand, if one was drawn. */
export function findGraphique({ names }: Pick<Snapshot, 'names'>) {
  return names.find(({ name }) => name.toLowerCase() === GRAPHIQUE_NAME.toLowerCase());
}
