import { parseIso } from '../../core/date';
import { formatDate } from '../../text/fr';

/** « 14/03/2026 » from `2026-03-14`; nothing for what is no day. */
export function dateText(le: string): string {
  const day = parseIso(le);
  return day === undefined ? '' : formatDate(day);
}
