/** What the page « Rapprocher un texte » says of the amounts that a text quotes. */
import type { TableauCompare } from '../../core/textes/comparer';
import { statutsCitation, type StatutCitation } from '../../core/textes/lignesTexte';
import type { Mouvement } from '../../core/textes/mouvements';
import { agree, formatCount, formatList, fr, NBSP } from '../../text/fr';
import { citationTitle } from '../../text/rapprochement';
import type { Said, Tone } from './tone';

const LABELS: Readonly<Record<StatutCitation, readonly [string, string]>> = {
  concordant: ['concordant', 'concordants'],
  different: ['différent', 'différents'],
  'a-confirmer': ['à confirmer', 'à confirmer'],
  'non-retrouve': ['non retrouvé', 'non retrouvés'],
  'a-completer': ['à compléter', 'à compléter'],
};

export const STATUT_TONES: Readonly<Record<StatutCitation, Tone>> = {
  concordant: 'bon',
  different: 'alerte',
  'a-confirmer': 'attention',
  'non-retrouve': 'neutre',
  'a-completer': 'alerte',
};

/** The word alone, agreed with a count. */
export const statutWord = (statut: StatutCitation, count = 1) => agree(count, ...LABELS[statut]);

/** On a card: « Concordant ». */
export function statutTag(statut: StatutCitation): string {
  const word = statutWord(statut);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export const citationsWord = (count: number) => agree(count, 'citation');

export const TEXTE_HINT =
  'Collez le texte de la convention ou de la délibération, ou déposez ici un fichier .txt ou .docx.';

export const TEXTE_ERREURS = {
  vide: 'Collez un texte, ou ouvrez un fichier.',
  format: 'Choisissez un fichier .txt ou .docx.',
  taille: 'Ce fichier dépasse 100 Mo. Gardez-en les pages qui citent des montants.'.replace(
    '100 Mo',
    `100${NBSP}Mo`,
  ),
} as const;

export const SANS_ANNEXE =
  'Ce classeur ne contient aucune annexe : les montants du texte n’ont rien à quoi se comparer. Ouvrez le classeur de la convention, ou insérez l’Annexe 1 ou 2, puis rapprochez de nouveau.'.replace(
    / :/g,
    `${NBSP}:`,
  );

/** « 2 tableaux dans le texte : 1 comparé (12 cellules), 1 non comparé. » */
export function tableauxSentence(tableaux: readonly TableauCompare[]): string {
  const compared = tableaux.filter(({ avec }) => avec !== undefined);
  const cells = compared.reduce((sum, { rapprochements }) => sum + rapprochements.length, 0);
  const missing = tableaux.length - compared.length;
  const parts = [
    compared.length > 0 &&
      `${formatCount(compared.length, 'comparé')} (${formatCount(cells, 'cellule')})`,
    missing > 0 && formatCount(missing, 'non comparé', 'non comparés'),
  ].filter((part) => part !== false);
  return fr`${formatCount(tableaux.length, 'tableau', 'tableaux')} dans le texte : ${parts.join(', ')}.`;
}

/** What a table of the text was compared with, or that nothing answers it. */
export function compareSentence({ avec, rapprochements }: TableauCompare): string {
  if (avec === undefined) {
    return 'Non comparé\u00a0: aucun tableau du classeur n’a ses lignes et ses colonnes.';
  }
  return fr`Comparé avec ${avec.feuille} !${NBSP}${avec.plage} : ${formatCount(rapprochements.length, 'cellule')}.`;
}

export const ADRESSES_DU_TEXTE =
  'Les adresses comptent les lignes et les colonnes du tableau, titres compris.';

/** How much moved since the version before. */
export function mouvementsSentence(nom: string, count: number): string {
  return count === 0
    ? fr`Aucun montant n’a changé depuis ${nom}.`
    : `${formatCount(count, 'montant a changé, est venu ou est parti', 'montants ont changé, sont venus ou sont partis')} depuis ${nom}.`;
}

/** On the card of what moved: what stood there before. */
export function mouvementSentence({ avant, apres }: Mouvement): string {
  if (avant === undefined) return 'Nouveau dans cette version.';
  if (apres === undefined) return 'Retiré depuis la version précédente.';
  return fr`Version précédente : ${citationTitle(avant.citation)}.`;
}

export type Compte = Readonly<Record<StatutCitation, number>>;

/** What the tables of a text say of themselves: errors, and what they leave open. */
export interface FautesTableaux {
  readonly erreurs: number;
  readonly questions: number;
}

export function fautesTableaux(tableaux: readonly TableauCompare[]): FautesTableaux {
  const all = tableaux.map(({ tableau }) => tableau);
  return {
    erreurs: all.flatMap(({ findings }) => findings.filter(({ niveau }) => niveau === 'erreur'))
      .length,
    questions: all.flatMap(({ questions }) => questions).length,
  };
}

/** The verdict on a text: what must be mended first. */
export function texteVerdict(compte: Compte, { erreurs, questions }: FautesTableaux): Said {
  const total = statutsCitation.reduce((sum, statut) => sum + compte[statut], 0);
  if (total + erreurs + questions === 0)
    return { tone: 'neutre', sentence: 'Aucun montant cité dans ce texte' };
  const wrong = [
    compte.different > 0 && formatCount(compte.different, ...LABELS.different),
    compte['a-completer'] > 0 && formatCount(compte['a-completer'], ...LABELS['a-completer']),
    erreurs > 0 && fr`${formatCount(erreurs, 'erreur')} dans les tableaux du texte`,
  ].filter((part) => part !== false);
  if (wrong.length > 0) return { tone: 'alerte', sentence: formatList(wrong) };
  if (compte.concordant === 0) {
    return { tone: 'attention', sentence: 'Aucun montant rapproché avec certitude' };
  }
  const agreed = `${formatCount(compte.concordant, ...LABELS.concordant)}, aucun écart`;
  const asked = compte['a-confirmer'] + questions;
  return asked === 0
    ? { tone: 'bon', sentence: agreed }
    : {
        tone: 'attention',
        sentence: `${agreed}${NBSP}; ${formatCount(asked, ...LABELS['a-confirmer'])}`,
      };
}
