/** The certificate: date, place and name; and before it, five attestations and no `erreur`. */
import { cellAddress } from '../../grid/a1';
import { least } from '../../grid/extremes';
import { isFilled } from '../cellText';
import type { Finding, FindingOf } from '../finding';
import { attestationKeys } from '../forms/modele';
import type { AttestationKey, CertificationKey } from '../forms/modele';
import type { FormReading } from '../reading/formReading';
import { findingAt } from './findingAt';

const REQUIRED = ['certifieLe', 'faitA', 'representant'] as const satisfies CertificationKey[];

/** The certificate of a copied sheet is none; else one finding for each line left empty. The signature is made by hand. */
export function checkCertificat(
  reading: FormReading,
): readonly FindingOf<'certification-manquante' | 'certificat-copie'>[] {
  return reading.copie === true ? [checkCopie(reading)] : checkEmpty(reading);
}

function checkCopie(reading: FormReading) {
  const cellule = certificatCell(reading, 'certifieLe');
  const lieu = { feuille: reading.feuille, cellule, champ: 'certifieLe' } as const;
  return findingAt({ code: 'certificat-copie' }, lieu);
}

function checkEmpty(reading: FormReading): readonly FindingOf<'certification-manquante'>[] {
  return REQUIRED.filter((key) => !isFilled(reading.certification[key]?.value ?? null)).map(
    (key) => {
      const lieu = { feuille: reading.feuille, cellule: certificatCell(reading, key), champ: key };
      return findingAt({ code: 'certification-manquante', certification: key }, lieu);
    },
  );
}

/** The attestations of the form that nobody has given yet, one finding each. */
export function checkAttestations(reading: FormReading): readonly Finding[] {
  const missing = (key: AttestationKey) => !reading.contexte.attestations[key]?.nom.trim();
  return attestationKeys[reading.modele].filter(missing).map((attestation) =>
    findingAt(
      { code: 'attestation-manquante', attestation },
      {
        feuille: reading.feuille,
        cellule: certificatCell(reading, 'certifieLe'),
        champ: 'certifieLe',
      },
    ),
  );
}

function certificatCell(reading: FormReading, key: CertificationKey): string {
  const first = least(Object.values(reading.colonnes));
  return reading.certification[key]?.cellule ?? cellAddress(reading.derniereLigne + 1, first);
}
