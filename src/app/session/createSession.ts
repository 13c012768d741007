import type { LiveWorkbook } from '../../workbook/port';
import { ourSnapshot, withOurTables } from '../mirror/ourTables';
import type { Session } from '../session';
import { LiveSession } from './liveSession';
import type { SessionOptions } from './sessionOptions';

/** What the pane and the ribbon talk to, over a live workbook. */
export function createSession(workbook: LiveWorkbook, options: SessionOptions): Session {
  const { files } = options;
  const live: LiveWorkbook = {
    ...withOurTables(workbook),
    cellLeft: () => workbook.cellLeft(),
    selection: () => workbook.selection(),
    select: (sheet, range) => workbook.select(sheet, range),
    listen: (listener) => workbook.listen(listener),
  };
  return new LiveSession(live, {
    ...options,
    files: {
      read: async (bytes) => ourSnapshot(await files.read(bytes)),
      readCsv: (bytes, name) => files.readCsv(bytes, name),
      openArchive: (nom, bytes) => files.openArchive(nom, bytes),
      create: () => files.create(),
    },
  });
}
