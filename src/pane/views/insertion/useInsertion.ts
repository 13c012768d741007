import { useState } from 'react';

import type { IsoDate } from '../../../core/date';
import type { Modele } from '../../../core/forms/modele';
import { validate, type InsertionErrors } from './validate';
import {
  enteteValues,
  initialValues,
  type InsertionField,
  type InsertionValues,
  type LastEntete,
} from './values';

/** The insertion form's values, and the errors of the fields that the person has left. */
export function useInsertion(modele: Modele, last: LastEntete | undefined, aujourdhui: IsoDate) {
  const [values, setValues] = useState(() => initialValues(modele, last, aujourdhui));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const errors = validate(values, aujourdhui);
  const shown: InsertionErrors = Object.fromEntries(
    Object.entries(errors).filter(([field]) => left.has(field)),
  );
  return {
    values,
    /** Every error, and those to show now. */
    errors,
    shown,
    change: (part: Partial<InsertionValues>) => setValues((before) => ({ ...before, ...part })),
    /** Fills the header with one used before, or empties it; the year, the rows and the régime stay. */
    take: (entete: LastEntete | undefined) => {
      setValues((before) => ({ ...before, ...enteteValues(entete) }));
      setLeft(new Set());
    },
    leave: (field: InsertionField) => setLeft((before) => new Set(before).add(field)),
    leaveAll: () => setLeft(new Set(Object.keys(values))),
  };
}

export type Insertion = ReturnType<typeof useInsertion>;
