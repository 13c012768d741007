/** The words by which a text says that amounts are the parts of another. */

/**
 * How an announced sum holds to its parts: said outright; with « dont », which promises no full list; or
 * by their mere place, which only an agreement confirms.
 */
export type Lien = 'certain' | 'ouvert' | 'douteux';

const TAXES = String.raw`(?:\(?\s*(?:HT|TTC|hors taxes?|toutes taxes comprises)\s*\)?)?`;
/** « 3,1 M€ : »: the list follows at once. */
const DEUX_POINTS = new RegExp(`^[\\s*]*${TAXES}[\\s*]*:`, 'iu');
const OUVERT = /\b(?:dont|notamment|y compris|incluant|parmi)\b/iu;
const REPARTI =
  /\bsoit\b|\br[ée]parti\p{L}*|\bd[ée]compos\p{L}*|\bventil\p{L}*|\b(?:comme|ainsi) suit\b|\bde la (?:mani[èe]re|fa[çc]on) suivante\b|\bainsi\s*:|[àa] savoir\b|\bconstitu\p{L}+ (?:de|par|pour)\b|\bfinanc[ée]e?s?\b|\bcompos[ée]e?s? (?:de|d['’])|\bplus pr[ée]cis[ée]ment\b|\bd[ée]taill[ée]e?s?\b|\ben (?:deux|trois|quatre|cinq|six|plusieurs|\d+) (?:fois|versements|tranches|parts|lots|acomptes)\b|\b(?:octroy|consacr|mobilis|attribu)[ée]e?s?\s+[àa]\s+hauteur\s+de\b/iu;
/** « Ils se répartissent… », « Plus précisément : », « Le financement est le suivant : »: of what was said before. */
const RAPPEL =
  /^[\s*(]*(?:(?:en\s+)?voici|ils?|elles?|ces?|cette|cet|celui-ci|celle-ci|plus pr[ée]cis[ée]ment|soit|dont|r[ée]partis?|r[ée]partition|ventilation|d[ée]tail|d[ée]composition|(?:le|la|l['’])\s*(?:r[ée]partition|ventilation|d[ée]tail|d[ée]composition|(?:plan de )?financement))\b/iu;

/**
 * What the words between a sum and its parts say; undefined where they separate them: a full stop, or
 * an open list of examples.
 */
export function lienOf(entre: string): Lien | undefined {
  if (DEUX_POINTS.test(entre)) return 'certain';
  const open = lastIndex(entre, OUVERT);
  const told = lastIndex(entre, REPARTI);
  if (open > told) return /\bnotamment\b[^:]*:?[\s*]*$/iu.test(entre) ? undefined : 'ouvert';
  return told >= 0 ? 'certain' : 'douteux';
}

const REPARTITION =
  /\b(?:r[ée]partition|ventilation|d[ée]tail|d[ée]composition|plan de financement)\b/iu;
/** A sentence that says no more than how a sum is parted. */
const SHORT = 80;

/** Whether a sentence speaks of what the one before it says. */
export function isRappel(phrase: string): boolean {
  const bare = phrase.replace(/^[\s.;]+/u, '');
  return RAPPEL.test(bare) || (bare.length <= SHORT && REPARTITION.test(bare));
}

function lastIndex(text: string, pattern: RegExp): number {
  return [...text.matchAll(new RegExp(pattern.source, 'giu'))].at(-1)?.index ?? -1;
}

const SOMME_FINALE =
  /^[\s\-–—•*➤·o]*(?:soit\s+)?(?:pour\s+|au\s+)?(?:un\s+|le\s+|la\s+)?(?:total|ensemble|somme totale|(?:montant|co[ûu]t|budget) total|totaux)\b/iu;

/** « Total : 7 159 894 euros », « soit un total de … »: the sum of the list that it closes. */
export function isSommeFinale(texte: string): boolean {
  return SOMME_FINALE.test(texte);
}

/** Words after which an amount is compared with the list and no part of it. */
const FIN_DE_LISTE =
  /\b(?:contre|par rapport|au lieu|apr[èe]s|tandis|alors que|pour un (?:montant|co[ûu]t|total)|sur un total|soit)\b/iu;
const SEPARE = /[,;+]|\bet\b|\bpuis\b|\bainsi que\b/iu;

/** Whether the words between two amounts keep them in one list. */
export function joinsParts(entre: string): boolean {
  return SEPARE.test(entre) && !FIN_DE_LISTE.test(entre);
}

export type Taxe = 'HT' | 'TTC';

/** The tax that is said right after an amount, or of a whole list just before its « : ». */
export function taxeOf(text: string): Taxe | undefined {
  const said = /^[\s*)]*\(?\s*(HT|TTC|hors taxes?|toutes taxes)\b/iu.exec(text)?.[1];
  if (said === undefined) return undefined;
  return /^t/i.test(said) ? 'TTC' : 'HT';
}
