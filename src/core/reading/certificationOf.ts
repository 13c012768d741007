import { textOf } from '../cellText';
import { dateOfSerial } from '../date';
import type { CertificationValues } from '../forms/modele';
import type { FormReading } from './formReading';

/** What the certificate's cells hold; a date that is none, or that of a copied sheet, counts as no date. */
export function certificationOf({
  certification,
  copie,
}: Pick<FormReading, 'certification' | 'copie'>): CertificationValues {
  const le = certification.certifieLe?.value;
  return {
    le: typeof le === 'number' && copie !== true ? dateOfSerial(le) : undefined,
    a: textOf(certification.faitA?.value ?? null),
    representant: textOf(certification.representant?.value ?? null),
  };
}
