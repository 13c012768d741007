import { areaAddress } from '../../../grid/a1';
import { cellInput, type CellInput } from '../cellInput';
import type { Cells } from '../cells';
import { without } from '../chunks';
import { contentSteps, formatSteps } from '../commands/cells';
import { rangeOf } from '../commands/target';
import { touchedCells, type Scene } from '../scene';
import { at, Phase, type Backup, type PhasedStep, type Step } from '../step';

/** Contents and number formats, as they were read before the change. */
export function cellsBackup(cells: Cells): Backup {
  return {
    place: `${cells.sheet}!${areaAddress(cells.area)}`,
    takeBack: () => inPhase(Phase.Cells, contentsBack(cells)),
  };
}

export function inPhase(phase: Phase, steps: readonly Step[]): PhasedStep[] {
  return steps.map((step) => ({ ...step, phase }));
}

/**
 * Cells that the change touches beyond the part of the sheet that was in use, and so were not read:
 * they were blank and become so again.
 */
export function blankBackups(scene: Scene, read: readonly Cells[]): Backup[] {
  return touchedCells(scene).flatMap(({ sheet, area }) => {
    const holes = read.filter((cells) => cells.sheet === sheet).map((cells) => cells.area);
    return holes
      .reduce((rest, hole) => rest.flatMap((part) => without(part, hole)), [area])
      .map((part) => blankBackup(sheet, areaAddress(part)));
  });
}

function blankBackup(sheet: string, address: string): Backup {
  return {
    place: `${sheet}!${address}`,
    takeBack: () => [at(Phase.Cells, (context) => rangeOf(context, sheet, address).clear('All'))],
  };
}

/**
 * Formats first, so that a text goes back into a text cell; but a formula put into a text cell would
 * turn into its own text, so such cells get their format after it.
 */
export function contentsBack(cells: Cells): Step[] {
  const { sheet, area, formats = [] } = cells;
  const early = formats.map((row, r) =>
    row.map((format, c) => (isFormula(cells, r, c) && format === '@' ? 'General' : format)),
  );
  const isSame = early.every((row, r) => row.every((format, c) => format === formats[r]?.[c]));
  return [
    ...formatSteps(sheet, area, early),
    ...contentSteps('formulas', sheet, area, inputsOf(cells), (input) => input),
    ...(isSame ? [] : formatSteps(sheet, area, formats)),
  ];
}

function isFormula(cells: Cells, r: number, c: number): boolean {
  return typeof cells.formulas[r]?.[c] === 'string';
}

function inputsOf({ values, formulas, formats }: Cells): CellInput[][] {
  return values.map((row, r) =>
    row.map((value, c) => formulas[r]?.[c] ?? cellInput(value, () => formats?.[r]?.[c] === '@')),
  );
}
