import { settingsCommands } from '../../src/app/changes/parts/settings';
import { contenuCommands } from '../../src/app/sheets/contenuCommands';
import { writeControle } from '../../src/app/sheets/writeControle';
import { computeEmpreinte, contenuOf, numeroControle } from '../../src/core/reading/empreinte';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import type { Workbook } from '../../src/workbook/port';

/** Gives the first form the mark that certifying keeps; gives the number that is printed with it. */
export async function markCertified(workbook: Workbook): Promise<string> {
  const snapshot = await workbook.snapshot();
  const [form] = recogniseForms(snapshot);
  if (!form) throw new Error('No form');
  const empreinte = computeEmpreinte(form);
  const numero = numeroControle(empreinte);
  await workbook.apply([
    ...writeControle(form, numero),
    ...contenuCommands(snapshot, form.id, contenuOf(form)),
    ...settingsCommands(snapshot, form.id, { empreinte }),
  ]);
  return numero;
}
