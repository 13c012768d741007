/**
 * The sheet of a form that is sent: what was prefilled is locked against accident, without a password;
 * everything that the bailleur fills stays open.
 */
import { columns } from '../../core/forms/column';
import { prerempliName } from '../../core/forms/names';
import { areaAddress, type Area } from '../../grid/a1';
import { greatest, least } from '../../grid/extremes';
import type { CellValue, Command, ProtectionAllowance } from '../../workbook/port';
import type { FormPlan } from './formPlan';
import { PALE } from './palette';
import { area, cell, SheetWriter } from './sheetWriter';

/** Corrections set number formats; people sort and filter what they fill. */
export const FORM_ALLOWANCES: readonly ProtectionAllowance[] = ['format-cells', 'sort', 'filter'];

/** Names, locks and protects a form that was just laid out with its rows prefilled. */
export function lockCommands(plan: FormPlan): readonly Command[] {
  const writer = new SheetWriter(plan.sheet);
  for (const open of openAreas(plan)) writer.style(open, { locked: false });
  writer.style(prerempliArea(plan), { fill: PALE });
  for (const { valeur } of filledFields(plan)) writer.style(valeur, { fill: PALE });
  writer.name(prerempliName(plan.id), prerempliArea(plan));
  const first = cell(plan.layout.premiereLigne, plan.layout.colonnes.dateLivraison);
  writer.add(
    { kind: 'activate', sheet: plan.sheet, range: areaAddress(first) },
    { kind: 'protect', sheet: plan.sheet, allow: FORM_ALLOWANCES },
  );
  return writer.commands;
}

const preremplies = columns.filter(({ preremplie }) => preremplie).map(({ key }) => key);

/** The prefilled columns over the rows that hold a household. */
export function prerempliArea({ layout, rows }: Pick<FormPlan, 'layout' | 'rows'>): Area {
  const at = preremplies.map((key) => layout.colonnes[key]);
  const last = layout.premiereLigne + rows.length - 1;
  return area(layout.premiereLigne, least(at), last, greatest(at));
}

function openAreas(plan: FormPlan): readonly Area[] {
  const { layout, rows } = plan;
  const { premiereLigne, derniereLigne, table } = layout;
  const locked = prerempliArea(plan);
  return [
    area(premiereLigne, locked.right + 1, derniereLigne, table.right),
    area(locked.bottom + 1, table.left, derniereLigne, table.right),
    ...blanksIn(rows, locked),
    ...layout.entete.filter(({ key }) => isBlank(plan.entete[key])).map(({ valeur }) => valeur),
    ...layout.certification.map(({ valeur }) =>
      area(valeur.top, valeur.left, valeur.bottom, valeur.left + 1),
    ),
  ];
}

/** Prefilled cells that the list left empty are the bailleur's to fill. */
function blanksIn(rows: FormPlan['rows'], { top, left, right }: Area): readonly Area[] {
  return rows.flatMap((row, index) =>
    row
      .slice(0, right - left + 1)
      .flatMap((value, place) => (isBlank(value) ? [cell(top + index, left + place)] : [])),
  );
}

function filledFields({ layout, entete }: FormPlan) {
  return layout.entete.filter(({ key }) => !isBlank(entete[key]));
}

function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}
