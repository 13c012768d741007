/** Columns that headings do not settle: which could be meant, and which was chosen. */
import type { ListeColonne } from '../core/envois/model';
import type { ColumnKey } from '../core/forms/column';
import type { EnteteKey } from '../core/forms/modele';
import type { Intitule } from '../core/reading/formReading';
import { columnLetters } from '../grid/a1';
import { formatCount, formatList, quote } from './format';
import { columnLabels, enteteLabels } from './labels';
import { fr } from './typographie';

/** « Typologie » (G9). */
export function shownIntitule({ texte, cellule }: Intitule): string {
  return fr`${quote(texte)} (${cellule})`;
}

/** A column of a form or of a list that waits for a choice. */
interface Ambigue {
  readonly colonne: ColumnKey | ListeColonne;
  readonly candidats: readonly Intitule[];
}

/** Which columns could be meant, and what to do. */
export function ambigueSentence({ colonne, candidats }: Ambigue): string {
  const label =
    colonne in columnLabels
      ? columnLabels[colonne as ColumnKey]
      : enteteLabels[colonne as EnteteKey];
  return fr`${formatCount(candidats.length, 'colonne')} peuvent contenir ${label} : ${formatList(candidats.map(shownIntitule))}. Indiquez laquelle, ou précisez leurs intitulés.`;
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
