/**
 * Identifiers that name a person. A pseudonym is expected (RGPD, minimisation). These are guesses,
 * so they ask for a look and refuse nothing; the text itself is never repeated in a finding.
 */
import { isFilled, textOf } from '../cellText';
import type { PersonnelMotif } from '../finding';
import { findingInRow } from './findingAt';
import type { RowRule } from './rule';

export const identifiantPersonnel: RowRule = {
  codes: ['identifiant-personnel'],
  check(row, context) {
    const menage = row.cells.menage;
    const motif = isFilled(menage) ? personnelMotif(textOf(menage)) : undefined;
    if (motif === undefined) return [];
    const at = { context, row, champ: 'menage' as const };
    return [findingInRow({ code: 'identifiant-personnel', motif }, at)];
  },
};

const COURRIEL = /[^\s@]+@[^\s@]+\.[^\s@]+/;
const TELEPHONE = /^(?:\+33|0033)?0?[1-9]\d{8}$/;
const NIR = /^[12]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{6}(?:\d{2})?$/i;
const CIVILITE = /^(?:m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame|mademoiselle)[ .]/i;
/** Words that stand before a pseudonym and name nobody. */
const COMMON = /^(?:m[ée]nages?|foyers?|locataires?|logements?|lots?|dossiers?|n°)$/i;
const WORD = /^\p{L}[\p{L}'’-]+$/u;

/** Why a text looks like a person, or undefined when it does not. */
export function personnelMotif(text: string): PersonnelMotif | undefined {
  if (COURRIEL.test(text)) return 'courriel';
  const compact = text.replace(/[\s.\u202f/-]/g, '');
  if (NIR.test(compact)) return 'nir';
  if (TELEPHONE.test(compact) && /^(?:\+33|00330?|0)[1-9]/.test(compact)) return 'telephone';
  return isName(text) ? 'nom' : undefined;
}

/** A title before it, two words of letters only, or one word written as a surname is. */
function isName(text: string): boolean {
  if (CIVILITE.test(text)) return true;
  if (/\d/.test(text)) return false;
  const words = text.split(/[\s,]+/).filter((word) => word !== '' && !COMMON.test(word));
  if (!words.every((word) => WORD.test(word))) return false;
  return words.length >= 2 || words.some((word) => /^\p{Lu}[\p{Ll}'’-]{3,}$/u.test(word));
}
