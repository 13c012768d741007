/** The lines that `iml annexes` writes for people. */
import { bilanSentence } from '../text/annexes';
import { formatNombre } from '../text/format';
import { formatCount, fr } from '../text/fr';
import { statutLabels } from '../text/textes';
import type {
  AnnexeConstatReport,
  AnnexesFichierReport,
  RapprochementReport,
  TexteReport,
} from './annexesReport';

/** « convention.xlsx · 2 tableaux : 1 erreur, 1 information ». */
export function annexesSummary(report: AnnexesFichierReport): string {
  const { fichier, tableaux, constats, bilan } = report;
  const [first] = constats;
  if (tableaux.length === 0 && first !== undefined) return fr`${fichier} : ${first.message}`;
  const account = bilan === undefined ? '' : fr` ; ${bilanSentence(bilan)}`;
  return fr`${fichier} · ${formatCount(tableaux.length, 'tableau', 'tableaux')} : ${verdict(constats)}${account}`;
}

/** « convention.txt · 12 montants cités : 1 différent, 2 à confirmer, 9 concordants… ». */
export function texteSummary(
  { fichier, constats, tableaux }: TexteReport,
  found: readonly RapprochementReport[],
): string {
  const number = (statut: RapprochementReport['statut']) =>
    found.filter((one) => one.statut === statut).length;
  const parts = [
    formatCount(number('different'), 'différent'),
    fr`${number('a-confirmer')} à confirmer`,
    formatCount(number('concordant'), 'concordant'),
    formatCount(number('non-retrouve'), 'non retrouvé', 'non retrouvés'),
  ];
  const amounts = formatCount(found.length, 'montant cité', 'montants cités');
  const compared = tableaux.length === 0 ? '' : ` ; ${tableauxCompared(tableaux)}`;
  return fr`${fichier} · ${amounts} : ${parts.join(', ')}${compared} ; ${verdict(constats)}`;
}

/** « 3 tableaux : 2 comparés (24 cellules), 1 non comparé ». */
function tableauxCompared(tableaux: TexteReport['tableaux']): string {
  const compared = tableaux.filter(({ compare }) => compare !== null);
  const cells = compared.reduce((sum, { cellules }) => sum + cellules, 0);
  const missing = tableaux.length - compared.length;
  const parts = [
    ...(compared.length === 0
      ? []
      : [`${formatCount(compared.length, 'comparé')} (${formatCount(cells, 'cellule')})`]),
    ...(missing === 0 ? [] : [formatCount(missing, 'non comparé', 'non comparés')]),
  ];
  return fr`${formatCount(tableaux.length, 'tableau', 'tableaux')} : ${parts.join(', ')}`;
}

function verdict(constats: readonly AnnexeConstatReport[]): string {
  const number = (niveau: AnnexeConstatReport['niveau']) =>
    constats.filter((constat) => constat.niveau === niveau).length;
  const erreurs = number('erreur');
  const warnings = number('avertissement');
  const asked = number('question');
  const infos = number('info');
  const head = erreurs === 0 ? 'aucune erreur' : formatCount(erreurs, 'erreur');
  const rest = [
    ...(warnings > 0 ? [formatCount(warnings, 'avertissement')] : []),
    ...(asked > 0 ? [fr`${formatNombre(asked)} à confirmer`] : []),
    ...(infos > 0 ? [formatCount(infos, 'information')] : []),
  ];
  return [head, ...rest].join(', ');
}

const LEVELS: Readonly<Record<AnnexeConstatReport['niveau'], string>> = {
  erreur: 'erreur',
  avertissement: 'avertissement',
  info: 'info',
  question: 'à confirmer',
};

/** One line for each finding: sheet and cell, level, sentence, source, correction. */
export function annexesDetails(report: AnnexesFichierReport): readonly string[] {
  const constats = report.constats.map(
    ({ feuille, cellule, niveau, message, source, correction }) => {
      const place = feuille === null ? '' : `${feuille}!${cellule ?? ''}`;
      const origin = source === null ? '' : ` [${source}]`;
      const remedy = correction === null ? '' : ` → ${correction.libelle}`;
      return `  ${place.padEnd(14)} ${LEVELS[niveau].padEnd(13)} ${message}${origin}${remedy}`;
    },
  );
  const unread = report.nonCompris.map(
    ({ feuille, plage, message }) =>
      `  ${`${feuille}!${plage}`.padEnd(14)} ${'non compris'.padEnd(13)} ${message}`,
  );
  return [...constats, ...unread];
}

/** One line for each amount tied, side by side with its sentence. */
export function rapprochementLine(found: RapprochementReport): string {
  const places = found.candidates.map(({ feuille, cellule }) => `${feuille}!${cellule}`);
  const place = places.length === 0 ? '' : ` ↔ ${places.join(' ou ')}`;
  const printed = onOneLine(found.texte);
  const head = `  ${statutLabels[found.statut].padEnd(13)} ${printed}${place}`;
  return fr`${head.padEnd(48)} « ${excerpt(onOneLine(found.phrase), printed)} »`;
}

function onOneLine(text: string): string {
  return text
    .replace(/[\s*]{2,}|[^\S ]|\*/g, ' ')
    .replace(/^ ?[-–—•➤⇒✓] /u, '')
    .trim();
}

/** How much of a sentence is shown: the words around the amount. */
const BEFORE = 55;
const LENGTH = 90;

function excerpt(phrase: string, printed: string): string {
  const at = Math.max(0, phrase.indexOf(printed));
  const from = phrase.length <= LENGTH || at <= BEFORE ? 0 : phrase.indexOf(' ', at - BEFORE) + 1;
  const shown = phrase.slice(from, from + LENGTH);
  const start = from === 0 ? '' : '… ';
  return from + LENGTH >= phrase.length ? start + shown : `${start}${shown.trimEnd()}…`;
}
