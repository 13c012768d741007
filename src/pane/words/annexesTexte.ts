/** What the page « Rapprocher un texte » says of the amounts that a text quotes. */
import type { Unite } from '../../core/annexes/unite';
import { eurosPar } from '../../core/annexes/unite';
import type { Cible } from '../../core/textes/cibles';
import type { Citation, Intervalle } from '../../core/textes/citation';
import type { Rapprochement, StatutRapprochement } from '../../core/textes/reconcile';
import type { SommeAnnoncee } from '../../core/textes/sommes';
import { agree, formatCount, formatList, formatNombre, NBSP } from '../../text/fr';
import { addition } from '../../text/textes';
import type { Said, Tone } from './tone';

/** What is known of one quotation; a placeholder waits for its figure. */
export type StatutCitation = StatutRapprochement | 'a-completer';

export const STATUTS: readonly StatutCitation[] = [
  'different',
  'a-completer',
  'a-confirmer',
  'concordant',
  'non-retrouve',
];

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
} as const;

export const SANS_ANNEXE =
  'Ce classeur ne contient aucune annexe : les montants du texte n’ont rien à quoi se comparer. Ouvrez le classeur de la convention, ou insérez l’Annexe 1 ou 2, puis rapprochez de nouveau.'.replace(
    / :/g,
    `${NBSP}:`,
  );

export type Compte = Readonly<Record<StatutCitation, number>>;

/** The verdict on a text: what must be mended first. */
export function texteVerdict(compte: Compte): Said {
  const total = STATUTS.reduce((sum, statut) => sum + compte[statut], 0);
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

/** « 7,35 à 7,45 M€ »; one figure where nothing is rounded. */
export function formatIntervalle([min, max]: Intervalle, unite: Unite): string {
  const [low, high] = [min, max].map((value) => formatIn(value, unite));
  return low === high ? `${low}${NBSP}${unite}` : `${low} à ${high}${NBSP}${unite}`;
}

/** Euros as a figure in a unit, with the decimals that it needs and no more. */
function formatIn(euros: number, unite: Unite): string {
  const value = Number((euros / eurosPar[unite]).toPrecision(12));
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return formatNombre(value, unite === '€' && decimals === 1 ? 2 : decimals);
}

/** « 7 384 k€ ». */
export function formatCible({ valeur, decimales, unite }: Cible): string {
  return `${formatNombre(valeur, decimales)}${NBSP}${unite}`;
}

/** Why an amount agrees, or what is asked of it. */
export function whySentence({
  statut,
  citation: { intervalle, unite },
  candidates,
  doute,
}: Rapprochement): string {
  const stands = intervalle === undefined ? '' : arrondi(intervalle, unite);
  if (statut === 'concordant') return stands;
  const [only, ...others] = candidates;
  const isOne = only !== undefined && others.length === 0;
  const asked =
    doute === 'ligne-nommee'
      ? `La phrase nomme ${isOne ? 'cette ligne, mais pas son montant' : `${cellsOf(candidates)}, mais pas ce montant`}${NBSP}: si c’est d’elle qu’il s’agit, corrigez l’un ou l’autre${NBSP}; sinon, ne changez rien.`
      : isOne
        ? `Cette cellule porte le même montant, mais la phrase ne la désigne pas assez${NBSP}: ce peut être un hasard.`
        : `Plusieurs cellules portent ce montant${NBSP}: ${cellsOf(candidates)}. Rien dans la phrase ne dit laquelle.`;
  return `${stands} ${asked}`.trim();
}

/** « Annexe 1 ! E5, Annexe 2 ! B5 ». */
function cellsOf(cibles: readonly Cible[]): string {
  return formatList(cibles.map(({ feuille, cellule }) => `${feuille}${NBSP}!${NBSP}${cellule}`));
}

function arrondi(intervalle: Intervalle, unite: Unite): string {
  const [min, max] = intervalle;
  const range = formatIntervalle(intervalle, unite);
  return min === max ? `Montant exact${NBSP}: ${range}.` : `Arrondi${NBSP}: ${range}.`;
}

/** « 5 007 = 201 + 3 144 + 1 175 + 190 + 297 ». */
export function sommeSentence(somme: SommeAnnoncee): string {
  const { citation, parties, statut } = somme;
  if (statut === 'juste') return `${figureOf(citation)} = ${parties.map(figureOf).join(' + ')}`;
  const sign = statut === 'arrondi' ? '≈' : '≠';
  return `${figureOf(citation)} ${sign} ${addition(somme)}`;
}

/** As printed, on one line, without the marks of an emphasis. */
export function figureOf({ texte }: Citation): string {
  return texte.replace(/[*_]/g, '').replace(/\s+/g, NBSP);
}

/** The heading of a card: a count says what it counts. */
export function citationTitle(citation: Citation): string {
  const figure = figureOf(citation);
  return citation.nature === 'montant' ? figure : `${figure}${NBSP}${citation.unite}`;
}
