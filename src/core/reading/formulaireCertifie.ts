import { textOf } from '../cellText';
import type { IsoDate } from '../date';
import type { EnteteKey } from '../forms/modele';
import { controleOf } from './certificat';
import { certificationOf } from './certificationOf';
import type { FormReading } from './formReading';

/** A certified form, in the words of its cells. */
export interface FormulaireCertifie {
  readonly bailleur: string;
  readonly annee: string;
  readonly convention: string;
  readonly operation: string;
  readonly certifieLe: IsoDate;
  readonly faitA: string;
  readonly representant: string;
  /** Its control number, where it has one. */
  readonly controle: string | undefined;
  readonly menages: number;
}

/** What a certified Modèle B says of itself; undefined where it is none. */
export function formulaireCertifie(reading: FormReading): FormulaireCertifie | undefined {
  const { le, a, representant } = certificationOf(reading);
  if (reading.modele !== 'B' || le === undefined) return undefined;
  const entete = (key: EnteteKey) => textOf(reading.entete[key]?.value ?? null);
  return {
    bailleur: entete('bailleur'),
    annee: entete('annee'),
    convention: entete('convention'),
    operation: entete('idtopOperation'),
    certifieLe: le,
    faitA: a,
    representant,
    controle: controleOf(reading)?.numero,
    menages: reading.lignes.length,
  };
}
