/** What openpyxl, as Debian ships it, reads of a chart that we wrote. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { folder } from '../cli/support';
import { chartOf, figures } from '../workbook/charts';

/** Debian's openpyxl belongs to Debian's Python. */
const PYTHON = '/usr/bin/python3';
const SHEET = "L'état d'avancement";

test('openpyxl finds the chart where it stands', async () => {
  const workbook = createFileWorkbook();
  await workbook.apply([{ kind: 'add-sheet', sheet: SHEET }, figures(SHEET), chartOf(SHEET)]);
  const path = join(folder(), 'classeur.xlsx');
  writeFileSync(path, await workbook.toBytes());
  const script = [
    'import json, sys, openpyxl',
    'chart, = openpyxl.load_workbook(sys.argv[1]).active._charts',
    'at = chart.anchor',
    'print(json.dumps([type(chart).__name__, chart.type, len(chart.series),',
    '  chart.series[1].val.numRef.f, at._from.row, at._from.col, at.to.row, at.to.col]))',
  ].join('\n');
  const read: unknown = JSON.parse(
    execFileSync(PYTHON, ['-c', script, path], { encoding: 'utf8' }),
  );
  const values = "'L''état d''avancement'!$C$2:$C$4";
  expect(read).toEqual(['BarChart', 'col', 2, values, 5, 0, 22, 6]);
});
