import type { HostChart } from '../../model';
import { refuse } from '../errors';
import type { Env } from '../object';
import { sheetOf } from './args';

/** A chart found again by its id. */
export interface ChartTarget {
  readonly sheetId: string;
  readonly id: string;
}

/** The chart of a target, or ItemNotFound once it is deleted. */
export function chartOf({ sheetId, id }: ChartTarget, env: Env): HostChart {
  const chart = sheetOf(sheetId, env).charts.find((other) => other.id === id);
  if (!chart) throw refuse('ItemNotFound');
  return chart;
}
