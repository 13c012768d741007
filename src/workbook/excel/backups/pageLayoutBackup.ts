import { at, Phase, type Backup } from '../step';

const KEPT = [
  'orientation',
  'paperSize',
  'zoom',
  'topMargin',
  'rightMargin',
  'bottomMargin',
  'leftMargin',
  'centerHorizontally',
] as const;
const FOOTERS = ['leftFooter', 'centerFooter', 'rightFooter'] as const;

/** Page set-up. Excel offers no way to take a first print area or title row away: those stay. */
export function pageLayoutBackup(sheet: string): Backup {
  let layout: Excel.PageLayout | undefined;
  let area: Excel.RangeAreas | undefined;
  let titles: Excel.Range | undefined;
  return {
    place: `${sheet} (mise en page)`,
    read: (context) => {
      layout = context.workbook.worksheets.getItemOrNullObject(sheet).pageLayout;
      layout.load(KEPT.join(','));
      layout.headersFooters.defaultForAllPages.load(FOOTERS.join(','));
      area = layout.getPrintAreaOrNullObject().load('address');
      titles = layout.getPrintTitleRowsOrNullObject().load('address');
    },
    takeBack: () => [
      at(Phase.View, (context) => {
        const now = context.workbook.worksheets.getItem(sheet).pageLayout;
        if (layout !== undefined) copyLayout(layout, now);
        if (area !== undefined && !area.isNullObject) now.setPrintArea(local(area.address));
        if (titles !== undefined && !titles.isNullObject) {
          now.setPrintTitleRows(local(titles.address));
        }
      }),
    ],
  };
}

function local(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

function copyLayout(from: Excel.PageLayout, to: Excel.PageLayout): void {
  to.orientation = from.orientation;
  to.paperSize = from.paperSize;
  to.zoom = from.zoom;
  to.topMargin = from.topMargin;
  to.rightMargin = from.rightMargin;
  to.bottomMargin = from.bottomMargin;
  to.leftMargin = from.leftMargin;
  to.centerHorizontally = from.centerHorizontally;
  const footers = to.headersFooters.defaultForAllPages;
  for (const footer of FOOTERS) {
    footers[footer] = from.headersFooters.defaultForAllPages[footer];
  }
}
