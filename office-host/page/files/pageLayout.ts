import { areaAddress, parseAddress } from '../../../src/grid/a1';
import type { FilePageLayout } from '../../../src/workbook/xlsx/file';
import type { PageLayout } from '../../model';

const PAPERS = [
  ['a4', 'A4'],
  ['a3', 'A3'],
  ['a5', 'A5'],
  ['letter', 'Letter'],
] as const;

export function layoutToFile(layout: PageLayout): FilePageLayout {
  const paper = PAPERS.find(([, name]) => name === layout.paperSize)?.[0];
  const { zoom, printTitleRows: rows, printTitleColumns: columns } = layout;
  const { headersFooters: texts } = layout;
  const fitted = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  return {
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(paper && { paper }),
    ...(fitted && {
      fit: { width: zoom.horizontalFitToPages ?? 0, height: zoom.verticalFitToPages ?? 0 },
    }),
    ...(!fitted && zoom.scale !== undefined && { scale: zoom.scale }),
    ...(rows && { titleRows: `${rows.top}:${rows.bottom}` }),
    ...(columns && { titleColumns: columnsText(columns) }),
    ...(layout.printArea && { printArea: areaAddress(layout.printArea) }),
    margins: layout.margins,
    centerHorizontally: layout.centerHorizontally,
    centerVertically: layout.centerVertically,
    header: { left: texts.leftHeader, center: texts.centerHeader, right: texts.rightHeader },
    footer: { left: texts.leftFooter, center: texts.centerFooter, right: texts.rightFooter },
  };
}

function columnsText({ left, right }: { readonly left: number; readonly right: number }): string {
  return areaAddress({ top: 1, bottom: 2, left, right }).replace(/\d+/g, '');
}

export function layoutFromFile(layout: FilePageLayout): Partial<PageLayout> {
  const paper = PAPERS.find(([name]) => name === layout.paper)?.[1];
  const area = parseAddress(layout.printArea ?? '');
  const rows = parseAddress(layout.titleRows ?? '');
  const columns = parseAddress(layout.titleColumns ?? '');
  return {
    ...(layout.orientation && {
      orientation: layout.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    }),
    ...(paper && { paperSize: paper }),
    ...(layout.fit
      ? { zoom: fitted(layout.fit) }
      : layout.scale && { zoom: { scale: layout.scale } }),
    ...(area && { printArea: area }),
    ...(rows && { printTitleRows: { top: rows.top, bottom: rows.bottom } }),
    ...(columns && { printTitleColumns: { left: columns.left, right: columns.right } }),
    ...(layout.margins && { margins: layout.margins }),
    centerHorizontally: layout.centerHorizontally ?? false,
    centerVertically: layout.centerVertically ?? false,
    headersFooters: {
      leftHeader: layout.header?.left ?? '',
      centerHeader: layout.header?.center ?? '',
      rightHeader: layout.header?.right ?? '',
      leftFooter: layout.footer?.left ?? '',
      centerFooter: layout.footer?.center ?? '',
      rightFooter: layout.footer?.right ?? '',
    },
  };
}

/** 0 leaves a side free: it is then not said at all. */
function fitted({ width, height }: { readonly width: number; readonly height: number }) {
  return {
    ...(width > 0 && { horizontalFitToPages: width }),
    ...(height > 0 && { verticalFitToPages: height }),
  };
}
