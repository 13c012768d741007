/** The attestations as the workbook's table names them; their full wording is in `text`. */
import { keyOf } from '../cellText';
import { attestationKeys } from './modele';
import type { AttestationKey } from './modele';

export const attestationTitres: Readonly<Record<AttestationKey, string>> = {
  'operation-eligible': 'Opération éligible au financement de l’Anru',
  'menage-concerne': 'Ménages titulaires du bail ou décohabitants',
  'relogement-definitif': 'Relogements définitifs',
  'hors-plus-cd': 'Logements hors PLUS CD à 17\u00a0% ou 22\u00a0% du PNRU',
  'pieces-conservees': 'Baux et conventions APL conservés',
};

/** Reads a cell of the table *Attestations*: the title as we write it, or the key itself. */
export function parseAttestation(text: string): AttestationKey | undefined {
  const wanted = straightKey(text);
  return attestationKeys.find(
    (key) => key === wanted || straightKey(attestationTitres[key]) === wanted,
  );
}

/** Either apostrophe is the same one: keyboards give the straight, our sheets the curly. */
function straightKey(text: string): string {
  return keyOf(text);
}
