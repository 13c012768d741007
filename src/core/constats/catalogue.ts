/** Every code that the product can say, with its level and its sources: one code, one level. */
import { annexeCodes } from './annexeCodes';
import { formulaireCodes } from './formulaireCodes';
import { listeCodes } from './listeCodes';
import { paiementCodes } from './paiementCodes';
import { parametresCodes } from './parametresCodes';
import { retourCodes } from './retourCodes';
import { texteCodes } from './texteCodes';

export const catalogue = {
  ...formulaireCodes,
  ...listeCodes,
  ...retourCodes,
  ...paiementCodes,
  ...parametresCodes,
  ...annexeCodes,
  ...texteCodes,
};

export type Code = keyof typeof catalogue;

/** The level of a code. */
export type NiveauOf<C extends Code> = (typeof catalogue)[C]['niveau'];

/** A constat with the level of its code: the one place where findings take their level. */
export function withNiveau<C extends { readonly code: Code }>(
  constat: C,
): C & { readonly niveau: NiveauOf<C['code']> } {
  const niveau: NiveauOf<C['code']> = catalogue[constat.code].niveau;
  return { ...constat, niveau };
}
