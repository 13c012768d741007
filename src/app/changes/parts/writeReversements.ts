/** The table *Reversements*: what each bailleur is owed of a payment, and what was paid out. */
import { keyOf } from '../../../core/cellText';
import { serialOfDate, type IsoDate } from '../../../core/date';
import type { ReversementLigne } from '../../../core/dossier/reversements';
import { contextTables } from '../../../core/forms/names';
import type { Centimes } from '../../../core/montant';
import type { Part } from '../../../core/paiement/model';
import type { DossierPaiement } from '../../../core/paiement/readDossierPaiement';
import { cellAddress } from '../../../grid/a1';
import type { CellValue, Command, Snapshot } from '../../../workbook/port';
import { looksOf } from '../../sheets/columns';
import { PROPRE, REVERSEMENTS_COLUMNS, reversementsSheet } from '../../sheets/reversements';
import { appendRows, findTable, freeRow, type TablePlace } from '../../sheets/tablePlace';

const { name } = contextTables.reversements;
type Heading = (typeof contextTables.reversements.columns)[number];

/** Writes what each bailleur is owed of a year's payment; one who gets nothing more is owed zero. */
export function writeDus(
  snapshot: Snapshot,
  {
    annee,
    idtop,
    propres,
    reversements,
  }: Pick<DossierPaiement, 'annee' | 'idtop' | 'propres' | 'reversements'>,
  parts: readonly Part[],
): readonly Command[] {
  const rowOf = (bailleur: string) =>
    reversements.find((each) => keyOf(each.bailleur) === keyOf(bailleur));
  const own = new Set(propres.map(keyOf));
  const isOwn = (bailleur: string) => own.has(keyOf(bailleur));
  const known = new Set(parts.map(({ bailleur }) => keyOf(bailleur)));
  const gone = reversements.filter(({ bailleur }) => !known.has(keyOf(bailleur)));
  const rows = parts
    .filter(({ bailleur, montant }) => montant > 0 && !rowOf(bailleur))
    .map(({ bailleur, montant }) => [annee ?? null, idtop, bailleur, montant / 100, null, null]);
  const table = findTable(snapshot, name);
  if (!table) return reversementsSheet(snapshot, rows, isOwn);
  const owed = [...parts, ...gone.map(({ bailleur }) => ({ bailleur, montant: 0 }))];
  return [
    ...owed.flatMap(({ bailleur, montant }) => {
      const row = rowOf(bailleur);
      return row ? patch(table, row.rang, [['Dû', montant / 100]]) : [];
    }),
    ...addRows(table, rows, isOwn),
  ];
}

/** Adds what was paid to a bailleur on `le` to what was paid before; `rows` are those of one payment. */
export function writeReverse(
  snapshot: Snapshot,
  rows: readonly ReversementLigne[],
  paid: { readonly bailleur: string; readonly montant: Centimes; readonly le: IsoDate },
): readonly Command[] {
  const table = findTable(snapshot, name);
  const row = rows.find((each) => keyOf(each.bailleur) === keyOf(paid.bailleur));
  if (!table || !row) return [];
  return patch(table, row.rang, [
    ['Reversé', (row.reverse + paid.montant) / 100],
    ['Reversé le', serialOfDate(paid.le)],
  ]);
}

/** Some cells of a row; the others keep what they hold. */
function patch(
  table: TablePlace,
  rang: number,
  values: readonly (readonly [Heading, CellValue])[],
): readonly Command[] {
  return values.flatMap(([heading, value]): Command[] => {
    const place = table.columns.indexOf(heading);
    if (place < 0) return [];
    const range = cellAddress(rang, table.area.left + place);
    return [{ kind: 'write', sheet: table.sheet, range, values: [[value]] }];
  });
}

/** Rows in the order of our columns, added to the table, which is laid out where the workbook has none. */
export function appendReversements(
  snapshot: Snapshot,
  rows: readonly (readonly CellValue[])[],
): readonly Command[] {
  const table = findTable(snapshot, name);
  return table ? addRows(table, rows, NOBODY) : reversementsSheet(snapshot, rows);
}

/** A share of the maître d’ouvrage is not carried over: nothing is owed of it. */
const NOBODY = () => false;

/** Rows in the order of our columns, under those of a table whose order may differ. */
function addRows(
  table: TablePlace,
  rows: readonly (readonly CellValue[])[],
  isOwn: (bailleur: string) => boolean,
): readonly Command[] {
  const { columns } = contextTables.reversements;
  const looks = looksOf(table.columns, REVERSEMENTS_COLUMNS);
  const ordered = rows.map((row) =>
    table.columns.map((heading) => row[columns.indexOf(heading as Heading)] ?? null),
  );
  return [...appendRows(table, looks, ordered), ...formulas(table, rows, isOwn)];
}

/** Only where the columns stand as we lay them out do their formulas point where they should. */
function formulas(
  table: TablePlace,
  rows: readonly (readonly CellValue[])[],
  isOwn: (bailleur: string) => boolean,
): readonly Command[] {
  const { columns } = contextTables.reversements;
  const isOurs = columns.every((heading, i) => table.columns[i] === heading);
  if (!isOurs || table.area.left !== 1) return [];
  const first = freeRow(table);
  return rows.flatMap((values, i) =>
    REVERSEMENTS_COLUMNS.flatMap(({ formula, heading }, place): Command[] => {
      const row = first + i;
      const range = cellAddress(row, place + 1);
      const { sheet } = table;
      const own = isOwn(String(values[2])) ? PROPRE[heading] : undefined;
      const text = own ?? formula?.(row);
      return text === undefined ? [] : [{ kind: 'formulas', sheet, range, formulas: [[text]] }];
    }),
  );
}
