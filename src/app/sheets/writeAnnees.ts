import type { BilanAnnee, BilanDeclaration } from '../../core/bilan/bilan';
import { nombreFormula, sumSuiviFormula, type SuiviChoice } from '../../core/bilan/formulas';
import { typologies } from '../../core/forms/modele';
import {
  EUROS_DASH,
  NOMBRE_DASH,
  styleBlock,
  writeBlockHeadings,
  writeTotalRow,
} from './bilanBlocks';
import type { BilanPlan, BilanRows } from './bilanPlan';
import { area, type SheetWriter } from './sheetWriter';
import { BILAN } from './words';

const HEADINGS = [
  'Année',
  ...typologies,
  'Total',
  'Forfait',
  'Demandé',
  'Payé',
  BILAN.demandeCumul,
  BILAN.payeCumul,
  BILAN.programme,
] as const;

/** Year by year: households, amounts, then what was asked and paid so far beside what is programmed. */
export function writeAnnees(writer: SheetWriter, plan: BilanPlan, rows: BilanRows): void {
  const first = rows.annees;
  const place = { first, total: rows.totalAnnees };
  writeBlockHeadings(writer, first - 2, BILAN.annees, HEADINGS);
  styleBlock(writer, place, HEADINGS.length);
  writer.style(area(first, 1, rows.totalAnnees, 1), { horizontal: 'center' });
  writer.format(area(first, 1, rows.totalAnnees - 1, 1), '0');
  writer.format(area(first, 2, rows.totalAnnees, 5), NOMBRE_DASH);
  writer.format(area(first, 6, rows.totalAnnees, HEADINGS.length), EUROS_DASH);
  plan.bilan.annees.forEach((annee, i) => writeAnnee(writer, plan, rows, annee, first + i));
  writeTotalRow(writer, place, [2, 3, 4, 5, 6, 7, 8]);
}

function writeAnnee(
  writer: SheetWriter,
  plan: BilanPlan,
  rows: BilanRows,
  annee: BilanAnnee,
  row: number,
): void {
  const choice: SuiviChoice = {
    annee: `$A${row}`,
    idtop: plan.bilan.idtop === '' ? undefined : rows.idtop,
  };
  const declaration = declarationOf(plan, annee);
  writer.put(row, 1, annee.annee);
  typologies.forEach((typologie, i) => {
    const declared = declaration?.table && nombreFormula(declaration.table, typologie);
    const value = [annee.t1t2, annee.t3t4, annee.t5][i] ?? 0;
    writeNombre(writer, { row, column: 2 + i, value, declared, plan, choice, typologie });
  });
  writer.formula(row, 5, `=SUM(B${row}:D${row})`);
  writeForfait(writer, { row, plan, rows, annee, choice, declaration });
  if (plan.montants) {
    writer.formula(row, 7, `=${sumSuiviFormula('Demandé', choice)}`);
    writer.formula(row, 8, `=${sumSuiviFormula('Payé', choice)}`);
  }
  writer.formula(row, 9, `=SUM(G$${rows.annees}:G${row})`);
  writer.formula(row, 10, `=SUM(H$${rows.annees}:H${row})`);
  writer.formula(row, 11, `=N($B$${rows.consommation + 2})`);
}

/** The Modèle A of that year, where the workbook holds it. */
function declarationOf({ bilan }: BilanPlan, { annee }: BilanAnnee): BilanDeclaration | undefined {
  return bilan.declaration?.annee === annee ? bilan.declaration : undefined;
}

interface NombreCell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly declared: string | undefined;
  readonly plan: BilanPlan;
  readonly choice: SuiviChoice;
  readonly typologie: (typeof typologies)[number];
}

/** The households of *Suivi*, or those of the Modèle A until *Suivi* has them. */
function writeNombre(writer: SheetWriter, cell: NombreCell): void {
  const { row, column, value, declared, plan, choice, typologie } = cell;
  const followed = plan.suivi ? sumSuiviFormula(typologie, choice) : undefined;
  const formula = orDeclared(choice, followed, declared);
  if (formula === undefined) writer.put(row, column, value);
  else writer.formula(row, column, `=${formula}`);
}

function orDeclared(
  choice: SuiviChoice,
  followed: string | undefined,
  declared: string | undefined,
): string | undefined {
  if (followed === undefined || declared === undefined) return followed ?? declared;
  return `IF(${sumSuiviFormula('Total', choice)}=0,${declared},${followed})`;
}

function writeForfait(
  writer: SheetWriter,
  facts: {
    readonly row: number;
    readonly plan: BilanPlan;
    readonly rows: BilanRows;
    readonly annee: BilanAnnee;
    readonly choice: SuiviChoice;
    readonly declaration: BilanDeclaration | undefined;
  },
): void {
  const { row, plan, rows, annee, choice, declaration } = facts;
  const followed = plan.montants ? sumSuiviFormula('Forfait', choice) : undefined;
  const declared = declaration && `$F$${rows.totalBailleurs}`;
  const formula = orDeclared(choice, followed, declared);
  if (formula === undefined) writer.put(row, 6, annee.forfait / 100);
  else writer.formula(row, 6, `=${formula}`);
}
