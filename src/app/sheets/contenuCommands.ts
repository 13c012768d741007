import { isSameText } from '../../core/cellText';
import { contextTables } from '../../core/forms/names';
import { partsOf } from '../../core/reading/contenuCertifie';
import { tableRows } from '../../core/reading/tableRows';
import { fr } from '../../text/fr';
import type { Command, Snapshot } from '../../workbook/port';
import { technicalColumn, textColumn } from './columns';
import { keepRows, type KeptList } from './keptList';

const [FORMULAIRE, PARTIE, CONTENU] = contextTables.certifies.columns;
const CERTIFIES: KeptList = {
  sheet: 'Contenus certifiés',
  note: fr`Ce que chaque formulaire contenait quand il a été certifié, pour dire ce qui a changé depuis. Ne modifiez pas ces textes.`,
  table: contextTables.certifies.name,
  columns: [
    textColumn(FORMULAIRE, 14),
    { heading: PARTIE, width: 10, format: '0', horizontal: 'center' },
    technicalColumn(CONTENU, 60),
  ],
  hidden: true,
};

/** Keeps what the form `id` holds, over what was kept of it before; parts left over become empty. */
export function contenuCommands(
  snapshot: Snapshot,
  id: string,
  contenu: string,
): readonly Command[] {
  const parts = partsOf(contenu);
  const before = tableRows(snapshot, contextTables.certifies.name).filter(({ cell }) =>
    isSameText(cell(FORMULAIRE), id),
  );
  const rows = Array.from({ length: Math.max(parts.length, before.length) }, (_, index) => ({
    [FORMULAIRE]: id,
    [PARTIE]: index + 1,
    [CONTENU]: parts[index] ?? null,
  }));
  return keepRows(snapshot, CERTIFIES, rows, [FORMULAIRE, PARTIE]);
}
