/** What the words of a heading or a label mean: a total and its reach, years, counts and rates. */
import { greatest, least } from '../../grid/extremes';
import { wordsOf } from '../reading/wordsOf';
import type { AnnexeColonne, NiveauTotal, Periode } from './model';
import { findUnite } from './unite';

const SOUS_TOTAL = /^(?:(?:sous|s|ss) ?total|total (?:partiel|intermediaire))/;
const GENERAL = /^(?:grand total|(?:total|totaux|ensemble|montant total) (?:general|global)e?)\b/;
const TOTAL = /^(?:total\b|totaux\b|(?:montant|cout) total\b|ensemble(?: des? | du | de l|$| \d))/;
const FILLERS =
  /\b(?:total|totaux|ensemble|montant|cout|sous|general|global|en|de|des|et|a|annees?)\b/g;

/** How far a total reaches by its label, or undefined for a label that announces none. */
export function niveauTotal(libelle: string): NiveauTotal | undefined {
  const words = wordsOf(withoutUnite(libelle).replace(ADDITION, ''));
  if (SOUS_TOTAL.test(words)) return 'sous-total';
  if (GENERAL.test(words)) return 'general';
  return TOTAL.test(words) ? 'total' : undefined;
}

/** « Ensemble (A + B) », « III = (I+II) »: letters or numbers of other lines, added. */
const ADDITION = /\(\s*=?\s*([\p{L}\d]{1,4}(?:\s*\+\s*[\p{L}\d]{1,4})+)\s*\)/u;
/** « Produits (I) », « Total I », « A - Collecte »: the mark by which another line names this one. */
const MARQUES = [
  /\(\s*([A-Z]|[IVX]{1,4}|\d{1,2})\s*\)\s*$/u,
  /\btotal\s+([A-Z]|[IVX]{1,4}|\d{1,2})\s*$/iu,
  /^\s*([A-Z]|[IVX]{1,4}|\d{1,2})(?:\s*[.)]|\s*[-–—])?\s/u,
] as const;

/** The marks of the lines that a label adds: I and III for « Total des produits (I + III) ». */
export function additionOf(libelle: string): readonly string[] {
  const terms = ADDITION.exec(libelle)?.[1]?.split('+') ?? [];
  return terms.map((term) => term.trim().toUpperCase());
}

/** The letter or number by which an addition may name a line. */
export function marqueOf(libelle: string): string | undefined {
  return MARQUES.flatMap((pattern) => pattern.exec(libelle)?.[1] ?? [])[0]?.toUpperCase();
}

/**
 * A total by words that may as well name an amount: « Coût total » of an operation, « Recettes
 * totales », « Ensemble (A + B) ». It is a total where its figures are the sum of others.
 */
export function isTotalFaible(libelle: string): boolean {
  if (ADDITION.test(libelle)) return true;
  const words = wordsOf(withoutUnite(libelle));
  return (
    /^(?:montant|cout) total\b|.\b(?:totale?s?|totaux)$/.test(words) &&
    !/^(?:sous|s|ss) /.test(words)
  );
}

/** Whether a total names no part of the table: « Total (en k€) », « Ensemble ». */
export function isBareTotal(libelle: string): boolean {
  const words = wordsOf(withoutUnite(libelle)).replace(FILLERS, '');
  return words.trim() === '';
}

/** What a label says beside « total », in the singular: « dépense » for « Total des dépenses ». */
export function objetOf(libelle: string): string {
  const words = wordsOf(withoutUnite(libelle)).replace(FILLERS, ' ');
  return words.replace(/s\b/g, '').replace(/ +/g, ' ').trim();
}

/** A line « dont … », « pour mémoire … »: it details another, or stands there to be known only. */
export function isDont(libelle: string): boolean {
  return /^(?:dont|y compris|pour memoire|pm|p m|pour info|pour information|rappel)\b/.test(
    wordsOf(libelle),
  );
}

/** The years that a text names: « 2017 », « 2017 / 2019 », « 2020 à 2022 ». */
export function periodeOf(text: string): Periode | undefined {
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(Number);
  if (years.length === 0) return undefined;
  return { de: least(years), a: greatest(years) };
}

const RATE =
  /^(?:taux|pu|p u|part|pourcentage|evolution|variation|ecart|prix|loyer|plafond|surface|duree|date|numero)\b|\bunitaires?\b/;

/** What a heading counts where it names no unit of money. */
const COUNTED =
  /^(?:logements?|lgts?|logts?|menages?|foyers|agents?|etp|postes?|habitants?|population|dossiers?|beneficiaires?|baux|attributions?|agrements?|places?|lits|demandeurs?)\b/;

/** What a column holds, by its heading. A heading that names a unit of money holds amounts. */
export function natureOf(intitule: string): AnnexeColonne['nature'] {
  const words = wordsOf(intitule);
  if (findUnite(intitule)) return 'montant';
  if (COUNTED.test(words)) return 'nombre';
  if (/(?<!\d\s?)%/.test(intitule)) return 'taux';
  if (RATE.test(words)) return 'taux';
  return /^(?:nombre|nb|nbre|effectifs?|quantites?|qte|n)\b/.test(words) ? 'nombre' : 'montant';
}

/** Whether a text gives the unit of a whole table: « (en k€) », « montants en milliers d’euros ». */
export function isUniteSeule(text: string): boolean {
  const rest = wordsOf(withoutUnite(text));
  const FILLED = /^(?:en|montants?|unites?|exprimee?s?|chiffres|sommes?|les|des| )*$/;
  return findUnite(text) !== undefined && FILLED.test(rest);
}

function withoutUnite(text: string): string {
  const unite = findUnite(text);
  return unite ? text.replace(unite.ecrit, ' ') : text;
}
