/** What a cell of a list says, as the form writes it. */
import { isByPlaces, readDate } from '../cellDate';
import { readMontant } from '../cellMontant';
import { isBlank, isErrorValue, shownText } from '../cellText';
import { readTypologie } from '../cellTypologie';
import type { CellValue } from '../CellValue';
import { serialOfDate } from '../date';
import { texteOf } from '../envois/readListe';
import { columnOf, type ColumnKey } from '../forms/column';
import type { NatureCellule } from '../reading/snapshotLike';
import { isAbrege } from '../rules/cellule';
import type { ValeurLue } from './model';

interface Around {
  readonly nature?: NatureCellule | undefined;
  /** Whether a text of the same column is a day only with its month first. */
  readonly moisDabord?: boolean;
}

/** Reads a cell for a column: as the form writes it, or not at all. */
export function readValeur(key: ColumnKey, value: CellValue, around: Around = {}): ValeurLue {
  if (isBlank(value)) return { kind: 'vide' };
  const montre = shownText(value);
  if (isErrorValue(value)) return { kind: 'illisible', montre };
  switch (columnOf(key).kind) {
    case 'date':
      return readJour(value, around);
    case 'typologie': {
      const lu = readTypologie(value);
      const isKnown = lu.kind === 'classe' || lu.kind === 'lisible';
      return isKnown ? { kind: 'valeur', valeur: lu.typologie } : { kind: 'illisible', montre };
    }
    case 'montant': {
      const lu = readMontant(value);
      const isKnown = lu.kind === 'montant' || lu.kind === 'texte';
      return isKnown && around.nature !== 'date'
        ? { kind: 'valeur', valeur: lu.montant }
        : { kind: 'illisible', montre };
    }
    case 'texte':
      return around.nature === 'date' || isAbrege(value)
        ? { kind: 'illisible', montre }
        : { kind: 'valeur', valeur: texteOf(value) };
  }
}

function readJour(value: CellValue, { moisDabord = false }: Around): ValeurLue {
  const lu = readDate(value);
  if (lu.kind === 'date') return { kind: 'valeur', valeur: serialOfDate(lu.date) };
  if (lu.kind !== 'texte') return { kind: 'illisible', montre: shownText(value) };
  return moisDabord && isByPlaces(value)
    ? { kind: 'illisible', montre: lu.valeur, moisDabord: true }
    : { kind: 'valeur', valeur: serialOfDate(lu.date) };
}
