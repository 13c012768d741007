import { intituleOf } from '../../core/forms/column';
import type { Command } from '../../workbook/port';
import { writeCertificate } from './certificate';
import { writeConditions, writeGivenCells } from './conditions';
import type { FormPlan } from './formPlan';
import { writePage } from './page';
import { SheetWriter } from './sheetWriter';
import { EMPTY_HEIGHT, writeTable } from './table';
import { enteteRefs, refOf, writeTitles } from './titles';
import { writeTotals } from './totals';
import { writeEntete } from './writeEntete';

/** Everything on a form's sheet, from its title to its certificate; the sheet is there already. */
export function formCommands(plan: FormPlan): readonly Command[] {
  const { modele, id, layout } = plan;
  const writer = new SheetWriter(plan.sheet);
  writeEntete(writer, plan);
  writeTitles(writer, plan);
  writeTable(writer, plan);
  const annee = refOf(plan, 'annee');
  const idtopOperation = refOf(plan, 'idtopOperation');
  const typologie = intituleOf('typologie');
  writeTotals(writer, { modele, id, typologie, totaux: layout.totaux, annee, idtopOperation });
  writer.height(layout.ligneVide, layout.ligneVide, EMPTY_HEIGHT);
  writeCertificate(writer, { modele, id, certification: layout.certification });
  if (modele === 'B' && plan.rows.length > 0) writeGivenCells(writer, plan);
  writeConditions(writer, { ...layout, id: plan.id, entete: enteteRefs(plan) });
  writePage(writer, plan);
  return writer.commands;
}
