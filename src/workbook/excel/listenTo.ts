import { areaAddress, parseAddress } from '../../grid/a1';
import type { WorkbookEvent } from '../port';
import { createRelay, type Relay } from './createRelay';
import type { Office } from './office';
import type { OwnWrites } from './ownWrites';
import { OPTIONAL } from './requirements';
import type { SheetNames } from './sheetNames';

type Listener = (event: WorkbookEvent) => void;
type Handler = OfficeExtension.EventHandlerResult<unknown>;

const MOVES: ReadonlySet<string> = new Set([
  'RowInserted',
  'RowDeleted',
  'ColumnInserted',
  'ColumnDeleted',
  'CellInserted',
  'CellDeleted',
]);

/**
 * Listens to all sheets through the collection, so that sheets added later are heard too. Events are
 * given in the order Excel sends them, with the sheet's name as it is now.
 */
export async function listenTo(
  office: Office,
  { ownWrites, names }: Pick<Ear, 'ownWrites' | 'names'>,
  listener: Listener,
): Promise<() => Promise<void>> {
  const relay = createRelay(names, listener);
  const handlers = await office.run(async (context) => {
    const added = addHandlers(context, { office, ownWrites, names, relay });
    const keep = names.learn(context);
    await context.sync();
    keep();
    return added;
  });
  return () => removeHandlers(office, handlers);
}

interface Ear {
  readonly office: Office;
  readonly ownWrites: OwnWrites;
  readonly names: SheetNames;
  readonly relay: Relay;
}

function addHandlers(context: Excel.RequestContext, ear: Ear): Handler[] {
  const { worksheets } = context.workbook;
  const { names, relay, office } = ear;
  const arranged = () =>
    relay(async () => {
      await names.refresh();
      return { kind: 'sheets', own: false };
    });
  const added = ({ worksheetId }: Excel.WorksheetAddedEventArgs) =>
    relay(async () => {
      const sheet = await names.nameOf(worksheetId);
      return { kind: 'sheets', own: sheet !== undefined && ear.ownWrites.hasAdded(sheet) };
    });
  const deleted = ({ worksheetId }: Excel.WorksheetDeletedEventArgs) => {
    const sheet = names.known(worksheetId);
    const own = sheet !== undefined && ear.ownWrites.hasDeleted(sheet);
    return relay(() => Promise.resolve({ kind: 'sheets', own }));
  };
  const renamed = office.supports(OPTIONAL.sheetNames)
    ? [worksheets.onNameChanged.add(arranged), worksheets.onMoved.add(arranged)]
    : [];
  const sorted = (args: Sorted) => relay(() => moved(args, names));
  const sorts = office.supports(OPTIONAL.sortEvents)
    ? [worksheets.onRowSorted.add(sorted), worksheets.onColumnSorted.add(sorted)]
    : [];
  return [
    worksheets.onChanged.add((args) => relay(() => changed(args, ear))),
    worksheets.onSelectionChanged.add((args) => relay(() => selected(args, names))),
    worksheets.onActivated.add((args) => relay(() => activated(args, ear))),
    worksheets.onAdded.add(added),
    worksheets.onDeleted.add(deleted),
    ...renamed,
    ...sorts,
  ];
}

type Sorted = Pick<Excel.WorksheetRowSortedEventArgs, 'worksheetId' | 'source'>;

/** A sort tells no change of cells. Every row may stand elsewhere; nothing of ours sorts. */
async function moved(
  { worksheetId, source }: Sorted,
  names: SheetNames,
): Promise<WorkbookEvent | undefined> {
  const sheet = await names.nameOf(worksheetId);
  if (sheet === undefined) return undefined;
  const remote = source === 'Remote';
  return { kind: 'changed', sheet, range: undefined, structural: true, own: false, remote };
}

async function changed(
  args: Excel.WorksheetChangedEventArgs,
  { names, ownWrites }: Ear,
): Promise<WorkbookEvent | undefined> {
  const isOurs = args.triggerSource === 'ThisLocalAddin';
  // Nobody reads again what we wrote: the name that we know will do.
  const known = isOurs ? names.known(args.worksheetId) : undefined;
  const sheet = known ?? (await names.nameOf(args.worksheetId));
  if (sheet === undefined) return undefined;
  const area = parseAddress(args.address);
  return {
    kind: 'changed',
    sheet,
    range: area && areaAddress(area),
    structural: MOVES.has(args.changeType),
    own: isOwn(args, ownWrites, sheet),
    remote: args.source === 'Remote',
  };
}

/** Where the host says who made the change, it is believed. */
function isOwn(
  args: Excel.WorksheetChangedEventArgs,
  ownWrites: OwnWrites,
  sheet: string,
): boolean {
  const source: string | undefined = args.triggerSource;
  if (source !== undefined) return source === 'ThisLocalAddin';
  return args.source === 'Local' && ownWrites.isOwn(sheet, args.address);
}

async function selected(
  args: Excel.WorksheetSelectionChangedEventArgs,
  names: SheetNames,
): Promise<WorkbookEvent | undefined> {
  const sheet = await names.nameOf(args.worksheetId);
  const area = parseAddress(args.address);
  if (sheet === undefined || area === undefined) return undefined;
  return { kind: 'selected', sheet, range: areaAddress(area) };
}

async function activated(
  args: Excel.WorksheetActivatedEventArgs,
  { names, ownWrites }: Ear,
): Promise<WorkbookEvent | undefined> {
  const sheet = await names.nameOf(args.worksheetId);
  if (sheet === undefined) return undefined;
  return { kind: 'activated', sheet, own: ownWrites.hasActivated(sheet) };
}

/** Handlers belong to the context that added them; all of them go with one request. */
async function removeHandlers(office: Office, handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  await office.runIn(first.context, async (context) => {
    handlers.forEach((handler) => handler.remove());
    await context.sync();
  });
}
