import { annexeDefinitions } from '../../core/annexes/forms';
import type { AnnexeModele, AnnexeSaisie } from '../../core/annexes/forms';
import { annexeName } from '../../core/annexes/names';
import { normalSaisie } from '../../core/annexes/saisie';
import type { Command, Snapshot, Workbook } from '../../workbook/port';
import { firstAmount, writeAnnexe } from '../sheets/annexe';
import { freeSheetName } from '../sheets/freeName';
import { SheetWriter } from '../sheets/sheetWriter';

export interface InsertedAnnexe {
  readonly sheet: string;
  /** The commands that take the annexe away again. */
  readonly inverse: readonly Command[];
}

/** Lays out an annexe on a sheet of its own; a failure on the way leaves the workbook as it was. */
export async function insertAnnexe(
  workbook: Workbook,
  saisie: AnnexeSaisie,
): Promise<InsertedAnnexe> {
  const { sheet, commands } = insertAnnexeCommands(await workbook.snapshot(), saisie);
  return { sheet, inverse: await workbook.apply(commands) };
}

/** The same as data. */
export function insertAnnexeCommands(
  snapshot: Pick<Snapshot, 'sheets' | 'names'>,
  given: AnnexeSaisie,
): { readonly sheet: string; readonly commands: readonly Command[] } {
  const saisie = normalSaisie(given);
  const sheet = freeSheetName(annexeDefinitions[saisie.modele].nom, snapshot);
  const writer = new SheetWriter(sheet);
  writer.add({ kind: 'add-sheet', sheet, gridlines: false });
  writeAnnexe(writer, saisie, freeAnnexeName(saisie.modele, snapshot));
  writer.add({ kind: 'activate', sheet, range: firstAmount() });
  return { sheet, commands: writer.commands };
}

function freeAnnexeName(modele: AnnexeModele, { names }: Pick<Snapshot, 'names'>): string {
  const taken = new Set(names.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = annexeName(modele, number);
    if (!taken.has(name.toLowerCase())) return name;
  }
}
