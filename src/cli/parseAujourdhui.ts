import { parseIso, type IsoDate } from '../core/date';
import { fr } from '../text/fr';
import { CliError } from './context';

/** The day of `--aujourdhui`, undefined where it is not given. */
export function parseAujourdhui(text: string | undefined): IsoDate | undefined {
  if (text === undefined) return undefined;
  const date = parseIso(text);
  if (date !== undefined) return date;
  throw new CliError(
    fr`La date « ${text} » n’est pas valable : écrivez-la sous la forme AAAA-MM-JJ, par exemple 2026-03-14.`,
  );
}
