import { convention, type CodeEntries } from './clause';

/** What is said of a payment. */
export const paiementCodes = {
  'tranche-inferieure-10': { niveau: 'erreur', sources: [convention('art. 6, note 9')] },
  'solde-seul': { niveau: 'erreur', sources: [convention('art. 6, note 9')] },
  'programmation-depassee': { niveau: 'erreur', sources: [convention('art. 6 et 7')] },
  'demande-superieure': { niveau: 'erreur', sources: [convention('art. 6')] },
  'modele-non-certifie': { niveau: 'avertissement', sources: [convention('art. 6')] },
  'das-avant-signature': { niveau: 'avertissement', sources: [convention('art. 1 et 6')] },
  'paiement-futur': { niveau: 'erreur', sources: [convention('art. 7')] },
  'paiement-avant-demande': { niveau: 'erreur', sources: [convention('art. 6 et 7')] },
  'paiement-superieur': { niveau: 'erreur', sources: [convention('art. 6')] },
  'paiement-sans-demande': { niveau: 'avertissement', sources: [convention('art. 6')] },
  'das-prealable': { niveau: 'avertissement', sources: [convention('art. 1 et 6')] },
  // Article 4 sends the reader to article 8, which is about something else.
  'reversement-en-retard': {
    niveau: 'erreur',
    sources: [convention('art. 7 (l’article 4 renvoie par erreur à l’article 8)')],
  },
} satisfies CodeEntries;
