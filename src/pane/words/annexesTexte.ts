/** What the page « Rapprocher un texte » says of the amounts that a text quotes. */
import type { TableauCompare } from '../../core/textes/comparer';
import { statutsCitation, type StatutCitation } from '../../core/textes/lignesTexte';
import { agree, formatCount, formatList, NBSP } from '../../text/fr';
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
  return `${formatCount(tableaux.length, 'tableau', 'tableaux')} dans le texte${NBSP}: ${parts.join(', ')}.`;
}

export type Compte = Readonly<Record<StatutCitation, number>>;

/** The verdict on a text: what must be mended first. */
export function texteVerdict(compte: Compte): Said {
  const total = statutsCitation.reduce((sum, statut) => sum + compte[statut], 0);
  if (total === 0) return { tone: 'neutre', sentence: 'Aucun montant cité dans ce texte' };
  const wrong = [
    compte.different > 0 && formatCount(compte.different, ...LABELS.different),
    compte['a-completer'] > 0 && formatCount(compte['a-completer'], ...LABELS['a-completer']),
  ].filter((part) => part !== false);
  if (wrong.length > 0) return { tone: 'alerte', sentence: formatList(wrong) };
  if (compte.concordant === 0) {
    return { tone: 'attention', sentence: 'Aucun montant rapproché avec certitude' };
  }
  const agreed = `${formatCount(compte.concordant, ...LABELS.concordant)}, aucun écart`;
  return compte['a-confirmer'] === 0
    ? { tone: 'bon', sentence: agreed }
    : {
        tone: 'attention',
        sentence: `${agreed}${NBSP}; ${formatCount(compte['a-confirmer'], ...LABELS['a-confirmer'])}`,
      };
}
