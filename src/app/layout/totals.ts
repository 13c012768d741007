import type { TotalLayout } from '../../core/forms/layout';
import type { Modele } from '../../core/forms/modele';
import { totalName } from '../../core/forms/names';
import { modeles } from '../../core/forms/registry';
import { totalFormula, type TotalRefs } from '../../core/totals';
import { absoluteAddress } from '../../grid/a1';
import { BODY, LINE, PALE, WHITE } from './palette';
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
  plan.totaux.forEach((line) => styleLine(writer, line));
  writeTotalTexts(writer, plan);
}

/** Labels, formulas and names only, where the look of the lines is as it should be. */
export function writeTotalTexts(writer: SheetWriter, plan: TotalsPlan): void {
  const refs = refsOf(plan);
  for (const line of plan.totaux) {
    const { key, libelle, valeur } = line;
    writer.put(libelle.top, libelle.left, modeles[plan.modele].totaux[key]);
    writer.formula(valeur.top, valeur.left, totalFormula(key, refs));
    writer.name(totalName(plan.id, line.key), line.valeur);
  }
}

function styleLine(writer: SheetWriter, { key, libelle, valeur }: TotalLayout): void {
  const whole = area(libelle.top, libelle.left, libelle.top, valeur.right);
  const isSum = key === 'n1' || key === 'cumul';
  writer.style(whole, { ...BODY, bold: isSum, fill: isSum ? PALE : WHITE });
  writer.style(whole, {
    edges: { sides: ['top', 'right', 'bottom', 'left'], color: LINE, weight: 'thin' },
  });
  writer.format(cell(valeur.top, valeur.left), '0');
  writer.style(valeur, { horizontal: 'right', bold: true });
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
