import type { TableauTexte } from '../../core/textes/tableaux';
import type { Snapshot } from '../../workbook/port';
import { freeSheetName } from '../sheets/freeName';
import { SheetWriter } from '../sheets/sheetWriter';
import { writeTableauTexte } from '../sheets/writeTableauTexte';
import type { Act } from './act';

/** A table of a text on a sheet of its own. */
export const insertTableau = ((snapshot, tableau) => {
  const sheet = freeSheetName(tableau.nom, snapshot);
  const writer = new SheetWriter(sheet);
  writer.add({ kind: 'add-sheet', sheet, gridlines: false });
  writeTableauTexte(writer, tableau);
  writer.add({ kind: 'activate', sheet, range: 'A1' });
  return {
    commands: writer.commands,
    told: { kind: 'tableau-repris', count: tableau.annexe.lignes.length },
  };
}) satisfies Act<Pick<Snapshot, 'sheets'>, TableauTexte>;
