import { areaAddress, intersect, parseAddress } from '../../grid/a1';
import type { Command } from '../port';
import { areaOfRange, INDEXES } from './cells';
import type { Scene } from './scene';

/** A condition of a standing sheet that gives a fill. */
export interface StandingCondition {
  readonly sheet: string;
  readonly id: string;
  readonly range: string;
  readonly formula: string;
  readonly fill: string;
}

type Replacing = Extract<Command, { kind: 'replace-conditions' }>;

interface AskedConditions {
  readonly replacing: readonly Replacing[];
  readonly collections: readonly {
    readonly sheet: string;
    readonly all: Excel.ConditionalFormatCollection;
  }[];
}

/** Asks, with the next batch, which conditions stand on the sheets where the list replaces some. */
export function askConditions(
  { workbook }: Excel.RequestContext,
  { commands, added }: Scene,
): AskedConditions {
  const replacing = commands.filter(
    (c): c is Replacing => c.kind === 'replace-conditions' && !added.has(c.sheet),
  );
  const sheets = [...new Set(replacing.map(({ sheet }) => sheet))];
  const collections = sheets.map((sheet) => ({
    sheet,
    // Asked in two requests: the range is kept between them.
    all: workbook.worksheets
      .getItemOrNullObject(sheet)
      .getRange()
      .conditionalFormats.load('items/id,items/type'),
  }));
  return { replacing, collections };
}

/** Reads those that the list replaces in one more request; without such a command nothing is asked of Excel. */
export async function readConditions(
  context: Excel.RequestContext,
  { replacing, collections }: AskedConditions,
): Promise<readonly StandingCondition[]> {
  if (collections.length === 0) return [];
  const loaded = collections.flatMap(({ sheet, all }) =>
    all.items
      .filter(({ type }) => type === 'Custom')
      .map((format) => ({
        sheet,
        id: format.id,
        rule: format.custom.rule.load('formula'),
        fill: format.custom.format.fill.load('color'),
        areas: format.getRanges().areas.load(INDEXES.replace(/(\w+)/g, 'items/$1')),
      })),
  );
  await context.sync();
  const found = loaded.map(({ sheet, id, rule, fill, areas }) => ({
    sheet,
    id,
    range: areas.items.map((each) => areaAddress(areaOfRange(each))).join(','),
    formula: rule.formula,
    fill: fill.color,
  }));
  return found.filter((each) => replacing.some((command) => isReplaced(each, command)));
}

/** Whether the command takes the condition away. */
export function isReplaced(
  { sheet, fill, range }: Omit<StandingCondition, 'id'>,
  command: Replacing,
): boolean {
  const within = parseAddress(command.range);
  return (
    sheet === command.sheet &&
    fill.toLowerCase() === command.fill.toLowerCase() &&
    range.split(',').some((part) => {
      const area = parseAddress(part);
      return area !== undefined && within !== undefined && intersect(area, within) !== undefined;
    })
  );
}
