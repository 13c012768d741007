/** What a text leaves blank or mistypes beside its amounts: dates, addresses, SIREN, shares of a whole. */
import { roundDecimal } from '../montant';
import { checkSiret, isSiren } from '../siret';
import type { CompteCite } from './citation';
import { passageAt } from './contexte';
import type { Lecture } from './contexte';
import type { ProseConstat, ProseFinding } from './finding';
import { phraseAt } from './passages';
import { finding } from './proseFindings';

const MOIS =
  'janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre';
const BLANC = '(?:[Xx]{1,4}|_{2,}|…|\\.{3,})';
/** « XX décembre 2020 », « __/__/2021 », « le … mars », and blanks of six letters or more. */
const ATTENTE = new RegExp(
  `(?<![\\p{L}\\d])(?:${BLANC}[ \\u00a0](?:${MOIS})(?:[ \\u00a0](?:\\d{4}|[Xx]{2,4}))?|` +
    `${BLANC}/(?:${BLANC}|\\d{2})/(?:\\d{2,4}|${BLANC})|\\d{1,2}[ \\u00a0](?:${MOIS})[ \\u00a0]20[Xx_]{2}|[Xx]{7,})(?![\\p{L}\\d])`,
  'gu',
);
const NUMERO =
  /\b(sir[ée][nt]|rcs)\b[^\d\n]{0,60}?(\d{3}[ \u00a0\u202f]?\d{3}[ \u00a0\u202f]?\d{3}(?:[ \u00a0\u202f]?\d{5})?)(?!\d)/giu;
const PART = /(?<![\d,.])(\d{1,3}(?:[.,]\d+)?)[ \u00a0\u202f]?%/gu;

/** In the order of the text, of each kind in turn. */
export function mentionsIn(lecture: Lecture): readonly ProseFinding[] {
  return [...attentes(lecture), ...numeros(lecture), ...pourcentages(lecture)];
}

function attentes(lecture: Lecture): readonly ProseFinding[] {
  return [...lecture.text.matchAll(ATTENTE)].map(({ 0: texte, index }) =>
    told(lecture, { code: 'valeur-a-completer' }, texte, index),
  );
}

function numeros(lecture: Lecture): readonly ProseFinding[] {
  return [...lecture.text.matchAll(NUMERO)].flatMap(({ 0: whole, 2: numero = '', index }) => {
    const digits = numero.replace(/\D/g, '');
    const isValid = digits.length === 9 ? isSiren(digits) : checkSiret(digits).valid;
    if (isValid) return [];
    const at = index + whole.length - numero.length;
    return [told(lecture, { code: 'siren-invalide' }, numero, at)];
  });
}

interface Part {
  readonly position: number;
  readonly fin: number;
  readonly valeur: number;
  readonly decimales: number;
}

/** Three shares or more, one after the other: further than ten from a hundred they are no whole. */
function pourcentages(lecture: Lecture): readonly ProseFinding[] {
  const parts = [...lecture.text.matchAll(PART)].map(
    ({ 0: texte, 1: figure = '', index }): Part => ({
      position: index,
      fin: index + texte.length,
      valeur: Number(figure.replace(',', '.')),
      decimales: figure.split(/[.,]/)[1]?.length ?? 0,
    }),
  );
  return groupsOf(lecture.text, parts).flatMap((group) => {
    const somme = roundDecimal(
      group.reduce((sum, { valeur }) => sum + valeur, 0),
      6,
    );
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last || group.length < 3 || somme === 100) return [];
    if (Math.abs(somme - 100) > 10) return [];
    const arrondi = group.reduce((sum, { decimales }) => sum + 0.5 * 10 ** -decimales, 0);
    const isRounding = Math.abs(somme - 100) <= arrondi + 1e-9;
    const texte = lecture.text.slice(first.position, last.fin);
    const constat = { code: 'somme-pourcentages', somme, arrondi: isRounding } as const;
    return [told(lecture, constat, texte, first.position)];
  });
}

/** Shares that only a comma, a semicolon or « et » parts, within one sentence. */
function groupsOf(text: string, parts: readonly Part[]): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const open = groups.at(-1);
    const gap = open === undefined ? '' : text.slice(open.at(-1)?.fin, part.position);
    const goes = gap.length <= 60 && /[,;]|\bet\b/u.test(gap) && !/[.()\n]/u.test(gap);
    if (open !== undefined && goes) open.push(part);
    else groups.push([part]);
  }
  return groups;
}

function told(
  lecture: Lecture,
  constat: ProseConstat,
  texte: string,
  position: number,
): ProseFinding {
  const phrase = phraseAt(passageAt(lecture, position), position).texte.trim();
  const none = { valeur: undefined, intervalle: undefined, approche: false, unite: '' };
  const citation: CompteCite = { nature: 'compte', position, texte, ...none };
  return finding(constat, citation, phrase);
}
