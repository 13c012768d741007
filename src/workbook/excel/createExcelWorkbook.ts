import type { LiveWorkbook } from '../port';
import { asWorkbookErrors } from './errors';
import type { KnownPlaces } from './knownPlaces';
import { listenTo } from './listenTo';
import { liveOffice, type Office } from './office';
import { createOwnWrites } from './ownWrites';
import { readSnapshot } from './readSnapshot';
import { OPTIONAL } from './requirements';
import { createSheetNames } from './sheetNames';

const fetchActs = () => import(/* webpackChunkName: "actes" */ './acts');

/** The workbook that Excel holds open beside the pane. Every failure is a WorkbookError. */
export function createExcelWorkbook(office: Office = liveOffice): LiveWorkbook {
  const ownWrites = createOwnWrites();
  const names = createSheetNames(office);
  const known: KnownPlaces = { sheets: new Map(), tables: new Set() };
  const inTurn = createQueue();
  return {
    snapshot: (sheets) =>
      asWorkbookErrors(() =>
        office.run((context) =>
          readSnapshot(context, known, {
            tellsMerges: office.supports(OPTIONAL.mergedAreas),
            ...(sheets && { wanted: sheets }),
          }),
        ),
      ),
    readBlocks: async (sheet, ranges) => {
      const { readBlocks } = await fetchActs();
      return asWorkbookErrors(() => office.run((context) => readBlocks(context, sheet, ranges)), {
        sheet,
      });
    },
    apply: (commands, leaning) =>
      inTurn(async () => {
        const { applyCommands } = await fetchActs();
        return ownWrites.during(commands, () =>
          asWorkbookErrors(() => applyCommands(office, commands, { leaning, names, known })),
        );
      }),
    selection: async () => {
      const { readSelection } = await fetchActs();
      return asWorkbookErrors(() => office.run(readSelection));
    },
    cellLeft: async () => {
      const { readSelection } = await fetchActs();
      return asWorkbookErrors(() => office.run(readSelection, { delayForCellEdit: true }));
    },
    select: async (sheet, range) => {
      const { selectRange } = await fetchActs();
      return asWorkbookErrors(() => office.run((context) => selectRange(context, sheet, range)), {
        sheet,
        address: range,
      });
    },
    listen: (listener) => asWorkbookErrors(() => listenTo(office, { ownWrites, names }, listener)),
  };
}

/** One change at a time: what is kept before a change must be what stands when it is made. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}
