import { WorkbookError } from '../../errors';
import type { Command } from '../../port';
import type { FileChart, FileSheet, WorkbookFile } from '../file';
import { findArea, findOpenSheet } from './target';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** A chart of that name on the sheet gives way to the new one. */
export function addChart(file: WorkbookFile, command: Of<'add-chart'>): void {
  const sheet = findOpenSheet(file, command.sheet);
  const { name, title, categories, series, place, format } = command;
  for (const range of [categories, place, ...series.map(({ values }) => values)]) {
    findArea(sheet, range);
  }
  const chart = { name, title, categories, place, format, series: series.map((s) => ({ ...s })) };
  sheet.charts = [...sheet.charts.filter((other) => !isNamed(other, name)), chart];
}

export function deleteChart(file: WorkbookFile, command: Of<'delete-chart'>): void {
  const sheet = findOpenSheet(file, command.sheet);
  if (findChart(sheet, command.name) === undefined) {
    throw new WorkbookError('not-found', `No chart ${command.name}`, { sheet: sheet.name });
  }
  sheet.charts = sheet.charts.filter((chart) => !isNamed(chart, command.name));
}

/** What puts the chart of that name back as it is now: the chart itself, or its absence. */
export function restoreChart(sheet: FileSheet, name: string): readonly Command[] {
  const chart = findChart(sheet, name);
  if (chart === undefined) return [{ kind: 'delete-chart', sheet: sheet.name, name }];
  return [{ kind: 'add-chart', sheet: sheet.name, type: 'columns', ...chart }];
}

function findChart(sheet: FileSheet, name: string): FileChart | undefined {
  return sheet.charts.find((chart) => isNamed(chart, name));
}

/** Names of charts compare without case. */
function isNamed(chart: FileChart, name: string): boolean {
  return chart.name.toLowerCase() === name.toLowerCase();
}
