import type { LiveWorkbook } from '../../workbook/port';
import type { Session } from '../session';
import { LiveSession } from './liveSession';
import type { SessionOptions } from './sessionOptions';

/** What the pane and the ribbon talk to, over a live workbook. */
export function createSession(workbook: LiveWorkbook, options: SessionOptions): Session {
  return new LiveSession(workbook, options);
}
