import { startExcel, type TestExcel } from '../../../test/support/office';
import { CASES, type WireCase } from './cases';

/** Real office.js on the stand-in Excel in Node: what each case says, through the protocol itself. */
describe.each(Object.entries(CASES))('%s', (_subject, cases) => {
  let excel: TestExcel;
  afterEach(() => excel.dispose());

  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    excel = await startExcel(one.options);
    expect(await runCase(one, excel)).toEqual(one.expected);
  });
});

async function runCase(one: WireCase, { host }: TestExcel): Promise<unknown> {
  let result: unknown;
  for (const step of one.steps) {
    if (step.where === 'host') step.run(host);
    else result = await step.run();
  }
  // As it would cross to a browser test: plain data.
  return JSON.parse(JSON.stringify(result ?? null)) as unknown;
}
