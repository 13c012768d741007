/** What a snapshot says of its tables of amounts. */
import { checkTableauInSteps } from '../../../core/annexes/check';
import type { AnnexeReading, NonCompris } from '../../../core/annexes/model';
import { findBlocs } from '../../../core/annexes/names';
import type { Reponses } from '../../../core/annexes/question';
import { recogniseAnnexesInSteps } from '../../../core/annexes/recognise';
import { flatMapSteps, type Steps } from '../../../core/steps';
import { areaAddress, intersect, parseAddress, type Area } from '../../../grid/a1';
import type { Snapshot } from '../../../workbook/port';
import type { TableauControle } from '../../state/annexes';
import { countCorrections } from './annexesCorrections';

export interface Jugement {
  readonly tableaux: readonly TableauControle[];
  readonly nonCompris: readonly NonCompris[];
}

/** Every table of the sheets of a snapshot, in their order. */
export function* judge(snapshot: Snapshot, reponses: Reponses): Steps<Jugement> {
  const { annexes, nonCompris } = yield* recogniseAnnexesInSteps(snapshot);
  return { nonCompris, tableaux: yield* judgeAll(snapshot, annexes, reponses) };
}

/** The tables of one sheet. */
export function* judgeSheet(
  snapshot: Snapshot,
  feuille: string,
  reponses: Reponses,
): Steps<Jugement> {
  const { annexes, nonCompris } = yield* recogniseAnnexesInSteps(snapshot, { feuille });
  return { nonCompris, tableaux: yield* judgeAll(snapshot, annexes, reponses) };
}

/**
 * What is selected, where it holds sums of its own; else the tables that it touches, so that one cell
 * or one column stands for its table.
 */
export function* judgeSelection(
  snapshot: Snapshot,
  feuille: string,
  plage: string,
  reponses: Reponses,
): Steps<Jugement> {
  const { annexes, nonCompris } = yield* recogniseAnnexesInSteps(snapshot, { feuille, plage });
  for (const annexe of annexes) {
    const { bilan } = yield* checkTableauInSteps(annexe, {});
    if (bilan.sommes > 0)
      return { nonCompris, tableaux: yield* judgeAll(snapshot, annexes, reponses) };
  }
  const whole = yield* judgeSheet(snapshot, feuille, reponses);
  const touched = (range: string) => touches(range, plage);
  const tableaux = whole.tableaux.filter(({ annexe }) => touched(annexe.plage));
  const rest = whole.nonCompris.filter((each) => touched(each.plage));
  if (tableaux.length + rest.length > 0) return { tableaux, nonCompris: rest };
  return { nonCompris, tableaux: yield* judgeAll(snapshot, annexes, reponses) };
}

/** The selection stretched over the tables that it touches, once rows or columns have moved in them. */
export function* stretched(snapshot: Snapshot, feuille: string, plage: string): Steps<string> {
  const { annexes } = yield* recogniseAnnexesInSteps(snapshot, { feuille });
  const touched = annexes.map((annexe) => annexe.plage).filter((range) => touches(range, plage));
  const [first, ...rest] = [plage, ...touched].flatMap((range) => parseAddress(range) ?? []);
  return first ? areaAddress(rest.reduce(hull, first)) : plage;
}

function judgeAll(
  snapshot: Snapshot,
  annexes: readonly AnnexeReading[],
  reponses: Reponses,
): Steps<readonly TableauControle[]> {
  const blocs = findBlocs(snapshot);
  return flatMapSteps(annexes, function* (annexe) {
    const { findings, questions, bilan } = yield* checkTableauInSteps(annexe, reponses);
    const bloc = blocs.find(
      ({ feuille, tableau }) =>
        feuille === annexe.feuille && touches(annexe.plage, areaAddress(tableau)),
    );
    const tableau: TableauControle = {
      annexe,
      findings,
      questions,
      bilan,
      corrections: countCorrections(snapshot, annexe, findings),
      ...(bloc && { bloc: areaAddress(bloc.plage) }),
    };
    return [tableau];
  });
}

function touches(one: string, other: string): boolean {
  const [a, b] = [parseAddress(one), parseAddress(other)];
  return a !== undefined && b !== undefined && intersect(a, b) !== undefined;
}

function hull(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
