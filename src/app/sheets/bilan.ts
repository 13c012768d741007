import type { Bilan } from '../../core/bilan/bilan';
import { formatDate } from '../../text/format';
import type { ChartDrawing, Command, Snapshot } from '../../workbook/port';
import { bilanRows, type BilanPlan, type BilanRows, type BilanShape } from './bilanPlan';
import { BODY, SIZE } from './palette';
import { cell, SheetWriter } from './sheetWriter';
import { SERIES } from './suiviChart';
import { BILAN, GRAPHIQUE } from './words';
import { writeAnnees } from './writeAnnees';
import { writeBailleurs } from './writeBailleurs';
import { writeBilanEntete } from './writeBilanEntete';
import { writeConsommation } from './writeConsommation';

/** The name that tells our own sheet from another one called « Bilan ». */
export const BILAN_NAME = 'IML_Bilan';

/** Widths in characters, from A: names and years, households, amounts. */
const WIDTHS = [25, 9, 9, 10, 9, 13, 13, 13, 13, 13, 13] as const;

/** Everything on the sheet of the bilan, A4 upright and one page wide. */
export function bilanCommands(plan: BilanPlan): readonly Command[] {
  const { bilan, sheet } = plan;
  const writer = new SheetWriter(sheet);
  const rows = bilanRows(shapeOf(bilan));
  writer.add({ kind: 'add-sheet', sheet, gridlines: false });
  WIDTHS.forEach((width, i) => {
    const letter = String.fromCharCode(65 + i);
    writer.width(`${letter}:${letter}`, width);
  });
  writeBilanEntete(writer, plan);
  writeConsommation(writer, plan, rows);
  writer.height(rows.consommation, rows.consommation + 7, 22);
  writeAnnees(writer, plan, rows);
  writeBailleurs(writer, plan, rows);
  if (bilan.annees.length > 0) writer.add({ kind: 'add-chart', sheet, ...bilanChart(rows) });
  writer.put(rows.last, 1, `${BILAN.etabli} ${formatDate(plan.etabliLe)}`);
  writer.style(cell(rows.last, 1), { ...BODY, fontSize: SIZE.note });
  writer.name(BILAN_NAME, cell(1, 1));
  writer.add({ ...pageOf(sheet), printArea: `A1:K${rows.last}` });
  return writer.commands;
}

function shapeOf({ annees, declaration }: Bilan): BilanShape {
  return {
    annees: annees.length,
    bailleurs: declaration?.bailleurs.length ?? 0,
    forfaits: declaration?.regime2018 === true,
  };
}

/** How the subsidy is used, beside the figures that tell it. */
export function bilanChart(rows: BilanRows): ChartDrawing {
  const column = (letter: string) => `${letter}${rows.annees}:${letter}${rows.totalAnnees - 1}`;
  const columns = ['K', 'I', 'J'];
  return {
    name: 'Graphique du bilan',
    type: 'columns',
    title: GRAPHIQUE.titreGraphique,
    categories: column('A'),
    series: SERIES.map(({ name, color }, i) => ({ name, color, values: column(columns[i] ?? '') })),
    place: `F${rows.consommation}:K${rows.consommation + 7}`,
    format: '#,##0',
  };
}

function pageOf(sheet: string) {
  const CM = 28.35;
  return {
    kind: 'page-layout',
    sheet,
    orientation: 'portrait',
    paper: 'a4',
    fitToWidth: 1,
    margins: { top: CM, right: CM, bottom: 1.5 * CM, left: CM },
    centerHorizontally: true,
    footer: { left: '&A', center: '', right: 'Page &P / &N' },
  } as const;
}

/** The sheet that holds our bilan, whatever it is called now. */
export function bilanSheet({ names }: Pick<Snapshot, 'names'>): string | undefined {
  return names.find(({ name }) => name.toLowerCase() === BILAN_NAME.toLowerCase())?.sheet;
}
