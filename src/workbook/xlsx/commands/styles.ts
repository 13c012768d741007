import type { Area } from '../../../grid/a1';
import type { CellStyle, Command, Side } from '../../port';
import type { FileStyle, Line, WorkbookFile } from '../file';
import { eachCell, findArea, findOpenSheet, put } from './target';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;
type Borders = Partial<Record<Side, Line>>;

export function formatNumbers(file: WorkbookFile, command: Of<'number-format'>): void {
  const sheet = findOpenSheet(file, command.sheet, 'format-cells');
  const formatted = remember((old: FileStyle | undefined): FileStyle => {
    const { numberFormat, ...rest } = old ?? {};
    if (old !== undefined && numberFormat === command.format) return old;
    return command.format === 'General' ? rest : { ...rest, numberFormat: command.format };
  });
  eachCell(findArea(sheet, command.range), (row, column) => {
    put(sheet.styles, row, column, formatted(sheet.styles[row - 1]?.[column - 1], ''));
  });
}

/** What the command says is laid over what the cell has; the rest of it stays. */
export function applyStyle(file: WorkbookFile, command: Of<'style'>): void {
  // Who may format cells may not lock or unlock them.
  const allowance = command.style.locked === undefined ? 'format-cells' : undefined;
  const sheet = findOpenSheet(file, command.sheet, allowance);
  const area = findArea(sheet, command.range);
  const { grid, edges, ...looks } = command.style;
  const sides = edges?.sides ?? [];
  const styled = remember((old: FileStyle | undefined, outer: string): FileStyle => {
    const drawn = sides.filter((side) => outer.includes(side));
    const borders = { ...old?.borders, ...findBorders(drawn, { grid, edges }) };
    return { ...old, ...looks, ...(Object.keys(borders).length === 0 ? {} : { borders }) };
  });
  eachCell(area, (row, column) => {
    const outer = sides.filter((side) => isOuter(area, row, column, side)).join(' ');
    put(sheet.styles, row, column, styled(sheet.styles[row - 1]?.[column - 1], outer));
  });
}

/** One new style for all the cells that looked alike: a form of 100,000 rows has a million cells. */
function remember(
  make: (old: FileStyle | undefined, outer: string) => FileStyle,
): (old: FileStyle | undefined, outer: string) => FileStyle {
  const known = new Map<FileStyle | undefined, Map<string, FileStyle>>();
  return (old, outer) => {
    const ofOld = known.get(old) ?? new Map<string, FileStyle>();
    known.set(old, ofOld);
    const style = ofOld.get(outer) ?? make(old, outer);
    ofOld.set(outer, style);
    return style;
  };
}

const LINES = { hairline: 'hair', thin: 'thin', medium: 'medium' } as const;
const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

function findBorders(
  outer: readonly Side[],
  style: { grid: CellStyle['grid'] | undefined; edges: CellStyle['edges'] | undefined },
): Borders {
  const borders: Borders = {};
  const { grid, edges } = style;
  if (grid !== undefined) {
    for (const side of SIDES) borders[side] = { style: LINES[grid.weight], color: grid.color };
  }
  if (edges !== undefined) {
    for (const side of outer) borders[side] = { style: LINES[edges.weight], color: edges.color };
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
