/** What the page « Rapprocher un texte » says of the amounts that a text quotes. */
import type { Unite } from '../../core/annexes/unite';
import { eurosPar } from '../../core/annexes/unite';
import type { Cible } from '../../core/textes/cibles';
import type { Citation, Intervalle } from '../../core/textes/citation';
import type { StatutRapprochement } from '../../core/textes/reconcile';
import type { SommeAnnoncee } from '../../core/textes/sommes';
import { agree, formatCount, formatList, formatNombre, NBSP } from '../../text/fr';
import type { Said, Tone } from './tone';

/** What is known of one quotation; a placeholder waits for its figure. */
export type StatutCitation = StatutRapprochement | 'a-completer';

export const STATUTS: readonly StatutCitation[] = [
  'different',
  'a-completer',
  'ambigu',
  'concordant',
  'non-retrouve',
];

const LABELS: Readonly<Record<StatutCitation, readonly [string, string]>> = {
  concordant: ['concordant', 'concordants'],
  different: ['différent', 'différents'],
  ambigu: ['ambigu', 'ambigus'],
  'non-retrouve': ['non retrouvé', 'non retrouvés'],
  'a-completer': ['à compléter', 'à compléter'],
};

export const STATUT_TONES: Readonly<Record<StatutCitation, Tone>> = {
  concordant: 'bon',
  different: 'alerte',
  ambigu: 'attention',
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
  return compte.ambigu === 0
    ? { tone: 'bon', sentence: agreed }
    : {
        tone: 'attention',
        sentence: `${agreed}${NBSP}; ${formatCount(compte.ambigu, ...LABELS.ambigu)} à vérifier`,
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

/** Why an amount agrees, or why nothing is claimed of it. */
export function whySentence(
  statut: 'concordant' | 'ambigu',
  { intervalle, unite }: { readonly intervalle: Intervalle | undefined; readonly unite: Unite },
  cible: Cible | undefined,
): string {
  const stands = intervalle === undefined ? '' : arrondi(intervalle, unite);
  if (statut === 'concordant') return stands;
  return cible === undefined
    ? `${stands} Plusieurs cellules portent ce montant, et rien dans la phrase ne dit laquelle.`.trim()
    : `${stands} Cette cellule porte le même montant, mais la phrase ne la désigne pas assez${NBSP}: ce peut être un hasard.`.trim();
}

function arrondi(intervalle: Intervalle, unite: Unite): string {
  const [min, max] = intervalle;
  const range = formatIntervalle(intervalle, unite);
  return min === max ? `Montant exact${NBSP}: ${range}.` : `Arrondi${NBSP}: ${range}.`;
}

/** « 5 007 = 201 + 3 144 + 1 175 + 190 + 297 ». */
export function sommeSentence({ citation, parties, somme, concordant }: SommeAnnoncee): string {
  const sum = `${parties.map(figureOf).join(' + ')}`;
  if (concordant) return `${figureOf(citation)} = ${sum}`;
  const unite = citation.nature === 'montant' ? citation.unite : undefined;
  const found =
    unite === undefined ? formatNombre(somme) : `${formatIn(somme, unite)}${NBSP}${unite}`;
  return `${figureOf(citation)} ≠ ${sum} = ${found}`;
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
