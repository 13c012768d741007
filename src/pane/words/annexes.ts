/** What the tab « Annexes » says of the tables that it checked. */
import type { AnnexesControle, PorteeChoisie, TableauControle } from '../../app/state/annexes';
import { sumBilans } from '../../core/annexes/bilan';
import type { BilanSommes } from '../../core/annexes/bilan';
import type { AnnexeReading, Periode } from '../../core/annexes/model';
import type { Niveau } from '../../core/finding';
import { bilanSentence } from '../../text/annexes';
import { agree, formatCount, formatLieu, formatNombre, fr, NBSP } from '../../text/fr';
import type { Said } from './tone';

export const ANNEXES_LEAD =
  'Vérifie que les tableaux de montants s’additionnent, que leurs unités concordent et que rien n’y manque.';

export const PORTEES: readonly { readonly value: PorteeChoisie; readonly label: string }[] = [
  { value: 'classeur', label: 'Tout le classeur' },
  { value: 'feuille', label: 'Cette feuille' },
  { value: 'selection', label: 'La sélection' },
];

/** The verdict on everything that was looked at. */
export function controleVerdict(controle: AnnexesControle): Said {
  const { tableaux, nonCompris } = controle;
  const wrong = tableaux.filter((tableau) => countNiveau(tableau, 'erreur') > 0);
  const bilan = sumBilans(tableaux.map((tableau) => tableau.bilan));
  const account = bilan.sommes > 0 ? `${NBSP}; ${lower(bilanSentence(bilan))}` : '';
  if (wrong.length > 0) return { tone: 'alerte', sentence: wrongSentence(wrong) + account };
  if (tableaux.length === 0) return nothingChecked(controle);
  if (bilan.sommes === 0) {
    return {
      tone: 'attention',
      sentence: fr`${formatTableaux(tableaux.length)} : aucune somme à vérifier`,
    };
  }
  const said = `${formatTableaux(tableaux.length)}${NBSP}: ${lower(bilanWords(bilan))}`;
  const rest =
    nonCompris.length === 0
      ? ''
      : `${NBSP}; ${formatCount(nonCompris.length, 'partie non contrôlée', 'parties non contrôlées')}`;
  return { tone: isWhole(bilan) && rest === '' ? 'bon' : 'attention', sentence: said + rest };
}

/** « Tout est juste » of what was checked to the last figure; else how much of it was, and what not. */
function bilanWords(bilan: BilanSommes): string {
  const { sommes, justes, arrondies, nonSommees } = bilan;
  if (justes + arrondies < sommes || nonSommees.length > 0) return bilanSentence(bilan);
  return fr`Tout est juste${arrondies > 0 ? ', aux arrondis près' : ''}`;
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Whether everything that was worked out is right, and nothing is asked. */
function isWhole({ fausses, aConfirmer }: BilanSommes): boolean {
  return fausses === 0 && aConfirmer === 0;
}

function wrongSentence(wrong: readonly TableauControle[]): string {
  const errors = wrong.reduce((sum, tableau) => sum + countNiveau(tableau, 'erreur'), 0);
  const [only] = wrong;
  const where =
    only !== undefined && wrong.length === 1
      ? `dans ${withArticle(only.annexe)}`
      : `dans ${formatTableaux(wrong.length)}`;
  return `${formatCount(errors, 'erreur')} ${where}`;
}

const PLACES: Readonly<Record<PorteeChoisie, string>> = {
  classeur: 'dans ce classeur',
  feuille: 'dans cette feuille',
  selection: 'dans la sélection',
};

function nothingChecked({ portee, nonCompris }: AnnexesControle): Said {
  return nonCompris.length > 0
    ? { tone: 'attention', sentence: fr`Aucun tableau compris ${PLACES[portee]}` }
    : { tone: 'neutre', sentence: fr`Aucun tableau de montants ${PLACES[portee]}` };
}

/** « 14 sommes vérifiées, tout le classeur ». */
export function controleScope({ portee, lieu, tableaux }: AnnexesControle): string {
  const count = tableaux.reduce((sum, { bilan }) => sum + bilan.sommes, 0);
  const place = lieu ?? PORTEES.find(({ value }) => value === portee)?.label ?? '';
  return `${place} · ${formatSommes(count)}`;
}

/** What to do where nothing was found. */
export const NOTHING_FOUND =
  'Un tableau se reconnaît à ses libellés à gauche, ses intitulés en haut et ses totaux. Vous pouvez insérer une annexe, ou sélectionner les cellules à contrôler.';

/** The verdict on one table. */
export function tableauVerdict(tableau: TableauControle): Said {
  const errors = countNiveau(tableau, 'erreur');
  if (errors > 0) return { tone: 'alerte', sentence: formatCount(errors, 'erreur') };
  const { bilan } = tableau;
  if (bilan.sommes === 0) return { tone: 'attention', sentence: 'Aucune somme à vérifier' };
  return { tone: isWhole(bilan) ? 'bon' : 'attention', sentence: bilanWords(bilan) };
}

export function countNiveau({ findings }: TableauControle, niveau: Niveau): number {
  return findings.filter((finding) => finding.niveau === niveau).length;
}

/** « Annexe 1 · 2017-2019 », or the text above the table, or where it stands. */
export function tableauTitle(annexe: AnnexeReading): string {
  const { titre = '', feuille, periode } = annexe;
  const numero = numeroOf(annexe);
  if (numero !== undefined) {
    return [fr`Annexe ${numero}`, periode && formatPeriode(periode)].filter(Boolean).join(' · ');
  }
  return titre.trim() === '' ? fr`Tableau de la feuille ${feuille}` : shorten(titre.trim());
}

/** « Annexe 1 ! A4:E7 · en k€ · 9 sommes vérifiées ». */
export function tableauPlace({ annexe, bilan }: TableauControle): string {
  return [
    formatLieu(annexe.feuille, annexe.plage),
    annexe.unite && `en ${annexe.unite}`,
    formatSommes(bilan.sommes),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The number printed in the title or the sheet's name. */
function numeroOf({ titre = '', feuille }: AnnexeReading): string | undefined {
  return /annexe\s*n?°?\s*(\d+)/iu.exec(`${titre} ${feuille}`)?.[1];
}

function withArticle(annexe: AnnexeReading): string {
  const numero = numeroOf(annexe);
  return numero === undefined
    ? fr`le tableau ${formatLieu(annexe.feuille, annexe.plage)}`
    : `l’Annexe ${numero}`;
}

export function formatPeriode({ de, a }: Periode): string {
  return de === a ? fr`${de}` : fr`${de}-${a}`;
}

const formatTableaux = (count: number) => formatCount(count, 'tableau', 'tableaux');

const formatSommes = (count: number) =>
  `${formatNombre(count)}${NBSP}${agree(count, 'somme vérifiée', 'sommes vérifiées')}`;

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

export const INSERTIONS = [
  { modele: '1', label: 'Insérer l’Annexe 1' },
  { modele: '2', label: 'Insérer l’Annexe 2' },
] as const;

/** The pages that compare, in their order. */
export const COMPARAISONS = [
  { page: 'texte', label: 'Rapprocher un texte' },
  { page: 'realisation', label: 'Comparer prévu et réalisé' },
] as const;

export const TEXTE_LEAD =
  'Compare les montants cités par une convention ou une délibération avec ceux des annexes.';

export const NON_COMPRIS_LEAD = 'Rien n’est affirmé de ces cellules.';
