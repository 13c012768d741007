import { cite, type CodeEntries } from './clause';

const conventions = cite('articles 2.1 et 3, annexes 1 et 2');

/** What is said of a text that quotes tables of amounts alone; it shares the other codes with them. */
export const texteCodes = {
  'montant-cite-different': { niveau: 'erreur', sources: conventions },
  'montant-cite-non-retrouve': { niveau: 'info', sources: conventions },
  'siren-invalide': { niveau: 'erreur', sources: [{ texte: 'siret' }] },
  'somme-pourcentages': { niveau: 'info', sources: conventions },
  'somme-annoncee': { niveau: 'erreur', sources: cite('article 2.1') },
} satisfies CodeEntries;
