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
};

/** Findings for which a file does not enter unless the user says so. */
const ECARTANTS: ReadonlySet<ConsolidationCode> = new Set([
  'annee-differente',
  'idtop-different',
  'convention-differente',
]);

/** A finding of comparing; the level comes from the catalogue. */
export function compareFinding(
  constat: ConsolidationConstat,
  place: { readonly fichier: string; readonly retour?: string; readonly lieu?: Lieu },
): ConsolidationFinding {
  return { ...constat, niveau: consolidationNiveaux[constat.code], ...place };
}

/** Whether a return enters where nobody said anything. */
export function choixParDefaut({ constats }: Pick<Retour, 'constats'>): Choix {
  return constats.some(({ code }) => ECARTANTS.has(code)) ? 'ecarte' : 'retenu';
}
