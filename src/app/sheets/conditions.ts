import { columnKeys, type ColumnKey } from '../../core/forms/column';
import type { Modele, Statut } from '../../core/forms/modele';
import { MARQUES_NAME, regimeName } from '../../core/forms/names';
import type { FormReading } from '../../core/reading/formReading';
import { rowConditions, rowRefs } from '../../core/rules/conditions';
import { areaAddress, cellAddress, columnLetters } from '../../grid/a1';
import { greatest, least } from '../../grid/extremes';
import type { Snapshot } from '../../workbook/port';
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

/** What the conditions of a form's rows are written with. */
export interface ConditionsPlan {
  readonly modele: Modele;
  /** The name of the form's table, with which that of its régime begins. */
  readonly id: string;
  readonly premiereLigne: number;
  readonly derniereLigne: number;
  readonly colonnes: Readonly<Record<ColumnKey, number>>;
  readonly entete: EnteteRefs;
  /** Whether the marks of decisions have their name, so that conditions may look for them. */
  readonly marques?: boolean;
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
  const justifies = plan.marques ? { justifies: marquesOf(plan) } : {};
  const lists = { ...LIST_NAMES, regime: regimeName(plan.id), ...justifies };
  for (const { statut, formula } of rowConditions(rowRefs(plan, lists))) {
    writer.add({
      kind: 'conditional-format',
      sheet: writer.sheet,
      range: rowsOf(plan),
      formula: `=${formula}`,
      fill: STATUT_FILLS[statut],
      stopIfTrue: true,
    });
  }
}

/**
 * The conditions of the avertissements of a standing form as those that look for the marks of decisions, in place
 * of what it has of them: a row whose avertissement is justified keeps no colour of it. Those that read a list
 * without a name in the workbook are left out, as they are where it was laid out.
 */
export function writeJustifiable(
  writer: SheetWriter,
  plan: ConditionsPlan,
  { names }: Pick<Snapshot, 'names'>,
): void {
  const known = new Set(names.map(({ name }) => name.toLowerCase()));
  const has = (name: string) => known.has(name.toLowerCase());
  const { operations, menages } = LIST_NAMES;
  const regime = regimeName(plan.id);
  const lists = {
    ...(has(regime) ? { regime } : {}),
    ...(has(operations) ? { operations } : {}),
    ...(Object.values(menages).every(has) ? { menages } : {}),
    justifies: marquesOf(plan),
  };
  const range = rowsOf(plan);
  const conditions = rowConditions(rowRefs(plan, lists))
    .filter(({ statut }) => statut === 'a-justifier')
    .map(({ formula }) => ({ range, formula: `=${formula}` }));
  const fill = STATUT_FILLS['a-justifier'];
  writer.add({ kind: 'replace-conditions', sheet: writer.sheet, range, fill, conditions });
}

function marquesOf({ id }: ConditionsPlan) {
  return { marques: MARQUES_NAME, formulaire: id };
}

function rowsOf({ colonnes, premiereLigne, derniereLigne }: ConditionsPlan): string {
  const columns = Object.values(colonnes);
  return areaAddress(area(premiereLigne, least(columns), derniereLigne, greatest(columns)));
}

/** What the conditions of a form as it stands are written with; undefined while it lacks a column. */
export function conditionsPlan(
  reading: FormReading,
  rows: Pick<ConditionsPlan, 'premiereLigne' | 'derniereLigne'> = reading,
): ConditionsPlan | undefined {
  const { modele, id, colonnes, contexte } = reading;
  if (!columnKeys.every((key) => colonnes[key] !== undefined)) return undefined;
  const entete = Object.entries(reading.entete).map(
    ([key, { cellule }]) => [key, cellule] as const,
  );
  return {
    ...{ modele, id, colonnes: colonnes as Record<ColumnKey, number> },
    ...{ premiereLigne: rows.premiereLigne, derniereLigne: rows.derniereLigne },
    entete: Object.fromEntries(entete),
    marques: contexte.marques === true,
  };
}
