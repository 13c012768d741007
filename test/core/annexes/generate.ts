/**
 * Tables of amounts made by chance from a seed: one to three groups of lines with partial totals, one
 * to five years with a total, whole or decimal figures, stored as numbers or as text.
 */
import type { CellValue } from '../../../src/core/CellValue';
import type { Grid } from './build';

/** Figures in units of the last printed digit, so that every sum is exact. */
export interface Made {
  readonly groups: readonly (readonly (readonly number[])[])[];
  readonly decimals: number;
  readonly asText: boolean;
  readonly firstYear: number;
}

export type Random = () => number;

/** A small seeded generator (mulberry32), the same on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function whole(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

function times<T>(count: number, make: () => T): readonly T[] {
  return Array.from({ length: count }, make);
}

/** Groups have two lines at least: a group reduced to its partial total tells nothing is missing. */
export function makeTable(random: Random): Made {
  const years = whole(random, 1, 5);
  const line = () => times(years, () => whole(random, 11, 10 ** whole(random, 2, 6)));
  const group = () => times(whole(random, 2, 4), line);
  return {
    groups: times(whole(random, 1, 3), group),
    decimals: whole(random, 0, 2),
    asText: random() < 0.3,
    firstYear: whole(random, 2014, 2024),
  };
}

/** A table as it will be printed: rows of figures in units of the last digit, totals worked out. */
export interface Laid {
  readonly labels: readonly string[];
  readonly kinds: readonly ('detail' | 'sous-total' | 'total')[];
  readonly figures: readonly (readonly number[])[];
}

export function lay({ groups }: Made): Laid {
  const nested = groups.length > 1;
  const rows = groups.flatMap((group, g) => {
    const details = group.map((figures, i) => row(`Ligne ${g + 1}.${i + 1}`, 'detail', figures));
    return nested
      ? [...details, row(`Sous-total ${g + 1}`, 'sous-total', sumDown(group))]
      : details;
  });
  const all = [...rows, row('Total général', 'total', sumDown(groups.flat()))];
  return {
    labels: all.map(({ label }) => label),
    kinds: all.map(({ kind }) => kind),
    figures: all.map(({ figures }) => [...figures, figures.reduce((a, b) => a + b, 0)]),
  };
}

function row(label: string, kind: Laid['kinds'][number], figures: readonly number[]) {
  return { label, kind, figures };
}

function sumDown(rows: readonly (readonly number[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, column) =>
    rows.reduce((sum, cells) => sum + (cells[column] ?? 0), 0),
  );
}

export function toGrid({ labels, figures }: Laid, made: Made): Grid {
  const years = (figures[0]?.length ?? 1) - 1;
  const heads = Array.from({ length: years }, (_, i) => `Année ${made.firstYear + i} (en k€)`);
  const last = made.firstYear + years - 1;
  return [
    ['Tableau des concours financiers'],
    [],
    ['Aides', ...heads, `Total ${made.firstYear} / ${last} (en k€)`],
    ...labels.map((label, i) => [label, ...(figures[i] ?? []).map((f) => printed(f, made))]),
  ];
}

function printed(figure: number, { decimals, asText }: Made): CellValue {
  const value = figure / 10 ** decimals;
  if (!asText) return Number(value.toFixed(decimals));
  const [head = '', tail] = value.toFixed(decimals).split('.');
  const grouped = head.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return tail === undefined ? grouped : `${grouped},${tail}`;
}
