/** What a certificate is worth today: whether its form still holds what it vouches for, and its control number. */
import { textOf } from '../cellText';
import { certificationOf } from './certificationOf';
import { holdsEmpreinte, isAncienne, numeroControle } from './empreinte';
import type { FormReading } from './formReading';

/** The control number of a certificate; `ancienne` where version 0.1 gave it, over header and rows alone. */
export interface ControleCertificat {
  readonly numero: string;
  readonly ancienne: boolean;
  /** The number that the sheet prints; empty where it prints none, as before it was. */
  readonly imprime: string;
}

/** What tells one certified content from another; undefined where the form is not certified, or was by hand. */
export function controleOf(reading: FormReading): ControleCertificat | undefined {
  const { empreinte } = reading;
  if (certificationOf(reading).le === undefined || empreinte === undefined) return undefined;
  const numero = numeroControle(empreinte);
  const imprime = textOf(reading.certification.controle?.value ?? null);
  return { numero, ancienne: isAncienne(empreinte), imprime };
}

/** Whether a certified form still holds what was certified. One certified by hand has no mark. */
export function isIntact(reading: FormReading): boolean {
  const { empreinte } = reading;
  const controle = controleOf(reading);
  if (controle === undefined || empreinte === undefined) return true;
  return !isOtherNumber(controle) && holdsEmpreinte(reading, empreinte);
}

/** Whether the sheet prints the number of another content. */
export function isOtherNumber({ numero, imprime }: ControleCertificat): boolean {
  return imprime !== '' && imprime !== numero;
}
