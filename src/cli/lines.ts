import { centimes } from '../core/montant';
import { joinAddresses } from '../grid/joinAddresses';
import { formatCount, formatDate, formatEuros, formatNombre, fr, quote } from '../text/fr';
import { compteSentence, ecarteesByMotif, motifLabel } from '../text/lecture';
import type { ConstatReport, FichierReport, JustifieReport } from './report';

export { illisibleSentence as reasonSentence } from '../text/illisibleSentence';

/** « retour.xlsx · Modèle B, 12 lignes : 3 erreurs, 1 avertissement, 36 500 € ». */
export function summaryLine(report: FichierReport): string {
  const { fichier, modele, feuille, lignes, constats } = report;
  if (modele === null) return fr`${fichier} : ${constats[0]?.message ?? ''}`;
  const place = feuille === ['Modèle', modele].join(' ') ? '' : fr` (feuille « ${feuille ?? ''} »)`;
  const without = report.totaux?.nonComptees ?? 0;
  const apart = without === 0 ? '' : fr`, dont ${formatNombre(without)} sans typologie lisible`;
  const rows = formatCount(lignes, 'ligne') + apart + masquees(report);
  return fr`${fichier} · Modèle ${modele}${place}, ${rows} : ${verdict(constats)}, ${euros(report.montantForfaitaire)}${certificat(report)}`;
}

/** « , certifié le 14/03/2026 (contrôle 4BEB-3346) », and what is no longer true of it. */
function certificat({ certificat }: FichierReport): string {
  if (certificat === null) return '';
  const { le, controle, imprime, ancien, intact } = certificat;
  const facts = [
    ...(controle === null ? [] : [fr`contrôle ${controle}`]),
    ...(imprime === null || imprime === controle ? [] : [fr`la feuille porte ${imprime}`]),
    ...(ancien ? ['par une version antérieure'] : []),
    ...(intact ? [] : ['modifié depuis']),
  ];
  const told = facts.length === 0 ? '' : fr` (${facts.join(', ')})`;
  return fr`, certifié le ${formatDate(le)}${told}`;
}

/** « , dont 4 masquées », for rows that are hidden or filtered out. */
function masquees({ lecture }: FichierReport): string {
  const count = lecture?.masquees ?? 0;
  return count === 0 ? '' : fr` dont ${formatCount(count, 'masquée')}`;
}

/** The account of the cells of a form: « 213 cellules : 9 intitulés, 189 dans 21 ménages… ». */
export function lectureLine({
  fichier,
  feuille,
  lecture,
}: Pick<FichierReport, 'fichier' | 'feuille' | 'lecture'>): readonly string[] {
  if (!lecture) return [];
  const place = feuille === null || feuille === fichier ? '' : fr` · ${quote(feuille)}`;
  return [fr`${fichier}${place} : ${compteSentence(lecture)}`];
}

/** The same cells that are not read, one a line, each with its reason. */
export function ecarteesLines({ lecture }: Pick<FichierReport, 'lecture'>): readonly string[] {
  return ecarteesByMotif(lecture ?? { ecartees: [] }).map(
    ([motif, cells]) => fr`  non lues (${motifLabel(motif)}) : ${joinAddresses(cells).join(', ')}`,
  );
}

function verdict(constats: readonly ConstatReport[]): string {
  const number = (niveau: ConstatReport['niveau']) =>
    constats.filter((constat) => constat.niveau === niveau).length;
  const erreurs = number('erreur');
  const avertissements = number('avertissement');
  const parts = [
    erreurs === 0 ? 'aucune erreur' : formatCount(erreurs, 'erreur'),
    ...(avertissements === 0 ? [] : [formatCount(avertissements, 'avertissement')]),
  ];
  return parts.join(', ');
}

/** One line for each finding, with its cell, level and source. */
export function detailLines(report: FichierReport): readonly string[] {
  if (report.modele === null) return [];
  const line = (constat: ConstatReport, word: string) => {
    const { cellule, message, source, correction } = constat;
    const origin = source === null ? '' : ` [${source}]`;
    const remedy = correction === null ? '' : ` → ${correction.libelle}`;
    return `  ${(cellule ?? '').padEnd(6)} ${word.padEnd(13)} ${message}${origin}${remedy}`;
  };
  const under = ({ decision }: JustifieReport) => `${' '.repeat(23)}${decision.phrase}`;
  const lapsed = (constat: ConstatReport) =>
    report.caduques.filter(
      ({ code, cellule }) => code === constat.code && cellule === constat.cellule,
    );
  return [
    ...changementsLines(report),
    ...report.constats.flatMap((each) => [line(each, each.niveau), ...lapsed(each).map(under)]),
    ...report.justifies.flatMap((each) => [line(each, 'justifié'), under(each)]),
    ...report.sansMenage.map(
      ({ phrase }) => `  ${' '.repeat(6)} ${'décision'.padEnd(13)} ${phrase}`,
    ),
  ];
}

/** What changed since the form was certified: the first twenty, and how many others. */
function changementsLines({ certificat }: FichierReport): readonly string[] {
  const all = certificat?.changements ?? [];
  const others = all.length - CHANGEMENTS;
  return [
    ...all.slice(0, CHANGEMENTS).map((told) => fr`  modifié depuis : ${told}`),
    ...(others > 0
      ? [fr`  modifié depuis : ${formatCount(others, 'autre changement', 'autres changements')}`]
      : []),
  ];
}

const CHANGEMENTS = 20;

function euros(amount: number): string {
  return formatEuros(centimes(amount));
}
