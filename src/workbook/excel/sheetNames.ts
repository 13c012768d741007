import type { Office } from './office';
import { OPTIONAL } from './requirements';

/** Names of sheets by the identifiers that events give. */
export interface SheetNames {
  nameOf(id: string): Promise<string | undefined>;
  /** The name last known, without asking. */
  known(id: string): string | undefined;
  refresh(): Promise<void>;
  /** Makes the next question read the names again. */
  forget(): void;
}

/** A host that does not tell when a sheet is renamed is asked again each time. */
export function createSheetNames(office: Office): SheetNames {
  let known = new Map<string, string>();
  const refresh = async () => {
    known = await office.run(readNames);
  };
  return {
    refresh,
    known: (id) => known.get(id),
    forget: () => known.clear(),
    nameOf: async (id) => {
      if (!known.has(id) || !office.supports(OPTIONAL.sheetNames)) await refresh();
      return known.get(id);
    },
  };
}

async function readNames(context: Excel.RequestContext): Promise<Map<string, string>> {
  const sheets = context.workbook.worksheets.load('items/id,items/name');
  await context.sync();
  return new Map(sheets.items.map(({ id, name }) => [id, name]));
}
