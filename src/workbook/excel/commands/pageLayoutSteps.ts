import { step, type Step } from '../step';
import { spread } from './look';
import type { Of } from './Of';
import { sheetOf } from './target';

/** The height is left free: a form may run over several pages, one page wide. */
export function pageLayoutSteps(command: Of<'page-layout'>): Step[] {
  return [
    step((context) => {
      const layout = sheetOf(context, command.sheet).pageLayout;
      layout.orientation = command.orientation === 'landscape' ? 'Landscape' : 'Portrait';
      layout.paperSize = 'A4';
      layout.zoom = { horizontalFitToPages: command.fitToWidth };
      if (command.printArea !== undefined) layout.setPrintArea(command.printArea);
      if (command.titleRows !== undefined) layout.setPrintTitleRows(titleRows(command.titleRows));
      setMargins(layout, command.margins);
      layout.centerHorizontally = command.centerHorizontally;
      if (command.footer !== undefined) setFooter(layout, command.footer);
    }),
  ];
}

function titleRows(rows: string): string {
  return spread(rows).replace(/\d+/g, '$$$&');
}

function setMargins(layout: Excel.PageLayout, margins: Of<'page-layout'>['margins']): void {
  layout.topMargin = margins.top;
  layout.rightMargin = margins.right;
  layout.bottomMargin = margins.bottom;
  layout.leftMargin = margins.left;
}

type Footer = NonNullable<Of<'page-layout'>['footer']>;

function setFooter(layout: Excel.PageLayout, footer: Footer): void {
  const page = layout.headersFooters.defaultForAllPages;
  page.leftFooter = footer.left;
  page.centerFooter = footer.center;
  page.rightFooter = footer.right;
}
