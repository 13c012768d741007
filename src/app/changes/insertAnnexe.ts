import { annexeDefinitions } from '../../core/annexes/forms';
import type { AnnexeModele, AnnexeSaisie } from '../../core/annexes/forms';
import { annexeName } from '../../core/annexes/names';
import { normalSaisie } from '../../core/annexes/saisie';
import type { Snapshot } from '../../workbook/port';
import { firstAmount, writeAnnexe } from '../sheets/annexe';
import { freeSheetName } from '../sheets/freeName';
import { SheetWriter } from '../sheets/sheetWriter';
import type { Act, Change } from './act';

/** Lays out an annexe on a sheet of its own; a failure on the way leaves the workbook as it was. */
export const insertAnnexe = ((snapshot, given) => {
  const saisie = normalSaisie(given);
  const sheet = freeSheetName(annexeDefinitions[saisie.modele].nom, snapshot);
  const writer = new SheetWriter(sheet);
  writer.add({ kind: 'add-sheet', sheet, gridlines: false });
  writeAnnexe(writer, saisie, freeAnnexeName(saisie.modele, snapshot));
  writer.add({ kind: 'activate', sheet, range: firstAmount() });
  const { commands } = writer;
  return { sheet, commands, told: { kind: 'annexe-inseree', count: given.lignes.length } };
}) satisfies Act<
  Pick<Snapshot, 'sheets' | 'names'>,
  AnnexeSaisie,
  Change & { readonly sheet: string }
>;

function freeAnnexeName(modele: AnnexeModele, { names }: Pick<Snapshot, 'names'>): string {
  const taken = new Set(names.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = annexeName(modele, number);
    if (!taken.has(name.toLowerCase())) return name;
  }
}
