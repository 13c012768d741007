import { textOf } from '../cellText';
import { dateOfSerial } from '../date';
import type { CertificationValues } from '../forms/modele';
import type { FormReading } from './formReading';

/** What the certificate's cells hold; a date that is none counts as no date. */
export function certificationOf({ certification }: FormReading): CertificationValues {
  const le = certification.certifieLe?.value;
  return {
    le: typeof le === 'number' ? dateOfSerial(le) : undefined,
    a: textOf(certification.faitA?.value ?? null),
    representant: textOf(certification.representant?.value ?? null),
  };
}
