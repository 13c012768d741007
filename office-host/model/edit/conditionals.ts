import type { Area } from '../../../src/grid/a1';
import type { ConditionalInit, ConditionalRule, HostConditionalFormat } from '../conditional';
import { HostError } from '../errors';
import { checkCondition } from '../limits/checkFormula';
import type { SheetModel } from '../sheet';
import { checkAllowed, tellFormat, tellWorkbook, type Editing } from './editing';
import { mapConditionalRule } from './formulas';
import { removeArea } from './removeArea';

type Patch = Partial<Pick<HostConditionalFormat, 'rule' | 'format' | 'stopIfTrue' | 'areas'>>;

/** A new conditional format goes behind the others: priorities are 0, 1, … in the order of addition. */
export function addConditionalFormat(
  editing: Editing,
  sheet: SheetModel,
  area: Area,
  init: ConditionalInit,
): HostConditionalFormat {
  checkAllowed(sheet, 'allowFormatCells');
  checkRule(editing, sheet, area, init.rule);
  const { rule, format = {}, stopIfTrue = false } = init;
  const added = { id: editing.book.nextId(), areas: [area], rule, format, stopIfTrue };
  setAll(editing, sheet, [...sheet.conditionalFormats, added]);
  tellFormat(editing, sheet, area);
  return added;
}

export function updateConditionalFormat(
  editing: Editing,
  sheet: SheetModel,
  id: string,
  patch: Patch,
): HostConditionalFormat {
  checkAllowed(sheet, 'allowFormatCells');
  const updated = { ...find(sheet, id), ...patch };
  const [area] = updated.areas;
  if (patch.rule && area) checkRule(editing, sheet, area, patch.rule);
  setAll(
    editing,
    sheet,
    sheet.conditionalFormats.map((format) => (format.id === id ? updated : format)),
  );
  return updated;
}

/**
 * Moves a conditional format to a place among the others, from 0. As in Excel, a negative place
 * counts from the end (-1 is the last) and one out of bounds is the nearest there is.
 */
export function prioritise(
  editing: Editing,
  sheet: SheetModel,
  id: string,
  priority: number,
): void {
  const moved = find(sheet, id);
  const others = sheet.conditionalFormats.filter((format) => format.id !== id);
  if (!Number.isInteger(priority)) {
    throw new HostError('InvalidArgument', 'A priority is a whole number.');
  }
  const fromStart = priority < 0 ? others.length + 1 + priority : priority;
  const place = Math.min(Math.max(fromStart, 0), others.length);
  setAll(editing, sheet, [...others.slice(0, place), moved, ...others.slice(place)]);
}

export function deleteConditionalFormat(editing: Editing, sheet: SheetModel, id: string): void {
  checkAllowed(sheet, 'allowFormatCells');
  find(sheet, id);
  setAll(
    editing,
    sheet,
    sheet.conditionalFormats.filter((format) => format.id !== id),
  );
}

/** Takes the area out of every conditional format. */
export function clearConditionalFormats(editing: Editing, sheet: SheetModel, area: Area): void {
  checkAllowed(sheet, 'allowFormatCells');
  const kept = sheet.conditionalFormats.flatMap((format): HostConditionalFormat[] => {
    const left = removeArea(format, area);
    if (!left) return [];
    return [{ ...format, areas: left.areas, rule: mapConditionalRule(format.rule, left.reanchor) }];
  });
  setAll(editing, sheet, kept);
}

function setAll(
  editing: Editing,
  sheet: SheetModel,
  formats: readonly HostConditionalFormat[],
): void {
  editing.journal.set(sheet, 'conditionalFormats', formats);
  tellWorkbook(editing);
}

function find(sheet: SheetModel, id: string): HostConditionalFormat {
  const found = sheet.conditionalFormats.find((format) => format.id === id);
  if (!found) throw new HostError('ItemNotFound', 'The conditional format is no longer there.');
  return found;
}

/** A condition is a formula; what a cell is compared with may be written out. */
function checkRule(
  { book, source }: Editing,
  sheet: SheetModel,
  { top, left }: Area,
  rule: ConditionalRule,
): void {
  if (source === 'file') return;
  const place = { sheet, row: top, column: left };
  if (rule.type === 'custom') return checkCondition(rule.formula, book, place);
  for (const operand of [rule.formula1, rule.formula2 ?? '']) {
    if (operand.startsWith('=')) checkCondition(operand, book, place);
  }
}
