/** The answers kept in a workbook. */
import { parseAddress } from '../../grid/a1';
import { textOf } from '../cellText';
import { valueAt } from '../reading/sheetCells';
import type { SnapshotLike } from '../reading/snapshotLike';
import { reponses } from './question';
import type { Reponse, Reponses } from './question';

/** One row for each question answered: its key, the answer, and the cell that it was asked about. */
export const reponsesTable = {
  name: 'ReponsesAnnexes',
  columns: ['Question', 'Réponse', 'Posée sur'],
} as const;

/** What the workbook keeps; rows whose answer is none of the two are passed over. */
export function readReponses(snapshot: SnapshotLike): Reponses {
  const wanted = reponsesTable.name.toLowerCase();
  const table = snapshot.tables.find(({ name }) => name.toLowerCase() === wanted);
  const sheet = snapshot.sheets.find(({ name }) => name === table?.sheet);
  const area = parseAddress(table?.range ?? '');
  if (!table || !sheet || !area) return {};
  const at = (heading: string) =>
    area.left + table.columns.findIndex((column) => column === heading);
  const [question, reponse] = [at('Question'), at('Réponse')];
  if (question < area.left || reponse < area.left) return {};
  const rows = Array.from({ length: area.bottom - area.top }, (_, i) => area.top + 1 + i);
  return Object.fromEntries(
    rows.flatMap((row) => {
      const said = parseReponse(textOf(valueAt(sheet, row, reponse)));
      const cle = textOf(valueAt(sheet, row, question));
      return said && cle !== '' ? [[cle, said] as const] : [];
    }),
  );
}

function parseReponse(said: unknown): Reponse | undefined {
  return reponses.find((reponse) => reponse === said);
}
