/** A report as a sheet: printed one page wide, its headings on every page. */
import type { Rapport } from '../../text/rapport';
import type { Command, Snapshot } from '../../workbook/port';
import { freeSheetName } from './freeName';
import { writeReportPage } from './page';
import { BODY, GRID, HEADING, SIZE } from './palette';
import { raiseRows } from './rowHeights';
import { area, cell, SheetWriter } from './sheetWriter';

/** Small print holds more characters than the width of its column tells. */
const SMALL = SIZE.body / SIZE.heading;
/** A cell holds no more characters than this in Excel. */
const LONGEST = 32_000;

/** A new sheet each time: an earlier report is kept as it was. */
export function rapportCommands(
  snapshot: Pick<Snapshot, 'sheets'>,
  rapport: Rapport,
): readonly Command[] {
  const writer = new SheetWriter(freeSheetName(rapport.titre, snapshot));
  writer.add({ kind: 'add-sheet', sheet: writer.sheet, gridlines: false });
  rapport.largeurs.forEach((width, i) => {
    const letter = String.fromCharCode(65 + i);
    writer.width(`${letter}:${letter}`, width);
  });
  writer.put(1, 1, rapport.titre);
  writer.style(cell(1, 1), { ...BODY, fontSize: 14, bold: true });
  writer.height(1, 1, 21);
  const right = rapport.largeurs.length;
  writeFaits(writer, rapport, right);
  const headings = rapport.faits.length + 3;
  writer.write(area(headings, 1, headings, right), [rapport.intitules]);
  writer.style(area(headings, 1, headings, right), HEADING);
  writeRangs(writer, rapport, headings + 1);
  const bottom = headings + rapport.rangs.length;
  writeReportPage(writer, { headings, printed: area(1, 1, bottom, right) });
  writer.add({ kind: 'activate', sheet: writer.sheet, range: 'A1' });
  return writer.commands;
}

function writeFaits(writer: SheetWriter, { faits, largeurs }: Rapport, right: number): void {
  const width = largeurs.reduce((sum, each) => sum + each, 0);
  faits.forEach((text, i) => {
    const row = i + 2;
    writer.put(row, 1, text.slice(0, LONGEST));
    writer.merge(area(row, 1, row, right));
    writer.style(area(row, 1, row, right), { ...BODY, wrap: true });
    raiseRows(writer, [{ row, column: 1, text, width }]);
  });
}

function writeRangs(writer: SheetWriter, rapport: Rapport, top: number): void {
  const { rangs, largeurs } = rapport;
  if (rangs.length === 0) return;
  const body = area(top, 1, top + rangs.length - 1, largeurs.length);
  writer.write(
    body,
    rangs.map(({ cells }) => cells.map((text) => text.slice(0, LONGEST))),
  );
  writer.style(body, { ...BODY, fontSize: SIZE.heading, vertical: 'top', wrap: true, grid: GRID });
  rangs.forEach((rang, i) => {
    const row = top + i;
    const texts = rang.cells.map((text, c) => {
      return { row, column: c + 1, text, width: (largeurs[c] ?? 10) * SMALL };
    });
    raiseRows(writer, texts);
    if (rang.gras) writer.style(area(row, 1, row, largeurs.length), { bold: true });
  });
}
