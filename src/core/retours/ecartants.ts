/** What keeps a return out while nobody said anything. */
import type { Choix, ConsolidationCode, ConsolidationFinding, Retour } from './model';

/** Findings for which a file does not enter unless the user says so. */
const ECARTANTS: ReadonlySet<ConsolidationCode> = new Set([
  'annee-differente',
  'idtop-different',
  'convention-differente',
  'feuille-masquee',
]);

/** Whether a return enters where nobody said anything. */
export function choixParDefaut(retour: Pick<Retour, 'constats' | 'reading'>): Choix {
  return isEcarte(retour) || isWaiting(retour) ? 'ecarte' : 'retenu';
}

function isEcarte({ constats }: Pick<Retour, 'constats'>): boolean {
  return constats.some(isEcartant);
}

/** Whether a finding keeps a file out unless the user says otherwise. */
export function isEcartant({ code }: Pick<ConsolidationFinding, 'code'>): boolean {
  return ECARTANTS.has(code);
}

/** Whether a column waits for somebody's choice: until then nothing of the file is sure. */
function isWaiting({ reading }: Pick<Retour, 'reading'>): boolean {
  return Object.keys(reading.intitules.ambigus).length > 0;
}
