import { MAX_COLUMN, MAX_ROW, type Area } from '../../../src/grid/a1';
import type { HeadersFooters, HostSheet, Margins, PageLayout } from '../../model';
import { refuse } from '../errors';
import {
  call,
  link,
  scalar,
  WireObject,
  type Env,
  type Link,
  type Scalar,
  type SheetTarget,
  type WireType,
} from '../object';
import {
  areaOf,
  sheetOf,
  toBoolean,
  toInteger,
  toNumberWithin,
  toRange,
  toRecord,
  toTextWithin,
  toWord,
} from './args';
import { rangeAreasObject, rangeObject } from './shared';

const ORIENTATIONS = ['Portrait', 'Landscape'] as const;
/** Names of `Excel.PaperType` for sheets that people print on; the others are left to Excel. */
const PAPERS = [
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Executive',
  'Ledger',
  'Legal',
  'Letter',
  'LetterSmall',
  'Statement',
  'Tabloid',
] as const;
const ORDERS = ['DownThenOver', 'OverThenDown'] as const;
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function layout({ id }: SheetTarget, env: Env): PageLayout {
  return sheetOf(id, env).pageLayout;
}

function change({ id }: SheetTarget, patch: Partial<PageLayout>, env: Env): void {
  env.tx.pageLayout(sheetOf(id, env), patch);
}

function property<K extends keyof PageLayout>(
  key: K,
  parse: (value: unknown) => PageLayout[K],
): Scalar<SheetTarget> {
  return scalar<SheetTarget>(
    '1.9',
    (target, env) => layout(target, env)[key],
    (target, value, env) => change(target, { [key]: parse(value) }, env),
  );
}

function margin(key: keyof Margins): Scalar<SheetTarget> {
  return scalar<SheetTarget>(
    '1.9',
    (target, env) => layout(target, env).margins[key],
    (target, value, env) => setMargins(target, { [key]: toNumberWithin(value, 0, Infinity) }, env),
  );
}

function setMargins(target: SheetTarget, patch: Partial<Margins>, env: Env): void {
  change(target, { margins: { ...layout(target, env).margins, ...patch } }, env);
}

function headerFooter(key: keyof HeadersFooters): Scalar<SheetTarget> {
  return scalar<SheetTarget>(
    '1.9',
    (target, env) => layout(target, env).headersFooters[key],
    (target, value, env) => {
      const headersFooters = {
        ...layout(target, env).headersFooters,
        [key]: toTextWithin(value, 255),
      };
      change(target, { headersFooters }, env);
    },
  );
}

const headerFooterType: WireType<SheetTarget> = {
  name: 'HeaderFooter',
  members: {
    LeftHeader: headerFooter('leftHeader'),
    CenterHeader: headerFooter('centerHeader'),
    RightHeader: headerFooter('rightHeader'),
    LeftFooter: headerFooter('leftFooter'),
    CenterFooter: headerFooter('centerFooter'),
    RightFooter: headerFooter('rightFooter'),
  },
};

const headersFootersType: WireType<SheetTarget> = {
  name: 'HeaderFooterGroup',
  members: {
    DefaultForAllPages: link('1.9', (target) => new WireObject(headerFooterType, target)),
  },
};

function toZoom(value: unknown): PageLayout['zoom'] {
  const zoom = toRecord(value);
  const known = ['scale', 'horizontalFitToPages', 'verticalFitToPages'];
  const given = Object.entries(zoom).filter(([, n]) => n !== null && n !== undefined);
  if (given.some(([key]) => !known.includes(key))) throw refuse('InvalidArgument');
  if ('scale' in zoom && given.length > 1 && zoom['scale'] !== null)
    throw refuse('InvalidArgument');
  return Object.fromEntries(
    given.map(([key, n]) => [key, key === 'scale' ? toNumberWithin(n, 10, 400) : toInteger(n)]),
  );
}

function titleRows({ pageLayout: { printTitleRows } }: HostSheet): Area | undefined {
  return printTitleRows && { ...printTitleRows, left: 1, right: MAX_COLUMN };
}

function titleColumns({ pageLayout: { printTitleColumns } }: HostSheet): Area | undefined {
  return printTitleColumns && { ...printTitleColumns, top: 1, bottom: MAX_ROW };
}

/** `get…` refuses where `get…OrNullObject` gives a null object. */
function both(
  name: string,
  find: (target: SheetTarget, env: Env) => WireObject | undefined,
): Record<string, Link<SheetTarget>> {
  return {
    [`${name}OrNullObject`]: link('1.9', (target, _args, env) => find(target, env)),
    [name]: link('1.9', (target, _args, env) => {
      const found = find(target, env);
      if (!found) throw refuse('ItemNotFound');
      return found;
    }),
  };
}

/** `worksheet.pageLayout`. */
export const pageLayoutType: WireType<SheetTarget> = {
  name: 'PageLayout',
  members: {
    Orientation: property('orientation', (value) => toWord(value, ORIENTATIONS)),
    PaperSize: property('paperSize', (value) => toWord(value, PAPERS)),
    Zoom: property('zoom', toZoom),
    CenterHorizontally: property('centerHorizontally', toBoolean),
    CenterVertically: property('centerVertically', toBoolean),
    PrintGridlines: property('printGridlines', toBoolean),
    PrintHeadings: property('printHeadings', toBoolean),
    BlackAndWhite: property('blackAndWhite', toBoolean),
    PrintOrder: property('printOrder', (value) => toWord(value, ORDERS)),
    TopMargin: margin('top'),
    RightMargin: margin('right'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
    HeadersFooters: link('1.9', (target) => new WireObject(headersFootersType, target)),
    SetPrintMargins: call('1.9', (target, [unit, options], env) => {
      const factor = POINTS[toWord(unit, Object.keys(POINTS))] ?? 1;
      const given = Object.entries(toRecord(options));
      setMargins(
        target,
        Object.fromEntries(
          given.map(([key, value]) => [key, toNumberWithin(value, 0, Infinity) * factor]),
        ),
        env,
      );
    }),
    SetPrintArea: call('1.9', (target, [range], env) =>
      change(target, { printArea: areaOf(toRange(range, target.id, env)) }, env),
    ),
    SetPrintTitleRows: call('1.9', (target, [range], env) => {
      const { top, bottom } = areaOf(toRange(range, target.id, env));
      change(target, { printTitleRows: { top, bottom } }, env);
    }),
    SetPrintTitleColumns: call('1.9', (target, [range], env) => {
      const { left, right } = areaOf(toRange(range, target.id, env));
      change(target, { printTitleColumns: { left, right } }, env);
    }),
    ...both('GetPrintArea', ({ id }, env) => {
      const { printArea } = sheetOf(id, env).pageLayout;
      return printArea && rangeAreasObject(id, [printArea], env);
    }),
    ...both('GetPrintTitleRows', ({ id }, env) => {
      const area = titleRows(sheetOf(id, env));
      return area && rangeObject(id, area, env);
    }),
    ...both('GetPrintTitleColumns', ({ id }, env) => {
      const area = titleColumns(sheetOf(id, env));
      return area && rangeObject(id, area, env);
    }),
  },
};
