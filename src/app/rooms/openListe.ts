import type { Snapshot } from '../../workbook/port';
import type { RoomParts } from '../session/RoomParts';

/** The list that somebody gives, a workbook or a CSV as its name tells; its reading may be abandoned. */
export function openListe(
  { lane, files }: Pick<RoomParts, 'lane' | 'files'>,
  nom: string,
  bytes: Uint8Array,
): Promise<Snapshot> {
  const isWorkbook = /\.xls[xm]?$/i.test(nom);
  return lane.cancellable(
    isWorkbook ? files.read(bytes) : files.readCsv(bytes, nom.replace(/\.[^.]*$/, '')),
  );
}
