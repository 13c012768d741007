import type { MenageEnvoye } from '../../../core/dossier/envois';
import type { Command, Snapshot } from '../../../workbook/port';
import { ensureEnvois, envoiRow, envoisColumns } from '../../sheets/envois';
import { appendRows } from '../../sheets/tablePlace';

/** Adds what the forms sent say to the record; the day is left empty, which they do not tell. */
export function writeEnvois(
  snapshot: Snapshot,
  envois: readonly MenageEnvoye[],
): readonly Command[] {
  if (envois.length === 0) return [];
  const { commands, table } = ensureEnvois(snapshot);
  const { columns } = table;
  const rows = envois.map((envoi) => envoiRow(columns, envoi));
  return [...commands, ...appendRows(table, envoisColumns(columns), rows)];
}
