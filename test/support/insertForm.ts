import { insertForm as insertion, type FormRequest } from '../../src/app/changes/insertForm';
import type { FormPlan } from '../../src/app/sheets/formPlan';
import type { Workbook } from '../../src/workbook/port';

/** Lays out a form in a workbook that no session holds. */
export async function insertForm(workbook: Workbook, request: FormRequest): Promise<FormPlan> {
  const { plan, commands } = insertion(await workbook.snapshot(), request);
  await workbook.apply(commands);
  return plan;
}
