import { absoluteAddress, parseAddress, quoteSheet } from '../../grid/a1';
import type { CellValue } from '../port';
import { escapeXml } from './escapeXml';
import type { FileChart, FileSheet } from './file';

const SPACES = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

/** Any two numbers: the axes name each other by them. */
const [CATEGORY_AXIS, VALUE_AXIS] = [111_111_111, 222_222_222];

/** Colours and widths of a chart that Excel has just made. */
const GRID_LINE = line('D9D9D9');
const TEXT = '<a:solidFill><a:srgbClr val="595959"/></a:solidFill>';

/** `xl/charts/chartN.xml`: clustered columns, a title above, the legend below. */
export function chartXml(sheet: FileSheet, chart: FileChart): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${SPACES}>`,
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>',
    chart.title === '' ? '' : titleXml(chart.title),
    `<c:autoTitleDeleted val="${chart.title === '' ? 1 : 0}"/><c:plotArea><c:layout/>`,
    columnsXml(sheet, chart),
    categoryAxisXml(),
    valueAxisXml(chart.format),
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>',
    `${textXml(900)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${GRID_LINE}</c:spPr>`,
    '</c:chartSpace>',
  ].join('');
}

function titleXml(title: string): string {
  const run = `<a:rPr lang="fr-FR" sz="1400" b="0">${TEXT}</a:rPr><a:t>${escapeXml(title)}</a:t>`;
  return [
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>',
    `<a:pPr><a:defRPr sz="1400" b="0">${TEXT}</a:defRPr></a:pPr><a:r>${run}</a:r>`,
    '</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>',
  ].join('');
}

function columnsXml(sheet: FileSheet, chart: FileChart): string {
  return [
    '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    ...chart.series.map((_, index) => seriesXml(sheet, chart, index)),
    '<c:gapWidth val="219"/><c:overlap val="-27"/>',
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
  ].join('');
}

function seriesXml(sheet: FileSheet, { categories, series }: FileChart, index: number): string {
  const { name, values, color } = series[index] ?? { name: '', values: '#REF!', color: '#000000' };
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`,
    `<c:spPr><a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill></c:spPr>`,
    `<c:invertIfNegative val="0"/>${categoriesXml(sheet, categories)}`,
    `<c:val>${numbersXml(sheet, values)}</c:val></c:ser>`,
  ].join('');
}

function categoriesXml(sheet: FileSheet, address: string): string {
  return address === '' ? '' : `<c:cat>${labelsXml(sheet, address)}</c:cat>`;
}

function labelsXml(sheet: FileSheet, address: string): string {
  const values = valuesAt(sheet, address);
  if (values.every((value) => typeof value === 'number')) return numbersXml(sheet, address);
  const points = pointsXml(values, (value) => (value === null ? undefined : String(value)));
  const reference = referenceXml(sheet, address);
  return `<c:strRef>${reference}<c:strCache>${points}</c:strCache></c:strRef>`;
}

/** What the cells show when the file is written goes along, for viewers that do not look at cells. */
function numbersXml(sheet: FileSheet, address: string): string {
  const points = pointsXml(valuesAt(sheet, address), (value) =>
    typeof value === 'number' ? String(value) : undefined,
  );
  const cache = `<c:numCache><c:formatCode>General</c:formatCode>${points}</c:numCache>`;
  return `<c:numRef>${referenceXml(sheet, address)}${cache}</c:numRef>`;
}

function pointsXml(
  values: readonly CellValue[],
  text: (value: CellValue) => string | undefined,
): string {
  const points = values.map((value, index) => {
    const shown = text(value);
    return shown === undefined ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(shown)}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${values.length}"/>${points.join('')}`;
}

function referenceXml(sheet: FileSheet, address: string): string {
  const area = parseAddress(address);
  if (area === undefined) return '<c:f>#REF!</c:f>';
  return `<c:f>${escapeXml(`${quoteSheet(sheet.name)}!${absoluteAddress(area)}`)}</c:f>`;
}

/** The cells of an area in reading order. */
function valuesAt(sheet: FileSheet, address: string): CellValue[] {
  const area = parseAddress(address);
  if (area === undefined) return [];
  const values: CellValue[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      values.push(sheet.values[row - 1]?.[column - 1] ?? null);
    }
  }
  return values;
}

function categoryAxisXml(): string {
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>${AXIS_START}<c:axPos val="b"/>`,
    `<c:numFmt formatCode="General" sourceLinked="1"/>${TICKS}<c:spPr>${GRID_LINE}</c:spPr>`,
    `${textXml(900)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>',
    '</c:catAx>',
  ].join('');
}

function valueAxisXml(format: string): string {
  return [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>${AXIS_START}<c:axPos val="l"/>`,
    `<c:majorGridlines><c:spPr>${GRID_LINE}</c:spPr></c:majorGridlines>`,
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>${TICKS}${textXml(900)}`,
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/>`,
    '<c:crossBetween val="between"/></c:valAx>',
  ].join('');
}

const AXIS_START = '<c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>';
const TICKS =
  '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';

/** The size is in hundredths of a point. */
function textXml(size: number): string {
  const look = `<a:defRPr sz="${size}">${TEXT}</a:defRPr>`;
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${look}</a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`;
}

function line(color: string): string {
  return `<a:ln w="9525"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln>`;
}
