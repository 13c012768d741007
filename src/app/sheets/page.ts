import { areaAddress, columnLetters, type Area } from '../../grid/a1';
import type { FormPlan } from './formPlan';
import type { SheetWriter } from './sheetWriter';
import type { Across } from './smallTable';

/** One centimetre in points. */
const CM = 28.35;

/**
 * A4 landscape, one page wide, the headings repeated on every page and always in view on screen.
 * The header is short (thirteen rows for Modèle B) so that the frozen part leaves space for the rows on
 * a laptop's screen.
 */
export function writePage(writer: SheetWriter, { layout }: FormPlan): void {
  const firstTitleRow = layout.bandeau?.top ?? layout.ligneIntitules;
  writer.add({ kind: 'freeze', sheet: writer.sheet, rows: layout.ligneIntitules });
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
  writer.add({ kind: 'freeze', sheet: writer.sheet, rows: headings });
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
