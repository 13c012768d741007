/** How a quoted amount, its cell and an announced sum are told. */
import { eurosPar } from '../core/annexes/unite';
import type { Unite } from '../core/annexes/unite';
import { decimalesOf, roundDecimal } from '../core/montant';
import type { Cible } from '../core/textes/cibles';
import type { Citation, Intervalle } from '../core/textes/citation';
import type { Rapprochement } from '../core/textes/reconcile';
import type { SommeAnnoncee } from '../core/textes/sommes';
import { formatLieu, formatList, formatNombre } from './format';
import { addition } from './textes';
import { fr, NBSP } from './typographie';

/** « 7,35 à 7,45 M€ »; one figure where nothing is rounded. */
export function formatIntervalle([min, max]: Intervalle, unite: Unite): string {
  const low = formatIn(min, unite);
  const high = formatIn(max, unite);
  return low === high ? `${low}${NBSP}${unite}` : fr`${low} à ${high}${NBSP}${unite}`;
}

/** Euros as a figure in a unit, with the decimals that it needs and no more. */
function formatIn(euros: number, unite: Unite): string {
  const value = roundDecimal(euros / eurosPar[unite], 9);
  const decimals = decimalesOf(value);
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
      ? fr`La phrase nomme ${isOne ? 'cette ligne, mais pas son montant' : `${cellsOf(candidates)}, mais pas ce montant`}${NBSP}: si c’est d’elle qu’il s’agit, corrigez l’un ou l’autre${NBSP}; sinon, ne changez rien.`
      : isOne
        ? fr`Cette cellule porte le même montant, mais la phrase ne la désigne pas assez : ce peut être un hasard.`
        : fr`Plusieurs cellules portent ce montant : ${cellsOf(candidates)}. Rien dans la phrase ne dit laquelle.`;
  return `${stands} ${asked}`.trim();
}

/** « Annexe 1 ! E5, Annexe 2 ! B5 ». */
function cellsOf(cibles: readonly Cible[]): string {
  return formatList(cibles.map(({ feuille, cellule }) => formatLieu(feuille, cellule)));
}

function arrondi(intervalle: Intervalle, unite: Unite): string {
  const [min, max] = intervalle;
  const range = formatIntervalle(intervalle, unite);
  return min === max ? fr`Montant exact : ${range}.` : `Arrondi${NBSP}: ${range}.`;
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

/** The heading of a card: a count says what it counts, and a bare figure of a table its unit. */
export function citationTitle(citation: Citation): string {
  const figure = figureOf(citation);
  const isBare = /^[^\p{L}€]*\d[^\p{L}€]*$/u.test(figure);
  const isSaid = citation.nature === 'montant' && !isBare;
  return isSaid || citation.unite === '' ? figure : `${figure}${NBSP}${citation.unite}`;
}
