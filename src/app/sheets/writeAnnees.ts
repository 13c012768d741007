import type { BilanAnnee, BilanForme } from '../../core/bilan/bilan';
import { nombreFormula, sumSuiviFormula, type SuiviChoice } from '../../core/bilan/formulas';
import { typologies } from '../../core/forms/modele';
import {
  EUROS_DASH,
  NOMBRE_DASH,
  styleBlock,
  writeBlockHeadings,
  writeTotalRow,
} from './bilanBlocks';
import { FORFAITS, type BilanPlan, type BilanRows } from './bilanPlan';
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
  const year = { row, plan, rows, annee, choice };
  writer.put(row, 1, annee.annee);
  writeNombres(writer, year);
  writer.formula(row, 5, `=SUM(B${row}:D${row})`);
  writeForfait(writer, year);
  if (plan.montants) {
    writer.formula(row, 7, `=${sumSuiviFormula('Demandé', choice)}`);
    writer.formula(row, 8, `=${sumSuiviFormula('Payé', choice)}`);
  }
  writer.formula(row, 9, `=SUM(G$${rows.annees}:G${row})`);
  writer.formula(row, 10, `=SUM(H$${rows.annees}:H${row})`);
  writer.formula(row, 11, `=N($B$${rows.consommation + 2})`);
}

/** The Modèles A of that year, where the workbook holds them. */
function formesOf({ bilan }: BilanPlan, { annee }: BilanAnnee): readonly BilanForme[] {
  return bilan.formes.filter((forme) => forme.annee === annee);
}

/**
 * A figure of the year: what *Suivi* has, and what the Modèle A of each operation declares until *Suivi* has
 * its households. Undefined where neither can be a formula.
 */
function yearFormula(
  plan: BilanPlan,
  choice: SuiviChoice,
  facts: {
    readonly followed: string | undefined;
    readonly formes: readonly BilanForme[];
    readonly declared: (forme: BilanForme) => string | undefined;
    /** What *Suivi* says of one operation, which what its form declares then takes the place of. */
    readonly followedOf: (own: SuiviChoice) => string;
  },
): string | undefined {
  const { followed, formes, declared, followedOf } = facts;
  const [only] = formes;
  if (followed === undefined) {
    const parts = formes.map(declared);
    return parts.length > 0 && parts.every((part) => part !== undefined)
      ? parts.join('+')
      : undefined;
  }
  if (plan.bilan.idtop !== '' && formes.length < 2) {
    const part = only && declared(only);
    return part === undefined
      ? followed
      : `IF(${sumSuiviFormula('Total', choice)}=0,${part},${followed})`;
  }
  const open = formes.flatMap((forme) => {
    const part = declared(forme);
    if (part === undefined) return [];
    const own = { ...choice, idtop: `"${forme.idtop.replaceAll('"', '""')}"` };
    return [`IF(${sumSuiviFormula('Total', own)}=0,${part}-${followedOf(own)},0)`];
  });
  return [followed, ...open].join('+');
}

function writeNombres(writer: SheetWriter, { row, plan, annee, choice }: YearRow): void {
  const formes = formesOf(plan, annee);
  typologies.forEach((typologie, i) => {
    const formula = yearFormula(plan, choice, {
      followed: plan.suivi ? sumSuiviFormula(typologie, choice) : undefined,
      formes,
      declared: ({ table }) => table && nombreFormula(table, typologie),
      followedOf: (own) => sumSuiviFormula(typologie, own),
    });
    if (formula === undefined) writer.put(row, 2 + i, [annee.t1t2, annee.t3t4, annee.t5][i] ?? 0);
    else writer.formula(row, 2 + i, `=${formula}`);
  });
}

function writeForfait(writer: SheetWriter, { row, plan, rows, annee, choice }: YearRow): void {
  const { declaration } = plan.bilan;
  const formes = formesOf(plan, annee);
  const isShown = formes.length === 1 && declaration?.annee === annee.annee && !declaration.depuis;
  const formula = yearFormula(plan, choice, {
    followed: plan.montants ? sumSuiviFormula('Forfait', choice) : undefined,
    formes,
    declared: (forme) => (isShown ? `$F$${rows.totalBailleurs}` : worthFormula(forme)),
    followedOf: (own) => sumSuiviFormula('Forfait', own),
  });
  if (formula === undefined) writer.put(row, 6, annee.forfait / 100);
  else writer.formula(row, 6, `=${formula}`);
}

/** What a form is worth: its households times the forfaits of 2018, else the amount of the day. */
function worthFormula({ table, regime2018, montant }: BilanForme): string {
  if (table === undefined || !regime2018) return String(montant / 100);
  const parts = typologies.map((each, i) => `${FORFAITS[i]}*${nombreFormula(table, each)}`);
  return `(${parts.join('+')})`;
}

interface YearRow {
  readonly row: number;
  readonly plan: BilanPlan;
  readonly rows: BilanRows;
  readonly annee: BilanAnnee;
  readonly choice: SuiviChoice;
}
