import type { Finding } from '../core/finding';
import { columnOf } from './messages';
import { sentenceOf } from './sentenceOf';
import { fr } from './typographie';

/** What is left to fill in a row: « À remplir : la date de livraison (D14) et le loyer (H14). » */
export function videsSentence(vides: readonly Finding[]): string {
  const [only, ...others] = vides;
  if (only !== undefined && others.length === 0) return sentenceOf(only);
  const cells = vides.map((vide) => `${columnOf(vide)} (${vide.lieu.cellule})`);
  const last = cells.pop() ?? '';
  return fr`À remplir : ${cells.join(', ')} et ${last}.`;
}
