import { startExcel } from '../../support/office';
test('perf', async () => {
  const x = await startExcel();
  const t = (l: string, a: number) => console.log(l, Math.round(performance.now() - a), 'ms');
  let a = performance.now();
  await Excel.run(async (c) => { const s = c.workbook.worksheets.getFirst(); for (let k = 0; k < 5; k++) { s.getRange(`A${k * 2000 + 1}:I${k * 2000 + 2000}`).values = Array.from({ length: 2000 }, (_, i) => Array.from({ length: 9 }, (_, j) => `v${i}-${j}`)); await c.sync(); } });
  t('write 10,000x9 in 5', a); a = performance.now();
  await Excel.run(async (c) => { const r = c.workbook.worksheets.getFirst().getRange('A1:I10000').load('values,formulas'); await c.sync(); });
  t('read', a); a = performance.now();
  await Excel.run(async (c) => { const s = c.workbook.worksheets.getFirst(); for (let k = 0; k < 300; k++) { s.getRange(`K${k + 1}`).formulas = [[`=COUNTIF(A:A,"v${k}-0")`]]; s.getRange(`K${k + 1}`).format.fill.color = '#FF0000'; } await c.sync(); });
  t('300 formulas + fills in a batch', a); a = performance.now();
  for (let k = 0; k < 50; k++) await Excel.run(async (c) => { const r = c.workbook.worksheets.getFirst().getRange('A1:I100').load('values'); await c.sync(); });
  t('50 runs of 900', a); a = performance.now();
  await Excel.run(async (c) => { const s = c.workbook.worksheets.getFirst(); for (let k = 0; k < 50; k++) { s.getRange('A1').values = [[k]]; s.getRange('A1').load('values'); } await c.sync(); });
  t('50 alternating write/read', a);
  let n = 0; while (x.workbook.undo()) n++; console.log('undo steps', n);
  x.dispose();
}, 60000);
