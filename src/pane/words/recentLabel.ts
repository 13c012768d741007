import type { Entetes } from '../../app/state';
import { fr } from '../../text/fr';

/** « Néolia · 250-1234-01 · convention 168 »: what tells a header from the others; blanks are left out. */
export function recentLabel(entete: Partial<Entetes['A'] & Entetes['B']>): string {
  const { bailleur, maitreOuvrage, libelleOperation, idtopOperation, convention = '' } = entete;
  const sous = /^protocole/i.test(convention) ? convention : fr`convention ${convention}`;
  return [bailleur ?? maitreOuvrage, libelleOperation || idtopOperation, convention && sous]
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' · ');
}
