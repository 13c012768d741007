/** Columns that headings do not settle: which could be meant, and which was chosen. */
import type { ColumnKey } from '../core/forms/column';
import type { ColonneAmbigue } from '../core/reading/colonnesGardees';
import type { Intitule } from '../core/reading/formReading';
import { columnLetters } from '../grid/a1';
import { formatCount, formatList, quote } from './format';
import { columnLabels } from './labels';
import { fr } from './typographie';

/** « Typologie » (G9). */
export function shownIntitule({ texte, cellule }: Intitule): string {
  return fr`${quote(texte)} (${cellule})`;
}

/** Which columns could be meant, and what to do. */
export function ambigueSentence({ colonne, candidats }: ColonneAmbigue): string {
  return fr`${formatCount(candidats.length, 'colonne')} peuvent contenir ${columnLabels[colonne]} : ${formatList(candidats.map(shownIntitule))}. Indiquez laquelle, ou précisez leurs intitulés.`;
}

/** One of the answers: « Colonne G : « Typologie » ». */
export function candidatLabel({ colonne, texte }: Intitule): string {
  return fr`Colonne ${columnLetters(colonne)} : ${quote(texte)}`;
}

/** What was answered. */
export function choisieSentence(colonne: ColumnKey, intitule: Intitule): string {
  const label = columnLabels[colonne];
  return fr`${label.charAt(0).toUpperCase()}${label.slice(1)} : colonne ${shownIntitule(intitule)}, indiquée par vous.`;
}
