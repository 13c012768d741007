import { areaAddress, intersect, type Area } from '../../../src/grid/a1';
import { formatHtmlTable, parseHtmlTable } from '../clipboard/html';
import { formatTsv, parseTsv, type TextBlock } from '../clipboard/tsv';
import type { Desk } from '../desk';
import { toEnglishFormula } from '../formulaText';
import { selectArea } from '../grid/selection';
import { change } from './edit';
import { select } from './select';

/** The two forms in which a block travels. */
export interface ClipboardContent {
  readonly plain: string;
  readonly html: string;
}

/** Puts the selected cells, as they are shown, on the clipboard; a frame marks them until pasted. */
export function copySelection(desk: Desk, cut: boolean): ClipboardContent {
  const { sheet, state, workbook } = desk;
  const area = withinContents(desk, state.selection.area);
  const block: string[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: string[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      line.push(workbook.text(sheet, row, column));
    }
    block.push(line);
  }
  const plain = formatTsv(block);
  desk.set({ copied: { sheetId: sheet.id, area, cut, text: plain } });
  return { plain, html: formatHtmlTable(block) };
}

/** Whole rows and columns are copied as far as the sheet is filled. */
function withinContents({ shape }: Desk, area: Area): Area {
  const { used } = shape;
  const filled: Area = { top: 1, left: 1, bottom: used.row, right: used.column };
  const isWhole = area.bottom === 1_048_576 || area.right === 16_384;
  const first = { ...area, bottom: area.top, right: area.left };
  return isWhole ? (intersect(area, filled) ?? first) : area;
}

/** Pastes what was copied here with its formulas and formats, else the block that others put there. */
export function paste(desk: Desk, content: ClipboardContent): void {
  const { copied } = desk.state;
  if (copied && sameText(copied.text, content.plain)) return pasteCopied(desk);
  const block = parseHtmlTable(content.html) ?? parseTsv(content.plain);
  if (block.length > 0) pasteBlock(desk, block);
}

/** The clipboard may turn line ends into its own. */
function sameText(a: string, b: string): boolean {
  const normal = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return normal(a) === normal(b);
}

function pasteBlock(desk: Desk, block: TextBlock): void {
  const { area } = desk.state.selection;
  const texts = block.map((row) => row.map(toEnglishFormula));
  const target = targetOf(area, block.length, block[0]?.length ?? 0);
  const tiled = tile(texts, target);
  const done = change(desk, `Collage dans ${areaAddress(target)}`, (tx) =>
    tx.type(desk.sheet, target.top, target.left, tiled),
  );
  if (done) select(desk, selectArea(desk.shape, target));
}

/** The selection when it is a multiple of the block, else the block's own size from its corner. */
function targetOf(area: Area, rows: number, columns: number): Area {
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const isWhole = area.bottom === 1_048_576 || area.right === 16_384;
  if (!isWhole && height % rows === 0 && width % columns === 0) return area;
  return { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 };
}

function tile(block: TextBlock, target: Area): string[][] {
  const height = target.bottom - target.top + 1;
  const width = target.right - target.left + 1;
  return Array.from({ length: height }, (_, r) => {
    const row = block[r % block.length] ?? [];
    return Array.from({ length: width }, (_cell, c) => row[c % row.length] ?? '');
  });
}

function pasteCopied(desk: Desk): void {
  const { copied, selection } = desk.state;
  const source = copied && desk.workbook.sheet(copied.sheetId);
  if (!copied || !source) return;
  const { area } = copied;
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const target = copied.cut
    ? {
        ...selection.area,
        bottom: selection.area.top + rows - 1,
        right: selection.area.left + columns - 1,
      }
    : targetOf(selection.area, rows, columns);
  const done = change(desk, `Collage dans ${areaAddress(target)}`, (tx) => {
    tx.copy({ sheet: source, area }, { sheet: desk.sheet, area: target }, 'all');
    if (!copied.cut) return;
    for (const rest of outside(area, desk.sheet.id === copied.sheetId ? target : undefined)) {
      tx.clear(source, rest, 'all');
    }
  });
  if (!done) return;
  if (copied.cut) desk.set({ copied: undefined });
  select(desk, selectArea(desk.shape, target));
}

/** The parts of an area that another does not cover: what a cut leaves empty. */
function outside(area: Area, other: Area | undefined): Area[] {
  const shared = other && intersect(area, other);
  if (!shared) return [area];
  const parts = [
    { ...area, bottom: shared.top - 1 },
    { ...area, top: shared.bottom + 1 },
    { ...area, top: shared.top, bottom: shared.bottom, right: shared.left - 1 },
    { ...area, top: shared.top, bottom: shared.bottom, left: shared.right + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** Escape: forgets what was copied here. */
export function forgetCopy(desk: Desk): void {
  if (desk.state.copied) desk.set({ copied: undefined });
}
