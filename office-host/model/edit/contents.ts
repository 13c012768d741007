import type { Area } from '../../../src/grid/a1';
import { height, width } from '../areas';
import { readEntry, type EntryLocale } from '../entry';
import { HostError } from '../errors';
import { checkCellFormula } from '../limits/checkFormula';
import { patchStyle } from '../patchStyle';
import type { SheetModel } from '../sheet';
import type { Input } from '../values';
import { changeCell, checkUnlocked, isHiddenByMerge, tellChanged, type Editing } from './editing';
import { growTables } from './growTables';
import { syncHeadings } from './syncHeadings';

/** Writes values as Office.js gives them: null leaves a cell as it is. */
export function writeValues(
  editing: Editing,
  sheet: SheetModel,
  area: Area,
  inputs: readonly (readonly Input[])[],
): void {
  if (inputs.length !== height(area) || inputs.some((row) => row.length !== width(area))) {
    throw new HostError('InvalidArgument', 'The array is not as large as the range.');
  }
  checkUnlocked(sheet, area);
  if (editing.book.autoCorrects && editing.source === 'addin') {
    growTables(editing, sheet, area, (at, left, right) =>
      (inputs[at - area.top] ?? [])
        .slice(Math.max(0, left - area.left), right - area.left + 1)
        .some((input) => input !== null && input !== ''),
    );
  }
  writeBlock(editing, sheet, area, inputs, 'en-US');
}

/** Texts typed or pasted: read in French, and a table right above takes the new rows in. */
export function typeTexts(
  editing: Editing,
  sheet: SheetModel,
  row: number,
  column: number,
  texts: readonly (readonly string[])[],
): void {
  const columns = Math.max(0, ...texts.map((line) => line.length));
  if (columns === 0) return;
  const area = {
    top: row,
    left: column,
    bottom: row + texts.length - 1,
    right: column + columns - 1,
  };
  checkUnlocked(sheet, area);
  growTables(editing, sheet, area, (at, left, right) =>
    (texts[at - row] ?? [])
      .slice(Math.max(0, left - column), right - column + 1)
      .some((t) => t !== ''),
  );
  writeBlock(editing, sheet, area, texts, 'fr-FR');
}

function writeBlock(
  editing: Editing,
  sheet: SheetModel,
  area: Area,
  inputs: readonly (readonly Input[])[],
  locale: EntryLocale,
): void {
  const isSingle = area.top === area.bottom && area.left === area.right;
  const before = sheet.value(area.top, area.left);
  inputs.forEach((line, down) => {
    line.forEach((input, across) => {
      if (input !== null)
        writeCell(editing, sheet, area.top + down, area.left + across, input, locale);
    });
  });
  syncHeadings(editing, sheet, area);
  tellChanged(
    editing,
    sheet,
    area,
    'RangeEdited',
    isSingle ? { details: { before, after: sheet.value(area.top, area.left) } } : {},
  );
}

function writeCell(
  editing: Editing,
  sheet: SheetModel,
  row: number,
  column: number,
  input: Input,
  locale: EntryLocale,
): void {
  if (sheet.merges.length > 0 && isHiddenByMerge(sheet, row, column)) return;
  if (input === '' && !sheet.grid.get(row, column)) return;
  const style = sheet.styleAt(row, column);
  const { numberFormat, ...content } = readEntry(input, style.numberFormat, locale);
  if (content.formula !== undefined && editing.source !== 'file') {
    checkCellFormula(content.formula, editing.book, { sheet, row, column });
  }
  const takesFormat = numberFormat !== undefined && style.numberFormat === 'General';
  changeCell(editing, sheet, row, column, {
    ...content,
    style: takesFormat ? patchStyle(style, { numberFormat }) : style,
  });
}

/** One cell written on behalf of another operation, without an event of its own. */
export function writeQuietly(
  editing: Editing,
  sheet: SheetModel,
  row: number,
  column: number,
  input: Input,
): void {
  writeCell(editing, sheet, row, column, input, 'en-US');
}
