import { contextTables } from '../../core/forms/names';
import { DELAI_JOURS } from '../../core/paiement/reversement';
import { fr } from '../../text/fr';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { dayColumn, EUROS_FORMAT, eurosColumn, textColumn } from './columns';
import { freeSheetName } from './freeName';
import { writeListPage } from './page';
import { BODY, FIELD } from './palette';
import { area, cell, SheetWriter } from './sheetWriter';
import { readable, writeBlockTitle, writeSmallTable, type SmallColumn } from './smallTable';

const TITLE = 'Reversements';
const NOTE = fr`Ce que chaque bailleur doit recevoir du versement de l’Anru, et ce qui lui a été payé. L’échéance est à ${DELAI_JOURS} jours de la date « Payé le » de la feuille Suivi (convention IML, art. 7).`;
const TOP = 9;

const { name, columns } = contextTables.reversements;

/** The day of the year's payment in *Suivi*: of the same operation, or of any. */
function payeLe(row: number): string {
  const operation = `((Suivi[IDTOP]=B${row})+(Suivi[IDTOP]="")>0)`;
  return `SUMPRODUCT((Suivi[Année]=A${row})*${operation},Suivi[Payé le])`;
}

/** A column that nobody types into: nothing is asked of its cells. */
const computed = (
  { heading, width, format, horizontal }: SmallColumn,
  formula: (row: number) => string,
): SmallColumn => ({ heading, width, format, horizontal, formula });

/** What the computed columns say of the share that the maître d’ouvrage keeps: nothing is due, by no day. */
export const PROPRE: Readonly<Partial<Record<string, string>>> = {
  [columns[6]]: '=0',
  [columns[7]]: '=""',
  [columns[8]]: '="Part propre"',
};

/** The computed columns stay right without the add-in; « Retard » follows the day. */
export const REVERSEMENTS_COLUMNS: readonly SmallColumn[] = [
  { heading: columns[0], width: 10, format: '0', horizontal: 'center' },
  textColumn(columns[1], 18),
  textColumn(columns[2], 34),
  eurosColumn(columns[3]),
  eurosColumn(columns[4]),
  dayColumn(columns[5]),
  computed(eurosColumn(columns[6]), (row) => `=D${row}-E${row}`),
  computed(
    dayColumn(columns[7]),
    (row) => `=IF(${payeLe(row)}=0,"",${payeLe(row)}+${DELAI_JOURS})`,
  ),
  {
    heading: columns[8],
    width: 15,
    format: 'General',
    horizontal: 'left',
    formula: (row) =>
      `=IF(OR(H${row}="",D${row}=0),"",IF(G${row}>0,IF(TODAY()>H${row},"En retard",""),IF(F${row}>H${row},"Payé en retard","")))`,
  },
];

const TOTALS = [
  ['Total dû', `=SUM(${name}[Dû])`],
  ['Total reversé', `=SUM(${name}[Reversé])`],
  ['Reste à reverser', `=SUM(${name}[Reste])`],
] as const;

/** The sheet with its table, whose rows are in the order of its columns, without the computed ones. */
export function reversementsSheet(
  snapshot: Snapshot,
  rows: readonly (readonly CellValue[])[],
  isOwn: (bailleur: string) => boolean = () => false,
): readonly Command[] {
  const writer = new SheetWriter(freeSheetName(TITLE, snapshot));
  writer.add({ kind: 'add-sheet', sheet: writer.sheet, gridlines: false });
  const printed = readable(REVERSEMENTS_COLUMNS);
  writeListPage(writer, printed);
  writeBlockTitle(writer, printed, TITLE, NOTE);
  const padded = rows.map((row) => columns.map((_, i) => row[i] ?? null));
  writeSmallTable(writer, { name, top: TOP, left: 1, columns: REVERSEMENTS_COLUMNS, rows: padded });
  rows.forEach((row, i) => {
    if (!isOwn(String(row[2]))) return;
    REVERSEMENTS_COLUMNS.forEach(({ heading }, place) => {
      const formula = PROPRE[heading];
      if (formula !== undefined) writer.formula(TOP + 1 + i, place + 1, formula);
    });
  });
  writeTotals(writer);
  return writer.commands;
}

/** Above the table, which grows downwards. */
function writeTotals(writer: SheetWriter): void {
  TOTALS.forEach(([label, formula], i) => {
    const row = 4 + i;
    writer.put(row, 3, label);
    writer.style(area(row, 3, row, 3), { ...BODY, bold: true });
    writer.format(cell(row, 4), EUROS_FORMAT);
    writer.style(cell(row, 4), { ...FIELD, horizontal: 'right', bold: true });
    writer.formula(row, 4, formula);
  });
}
