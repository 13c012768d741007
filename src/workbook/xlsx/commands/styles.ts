import type { Area } from '../../../grid/a1';
import type { CellStyle, Command, Side } from '../../port';
import type { FileStyle, Line, WorkbookFile } from '../file';
import { eachCell, findArea, findOpenSheet, put } from './target';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;
type Borders = Partial<Record<Side, Line>>;

export function formatNumbers(file: WorkbookFile, command: Of<'number-format'>): void {
  const sheet = findOpenSheet(file, command.sheet);
  eachCell(findArea(sheet, command.range), (row, column) => {
    const { numberFormat, ...rest } = sheet.styles[row - 1]?.[column - 1] ?? {};
    if (numberFormat === command.format) return;
    const plain = command.format === 'General';
    put(sheet.styles, row, column, plain ? rest : { ...rest, numberFormat: command.format });
  });
}

/** What the command says is laid over what the cell has; the rest of it stays. */
export function applyStyle(file: WorkbookFile, command: Of<'style'>): void {
  const sheet = findOpenSheet(file, command.sheet);
  const area = findArea(sheet, command.range);
  const { grid, edges, ...looks } = command.style;
  eachCell(area, (row, column) => {
    const old = sheet.styles[row - 1]?.[column - 1];
    const borders = { ...old?.borders, ...findBorders(area, row, column, { grid, edges }) };
    const style: FileStyle = {
      ...old,
      ...looks,
      ...(Object.keys(borders).length === 0 ? {} : { borders }),
    };
    put(sheet.styles, row, column, style);
  });
}

const LINES = { hairline: 'hair', thin: 'thin', medium: 'medium' } as const;
const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

function findBorders(
  area: Area,
  row: number,
  column: number,
  style: { grid: CellStyle['grid'] | undefined; edges: CellStyle['edges'] | undefined },
): Borders {
  const borders: Borders = {};
  const { grid, edges } = style;
  if (grid !== undefined) {
    for (const side of SIDES) borders[side] = { style: LINES[grid.weight], color: grid.color };
  }
  for (const side of edges?.sides ?? []) {
    if (edges === undefined || !isOuter(area, row, column, side)) continue;
    borders[side] = { style: LINES[edges.weight], color: edges.color };
  }
  return borders;
}

function isOuter(area: Area, row: number, column: number, side: Side): boolean {
  return {
    top: row === area.top,
    right: column === area.right,
    bottom: row === area.bottom,
    left: column === area.left,
  }[side];
}
