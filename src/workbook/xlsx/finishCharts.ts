/**
 * Charts, which the writing library does not make: their parts are added to those that it renders, and
 * the sheets and the content types are told of them.
 */
import type { Workbook } from '@cj-tech-master/excelts';

import { chartXml } from './chartXml';
import { drawingXml } from './drawingXml';
import type { FileSheet, WorkbookFile } from './file';

type Parts = Parameters<Workbook['xlsx']['addDrawings']>[0];

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWING_ID = 'rIdDrawing';

/** A sheet with charts: its number in the archive, that of its drawing, those of its charts. */
interface Drawn {
  readonly sheet: FileSheet;
  readonly fileIndex: number;
  readonly drawing: number;
  readonly firstChart: number;
}

/** Makes the workbook write the charts of its sheets. */
export function finishCharts({ xlsx }: Workbook, file: WorkbookFile): void {
  const drawn = drawnSheets(file);
  if (drawn.length === 0) return;
  const [addContentTypes, addWorksheets, addDrawings] = [
    xlsx.addContentTypes.bind(xlsx),
    xlsx.addWorksheets.bind(xlsx),
    xlsx.addDrawings.bind(xlsx),
  ];
  xlsx.addContentTypes = (parts, model) =>
    addContentTypes(
      editing(parts, (xml) => xml.replace('</Types>', `${overrides(drawn)}</Types>`)),
      model,
    );
  xlsx.addWorksheets = async (parts, model) => {
    const related = new Set<string>();
    await addWorksheets(
      editing(parts, (xml, part) => pointToDrawing(xml, part, drawn, related)),
      model,
    );
    addMissingRelations(parts, drawn, related);
  };
  xlsx.addDrawings = (parts, model) => {
    addDrawings(parts, model);
    drawn.forEach((each) => appendDrawing(parts, each));
  };
}

function drawnSheets(file: WorkbookFile): Drawn[] {
  let charts = 1;
  return file.sheets
    .map((sheet, index) => ({ sheet, fileIndex: index + 1 }))
    .filter(({ sheet }) => sheet.charts.length > 0)
    .map(({ sheet, fileIndex }, index) => {
      const firstChart = charts;
      charts += sheet.charts.length;
      return { sheet, fileIndex, drawing: index + 1, firstChart };
    });
}

function editing(parts: Parts, edit: (xml: string, part: string) => string): Parts {
  const edited = Object.create(parts) as Parts;
  edited.append = (data: unknown, options) => {
    parts.append(typeof data === 'string' ? edit(data, options.name) : data, options);
  };
  return edited;
}

function sheetPart({ fileIndex }: Drawn): string {
  return `xl/worksheets/sheet${fileIndex}.xml`;
}

function relationsPart({ fileIndex }: Drawn): string {
  return `xl/worksheets/_rels/sheet${fileIndex}.xml.rels`;
}

function pointToDrawing(
  xml: string,
  part: string,
  drawn: readonly Drawn[],
  related: Set<string>,
): string {
  if (drawn.some((each) => sheetPart(each) === part)) return withDrawing(xml);
  const owner = drawn.find((each) => relationsPart(each) === part);
  if (owner === undefined) return xml;
  related.add(part);
  return xml.replace('</Relationships>', `${drawingRelation(owner)}</Relationships>`);
}

/** Before what the schema wants behind it; cells may be tens of megabytes that are not searched. */
function withDrawing(xml: string): string {
  const end = Math.max(0, xml.indexOf('</sheetData>'));
  const tail = xml.slice(end);
  const at = tail.search(/<legacyDrawing|<tableParts|<\/worksheet>/);
  return `${xml.slice(0, end)}${tail.slice(0, at)}<drawing r:id="${DRAWING_ID}"/>${tail.slice(at)}`;
}

/** A sheet that points to nothing else has no relationships yet. */
function addMissingRelations(
  parts: Parts,
  drawn: readonly Drawn[],
  related: ReadonlySet<string>,
): void {
  for (const each of drawn) {
    const name = relationsPart(each);
    if (!related.has(name)) parts.append(relationsXml([drawingRelation(each)]), { name });
  }
}

function drawingRelation({ drawing }: Drawn): string {
  return relation(DRAWING_ID, 'drawing', `../drawings/drawing${drawing}.xml`);
}

function relation(id: string, type: 'drawing' | 'chart', target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
}

function relationsXml(relations: readonly string[]): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`;
}

function appendDrawing(parts: Parts, { sheet, drawing, firstChart }: Drawn): void {
  const targets = sheet.charts.map((_, index) =>
    relation(`rId${index + 1}`, 'chart', `../charts/chart${firstChart + index}.xml`),
  );
  parts.append(drawingXml(sheet.charts), { name: `xl/drawings/drawing${drawing}.xml` });
  parts.append(relationsXml(targets), { name: `xl/drawings/_rels/drawing${drawing}.xml.rels` });
  sheet.charts.forEach((chart, index) => {
    parts.append(chartXml(sheet, chart), { name: `xl/charts/chart${firstChart + index}.xml` });
  });
}

function overrides(drawn: readonly Drawn[]): string {
  return drawn
    .flatMap(({ sheet, drawing, firstChart }) => [
      override(`drawings/drawing${drawing}.xml`, 'drawing'),
      ...sheet.charts.map((_, index) =>
        override(`charts/chart${firstChart + index}.xml`, 'drawingml.chart'),
      ),
    ])
    .join('');
}

function override(part: string, type: string): string {
  const content = `application/vnd.openxmlformats-officedocument.${type}+xml`;
  return `<Override PartName="/xl/${part}" ContentType="${content}"/>`;
}
