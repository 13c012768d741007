import { createHostWorkbook, ExcelHost, type HostWorkbook } from '../..';
import { startExcel } from '../../../test/support/office';
import { attachBridge, type NativeBridge } from '../../bridge/native';

/** What a probe has at hand: « Feuil1 » with a table T (a, b; two rows) in A1:B3, and nothing else. */
export interface Bench {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table;
  readonly host: ExcelHost;
  readonly book: HostWorkbook;
  at(address: string): Excel.Range;
}

/** One question to Excel. `expected` is its answer: a code, `accepted`, or what is read back. */
export interface Probe {
  readonly id: string;
  readonly asks: string;
  readonly expected: unknown;
  /** Gives what it reads; nothing stands for `accepted`. */
  readonly run: (bench: Bench) => unknown;
}

/** A question that no document answers: `docs/a-verifier-dans-excel.md` says what is supposed. */
export interface OnlyExcel {
  readonly id: string;
  readonly asks: string;
  /** Words of its line there. */
  readonly line: string;
}

export function probe(id: string, asks: string, expected: unknown, run: Probe['run']): Probe {
  return { id, asks, expected, run };
}

const TODAY = 45_982;

/** office.js is loaded once; each probe puts a workbook of its own behind it. */
export async function startProbes() {
  const front = await startExcel();
  const bridge = (globalThis as unknown as { _richApiNativeBridge: NativeBridge })
    ._richApiNativeBridge;
  return {
    ask: (one: Probe) => ask(one, bridge),
    stop: () => front.dispose(),
  };
}

async function ask({ run }: Probe, bridge: NativeBridge): Promise<unknown> {
  const book = createHostWorkbook({ today: TODAY });
  const host = new ExcelHost(book);
  const detach = attachBridge(host, bridge);
  try {
    await Excel.run(prepare);
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Feuil1');
      const table = context.workbook.tables.getItem('T');
      const at = (address: string) => sheet.getRange(address);
      const read = await run({ context, sheet, table, host, book, at });
      await context.sync();
      return read ?? 'accepted';
    });
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : String(error);
  } finally {
    detach();
    host.dispose();
  }
}

async function prepare(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getFirst();
  sheet.getRange('A1:B3').values = [
    ['a', 'b'],
    [1, 2],
    [3, 4],
  ];
  sheet.tables.add('A1:B3', true).name = 'T';
  await context.sync();
}
