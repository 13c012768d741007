import type { InsertRequest } from '../../../app/session';
import type { Entetes } from '../../../app/state';
import type { RegimeChoice } from '../../../core/baremes/regimes';
import { yearOf, type IsoDate } from '../../../core/date';
import type { Modele } from '../../../core/forms/modele';

export type Nature = 'convention' | 'protocole';

/** The insertion form as typed; the fields of the other form stay blank. */
export interface InsertionValues {
  readonly modele: Modele;
  readonly nature: Nature;
  readonly numero: string;
  readonly annee: string;
  readonly bailleur: string;
  readonly maitreOuvrage: string;
  readonly raisonSociale: string;
  readonly adresse: string;
  readonly siret: string;
  readonly idtopOperation: string;
  readonly libelleOperation: string;
  readonly lignes: string;
  readonly regime: RegimeChoice | undefined;
}

export type InsertionField = keyof InsertionValues;

const PROTOCOLE = /^protocole\s*(n°\s*)?/i;

/** A header of either form, with the fields that only the other has left out. */
export type LastEntete = Partial<Entetes['A'] & Entetes['B']>;

/** What the form shows first: the header last used, or blanks, and the year that just ended. */
export function initialValues(
  modele: Modele,
  last: LastEntete | undefined,
  aujourdhui: IsoDate,
): InsertionValues {
  return {
    ...enteteValues(last),
    modele,
    annee: String(yearOf(aujourdhui) - 1),
    lignes: '30',
    regime: undefined,
  };
}

/** The fields that a header used before fills, whatever its year; blanks for none. */
export function enteteValues(last: LastEntete | undefined) {
  const convention = last?.convention ?? '';
  return {
    nature: PROTOCOLE.test(convention) ? ('protocole' as const) : ('convention' as const),
    numero: convention.replace(PROTOCOLE, ''),
    bailleur: last?.bailleur ?? '',
    maitreOuvrage: last?.maitreOuvrage ?? '',
    raisonSociale: last?.raisonSociale ?? '',
    adresse: last?.adresse ?? '',
    siret: last?.siret ?? '',
    idtopOperation: last?.idtopOperation ?? '',
    libelleOperation: last?.libelleOperation ?? '',
  };
}

/** The request that valid values make. */
export function requestOf(values: InsertionValues): InsertRequest {
  const { modele, regime } = values;
  const lignes = Number(values.lignes);
  const common = commonEntete(values);
  if (modele === 'B') {
    const entete = { ...common, bailleur: values.bailleur.trim() };
    return { modele, entete, lignes, regime };
  }
  const entete = {
    ...common,
    maitreOuvrage: values.maitreOuvrage.trim(),
    libelleOperation: values.libelleOperation.trim(),
  };
  return { modele, entete, lignes, regime };
}

function commonEntete(values: InsertionValues) {
  const numero = values.numero.trim();
  return {
    convention: values.nature === 'protocole' ? ['Protocole', numero].join(' ') : numero,
    annee: Number(values.annee),
    raisonSociale: values.raisonSociale.trim(),
    adresse: values.adresse.trim(),
    siret: values.siret.replace(/[\s\u00a0\u202f]/g, ''),
    idtopOperation: values.idtopOperation.trim(),
  };
}
