/** The level of every code about a payment. */
import type { Niveau } from '../finding';
import type { PaiementCode, PaiementConstat, PaiementFinding } from './model';

export const paiementNiveaux: Readonly<Record<PaiementCode, Niveau>> = {
  'tranche-inferieure-10': 'erreur',
  'solde-seul': 'erreur',
  'programmation-depassee': 'erreur',
  'demande-superieure': 'erreur',
  'modele-non-certifie': 'avertissement',
  'das-avant-signature': 'avertissement',
  'paiement-futur': 'erreur',
  'paiement-avant-demande': 'erreur',
  'das-prealable': 'avertissement',
  'reversement-en-retard': 'erreur',
};

export function paiementFinding(constat: PaiementConstat): PaiementFinding {
  return { ...constat, niveau: paiementNiveaux[constat.code] };
}
