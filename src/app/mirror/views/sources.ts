/** The sheets in which a list may stand. */
import { findIntitules } from '../../../core/envois/findIntitules';
import { guessCorrespondance } from '../../../core/envois/guessCorrespondance';
import { colonnesRequises } from '../../../core/envois/model';
import type { Snapshot } from '../../../workbook/port';
import type { SourceListe } from '../../state/prefill';
import { contextSheetsOf } from './openForm';

/** A source with the cells it stands in. */
export interface SourceOuverte extends SourceListe {
  readonly snapshot: Snapshot;
}

/**
 * Visible sheets that have a row of headings, the surest lists first; those of our own tables are left
 * out. A file has all its sheets, or it could not be told what is wrong with it.
 */
export function sourcesOf(snapshot: Snapshot, fichier?: string): readonly SourceOuverte[] {
  const own = contextSheetsOf(snapshot);
  const sheets = snapshot.sheets.filter(({ name, visible }) => visible && !own.has(name));
  const scored = sheets.map(({ name }) => ({ name, score: scoreOf(snapshot, name) }));
  const shown = fichier === undefined ? scored.filter(({ score }) => score > 0) : scored;
  return shown
    .toSorted((a, b) => b.score - a.score)
    .map(({ name }) => ({
      id: fichier === undefined ? name : `${fichier} / ${name}`,
      feuille: name,
      snapshot,
      ...(fichier === undefined ? {} : { fichier }),
    }));
}

/** Whether a source has the columns that are needed, by its headings alone. */
export function isSure({ snapshot, feuille }: SourceOuverte): boolean {
  const intitules = findIntitules(snapshot, feuille);
  const guess = intitules ? guessCorrespondance(intitules) : {};
  return colonnesRequises.every((colonne) => guess[colonne] !== undefined);
}

/** 0 without headings, then by the kinds of columns that they tell. */
function scoreOf(snapshot: Snapshot, feuille: string): number {
  const intitules = findIntitules(snapshot, feuille);
  return intitules ? 1 + Object.keys(guessCorrespondance(intitules)).length : 0;
}
