import type { IsoDate } from '../../../core/date';
import type { FormulairePrevu } from '../../../core/envois/model';
import type { WorkbookFiles } from '../../../workbook/port';
import type { FichierPret } from '../../state/prefill';
import { prefillForm, type PrefillEntete } from './prefillForm';

/** Makes the forms of the day `le` one after the other; `step` is told the share done, and may give up by rejecting. */
export async function makeForms(
  { create }: Pick<WorkbookFiles, 'create'>,
  formulaires: readonly FormulairePrevu[],
  { entete, le }: { readonly entete: PrefillEntete; readonly le: IsoDate },
  step: (share: number) => Promise<void>,
): Promise<readonly FichierPret[]> {
  const ready: FichierPret[] = [];
  for (const formulaire of formulaires) {
    await step(ready.length / formulaires.length);
    const bytes = await prefillForm(await create(), formulaire, entete, le);
    ready.push({ nom: formulaire.fichier, bytes });
  }
  return ready;
}
