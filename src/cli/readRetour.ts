import { readTenu, type Tenu } from '../app/rooms/consolidation/createRetoursDesk';
import type { ChoixColonnes } from '../core/reading/formReading';
import { isRejet } from '../core/retours/readRetours';
import type { FichierRecu, Snapshot } from '../workbook/port';
import type { OpenWorkbook } from './OpenWorkbook';
import { reportFeuilles, type FeuilleReport } from './report';

export interface RetourRequest {
  readonly choix: readonly ChoixColonnes[];
}

/** A returned file as the desk holds it, with the accounts of its sheets that hold no form. */
export interface RetourLu {
  readonly tenu: Tenu;
  readonly feuilles: readonly FeuilleReport[];
}

/** Reads a returned file for the desk; one that cannot be read is held as such. */
export async function readRetour(
  { nom, bytes }: FichierRecu,
  { choix }: RetourRequest,
  open: OpenWorkbook,
): Promise<RetourLu> {
  let snapshot: Snapshot | undefined;
  const read = async (content: Uint8Array) => (snapshot = await (await open(content)).snapshot());
  const tenu = await readTenu({ read }, nom, bytes, choix);
  const forms = isRejet(tenu.lu) ? [] : tenu.lu;
  return { tenu, feuilles: snapshot ? reportFeuilles(nom, snapshot, forms) : [] };
}
