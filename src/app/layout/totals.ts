import type { TotalLayout } from '../../core/forms/layout';
import type { Modele } from '../../core/forms/modele';
import { totalName } from '../../core/forms/names';
import { modeles } from '../../core/forms/registry';
import { totalFormula, type TotalRefs } from '../../core/totals';
import { absoluteAddress } from '../../grid/a1';
import { BODY, LINE, PALE } from './palette';
import { area, cell, type SheetWriter } from './sheetWriter';

const LINE_HEIGHT = 15;

/** Where the total lines of a form are to be written, and the cells that their formulas name. */
export interface TotalsPlan {
  readonly modele: Modele;
  readonly id: string;
  readonly totaux: readonly TotalLayout[];
  /** Absolute addresses of the header cells that the formulas read. */
  readonly annee: string;
  readonly idtopOperation: string;
}

/**
 * The eight lines: the label runs over the empty cells to its right, the figure stands at the end.
 * Formulas are native, so that the figures stay right with the add-in absent.
 */
export function writeTotals(writer: SheetWriter, plan: TotalsPlan): void {
  const refs = refsOf(plan);
  for (const line of plan.totaux) {
    writeLine(writer, plan, line, refs);
    writer.name(totalName(plan.id, line.key), line.valeur);
  }
}

function writeLine(
  writer: SheetWriter,
  plan: TotalsPlan,
  line: TotalLayout,
  refs: TotalRefs,
): void {
  const { key, libelle, valeur } = line;
  const whole = area(libelle.top, libelle.left, libelle.top, valeur.right);
  const isSum = key === 'n1' || key === 'cumul';
  writer.put(libelle.top, libelle.left, modeles[plan.modele].totaux[key]);
  writer.style(whole, { ...BODY, bold: isSum, fill: isSum ? PALE : '#FFFFFF' });
  writer.style(whole, {
    edges: { sides: ['top', 'right', 'bottom', 'left'], color: LINE, weight: 'thin' },
  });
  writer.format(cell(valeur.top, valeur.left), '0');
  writer.style(valeur, { horizontal: 'right', bold: true });
  writer.formula(valeur.top, valeur.left, totalFormula(key, refs));
  writer.height(libelle.top, libelle.top, LINE_HEIGHT);
}

function refsOf({ id, annee, idtopOperation, totaux }: TotalsPlan): TotalRefs {
  const cells = totaux.map(({ key, valeur }) => [key, absoluteAddress(valeur)] as const);
  return {
    table: id,
    annee,
    idtopOperation,
    totaux: Object.fromEntries(cells) as TotalRefs['totaux'],
  };
}
