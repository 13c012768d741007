import type { Office } from './office';
import { OPTIONAL } from './requirements';

/** Names of sheets by the identifiers that events give. */
export interface SheetNames {
  nameOf(id: string): Promise<string | undefined>;
  /** The name last known, without asking. */
  known(id: string): string | undefined;
  refresh(): Promise<void>;
  /** Asks for the names in the request under way; to be called once it is answered. */
  learn(context: Excel.RequestContext): () => void;
  /** Makes the next question read the names again. */
  forget(): void;
  /** An event came: a host that does not tell when a sheet is renamed may have renamed one before it. */
  doubt(): void;
}

/** A host that does not tell when a sheet is renamed is asked again, once for all the events that came before. */
export function createSheetNames(office: Office): SheetNames {
  let known = new Map<string, string>();
  let isDoubted = false;
  const learn = (context: Excel.RequestContext) => {
    isDoubted = false;
    const sheets = context.workbook.worksheets.load('items/id,items/name');
    return () => {
      known = new Map(sheets.items.map(({ id, name }) => [id, name]));
    };
  };
  const refresh = () =>
    office.run(async (context) => {
      const keep = learn(context);
      await context.sync();
      keep();
    });
  return {
    refresh,
    learn,
    known: (id) => known.get(id),
    forget: () => known.clear(),
    doubt: () => {
      isDoubted = !office.supports(OPTIONAL.sheetNames);
    },
    nameOf: async (id) => {
      if (isDoubted || !known.has(id)) await refresh();
      return known.get(id);
    },
  };
}
