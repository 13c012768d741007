/** The words of a French text as they compare: no case, accents, plural or grammar. */
import { wordsOf } from '../reading/normalize';

const OUTILS = new Set(
  (
    'avec cette cettes comme dans dont elle elles entre etre leur leurs mais meme notamment nous ' +
    'pour plus sans sont sous sur tous tout toute toutes vers montant montants annee annees total ' +
    'general ligne ensemble'
  ).split(' '),
);

/** The group's own name stands in every sentence and says nothing of the line. */
const GROUPE = /\baction\s+logement(?:\s+(?:services?|groupe|immobilier))?\b/giu;

/** The words of four letters or more that carry sense, each once. */
export function motsOf(text: string): ReadonlySet<string> {
  const bare = wordsOf(text.replace(GROUPE, ' '));
  return new Set(
    bare
      .split(' ')
      .filter((mot) => mot.length >= 4 && !/\d/.test(mot) && !OUTILS.has(mot))
      .map(singulier),
  );
}

/** « sociaux » is « social », « aides » is « aide ». */
function singulier(mot: string): string {
  if (mot.endsWith('aux') && mot.length > 5) return `${mot.slice(0, -3)}al`;
  return mot.replace(/[sx]$/, '');
}
