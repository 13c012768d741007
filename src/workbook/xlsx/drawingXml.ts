import { parseAddress } from '../../grid/a1';
import { escapeXml } from './escapeXml';
import type { FileChart } from './file';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * `xl/drawings/drawingN.xml`: where the charts of a sheet stand. They move and grow with their cells.
 * The n-th chart is found by the relationship `rIdn`.
 */
export function drawingXml(charts: readonly FileChart[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">`,
    ...charts.map(anchorXml),
    '</xdr:wsDr>',
  ].join('');
}

/** The end is the corner of the cell after the last one. */
function anchorXml(chart: FileChart, index: number): string {
  const area = parseAddress(chart.place) ?? { top: 1, left: 1, bottom: 15, right: 8 };
  return [
    '<xdr:twoCellAnchor>',
    cornerXml('from', area.top - 1, area.left - 1),
    cornerXml('to', area.bottom, area.right),
    frameXml(chart, index),
    '<xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

function cornerXml(name: 'from' | 'to', row: number, column: number): string {
  return [
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>`,
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`,
  ].join('');
}

/** `title` holds the name once more: the reading library does not tell the other. */
function frameXml({ name, title }: FileChart, index: number): string {
  const named = escapeXml(name);
  return [
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${index + 2}" name="${named}" descr="${escapeXml(title)}" title="${named}"/>`,
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>',
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}">`,
    `<c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="rId${index + 1}"/>`,
    '</a:graphicData></a:graphic></xdr:graphicFrame>',
  ].join('');
}
