import type { InsertRequest } from '../../../app/session';
import type { RegimeChoice } from '../../../core/baremes/regimes';
import { yearOf, type IsoDate } from '../../../core/date';
import type { EnteteB } from '../../../core/forms/modeleB';

export type Nature = 'convention' | 'protocole';

/** The insertion form as typed. */
export interface InsertionValues {
  readonly nature: Nature;
  readonly numero: string;
  readonly annee: string;
  readonly bailleur: string;
  readonly raisonSociale: string;
  readonly adresse: string;
  readonly siret: string;
  readonly idtopOperation: string;
  readonly lignes: string;
  readonly regime: RegimeChoice | undefined;
}

export type InsertionField = keyof InsertionValues;

const PROTOCOLE = /^protocole\s*(n°\s*)?/i;

/** What the form shows first: the header last used, or blanks with the year just ended. */
export function initialValues(last: EnteteB | undefined, aujourdhui: IsoDate): InsertionValues {
  const convention = last?.convention ?? '';
  return {
    nature: PROTOCOLE.test(convention) ? 'protocole' : 'convention',
    numero: convention.replace(PROTOCOLE, ''),
    annee: String(last?.annee ?? yearOf(aujourdhui) - 1),
    bailleur: last?.bailleur ?? '',
    raisonSociale: last?.raisonSociale ?? '',
    adresse: last?.adresse ?? '',
    siret: last?.siret ?? '',
    idtopOperation: last?.idtopOperation ?? '',
    lignes: '30',
    regime: undefined,
  };
}

/** The request that valid values make. */
export function requestOf(values: InsertionValues): InsertRequest {
  const numero = values.numero.trim();
  return {
    entete: {
      convention: values.nature === 'protocole' ? `Protocole ${numero}` : numero,
      annee: Number(values.annee),
      bailleur: values.bailleur.trim(),
      raisonSociale: values.raisonSociale.trim(),
      adresse: values.adresse.trim(),
      siret: values.siret.replace(/[\s\u00a0\u202f]/g, ''),
      idtopOperation: values.idtopOperation.trim(),
    },
    lignes: Number(values.lignes),
    regime: values.regime,
  };
}
