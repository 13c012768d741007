import { readFileSync } from 'node:fs';
import path from 'node:path';

import * as cells from './cells';
import * as objects from './objects';
import { startProbes } from './probe';
import * as rules from './rules';

const SUBJECTS = {
  validations: rules.VALIDATIONS,
  conditions: rules.CONDITIONS,
  'structured references': cells.STRUCTURED,
  cells: cells.CELLS,
  names: objects.NAMES,
  tables: objects.TABLES,
  'sheets and pages': objects.SHEETS,
  'undo and calculation': objects.SESSION,
};
const ONLY_EXCEL = [...rules.ONLY_EXCEL, ...cells.ONLY_EXCEL, ...objects.ONLY_EXCEL];

const DOUBTS = readFileSync(path.join(__dirname, '../../../docs/a-verifier-dans-excel.md'), 'utf8');

let probes: Awaited<ReturnType<typeof startProbes>>;
const count = { agrees: 0, differs: 0 };
beforeAll(async () => {
  probes = await startProbes();
});
afterAll(() => {
  probes.stop();
  const { agrees, differs } = count;
  process.stdout.write(
    `Excel: ${agrees} agree, ${ONLY_EXCEL.length} only Excel can tell, ${differs} differ\n`,
  );
});

/** What the stand-in answers is what Excel is documented to answer. */
describe.each(Object.entries(SUBJECTS))('%s', (_subject, table) => {
  test.each(table.map((one) => [one.id, one.asks, one] as const))(
    '%s: %s',
    async (_id, _asks, one) => {
      count.differs += 1;
      expect(await probes.ask(one)).toEqual(one.expected);
      count.differs -= 1;
      count.agrees += 1;
    },
  );
});

test.each(ONLY_EXCEL.map(({ id, line }) => [id, line] as const))(
  '%s has its line among what only Excel can tell: %s',
  (_id, line) => expect(DOUBTS).toContain(line),
);

test('no question is asked twice', () => {
  const ids = [...Object.values(SUBJECTS).flat(), ...ONLY_EXCEL].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});
