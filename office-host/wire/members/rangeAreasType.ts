import { quoteSheet } from '../../../src/grid/a1';
import { refuse } from '../errors';
import type { Cells } from '../liveRanges';
import { call, link, scalar, WireObject, type WireType } from '../object';
import { eachArea, sheetOf, toInteger, toWord } from './args';
import { conditionalFormats } from './conditionalFormats';
import { dataValidation } from './dataValidation';
import { localAddress } from './range';
import { rangeFormat } from './rangeFormat';
import { rangeObject, worksheetObject } from './shared';

const rangeCollection: WireType<Cells> = {
  name: 'RangeCollection',
  indexed: true,
  items: (cells, env) => cells.areas.map((area) => rangeObject(cells.sheetId, area, env)),
  members: {
    GetCount: call('1.9', (cells) => cells.areas.length),
    GetItemAt: link('1.9', (cells, [index], env) => {
      const area = cells.areas[toInteger(index)];
      if (!area) throw refuse('InvalidArgument');
      return rangeObject(cells.sheetId, area, env);
    }),
  },
};

/** Several ranges of one sheet handled together (`worksheet.getRanges`). */
export const rangeAreasType: WireType<Cells> = {
  name: 'RangeAreas',
  members: {
    Address: scalar('1.9', (cells, env) => {
      const sheet = quoteSheet(sheetOf(cells.sheetId, env).name);
      return cells.areas.map((area) => `${sheet}!${localAddress(area)}`).join(',');
    }),
    AreaCount: scalar('1.9', (cells) => cells.areas.length),
    CellCount: scalar('1.9', (cells) =>
      cells.areas.reduce((n, a) => n + (a.bottom - a.top + 1) * (a.right - a.left + 1), 0),
    ),
    Areas: link('1.9', (cells) => new WireObject(rangeCollection, cells)),
    Format: link('1.9', (cells) => new WireObject(rangeFormat, cells)),
    DataValidation: link('1.9', (cells) => new WireObject(dataValidation, cells)),
    ConditionalFormats: link('1.9', (cells) => new WireObject(conditionalFormats, cells)),
    Worksheet: link('1.9', (cells, _args, env) =>
      worksheetObject(sheetOf(cells.sheetId, env), env),
    ),
    Clear: call('1.9', (cells, [applyTo], env) => {
      const word = toWord(applyTo ?? 'All', ['All', 'Contents', 'Formats']);
      const what = ({ All: 'all', Contents: 'contents', Formats: 'formats' } as const)[word];
      eachArea(cells, env, (sheet, area) => env.tx.clear(sheet, area, what));
    }),
    // Areas are found again by their addresses in the next request; nothing has to be kept.
    _KeepReference: call('1.9', () => null),
  },
};
