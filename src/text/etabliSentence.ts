import type { IsoDate } from '../core/date';
import { formatDate } from './format';
import { fr } from './typographie';

/** When a report was made. */
export function etabliSentence(jour: IsoDate): string {
  return fr`Établi le ${formatDate(jour)}.`;
}
