import { serialOfDate, type IsoDate } from '../../core/date';
import { attestationCell } from '../../core/forms/attestations';
import type { AttestationKey } from '../../core/forms/modele';
import { contextTables } from '../../core/forms/names';
import { attestations } from '../../text/attestations';
import type { Command, Snapshot } from '../../workbook/port';
import { areaOf } from '../sheets/freeName';
import { ATTESTATIONS_COLUMNS, attestationsCommands } from '../sheets/suivi';
import { appendRows, findTable, type TablePlace } from '../sheets/tablePlace';

/** Who attests what of a form, and when. */
export interface Attesting {
  readonly form: string;
  readonly keys: readonly AttestationKey[];
  readonly nom: string;
  readonly le: IsoDate;
}

/**
 * One row an attestation in the table *Attestations*, which is made if the workbook has none: what is
 * attested stands there in full, as it was read.
 */
export function attestCommands(snapshot: Snapshot, attesting: Attesting): readonly Command[] {
  const { form, keys, nom, le } = attesting;
  const rows = keys.map((key) => {
    const { titre, texte } = attestations[key];
    return [form, attestationCell(titre, texte), nom, serialOfDate(le)];
  });
  const made = attestationsCommands(snapshot);
  const table = findTable(snapshot, contextTables.attestations.name) ?? tableMade(made);
  return table ? [...made, ...appendRows(table, ATTESTATIONS_COLUMNS, rows)] : [];
}

/** The table that the commands make, with its one empty row. */
function tableMade(commands: readonly Command[]): TablePlace | undefined {
  const added = commands.find((command) => command.kind === 'add-table');
  if (!added) return undefined;
  const { name, sheet, range } = added;
  const { columns } = contextTables.attestations;
  return { name, sheet, columns, area: areaOf({ range }), rows: [[]] };
}
