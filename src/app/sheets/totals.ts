import type { TotalLayout } from '../../core/forms/layout';
import type { Modele } from '../../core/forms/modele';
import { modeles } from '../../core/forms/modeles';
import { totalName } from '../../core/forms/names';
import { totalFormula, type TotalRefs } from '../../core/totals';
import { absoluteAddress, type Area } from '../../grid/a1';
import { BODY, LINE, PALE, WHITE } from './palette';
import { area, type SheetWriter } from './sheetWriter';

const LINE_HEIGHT = 15;

/** Where the total lines of a form are to be written, and the cells that their formulas name. */
export interface TotalsPlan {
  readonly modele: Modele;
  readonly id: string;
  /** The heading of the column of typologies. */
  readonly typologie: string;
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
  styleLines(writer, plan.totaux);
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

function styleLines(writer: SheetWriter, lines: readonly TotalLayout[]): void {
  for (const { key, libelle, valeur } of lines) {
    const whole = area(libelle.top, libelle.left, libelle.top, valeur.right);
    const isSum = key === 'n1' || key === 'cumul';
    const edges = {
      sides: ['top', 'right', 'bottom', 'left'],
      color: LINE,
      weight: 'thin',
    } as const;
    writer.style(whole, { ...BODY, bold: isSum, fill: isSum ? PALE : WHITE, edges });
  }
  for (const { top, bottom, left } of runsOf(lines.map(({ valeur }) => valeur))) {
    const values = area(top, left, bottom, left);
    writer.format(values, '0');
    writer.style(values, { horizontal: 'right', bold: true });
    writer.height(top, bottom, LINE_HEIGHT);
  }
}

/** Cells of one column that touch, as one area: the lines stand together unless a user parted them. */
function runsOf(cells: readonly Area[]): readonly Area[] {
  const runs: Area[] = [];
  for (const next of cells.toSorted((a, b) => a.top - b.top)) {
    const last = runs.at(-1);
    if (last && last.bottom + 1 === next.top && last.left === next.left) {
      runs[runs.length - 1] = { ...last, bottom: next.bottom };
    } else {
      runs.push(next);
    }
  }
  return runs;
}

function refsOf({ id, typologie, annee, idtopOperation, totaux }: TotalsPlan): TotalRefs {
  const cells = totaux.map(({ key, valeur }) => [key, absoluteAddress(valeur)] as const);
  return {
    table: id,
    typologie,
    annee,
    idtopOperation,
    totaux: Object.fromEntries(cells) as TotalRefs['totaux'],
  };
}
