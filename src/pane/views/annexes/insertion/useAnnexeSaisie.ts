import { useState } from 'react';

import type { AnnexeModele, AnnexeSaisie } from '../../../../core/annexes/forms';
import type { IsoDate } from '../../../../core/date';
import { validate, type AnnexeErrors } from './validate';
import { initialValues, periodeOf, valuesOf, type AnnexeValues, type LigneValues } from './values';

/** The annexe being typed, and the errors of the fields that the person has left. */
export function useAnnexeSaisie(
  modele: AnnexeModele,
  last: AnnexeSaisie | undefined,
  aujourdhui: IsoDate,
) {
  const [values, setValues] = useState(() => initialValues(modele, last, aujourdhui));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const errors = validate(values);
  const shown: AnnexeErrors = Object.fromEntries(
    Object.entries(errors).filter(([field]) => left.has(field)),
  );
  const change = (part: Partial<AnnexeValues>) =>
    setValues((before) => {
      const next = { ...before, ...part };
      return { ...next, periode: periodeOf(next) ?? before.periode };
    });
  return {
    values,
    /** Every error, and those to show now. */
    errors,
    shown,
    change,
    leave: (field: string) => setLeft((before) => new Set(before).add(field)),
    leaveAll: () => setLeft(new Set(Object.keys(errors))),
    /** Puts an example in place of what is typed. */
    take: (saisie: AnnexeSaisie) => {
      setValues(valuesOf(saisie));
      setLeft(new Set());
    },
    addLigne: () =>
      setValues((before) => ({
        ...before,
        lignes: [...before.lignes, { id: before.suivant, libelle: '', montants: {} }],
        suivant: before.suivant + 1,
      })),
    changeLigne: (id: number, part: Partial<LigneValues>) =>
      setValues((before) => ({ ...before, lignes: changed(before.lignes, id, part) })),
    removeLigne: (id: number) =>
      setValues((before) => ({ ...before, lignes: without(before.lignes, id) })),
    moveLigne: (id: number, step: -1 | 1) =>
      setValues((before) => ({ ...before, lignes: moved(before.lignes, id, step) })),
    addNote: () =>
      setValues((before) => ({
        ...before,
        notes: [...before.notes, { id: before.suivant, texte: '' }],
        suivant: before.suivant + 1,
      })),
    changeNote: (id: number, texte: string) =>
      setValues((before) => ({ ...before, notes: changed(before.notes, id, { texte }) })),
    removeNote: (id: number) =>
      setValues((before) => ({ ...before, notes: without(before.notes, id) })),
  };
}

export type AnnexeInsertion = ReturnType<typeof useAnnexeSaisie>;

interface Identified {
  readonly id: number;
}

function changed<T extends Identified>(items: readonly T[], id: number, part: Partial<T>) {
  return items.map((item) => (item.id === id ? { ...item, ...part } : item));
}

function without<T extends Identified>(items: readonly T[], id: number): readonly T[] {
  return items.filter((item) => item.id !== id);
}

/** One place up or down; at an end it stays. */
export function moved<T extends Identified>(
  items: readonly T[],
  id: number,
  step: -1 | 1,
): readonly T[] {
  const from = items.findIndex((item) => item.id === id);
  const to = from + step;
  const [item, other] = [items[from], items[to]];
  if (item === undefined || other === undefined) return items;
  return items.map((each, index) => (index === from ? other : index === to ? item : each));
}
