/** What is counted: the noun after a number, or the words before a colon. */
import { withoutAccents } from '../cellText';

const BLANC = '(?:[ \\t\\u00a0\\u2009\\u202f*_]|\\r?\\n(?!\\s*\\n))+';
const MOT = '[\\p{L}][\\p{L}\\p{M}-]*(?:\\([sS]\\))?';
const SUIVANT = new RegExp(`^${BLANC}(${MOT})`, 'u');
const DE_SUIVANT = new RegExp(`^${BLANC}d(?:['’´]|e${BLANC})(${MOT})`, 'iu');

/** Homes by the loan that pays for them, and the like: counted in capitals, without a plural. */
const SIGLES =
  /^(?:PLAI|PLUS|PLS|PLI|PLA|LLI|LLS|LI|PSLA|BRS|PTZ|ETP|EPCI|ESH|OPH|VISALE|IML|QPV|QIN|QIR)$/;

/** Words in -s or -x that are no things counted: time, measures, addresses, tools of grammar. */
const EXCLUS = new Set(
  (
    'an ans annee annees mois jour jours heure heures semaine semaines trimestres semestres minutes ' +
    'mars hectares metres kilometres points pourcents euros francs pages fois exercices siecles ' +
    'dans sous vers plus moins apres avant les des ses ces mes leurs nos vos puis sans tres pas hors ' +
    'dont tous toutes autres chaque depuis pendant lors jusque jusqu ainsi alors mais aux eux deux ' +
    'trois six dix sis articles bis'
  ).split(' '),
);

/** The noun counted by the number before `apres`: « aides », « logements », « PSLA ». */
export function readNom(apres: string, valeur: number): string | undefined {
  const nom = SUIVANT.exec(apres)?.[1];
  return nom !== undefined && isCounted(nom, valeur) ? nom : undefined;
}

/** The noun after « million » and « milliard »: « d’habitants », « de logements ». */
export function readNomDe(apres: string): string | undefined {
  const nom = DE_SUIVANT.exec(apres)?.[1];
  return nom !== undefined && isCounted(nom, 2) ? nom : undefined;
}

/** French counts zero and one in the singular; anything more ends in -s or -x. */
function isCounted(nom: string, valeur: number): boolean {
  if (SIGLES.test(nom)) return true;
  const bare = foldMot(nom);
  const isWord = nom === nom.toLowerCase() || nom === nom.toUpperCase() || nom.endsWith('(S)');
  if (!isWord || bare.length < 4 || EXCLUS.has(bare)) return false;
  return /[sx]$/.test(bare) || /\(s\)$/i.test(nom) || (valeur < 2 && nom === nom.toLowerCase());
}

function foldMot(mot: string): string {
  return withoutAccents(mot).toLowerCase();
}

/** « 135 en QPV »: the noun was said before. */
export const ELLIPSE = new RegExp(`^${BLANC}(?:en|hors)${BLANC}[A-Z]{2,}`, 'u');

const APRES_LABEL = /^(?=[ \t]*(?:$|\r?\n|[;(]|[.,](?![ \t]*\d)))/;
const LABEL = /(?:^|[\n.;:•])([^\n:;]{3,80}?)[*\s]*:[ \t\u00a0\u202f*]*$/u;
const NUMEROTE =
  /\b(?:sir[ée][nt]|idtop|t[ée]l|t[ée]l[ée]phone|fax|code|rcs|num[ée]ro|n°|r[ée]f|r[ée]f[ée]rences?|version|ann[ée]es?|dates?|d[ée]lib[ée]ration|rapports?|articles?|pages?|s[ée]ance|question|dossier)\b/iu;

/** « Requalification : 695 »: the words before the colon, where the number stands alone after it. */
export function readLabel(avant: string, apres: string): string | undefined {
  if (!APRES_LABEL.test(apres)) return undefined;
  const label = LABEL.exec(avant)?.[1]
    ?.replace(/^[\s\-–*•o]+/u, '')
    .trim();
  return label === undefined || label === '' || NUMEROTE.test(label) ? undefined : label;
}
