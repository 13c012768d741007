import type { LiveWorkbook } from '../port';
import { asWorkbookErrors } from './errors';
import { createKnownPlaces } from './knownPlaces';
import { listenTo } from './listenTo';
import { liveOffice, type Office } from './office';
import { createOwnWrites } from './ownWrites';
import { OPTIONAL } from './requirements';
import { readSelection, selectRange } from './selection';
import { createSheetNames } from './sheetNames';
import { readBlocks, readSnapshot } from './snapshot';

/** What writes comes with the acts, which ask for it: reading is enough to begin. */
const fetchApply = () => import(/* webpackChunkName: "actes" */ './applyCommands');

/** The workbook that Excel holds open beside the pane. Every failure is a WorkbookError. */
export function createExcelWorkbook(office: Office = liveOffice): LiveWorkbook {
  const ownWrites = createOwnWrites();
  const names = createSheetNames(office);
  const known = createKnownPlaces();
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
    readBlocks: (sheet, ranges) =>
      asWorkbookErrors(() => office.run((context) => readBlocks(context, sheet, ranges)), {
        sheet,
      }),
    apply: (commands, leaning) =>
      inTurn(async () => {
        const { applyCommands } = await fetchApply();
        return ownWrites.during(commands, () =>
          asWorkbookErrors(async () => {
            const inverse = await applyCommands(office, commands, { leaning, names });
            known.expect(commands);
            return inverse;
          }),
        );
      }),
    selection: () => asWorkbookErrors(() => office.run(readSelection)),
    cellLeft: () => asWorkbookErrors(() => office.run(readSelection, { delayForCellEdit: true })),
    select: (sheet, range) =>
      asWorkbookErrors(() => office.run((context) => selectRange(context, sheet, range)), {
        sheet,
        address: range,
      }),
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
