import type { BilanBailleur, BilanDeclaration } from '../../core/bilan/bilan';
import { nombreFormula } from '../../core/bilan/formulas';
import { typologies } from '../../core/forms/modele';
import {
  EUROS_DASH,
  NOMBRE_DASH,
  styleBlock,
  writeBlockHeadings,
  writeTotalRow,
} from './bilanBlocks';
import { FORFAITS, type BilanPlan, type BilanRows } from './bilanPlan';
import { FIELD, SIZE } from './palette';
import { area, type SheetWriter } from './sheetWriter';
import { BILAN } from './words';

const HEADINGS = ['Bailleur', ...typologies, 'Total', 'Montant'] as const;

/** What each bailleur rehoused in the year of the Modèle A, and what it is worth. */
export function writeBailleurs(writer: SheetWriter, plan: BilanPlan, rows: BilanRows): void {
  const { declaration } = plan.bilan;
  const place = { first: rows.bailleurs, total: rows.totalBailleurs };
  const forfaits = declaration?.regime2018 === true ? rows.bailleurs - 1 : undefined;
  const titre = titreOf(declaration);
  writeBlockHeadings(writer, rows.totalAnnees + 2, titre, HEADINGS);
  styleBlock(writer, place, HEADINGS.length);
  if (forfaits !== undefined) writeForfaits(writer, forfaits);
  writer.format(area(place.first, 2, place.total, 5), NOMBRE_DASH);
  writer.format(area(place.first, 6, place.total, 6), EUROS_DASH);
  declaration?.bailleurs.forEach((bailleur, i) =>
    writeBailleur(writer, declaration, bailleur, place.first + i, forfaits),
  );
  writeTotalRow(writer, place, [2, 3, 4, 5, 6]);
}

function titreOf(declaration: BilanDeclaration | undefined): string {
  if (!declaration) return BILAN.sansDeclaration;
  const { annee, depuis } = declaration;
  return depuis === undefined
    ? `${BILAN.bailleurs} ${annee}`
    : `${BILAN.bailleursDepuis}, ${depuis}-${annee}`;
}

/** The amounts that the formulas beneath multiply, in the sight of whoever reads them. */
function writeForfaits(writer: SheetWriter, row: number): void {
  const line = area(row, 1, row, HEADINGS.length);
  writer.write(line, [[BILAN.forfaits, ...FORFAITS, null, null]]);
  writer.style(line, { ...FIELD, fontSize: SIZE.heading, italic: true });
  writer.style(area(row, 2, row, HEADINGS.length), { horizontal: 'right' });
  writer.format(area(row, 2, row, 4), '#,##0');
}

function writeBailleur(
  writer: SheetWriter,
  { table }: BilanDeclaration,
  bailleur: BilanBailleur,
  row: number,
  forfaits: number | undefined,
): void {
  // A text that looks like a number must stay the text that the formula compares.
  writer.format(area(row, 1, row, 1), '@');
  writer.put(row, 1, bailleur.bailleur === '' ? BILAN.sansNom : bailleur.bailleur);
  const name = bailleur.bailleur === '' ? '""' : `$A${row}`;
  typologies.forEach((typologie, i) => {
    const value = [bailleur.t1t2, bailleur.t3t4, bailleur.t5][i] ?? 0;
    if (table === undefined) writer.put(row, 2 + i, value);
    else writer.formula(row, 2 + i, `=${nombreFormula(table, typologie, name)}`);
  });
  writer.formula(row, 5, `=SUM(B${row}:D${row})`);
  if (forfaits === undefined) writer.put(row, 6, bailleur.montant / 100);
  else writer.formula(row, 6, `=SUMPRODUCT(B${row}:D${row},B$${forfaits}:D$${forfaits})`);
}
