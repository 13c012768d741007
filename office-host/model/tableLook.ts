import type { HostTable } from './api';
import type { StylePatch } from './style';

/** Colours of Excel's accents, in the order in which style numbers go round them. */
const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const BANDS = ['#D9D9D9', '#D9E1F2', '#FCE4D6', '#EDEDED', '#FFF2CC', '#DDEBF7', '#E2EFDA'];

/** What a table's style gives a cell that has no fill of its own: headings and every other row. */
export function tableLook(table: HostTable, row: number): StylePatch {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!match) return {};
  const index = (Number(match[2]) - 1) % 7;
  const isHeading = row === table.area.top;
  if (match[1] === 'Light') return isHeading ? { bold: true } : band(table, row, '#F2F2F2');
  if (isHeading) return { fill: ACCENTS[index], fontColor: '#FFFFFF', bold: true };
  return band(table, row, BANDS[index]);
}

function band(table: HostTable, row: number, fill: string | undefined): StylePatch {
  const isBand = table.showBandedRows && (row - table.area.top) % 2 === 1;
  return isBand ? { fill } : {};
}
