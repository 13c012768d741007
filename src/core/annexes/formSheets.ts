/** Sheets that hold the forms of this product are no annexes: their own checks speak of them. */
import { contextTables, parseFormName } from '../forms/names';
import { recogniseForms } from '../reading/recogniseForms';
import type { SnapshotLike } from '../reading/snapshotLike';
import { reponsesTable } from './reponses';

/** Sheets of Modèles A and B, and of the lists that serve them. */
export function formSheets(snapshot: SnapshotLike): ReadonlySet<string> {
  const lists = new Set<string>([
    ...Object.values(contextTables).map(({ name }) => name),
    reponsesTable.name,
  ]);
  const ours = snapshot.tables.filter(({ name }) => lists.has(name) || parseFormName(name));
  const forms = recogniseForms(snapshot).map(({ feuille }) => feuille);
  return new Set([...ours.map(({ sheet }) => sheet), ...forms]);
}
