/** The words of a French text as they compare: no case, accents, plural, gender or grammar. */
import { wordsOf } from '../reading/wordsOf';

const OUTILS = new Set(
  (
    'avec cette cettes comme dans dont elle elles entre etre leur leurs mais meme notamment nous ' +
    'pour plus sans sont sous sur tous tout toute toutes vers montant montants annee annees total ' +
    'general ligne ensemble'
  ).split(' '),
);
/** Two and three capitals that are no initials. */
const COURTS = /^(?:AU|AUX|CE|CES|DE|DES|DU|EN|ET|LA|LE|LES|NE|NI|OU|PAR|SES|SUR|UN|UNE|HT|TTC)$/;

/** The group's own name stands in every sentence and says nothing of the line. */
const GROUPE = /\baction\s+logement(?:\s+(?:services?|groupe|immobilier))?\b/giu;
/** Lines that only their number tells apart: « Lot 2 », « T3 ». */
const NUMEROTE =
  /\b(?:(lots?|axes?|tranches?|phases?|zones?|actions?|volets?|chapitres?|fiches?)\s+(\d{1,3})|([tf]\d))\b/giu;
const SIGLE = /(?<![\p{L}\d])[A-Z]{2,3}(?![\p{L}\d])/gu;

/** The words that carry sense, each once: four letters or more, initials, numbered parts. */
export function motsOf(text: string): ReadonlySet<string> {
  const kept = text.replace(GROUPE, ' ');
  const words = wordsOf(kept)
    .split(' ')
    .filter((mot) => mot.length >= 4 && !/\d/.test(mot) && !OUTILS.has(mot));
  return new Set([...words.map(racine), ...siglesOf(kept), ...numeros(kept)]);
}

/** « HT » and « TTC », which tell columns apart and are no words of a line. */
export function taxesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\p{L}\d])(?:HT|TTC)(?![\p{L}\d])/gu)].map(([mot]) =>
    mot.toLowerCase(),
  );
}

function siglesOf(text: string): readonly string[] {
  if (text === text.toUpperCase()) return [];
  return [...text.matchAll(SIGLE)].flatMap(([mot]) => (COURTS.test(mot) ? [] : mot.toLowerCase()));
}

function numeros(text: string): readonly string[] {
  return [...text.matchAll(NUMEROTE)].map(([, mot = '', numero = '', court]) =>
    (court ?? `${mot.replace(/s$/i, '')} ${numero}`).toLowerCase(),
  );
}

/** « sociaux » and « sociale » are « social », « aides » is « aid ». */
function racine(mot: string): string {
  if (mot.endsWith('aux') && mot.length > 5) return `${mot.slice(0, -3)}al`;
  const bare = mot.replace(/[sx]$/, '');
  return bare.length > 5 ? bare.replace(/e$/, '') : bare;
}
