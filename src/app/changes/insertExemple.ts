import { yearOf } from '../../core/date';
import { exempleModeleB } from '../../core/forms/exempleModeleB';
import { apportName, exempleName } from '../../core/forms/names';
import type { Command, Snapshot } from '../../workbook/port';
import type { FormPlan } from '../sheets/formPlan';
import { area, cell, SheetWriter } from '../sheets/sheetWriter';
import { EXEMPLE } from '../sheets/words';
import type { Act, Change } from './act';
import { insertForm } from './insertForm';

/** Rows left to try on, under those that are filled. */
const FREE = 4;

/**
 * A made-up Modèle B of the year that just ended, with a few faults, on a sheet of its own. The sheets
 * that come with it are marked by names, so that they can go with it.
 */
export const insertExemple = ((snapshot, _request, today) => {
  const { entete, rows } = exempleModeleB(yearOf(today) - 1);
  const { plan, commands } = insertForm(snapshot, {
    modele: 'B',
    entete: { ...entete },
    lignes: rows.length + FREE,
    regime: '2018',
    feuille: EXEMPLE,
  });
  const { layout, id } = plan;
  const { table, premiereLigne } = layout;
  const writer = new SheetWriter(plan.sheet);
  // Written as somebody types them: none was given beforehand, as the rows of a form to send are.
  writer.write(area(premiereLigne, table.left, premiereLigne + rows.length - 1, table.right), rows);
  writer.name(exempleName(id), cell(1, 1));
  const brought = commands.flatMap((c) =>
    c.kind === 'add-sheet' && c.sheet !== plan.sheet ? [c.sheet] : [],
  );
  const marks = brought.map((sheet, index): Command => {
    return { kind: 'define-name', name: apportName(id, index + 1), sheet, range: 'A1' };
  });
  return {
    plan,
    commands: [...commands, ...writer.commands, ...marks],
    told: { kind: 'exemple-insere', count: rows.length },
  };
}) satisfies Act<Snapshot, undefined, Change & { readonly plan: FormPlan }>;
