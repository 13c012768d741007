import { areaAddress, intersect, parseAddress } from '../../../src/grid/a1';
import {
  isCellError,
  type CellsChanged,
  type EditSource,
  type HostEvent,
  type HostEventBatch,
  type HostWorkbook,
  type Scalar,
} from '../../model';
import { valueType, wireValue } from '../members/rangeValues';
import type { WireEvent } from '../protocol';
import { coalesce } from './coalesce';
import { eventReference } from './reference';
import { EVENT_TYPES, WORKBOOK, type EventKind, type Registrations } from './registrations';

type Payload = Readonly<Record<string, unknown>>;

/** One event of the workbook as Excel tells it, before it is sent to those who asked. */
interface Told {
  readonly kind: EventKind;
  readonly targets: readonly string[];
  readonly payload: Payload;
}

const CATEGORY = 65536;
const SHIFTS = {
  down: 'ShiftCellDown',
  right: 'ShiftCellRight',
  up: 'ShiftCellUp',
  left: 'ShiftCellLeft',
} as const;

let nextId = 1;

/** Who hears: what the session asked to be told, and its name among those that share the workbook. */
interface Hearer {
  readonly registrations: Registrations;
  readonly session: string;
}

/** The messages that a batch of changes makes for the client. */
export function entriesOf(
  batch: HostEventBatch,
  workbook: HostWorkbook,
  { registrations, session }: Hearer,
): WireEvent[] {
  if (!registrations.enabled) return [];
  const isOurs = batch.by === undefined || batch.by === session;
  const origin = isOurs ? 'Local' : 'Remote';
  const source = isOurs ? batch.source : 'user';
  return coalesce(batch.events)
    .flatMap((event) => tell(event, source, workbook))
    .map((told) => ({
      ...told,
      payload: { ...told.payload, ...('source' in told.payload && { source: origin }) },
    }))
    .flatMap(({ kind, targets, payload }) =>
      targets
        .filter((target) => registrations.has(kind, target))
        .map((target) => entry(kind, target, payload)),
    );
}

function entry(kind: EventKind, targetId: string, payload: Payload): WireEvent {
  return {
    messageCategory: CATEGORY,
    messageType: EVENT_TYPES[kind],
    targetId,
    message: JSON.stringify(payload),
    id: String(nextId++),
  };
}

function tell(event: HostEvent, source: EditSource, workbook: HostWorkbook): Told[] {
  switch (event.kind) {
    case 'cells-changed':
      return [sheetEvent('sheet-changed', event.sheetId, changePayload(event, source))];
    case 'table-changed':
      return [tableChanged(event)];
    case 'selection-changed':
      return selectionEvents(event.sheetId, event.address, workbook);
    case 'format-changed':
      return [sheetEvent('sheet-format-changed', event.sheetId, { address: event.address })];
    case 'rows-sorted':
      return [sheetEvent('sheet-rows-sorted', event.sheetId, { address: event.address })];
    case 'calculated':
      return [sheetEvent('sheet-calculated', event.sheetId, { address: '' })];
    case 'sheet-added':
    case 'sheet-deleted':
    case 'sheet-activated':
    case 'sheet-deactivated':
      return [sheetEvent(event.kind, event.sheetId, {})];
    case 'sheet-renamed': {
      const { nameBefore, nameAfter } = event;
      return [sheetEvent(event.kind, event.sheetId, { nameBefore, nameAfter })];
    }
    case 'sheet-moved': {
      const { positionBefore, positionAfter } = event;
      return [sheetEvent(event.kind, event.sheetId, { positionBefore, positionAfter })];
    }
    case 'sheet-visibility': {
      const payload = { visibilityBefore: event.before, visibilityAfter: event.after };
      return [sheetEvent(event.kind, event.sheetId, payload)];
    }
    case 'protection-changed':
      return [sheetEvent('sheet-protection', event.sheetId, { isProtected: event.protected })];
    case 'table-added':
    case 'table-deleted':
      return [tableEvent(event.kind, event.tableId, workbook)];
    case 'workbook-changed':
      return [];
  }
}

/** A sheet's event goes to its own listeners and to those of the collection. */
function sheetEvent(kind: EventKind, worksheetId: string, payload: Payload): Told {
  const targets = [worksheetId, WORKBOOK];
  return { kind, targets, payload: { source: 'Local', worksheetId, ...payload } };
}

function changePayload(event: CellsChanged, source: EditSource): Payload {
  return {
    changeType: event.changeType,
    address: event.address,
    referenceId: eventReference(event.sheetId, event.address),
    triggerSource: source === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: event.shift ? SHIFTS[event.shift] : 'None',
    ...(event.details && detailsPayload(event.details.before, event.details.after)),
  };
}

function detailsPayload(before: Scalar, after: Scalar): Payload {
  return {
    valueBefore: wireValue(before),
    valueAfter: wireValue(after),
    valueTypeBefore: typeOf(before),
    valueTypeAfter: typeOf(after),
  };
}

function typeOf(value: Scalar): string {
  return isCellError(value) ? 'Error' : valueType(value);
}

function tableChanged(event: Extract<HostEvent, { kind: 'table-changed' }>): Told {
  const { tableId, sheetId, address, changeType } = event;
  return {
    kind: 'table-changed',
    targets: [tableId, sheetId, WORKBOOK],
    payload: {
      source: 'Local',
      worksheetId: sheetId,
      tableId,
      address,
      changeType,
      referenceId: eventReference(sheetId, address),
    },
  };
}

function tableEvent(kind: EventKind, tableId: string, workbook: HostWorkbook): Told {
  const table = workbook.table(tableId);
  const where = table && { worksheetId: table.sheet.id, tableName: table.name };
  const targets = [...(table ? [table.sheet.id] : []), WORKBOOK];
  return { kind, targets, payload: { source: 'Local', tableId, ...where } };
}

/** The sheet's selection, the workbook's, and that of every table of the sheet. */
function selectionEvents(sheetId: string, address: string, workbook: HostWorkbook): Told[] {
  const selected = parseAddress(address);
  const tables = workbook.tables.filter((table) => table.sheet.id === sheetId);
  return [
    { ...sheetEvent('sheet-selection', sheetId, { address }) },
    { kind: 'workbook-selection', targets: [''], payload: {} },
    ...tables.map((table): Told => {
      const inside = selected && intersect(selected, table.area);
      const payload = { worksheetId: sheetId, address: inside ? areaAddress(inside) : '' };
      return { kind: 'table-selection', targets: [table.id], payload };
    }),
  ];
}
