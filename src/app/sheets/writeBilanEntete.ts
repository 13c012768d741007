import { serialOfDate } from '../../core/date';
import type { IsoDate } from '../../core/date';
import { areaAddress } from '../../grid/a1';
import type { CellValue } from '../../workbook/port';
import type { BilanPlan } from './bilanPlan';
import { DAY_FORMAT } from './columns';
import { BODY, FIELD, SIZE } from './palette';
import { area, cell, type SheetWriter } from './sheetWriter';
import { BILAN } from './words';

interface Field {
  readonly libelle: string;
  readonly value: CellValue;
  readonly format?: string;
}

/** Title, then what the operation is, in two columns of fields. */
export function writeBilanEntete(writer: SheetWriter, plan: BilanPlan): void {
  writer.put(1, 1, plan.bilan.idtop === '' ? BILAN.titreConvention : BILAN.titre);
  writer.style(cell(1, 1), { ...BODY, fontSize: 14, bold: true });
  writer.height(1, 1, 24);
  writer.put(2, 1, BILAN.note);
  writer.style(cell(2, 1), { ...BODY, fontSize: SIZE.heading, italic: true });
  const { bilan } = plan;
  const { operation, parametres } = bilan;
  const left: readonly Field[] = [
    { libelle: BILAN.idtop, value: bilan.idtop === '' ? BILAN.toutes : bilan.idtop },
    { libelle: BILAN.libelle, value: operation?.libelle ?? '' },
    { libelle: BILAN.maitreOuvrage, value: parametres.maitreOuvrage },
    { libelle: BILAN.convention, value: parametres.convention },
  ];
  const right: readonly Field[] = [
    day(BILAN.signee, parametres.signeeLe),
    day(BILAN.das, parametres.dasDu),
    day(BILAN.demarrage, operation?.demarrage),
    operation && operation.acheveeLe === undefined
      ? { libelle: BILAN.achevee, value: BILAN.enCours }
      : day(BILAN.achevee, operation?.acheveeLe),
  ];
  left.forEach((field, i) => writeField(writer, 4 + i, { label: 1, first: 2, last: 6 }, field));
  right.forEach((field, i) => writeField(writer, 4 + i, { label: 8, first: 10, last: 11 }, field));
}

function day(libelle: string, date: IsoDate | undefined): Field {
  return { libelle, value: date ? serialOfDate(date) : '', format: DAY_FORMAT };
}

/** A label over two columns, its value in a box beside it. */
function writeField(
  writer: SheetWriter,
  row: number,
  columns: { readonly label: number; readonly first: number; readonly last: number },
  { libelle, value, format = '@' }: Field,
): void {
  const box = area(row, columns.first, row, columns.last);
  writer.put(row, columns.label, libelle);
  writer.style(cell(row, columns.label), { ...BODY, bold: true });
  writer.merge(box);
  writer.format(box, format);
  writer.add({
    kind: 'write',
    sheet: writer.sheet,
    range: areaAddress(cell(row, columns.first)),
    values: [[value]],
  });
  writer.style(box, { ...FIELD, indent: 1 });
  writer.height(row, row, 18);
}
