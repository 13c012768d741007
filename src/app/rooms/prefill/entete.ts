import { yearOf, type IsoDate } from '../../../core/date';
import { PREMIERE_ANNEE } from '../../../core/rules/entete';
import type { ClasseurConnu } from '../../mirror/views/classeurConnu';
import { readEntetes, type KeyValueStore } from '../../session/lastEntete';
import type { EnteteSaisi } from '../../state/prefill';

/** The year typed: from 2014 to the current one, whose forms may be made ready before it ends. */
export function anneeSaisie(text: string, aujourdhui: IsoDate): number | undefined {
  const annee = /^\d{4}$/.test(text.trim()) ? Number(text) : 0;
  return annee >= PREMIERE_ANNEE && annee <= yearOf(aujourdhui) ? annee : undefined;
}

/** What the workbook says of the header, else the header last used, else the year just ended. */
export function enteteConnu(
  known: ClasseurConnu,
  /** The operation in hand; empty where there is none. */
  idtop: string,
  storage: KeyValueStore,
  aujourdhui: IsoDate,
): EnteteSaisi {
  const [last] = [...readEntetes(storage, 'A'), ...readEntetes(storage, 'B')];
  return {
    convention: known.convention || (last?.convention ?? ''),
    annee: String(yearOf(aujourdhui) - 1),
    idtopOperation: idtop || (last?.idtopOperation ?? ''),
  };
}
