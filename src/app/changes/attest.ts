import { serialOfDate } from '../../core/date';
import { attestationCell } from '../../core/forms/attestations';
import type { AttestationKey } from '../../core/forms/modele';
import { contextTables } from '../../core/forms/names';
import { attestations } from '../../text/attestations';
import type { Command } from '../../workbook/port';
import { areaOf } from '../sheets/freeName';
import { ATTESTATIONS_COLUMNS, attestationsCommands } from '../sheets/suivi';
import { appendRows, findTable, type TablePlace } from '../sheets/tablePlace';
import { SANS_OBJET, type Act } from './act';
import type { FormBase } from './parts/formBase';

/** Who attests what of the form. */
export interface Attesting {
  readonly keys: readonly AttestationKey[];
  readonly nom: string;
}

/**
 * One row an attestation in the table *Attestations*, which is made if the workbook has none: what is
 * attested stands there in full, as it was read. One given before keeps its name and its date.
 */
export const attest = (({ snapshot, open }, { keys, nom }, today) => {
  const { id, contexte, recognisedBy } = open.reading;
  // Never half a certification: a form typed by hand is taken over first.
  if (recognisedBy === 'intitules') return SANS_OBJET;
  const missing = keys.filter((key) => contexte.attestations[key] === undefined);
  const made = attestationsCommands(snapshot);
  const table = findTable(snapshot, contextTables.attestations.name) ?? tableMade(made);
  if (missing.length === 0 || !table) return SANS_OBJET;
  const rows = missing.map((key) => {
    const { titre, texte } = attestations[key];
    return [id, attestationCell(titre, texte), nom, serialOfDate(today)];
  });
  return { commands: [...made, ...appendRows(table, ATTESTATIONS_COLUMNS, rows)] };
}) satisfies Act<FormBase, Attesting>;

/** The table that the commands make, with its one empty row. */
function tableMade(commands: readonly Command[]): TablePlace | undefined {
  const added = commands.find((command) => command.kind === 'add-table');
  if (!added) return undefined;
  const { name, sheet, range } = added;
  const { columns } = contextTables.attestations;
  return { name, sheet, columns, area: areaOf({ range }), rows: [[]] };
}
