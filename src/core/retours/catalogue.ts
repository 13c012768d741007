/** The level of every finding that comparing returns can give. */
import type { Lieu, Niveau } from '../finding';
import type {
  Choix,
  ConsolidationCode,
  ConsolidationConstat,
  ConsolidationFinding,
  Retour,
} from './model';

export const consolidationNiveaux: Readonly<Record<ConsolidationCode, Niveau>> = {
  'fichier-illisible': 'erreur',
  'modele-non-reconnu': 'erreur',
  'annee-differente': 'erreur',
  'idtop-different': 'erreur',
  'convention-differente': 'erreur',
  'menage-en-double': 'erreur',
  'colonne-preremplie-modifiee': 'erreur',
  'menage-non-prevu': 'avertissement',
  'menage-sans-retour': 'avertissement',
  'declaration-non-certifiee': 'avertissement',
  'feuille-masquee': 'avertissement',
};

/** Findings for which a file does not enter unless the user says so. */
const ECARTANTS: ReadonlySet<ConsolidationCode> = new Set([
  'annee-differente',
  'idtop-different',
  'convention-differente',
  'feuille-masquee',
]);

/** A finding of comparing; the level comes from the catalogue. */
export function compareFinding(
  constat: ConsolidationConstat,
  place: { readonly fichier: string; readonly retour?: string; readonly lieu?: Lieu },
): ConsolidationFinding {
  return { ...constat, niveau: consolidationNiveaux[constat.code], ...place };
}

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
