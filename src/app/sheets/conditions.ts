import type { ColumnKey } from '../../core/forms/column';
import type { Modele, Statut } from '../../core/forms/modele';
import { regimeName } from '../../core/forms/names';
import { rowConditions, rowRefs } from '../../core/rules/conditions';
import { areaAddress, cellAddress, columnLetters } from '../../grid/a1';
import { greatest, least } from '../../grid/extremes';
import type { EnteteRefs, FormPlan } from './formPlan';
import { LIST_NAMES } from './lists';
import { prerempliArea } from './locks';
import { PALE } from './palette';
import { area, type SheetWriter } from './sheetWriter';

/**
 * Pale fills that stay apart from one another in a black-and-white print: about 95, 85 and 90 per cent
 * of white. What a row lacks is told by the pane; the sheet shows where to look.
 */
export const STATUT_FILLS: Readonly<Record<Exclude<Statut, 'eligible'>, string>> = {
  'a-completer': '#FFF2CC',
  'non-eligible': '#F4CCCC',
  'a-justifier': '#DDEBF7',
};

export interface ConditionsPlan {
  readonly modele: Modele;
  /** The name of the form's table, with which that of its régime begins. */
  readonly id: string;
  readonly premiereLigne: number;
  readonly derniereLigne: number;
  readonly colonnes: Readonly<Record<ColumnKey, number>>;
  readonly entete: EnteteRefs;
}

/**
 * While a row waits to be filled, what it was given keeps its own pale ground: the open cells alone show
 * as to complete. Before the conditions of the rows, which it stops.
 */
export function writeGivenCells(
  writer: SheetWriter,
  plan: Pick<FormPlan, 'layout' | 'rows'>,
): void {
  const given = prerempliArea(plan);
  const columns = Object.values(plan.layout.colonnes);
  const first = cellAddress(given.top, given.left);
  const open = [given.right + 1, greatest(columns)]
    .map((column) => `$${columnLetters(column)}${given.top}`)
    .join(':');
  writer.add({
    kind: 'conditional-format',
    sheet: writer.sheet,
    range: areaAddress(given),
    formula: `=AND(${first}<>"",COUNTBLANK(${open})>0)`,
    fill: PALE,
    stopIfTrue: true,
  });
}

/** Rows that cannot be paid, or not yet, show in the sheet itself, with the add-in absent. */
export function writeConditions(writer: SheetWriter, plan: ConditionsPlan): void {
  const columns = Object.values(plan.colonnes);
  const rows = area(plan.premiereLigne, least(columns), plan.derniereLigne, greatest(columns));
  for (const { statut, formula } of rowConditions(
    rowRefs(plan, { ...LIST_NAMES, regime: regimeName(plan.id) }),
  )) {
    writer.add({
      kind: 'conditional-format',
      sheet: writer.sheet,
      range: areaAddress(rows),
      formula: `=${formula}`,
      fill: STATUT_FILLS[statut],
      stopIfTrue: true,
    });
  }
}
