import { programmeFormula } from '../../core/bilan/formulas';
import { styleBlock, writeBlockHeadings } from './bilanBlocks';
import type { BilanPlan, BilanRows } from './bilanPlan';
import { area, type SheetWriter } from './sheetWriter';
import { BILAN } from './words';

/** What the programmed subsidy has become: asked, paid, what is left, in euros and as a share. */
export function writeConsommation(writer: SheetWriter, plan: BilanPlan, rows: BilanRows): void {
  const top = rows.consommation;
  const first = top + 2;
  const total = (column: string) => `${column}${rows.totalAnnees}`;
  const programme = `$B$${first}`;
  writeBlockHeadings(writer, top, BILAN.consommation, [BILAN.poste, BILAN.euros, '', BILAN.part]);
  const lines = [
    { libelle: BILAN.programmee, formula: programmeOf(plan, rows) },
    { libelle: BILAN.demandee, formula: `=${total('G')}` },
    { libelle: BILAN.payee, formula: `=${total('H')}` },
    { libelle: BILAN.resteADemander, formula: restOf(programme, `B${first + 1}`) },
    { libelle: BILAN.resteAPayer, formula: restOf(programme, `B${first + 2}`) },
  ];
  styleBlock(writer, { first, total: first + lines.length - 1 }, 4);
  lines.forEach(({ libelle, formula }, i) => {
    const row = first + i;
    writer.put(row, 1, libelle);
    writer.merge(area(row, 2, row, 3));
    writer.format(area(row, 2, row, 2), '#,##0.00');
    writer.format(area(row, 4, row, 4), '0.0%');
    if (formula === undefined) return;
    writer.formula(row, 2, formula);
    writer.formula(row, 4, `=IF(N(${programme})>0,B${row}/${programme},"")`);
  });
  writer.merge(area(top + 1, 2, top + 1, 3));
  writer.style(area(first, 1, first + lines.length - 1, 4), { bold: false, fill: '#FFFFFF' });
}

/** Nothing where the workbook does not say what was programmed: zero would be another answer. */
function programmeOf(plan: BilanPlan, { idtop }: BilanRows): string | undefined {
  const { programme } = plan.bilan.consommation;
  if (!plan.programme || programme === undefined) return undefined;
  return `=${programmeFormula(plan.bilan.idtop === '' ? undefined : idtop)}`;
}

/** Blank while nobody has said what was programmed. */
function restOf(programme: string, used: string): string {
  return `=IF(ISNUMBER(${programme}),${programme}-${used},"")`;
}
