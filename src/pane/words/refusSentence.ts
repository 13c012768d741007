import { formatCount, fr } from '../../text/fr';

/** The first thing that a button asks for, and how many others there are. */
export function refusSentence(first: string, others: number): string {
  const rest = others === 0 ? '' : ` Puis ${formatCount(others, 'autre point', 'autres points')}.`;
  return fr`À revoir : ${first}${rest}`;
}
