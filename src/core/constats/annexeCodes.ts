import { cite, type Clause, type CodeEntries } from './clause';

const annexes: Clause = { texte: 'actionLogement', article: 'annexes 1 et 2', pour: 'annexe' };
const sommes: readonly Clause[] = [{ texte: 'tableau', pour: 'tableau' }, annexes];
const arrondi = 'un demi par dernier chiffre imprimé';

/** What is said of a table of amounts; some of it of a text that quotes one too. */
export const annexeCodes = {
  'somme-ligne': { niveau: 'erreur', sources: sommes },
  'somme-colonne': { niveau: 'erreur', sources: sommes },
  'total-general': { niveau: 'erreur', sources: sommes },
  'ecart-arrondi': {
    niveau: 'info',
    sources: [
      { texte: 'tableau', article: arrondi, pour: 'tableau', lecture: true },
      { ...annexes, article: `annexes 1 et 2, ${arrondi}`, lecture: true },
    ],
  },
  'total-saisi': { niveau: 'avertissement', sources: sommes },
  'unite-contradictoire': { niveau: 'erreur', sources: sommes },
  'nombre-en-texte': { niveau: 'erreur', sources: sommes },
  'valeur-a-completer': {
    niveau: 'erreur',
    sources: [...sommes, ...cite('articles 2.1 et 3, annexes 1 et 2')],
  },
  'somme-a-confirmer': {
    niveau: 'question',
    sources: [...sommes, ...cite('article 2.1')],
  },
} satisfies CodeEntries;
