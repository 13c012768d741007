/** The attestations as the workbook's table names them; their full wording is in `text`. */
import { keyOf } from '../cellText';
import type { AttestationKey } from './modele';

export const attestationTitres: Readonly<Record<AttestationKey, string>> = {
  'operation-eligible': 'Opération éligible au financement de l’Anru',
  'menage-concerne': 'Ménages concernés par l’opération',
  'relogement-definitif': 'Relogements définitifs',
  'hors-plus-cd': 'Logements hors PLUS CD à 17\u00a0% ou 22\u00a0% du PNRU',
  'pieces-conservees': 'Baux et conventions APL conservés',
  'modeles-b-conserves': 'Modèles B certifiés conservés',
};

/** Titles of earlier versions, whose attestations still hold. */
const FORMER: Readonly<Partial<Record<AttestationKey, string>>> = {
  'menage-concerne': 'Ménages titulaires du bail ou décohabitants',
};

/** What the cell of an attestation holds: its title, then what is attested in full. */
export function attestationCell(titre: string, texte: string): string {
  return `${titre}\u00a0: ${texte}`;
}

/**
 * Reads a cell of the table *Attestations*: a title, alone as earlier versions wrote it or before what
 * is attested, or the key itself. The wording after the title may be of any version.
 */
export function parseAttestation(text: string): AttestationKey | undefined {
  const wanted = keyOf(text.split(/\s:\s/)[0] ?? '');
  const keys = Object.keys(attestationTitres) as AttestationKey[];
  return keys.find((key) =>
    [key, attestationTitres[key], FORMER[key] ?? key].some((each) => keyOf(each) === wanted),
  );
}
