import { keyOf } from '../cellText';
import { groupBy } from './groupBy';

/** Two households, by `keyOf`, that one hand may have written: what the list calls so is none of the form's. */
export interface Proche {
  readonly formulaire: string;
  readonly liste: string;
}

/**
 * Households that only zeros in front, blanks or signs keep apart (0042 and 42, M-001 and M 1), where one
 * of each is left alone by it. Nobody but a person says that they are one.
 */
export function findProches(formulaire: Iterable<string>, liste: Iterable<string>): Proche[] {
  const listed = groupBy([...liste], looseKey);
  return [...groupBy([...formulaire], looseKey)].flatMap(([key, [one, ...others]]): Proche[] => {
    const [other, ...more] = listed.get(key) ?? [];
    const isAlone = others.length + more.length === 0;
    if (one === undefined || other === undefined || one === other || !isAlone) return [];
    return [{ formulaire: one, liste: other }];
  });
}

function looseKey(menage: string): string {
  const signs = /[^\p{L}\p{N}]/gu;
  const zeros = /(?<!\d)0+(?=\d)/g;
  return keyOf(menage).replace(zeros, '').replace(signs, '');
}
