import { refuse } from './errors';

/**
 * « API limitations when the active workbook switches »: what fails while another workbook has the focus,
 * and with which code (learn.microsoft.com, excel-add-ins-troubleshooting).
 */
const CODES: Readonly<Record<string, string>> = {
  'Range.Select': 'GeneralException',
  'Workbook.GetActiveCell': 'InvalidSelection',
  'Workbook.GetSelectedRange': 'InvalidSelection',
  'Workbook.GetSelectedRanges': 'InvalidSelection',
  'Worksheet.Activate': 'GeneralException',
  'Worksheet.Delete': 'InvalidSelection',
  'Worksheet.Gridlines': 'GeneralException',
  'Worksheet.ShowGridlines': 'GeneralException',
  'Worksheet.Headings': 'GeneralException',
  'Worksheet.ShowHeadings': 'GeneralException',
  'WorksheetCollection.Add': 'GeneralException',
  'WorksheetFreezePanes.FreezeAt': 'GeneralException',
  'WorksheetFreezePanes.FreezeColumns': 'GeneralException',
  'WorksheetFreezePanes.FreezeRows': 'GeneralException',
  'WorksheetFreezePanes.GetLocationOrNullObject': 'GeneralException',
  'WorksheetFreezePanes.Unfreeze': 'GeneralException',
};

export function refuseWithoutFocus(type: string, member: string): void {
  const code = CODES[`${type}.${member}`];
  if (code !== undefined) throw refuse(code);
}
