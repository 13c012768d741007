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
}

/** A host that does not tell when a sheet is renamed is asked again each time. */
export function createSheetNames(office: Office): SheetNames {
  let known = new Map<string, string>();
  const learn = (context: Excel.RequestContext) => {
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
    nameOf: async (id) => {
      if (!known.has(id) || !office.supports(OPTIONAL.sheetNames)) await refresh();
      return known.get(id);
    },
  };
}
