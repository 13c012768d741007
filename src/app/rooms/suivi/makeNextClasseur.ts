import type { IsoDate } from '../../../core/date';
import type { Snapshot, WorkbookFiles } from '../../../workbook/port';
import { nextClasseur } from '../../changes/parts/nextClasseur';
import { formulaResults } from '../../sheets/formulaResults';
import type { FichierPret } from '../../state/prefill';

/** The workbook of the year after `precedent`, made on the day `le`; undefined where there is none to make. */
export async function makeNextClasseur(
  { create }: Pick<WorkbookFiles, 'create'>,
  precedent: Snapshot,
  le: IsoDate,
): Promise<FichierPret | undefined> {
  const workbook = await create();
  const next = nextClasseur(await workbook.snapshot(), precedent);
  if (next === undefined) return undefined;
  await workbook.apply(next.commands);
  workbook.setResults(formulaResults(await workbook.snapshot()));
  return { nom: `Relogement_${next.annee}.xlsx`, bytes: await workbook.toBytes(le) };
}
