/** A bilan written over the one that stands, so that « Annuler » brings the former one back. */
import type { Bilan } from '../../core/bilan/bilan';
import { centimes } from '../../core/montant';
import { parseAddress } from '../../grid/a1';
import { greatest } from '../../grid/extremes';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { BILAN_NAME, bilanChart, bilanCommands } from './bilan';
import {
  bilanRows,
  FIRST_YEAR,
  type BilanPlan,
  type BilanRows,
  type BilanShape,
} from './bilanPlan';
import { BODY, WHITE } from './palette';
import { area, SheetWriter } from './sheetWriter';
import { BILAN } from './words';

/** Columns of the sheet that are ours. */
const WIDTH = 11;
/** Of a row that holds nothing, in points. */
const PLAIN_HEIGHT = 15;

const TITRES: readonly string[] = [BILAN.titre, BILAN.titreConvention, BILAN.titreAncien];

/** A bilan that stands as we lay one out. */
export interface StandingBilan {
  readonly sheet: string;
  readonly shape: BilanShape;
  readonly rows: BilanRows;
}

/**
 * The bilan that we wrote before, where nobody moved it nor wrote under it; undefined otherwise: what
 * somebody made of it is left as it is.
 */
export function standingBilan({ names, sheets }: Snapshot): StandingBilan | undefined {
  const name = names.find((each) => each.name.toLowerCase() === BILAN_NAME.toLowerCase());
  const block = sheets.find((each) => each.name === name?.sheet);
  if (name?.range !== 'A1' || !block || block.protected) return undefined;
  const at = (row: number, column: number): CellValue =>
    block.values[row - block.top]?.[column - block.left] ?? null;
  const bottom = block.top + block.values.length - 1;
  const shape = shapeFrom((row) => at(row, 1), bottom);
  const rows = shape && bilanRows(shape);
  if (!rows || !TITRES.includes(String(at(1, 1)))) return undefined;
  for (let row = rows.last + 1; row <= bottom; row += 1) {
    for (let column = 1; column <= WIDTH; column += 1) {
      if ((at(row, column) ?? '') !== '') return undefined;
    }
  }
  return { sheet: block.name, shape, rows };
}

/** How many rows its blocks take, by their total rows and by the line that ends it. */
function shapeFrom(textAt: (row: number) => CellValue, bottom: number): BilanShape | undefined {
  const rowOf = (from: number, isIt: (text: string) => boolean) => {
    for (let row = from; row <= bottom; row += 1) {
      if (isIt(String(textAt(row) ?? ''))) return row;
    }
    return undefined;
  };
  const total = rowOf(FIRST_YEAR + 1, (text) => text === 'Total');
  const last = rowOf(FIRST_YEAR, (text) => text.startsWith(BILAN.etabli));
  if (total === undefined || last === undefined || textAt(last - 2) !== 'Total') return undefined;
  const forfaits = textAt(total + 4) === BILAN.forfaits;
  const annees = total - FIRST_YEAR;
  const bailleurs = last - 2 - (total + 4 + (forfaits ? 1 : 0));
  return bailleurs < 1 ? undefined : { annees, bailleurs, forfaits };
}

/** The commands that write it again, and those that give the former look back. */
export function bilanAgain(
  plan: BilanPlan,
  { sheet, shape, rows: before }: StandingBilan,
): { readonly commands: readonly Command[]; readonly back: readonly Command[] } {
  const again = bilanCommands(plan).filter(({ kind }) => kind !== 'add-sheet' && kind !== 'merge');
  const bottom = greatest([before.last, ...again.map(lastRowOf)]);
  const former = bilanChart(before);
  const emptied = new SheetWriter(sheet);
  emptied.write(
    area(1, 1, before.last, WIDTH),
    Array.from({ length: before.last }, () => Array.from({ length: WIDTH }, () => null)),
  );
  emptied.format(area(FIRST_YEAR - 2, 1, before.last, WIDTH), 'General');
  return {
    commands: [
      ...emptied.commands,
      ...blank(sheet, before.last),
      ...again.map((command) => (command.kind === 'add-chart' ? { ...command, former } : command)),
    ],
    back: [...blank(sheet, bottom), ...looksOf(plan, shape)],
  };
}

function lastRowOf(command: Command): number {
  return 'range' in command ? (parseAddress(command.range ?? '')?.bottom ?? 0) : 0;
}

/** Rows without lines, grounds nor bold letters. */
function blank(sheet: string, last: number): readonly Command[] {
  const writer = new SheetWriter(sheet);
  const grid = { color: WHITE, weight: 'thin' } as const;
  const plain = { ...BODY, bold: false, italic: false, wrap: false, fill: WHITE, grid };
  writer.style(area(FIRST_YEAR - 2, 1, last, WIDTH), plain);
  writer.height(FIRST_YEAR - 2, last, PLAIN_HEIGHT);
  return writer.commands;
}

/** How a bilan of that shape looks, whatever it says. */
function looksOf(plan: BilanPlan, shape: BilanShape): readonly Command[] {
  const zero = centimes(0);
  const none = { t1t2: 0, t3t4: 0, t5: 0, total: 0 };
  const bilan: Bilan = {
    ...plan.bilan,
    annees: Array.from({ length: shape.annees }, (_, annee) => {
      return { ...none, annee, forfait: zero, demande: zero, paye: zero };
    }),
    declaration: {
      annee: -1,
      depuis: undefined,
      table: undefined,
      regime2018: shape.forfaits,
      bailleurs: Array.from({ length: shape.bailleurs }, () => {
        return { ...none, bailleur: '', montant: zero };
      }),
    },
  };
  return bilanCommands({ ...plan, bilan }).filter(({ kind }) => LOOKS.has(kind));
}

const LOOKS: ReadonlySet<Command['kind']> = new Set(['style', 'row-height', 'page-layout']);
