import { areaAddress, columnLetters, type Area } from '../../grid/a1';
import type { FormPlan } from './formPlan';
import type { SheetWriter } from './sheetWriter';
import type { Across } from './smallTable';

/** One centimetre in points. */
const CM = 28.35;

/** Rows that may be frozen: of a list and of an annexe, the title and the headings. */
const FEW = 4;

/**
 * Keeps headings in view. Excel freezes from the top of the sheet: under more rows the frozen part would
 * leave no space for the others at 200 %, and nothing is frozen (ADR 21).
 */
export function freezeHeadings(writer: SheetWriter, rows: number): void {
  if (rows <= FEW) writer.add({ kind: 'freeze', sheet: writer.sheet, rows });
}

/** A4 landscape, one page wide, the headings repeated on every page; nothing is frozen under the header. */
export function writePage(writer: SheetWriter, { layout }: FormPlan): void {
  const firstTitleRow = layout.bandeau?.top ?? layout.ligneIntitules;
  writer.add({
    ...paper(writer),
    titleRows: `${firstTitleRow}:${layout.ligneIntitules}`,
    printArea: areaAddress(layout.form),
    centerHorizontally: true,
  });
}

/**
 * The same for an annexe: its headings in view, and as many pages wide as keep its figures readable
 * (a label and ten amounts fill one).
 */
export function writeAnnexePage(
  writer: SheetWriter,
  { headings, printed }: { readonly headings: number; readonly printed: Area },
): void {
  freezeHeadings(writer, headings);
  writer.add({
    ...paper(writer),
    fitToWidth: Math.max(1, Math.ceil((printed.right - printed.left) / 10)),
    titleRows: `${headings}:${headings}`,
    printArea: areaAddress(printed),
    centerHorizontally: true,
  });
}

/** A report: as wide as the paper, its headings on every page. */
export function writeReportPage(
  writer: SheetWriter,
  { headings, printed }: { readonly headings: number; readonly printed: Area },
): void {
  writer.add({
    ...paper(writer),
    titleRows: `${headings}:${headings}`,
    printArea: areaAddress(printed),
    centerHorizontally: true,
  });
}

/**
 * The lists beside the forms: the same paper, the columns given printed as far down as they are filled. A hidden
 * sheet has none: LibreOffice prints one that has an area.
 */
export function writeListPage(writer: SheetWriter, printed: Across | undefined): void {
  const printArea = printed && `${columnLetters(printed.left)}:${columnLetters(printed.right)}`;
  writer.add({
    ...paper(writer),
    ...(printArea !== undefined && { printArea }),
    centerHorizontally: false,
  });
}

function paper(writer: SheetWriter) {
  return {
    kind: 'page-layout',
    sheet: writer.sheet,
    orientation: 'landscape',
    paper: 'a4',
    fitToWidth: 1,
    margins: { top: CM, right: CM, bottom: 1.5 * CM, left: CM },
    footer: { left: '&A', center: '', right: 'Page &P / &N' },
  } as const;
}
