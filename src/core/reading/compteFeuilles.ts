/** The account of the sheets that hold no form: every cell of them is set aside with its reason. */
import { contextTables } from '../forms/names';
import { finish } from '../steps';
import { countSheet } from './compte';
import type { Compte } from './compteModel';
import type { FormReading } from './formReading';
import type { SnapshotLike } from './snapshotLike';

export interface CompteFeuille {
  readonly feuille: string;
  readonly compte: Compte;
}

const OURS: ReadonlySet<string> = new Set(
  Object.values(contextTables).map(({ name }) => name.toLowerCase()),
);

/** One account for each sheet without a form that holds something. */
export function compteFeuilles(
  snapshot: SnapshotLike,
  forms: readonly Pick<FormReading, 'feuille'>[],
): readonly CompteFeuille[] {
  const known = new Set(forms.map(({ feuille }) => feuille));
  const tables = snapshot.tables.filter(({ name }) => OURS.has(name.toLowerCase()));
  const ours = new Set(tables.map(({ sheet }) => sheet));
  return snapshot.sheets
    .filter(({ name }) => !known.has(name))
    .map((sheet) => {
      const motif = ours.has(sheet.name) ? 'classeur' : 'sans-formulaire';
      const counted = finish(countSheet(sheet, () => ({ motif })));
      return { feuille: sheet.name, compte: { ...counted, menages: 0, masquees: 0 } };
    })
    .filter(({ compte }) => compte.cellules > 0);
}
