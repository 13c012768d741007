/** The peers: what a Python script would do with the same file, its start-up left out. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Loads every cell with its look, then saves it all to memory: only the saving is timed. */
const OPENPYXL = [
  'import io, openpyxl',
  'book = openpyxl.load_workbook(sys.argv[1])',
  'def task():',
  '    book.save(io.BytesIO())',
];
const PANDAS = [
  'import pandas',
  'def task():',
  '    pandas.read_excel(sys.argv[1], sheet_name=0, header=None)',
];

/** Milliseconds; undefined where pandas is absent. */
export function pandasReading(file: string): number | undefined {
  return timeOf(PANDAS, file);
}

const PANDAS_ALL = [
  'import glob, pandas',
  'files = sorted(glob.glob(sys.argv[1] + "/*.xlsx"))[:int(sys.argv[2])]',
  'def task():',
  '    for file in files: pandas.read_excel(file, sheet_name=0, header=None)',
];

/** Milliseconds for the first `count` files of a folder; undefined where pandas is absent. */
export function pandasReadingAll(folder: string, count: number): number | undefined {
  return timeOf(PANDAS_ALL, folder, String(count));
}

/** Milliseconds that openpyxl takes to write the same cells; undefined where it is absent. */
export function openpyxlWriting(file: string): number | undefined {
  return timeOf(OPENPYXL, file);
}

function timeOf(task: readonly string[], ...args: readonly string[]): number | undefined {
  const script = [
    'import sys, time',
    ...task,
    'times = []',
    'for _ in range(3):',
    '    start = time.perf_counter()',
    '    task()',
    '    times.append((time.perf_counter() - start) * 1000)',
    'print(sorted(times)[1])',
  ].join('\n');
  const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
  const result = spawnSync(python, ['-c', script, ...args], { encoding: 'utf8' });
  return result.status === 0 ? Number(result.stdout) : undefined;
}
