/**
 * The sheet beside the bilan: every figure by operation, year, bailleur and typologie, with the sheet whose rows
 * it counts, and the objective of article 3, whose denominators people give.
 */
import type { Bilan, BilanDetail } from '../../core/bilan/bilan';
import { nombreFormula } from '../../core/bilan/formulas';
import { nomOperation } from '../../core/dossier/nomOperation';
import { typologies } from '../../core/forms/modele';
import { parseAddress, type Area } from '../../grid/a1';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import {
  EUROS_DASH,
  NOMBRE_DASH,
  styleBlock,
  writeBlockHeadings,
  writeTotalRow,
} from './bilanBlocks';
import { FORFAITS } from './bilanPlan';
import { freeSheetName } from './freeName';
import { writeReportPage } from './page';
import { BODY, FIELD, SIZE, WHITE } from './palette';
import { area, cell, SheetWriter } from './sheetWriter';
import { BILAN, DETAIL, SHEETS } from './words';

/** The name of the whole of it, by which it is found again. */
const NAME = 'IML_BilanDetail';
const WIDTHS = [48, 8, 34, 9, 9, 11, 9, 15, 30] as const;
const WIDTH = WIDTHS.length;
/** The row of the title of the first block; its headings stand under its note. */
const OBJECTIF = 4;
const FIRST = OBJECTIF + 3;

/** What people gave of an operation and year, kept when the sheet is written again. */
interface Saisies {
  readonly parAnnee: ReadonlyMap<string, CellValue>;
  readonly objectif: CellValue;
}

/** Writes the detail on its own sheet, or again on the one that stands where nothing is in the way. */
export function bilanDetailCommands(snapshot: Snapshot, bilan: Bilan): readonly Command[] {
  if (bilan.detail.length === 0) return [];
  const nameOf = namesOf(bilan);
  const annees = anneesOf(bilan.detail);
  const grille = FIRST + annees.length + 4;
  const bottom = grille + 2 + bilan.detail.length;
  const before = standing(snapshot, bottom);
  const sheet = before?.sheet ?? freeSheetName(DETAIL.titre, snapshot);
  const saisies = before ? saisiesOf(snapshot, before) : { parAnnee: new Map(), objectif: null };
  const writer = new SheetWriter(sheet);
  if (before) empty(writer, before.area.bottom);
  else writer.add({ kind: 'add-sheet', sheet, gridlines: false });
  WIDTHS.forEach((width, i) => {
    const letter = String.fromCharCode(65 + i);
    writer.width(`${letter}:${letter}`, width);
  });
  writeTitle(writer);
  writeObjectif(writer, annees, { grille, saisies, nameOf, bottom });
  writeGrille(writer, bilan.detail, grille, nameOf);
  writer.name(NAME, area(1, 1, bottom, WIDTH));
  writeReportPage(writer, { headings: grille + 1, printed: area(1, 1, bottom, WIDTH) });
  return writer.commands;
}

/** « Planoise · 168-6005-07-0001-001 »: what people say, and what tells it apart. */
function namesOf({ parametres, operation }: Bilan) {
  const known = operation ? [operation, ...parametres.operations] : parametres.operations;
  return (idtop: string): string => {
    if (idtop === '') return BILAN.toutes;
    const nom = nomOperation(idtop, known);
    return nom === idtop ? idtop : `${nom} · ${idtop}`;
  };
}

type AnneeOperation = Pick<BilanDetail, 'annee' | 'idtop'>;

function anneesOf(detail: readonly BilanDetail[]): readonly AnneeOperation[] {
  const found = new Map(detail.map(({ annee, idtop }) => [`${idtop} ${annee}`, { annee, idtop }]));
  return [...found.values()];
}

/** The sheet that we wrote before, where nobody wrote in the rows that the new one takes. */
function standing(
  { names, sheets }: Snapshot,
  bottom: number,
): { readonly sheet: string; readonly area: Area } | undefined {
  const name = names.find((each) => each.name.toLowerCase() === NAME.toLowerCase());
  const block = sheets.find((each) => each.name === name?.sheet);
  const place = name && parseAddress(name.range);
  if (!place || !block || block.protected || place.top !== 1 || place.left !== 1) return undefined;
  const isFree = block.values.every((cells, r) => {
    const row = block.top + r;
    return row <= place.bottom || row > bottom || cells.every((value) => (value ?? '') === '');
  });
  return isFree ? { sheet: block.name, area: place } : undefined;
}

function saisiesOf(
  snapshot: Snapshot,
  { sheet, area: { bottom } }: { sheet: string; area: Area },
): Saisies {
  const block = snapshot.sheets.find(({ name }) => name === sheet);
  const at = (row: number, column: number): CellValue =>
    block?.values[row - block.top]?.[column - block.left] ?? null;
  const parAnnee = new Map<string, CellValue>();
  for (let row = FIRST; row <= bottom; row += 1) {
    if (at(row, 1) === DETAIL.objectifLocal) return { parAnnee, objectif: at(row, 5) };
    parAnnee.set(keyOf(at(row, 1), at(row, 2)), at(row, 3));
  }
  return { parAnnee, objectif: null };
}

const keyOf = (operation: CellValue, annee: CellValue) => JSON.stringify([operation, annee]);

function empty(writer: SheetWriter, bottom: number): void {
  const all = area(1, 1, bottom, WIDTH);
  const row = Array.from({ length: WIDTH }, () => null);
  writer.write(
    all,
    Array.from({ length: bottom }, () => row),
  );
  writer.format(all, 'General');
  const grid = { color: WHITE, weight: 'thin' } as const;
  writer.style(all, { ...BODY, bold: false, italic: false, wrap: false, fill: WHITE, grid });
}

function writeTitle(writer: SheetWriter): void {
  writer.put(1, 1, DETAIL.titre);
  writer.style(cell(1, 1), { ...BODY, fontSize: 14, bold: true });
  writer.height(1, 1, 24);
  writer.put(2, 1, DETAIL.note);
  writer.style(cell(2, 1), { ...BODY, fontSize: SIZE.heading, italic: true });
}

/** A row for each operation and year, the whole of them, and the local objective. */
function writeObjectif(
  writer: SheetWriter,
  annees: readonly AnneeOperation[],
  at: {
    readonly grille: number;
    readonly saisies: Saisies;
    readonly nameOf: (idtop: string) => string;
    readonly bottom: number;
  },
): void {
  const total = FIRST + annees.length;
  writeBlockHeadings(writer, FIRST - 2, DETAIL.objectifNote, DETAIL.objectifHeadings);
  writer.put(OBJECTIF, 1, DETAIL.objectif);
  writer.style(cell(OBJECTIF, 1), { ...BODY, fontSize: 11, bold: true });
  writer.style(cell(FIRST - 2, 1), { ...BODY, fontSize: SIZE.heading, italic: true, bold: false });
  styleBlock(writer, { first: FIRST, total }, 5);
  writer.style(area(FIRST, 2, total, 2), { horizontal: 'center' });
  writer.format(area(FIRST, 3, total, 4), NOMBRE_DASH);
  writer.format(area(FIRST, 5, total + 1, 5), '0.0%');
  const column = (letter: string) => `$${letter}$${at.grille + 2}:$${letter}$${at.bottom - 1}`;
  annees.forEach(({ annee, idtop }, i) => {
    const row = FIRST + i;
    const operation = at.nameOf(idtop);
    writer.write(area(row, 1, row, 3), [
      [operation, annee, at.saisies.parAnnee.get(keyOf(operation, annee)) ?? null],
    ]);
    const declared = `(${column('A')}=$A${row})*(${column('B')}=$B${row})`;
    writer.formula(row, 4, `=SUMPRODUCT(${declared},${column('G')})`);
    writer.formula(row, 5, `=IF(N($C${row})>0,$D${row}/$C${row},"")`);
  });
  // Years whose relogements nobody gave are in neither part of the whole.
  const given = `(E${FIRST}:E${total - 1}<>"")*1`;
  writer.put(total, 1, DETAIL.ensemble);
  writer.formula(total, 3, `=SUM(C${FIRST}:C${total - 1})`);
  writer.formula(total, 4, `=SUM(D${FIRST}:D${total - 1})`);
  const part = `SUMPRODUCT(${given},D${FIRST}:D${total - 1})/C${total}`;
  writer.formula(total, 5, `=IF(N(C${total})>0,${part},"")`);
  writer.write(area(total + 1, 1, total + 1, 5), [
    [DETAIL.objectifLocal, null, null, null, at.saisies.objectif],
  ]);
  writer.style(area(total + 1, 1, total + 1, 5), FIELD);
  writer.style(cell(total + 1, 5), { horizontal: 'right' });
}

function writeGrille(
  writer: SheetWriter,
  detail: readonly BilanDetail[],
  top: number,
  nameOf: (idtop: string) => string,
): void {
  const place = { first: top + 2, total: top + 2 + detail.length };
  writeBlockHeadings(writer, top, DETAIL.grille, DETAIL.headings);
  styleBlock(writer, place, WIDTH);
  writer.style(area(place.first, 2, place.total, 2), { horizontal: 'center' });
  for (const column of [3, WIDTH]) {
    writer.style(area(place.first, column, place.total, column), { horizontal: 'left' });
  }
  writer.format(area(place.first, 3, place.total - 1, 3), '@');
  writer.format(area(place.first, 4, place.total, 7), NOMBRE_DASH);
  writer.format(area(place.first, 8, place.total, 8), EUROS_DASH);
  detail.forEach((each, i) => writeLigne(writer, each, place.first + i, nameOf(each.idtop)));
  writeTotalRow(writer, place, [4, 5, 6, 7, 8]);
}

/** Native formulas over the rows of a Modèle A of ours; else what the workbook keeps, as of that day. */
function writeLigne(writer: SheetWriter, each: BilanDetail, row: number, operation: string): void {
  const { bailleur, table, regime2018 } = each;
  const nom = bailleur === '' ? BILAN.sansNom : (bailleur ?? DETAIL.bailleursInconnus);
  writer.write(area(row, 1, row, 3), [[operation, each.annee, nom]]);
  const name = bailleur === '' ? '""' : `$C${row}`;
  typologies.forEach((typologie, i) => {
    const value = [each.t1t2, each.t3t4, each.t5][i] ?? 0;
    if (table === undefined) writer.put(row, 4 + i, value);
    else writer.formula(row, 4 + i, `=${nombreFormula(table, typologie, name)}`);
  });
  writer.formula(row, 7, `=SUM(D${row}:F${row})`);
  if (regime2018 && table !== undefined) {
    const parts = FORFAITS.map((forfait, i) => `${forfait}*${'DEF'.charAt(i)}${row}`);
    writer.formula(row, 8, `=${parts.join('+')}`);
  } else writer.put(row, 8, each.montant / 100);
  const source = bailleur === undefined ? SHEETS.suivi : DETAIL.declares;
  writer.put(row, WIDTH, each.feuille ?? source);
}
