/** The header of a form: nothing missing, a year that is over, a SIRET with its keys. */
import { cellAddress } from '../../grid/a1';
import { least } from '../../grid/extremes';
import { dateALaPlace } from '../cellMontant';
import { isErrorValue, isFilled, isSameText, shownText, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import { yearOf } from '../date';
import type { IsoDate } from '../date';
import type { EnteteConstat, Finding } from '../finding';
import type { EnteteKey } from '../forms/modele';
import { modeles } from '../forms/modeles';
import type { FormReading } from '../reading/formReading';
import { checkSiret } from '../siret';
import { findingAt } from './findingAt';
import { checkEnteteInvisible } from './invisibles';

/** The first year of the NPNRU, before which nothing can have been declared. */
export const PREMIERE_ANNEE = 2014;

/** Every finding about the header, in the order of its fields. */
export function checkEntete(reading: FormReading, aujourdhui: IsoDate): readonly Finding[] {
  const fields = modeles[reading.modele].entete.flatMap(({ key }) =>
    checkField(reading, key, aujourdhui).map((constat) =>
      findingAt(constat, enteteLieu(reading, key)),
    ),
  );
  return [...fields, ...checkEnteteInvisible(reading)];
}

/** N-1 as the header tells it: « 2025 », « 2025 (N-1) », « Année 2025 », from 2014 on; else undefined. */
export function anneeOf(reading: Pick<FormReading, 'entete'>): number | undefined {
  return parseAnnee(reading.entete.annee?.value ?? null);
}

/** The one year of four digits that a cell holds, from 2014 on. */
export function parseAnnee(value: CellValue): number | undefined {
  const text = textOf(value).replace(/n ?[-–−] ?1/gi, '');
  const numbers = text.match(/\d+/g) ?? [];
  const annee = numbers.length === 1 && /^\d{4}$/.test(numbers[0]) ? Number(numbers[0]) : 0;
  return annee >= PREMIERE_ANNEE && text.length <= 40 ? annee : undefined;
}

function checkField(
  reading: FormReading,
  entete: EnteteKey,
  aujourdhui: IsoDate,
): readonly EnteteConstat[] {
  const { value = null, formula = null } = reading.entete[entete] ?? {};
  if (!isFilled(value) && !isErrorValue(value)) {
    const sansValeur = formula === null ? {} : { formule: true as const };
    return [{ code: 'entete-manquant', entete, ...sansValeur }];
  }
  if (entete === 'annee') return checkAnnee(value, aujourdhui);
  if (entete === 'idtopOperation') return checkIdtop(reading, value);
  if (entete !== 'siret') return [];
  const check = checkSiret(textOf(value));
  const valeur = shownText(value);
  return check.valid ? [] : [{ code: 'siret-invalide', valeur, motif: check.motif }];
}

/** A workbook that lists no operation knows none to compare with. */
function checkIdtop({ contexte }: FormReading, value: CellValue): readonly EnteteConstat[] {
  const listed = contexte.operations.filter(isFilled);
  const isKnown = listed.length === 0 || listed.some((idtop) => isSameText(idtop, value));
  return isKnown ? [] : [{ code: 'idtop-inconnu', idtop: shownText(value) }];
}

function checkAnnee(value: CellValue, aujourdhui: IsoDate): readonly EnteteConstat[] {
  const annee = parseAnnee(value);
  if (annee === undefined) {
    const date = dateALaPlace(value);
    const valeur = shownText(value);
    return [{ code: 'annee-invalide', valeur, ...(date === undefined ? {} : { date }) }];
  }
  const anneeCourante = yearOf(aujourdhui);
  return annee < anneeCourante ? [] : [{ code: 'annee-non-echue', annee, anneeCourante }];
}

/** A field that the form lacks is told by the first cell of its headings. */
function enteteLieu(reading: FormReading, key: EnteteKey) {
  const first = least(Object.values(reading.colonnes));
  const cellule = reading.entete[key]?.cellule ?? cellAddress(reading.ligneIntitules, first);
  return { feuille: reading.feuille, cellule, champ: key };
}
