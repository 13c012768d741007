import type { ChangeType, HostEvent, HostEventBatch } from './events';

const OPPOSITE: Readonly<Record<ChangeType, ChangeType>> = {
  RangeEdited: 'RangeEdited',
  RowInserted: 'RowDeleted',
  RowDeleted: 'RowInserted',
  ColumnInserted: 'ColumnDeleted',
  ColumnDeleted: 'ColumnInserted',
  CellInserted: 'CellDeleted',
  CellDeleted: 'CellInserted',
};

const OPPOSITE_SHIFT = { down: 'up', up: 'down', left: 'right', right: 'left' } as const;

/** What listeners must hear when a batch is taken back: everything the other way round. */
export function undone(batch: HostEventBatch): HostEventBatch {
  const events = [...batch.events].reverse().map(opposite);
  return { ...batch, source: 'user', cause: 'undo', events };
}

function opposite(event: HostEvent): HostEvent {
  switch (event.kind) {
    case 'cells-changed': {
      const { shift, details, ...rest } = event;
      return {
        ...rest,
        changeType: OPPOSITE[event.changeType],
        ...(shift && { shift: OPPOSITE_SHIFT[shift] }),
        ...(details && { details: { before: details.after, after: details.before } }),
      };
    }
    case 'table-changed':
      return { ...event, changeType: OPPOSITE[event.changeType] };
    case 'sheet-added':
      return { ...event, kind: 'sheet-deleted' };
    case 'sheet-deleted':
      return { ...event, kind: 'sheet-added' };
    case 'sheet-activated':
      return { ...event, kind: 'sheet-deactivated' };
    case 'sheet-deactivated':
      return { ...event, kind: 'sheet-activated' };
    case 'sheet-renamed':
      return { ...event, nameBefore: event.nameAfter, nameAfter: event.nameBefore };
    case 'sheet-moved':
      return {
        ...event,
        positionBefore: event.positionAfter,
        positionAfter: event.positionBefore,
      };
    case 'sheet-visibility':
      return { ...event, before: event.after, after: event.before };
    case 'protection-changed':
      return { ...event, protected: !event.protected };
    case 'table-added':
      return { ...event, kind: 'table-deleted' };
    case 'table-deleted':
      return { ...event, kind: 'table-added' };
    default:
      return event;
  }
}
