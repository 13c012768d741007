import { yearOf, type IsoDate } from '../../../core/date';
import { PREMIERE_ANNEE } from '../../../core/rules/entete';
import { checkSiret } from '../../../core/siret';
import { fr, NBSP } from '../../../text/fr';
import { siretSentence } from '../../words/siretSentence';
import type { InsertionField, InsertionValues } from './values';

export const LIGNES_MAX = 10_000;

export type InsertionErrors = Readonly<Partial<Record<InsertionField, string>>>;

/**
 * What must be mended before the form can be laid out, by field. Blanks that can be filled in the
 * sheet later are no fault here: the check of the header names them.
 */
export function validate(values: InsertionValues, aujourdhui: IsoDate): InsertionErrors {
  const found: readonly (readonly [InsertionField, string | undefined])[] = [
    ['numero', checkNumero(values)],
    ['annee', checkAnnee(values.annee, yearOf(aujourdhui))],
    checkNom(values),
    ['siret', checkSiretField(values.siret)],
    ['lignes', checkLignes(values.lignes)],
  ];
  return Object.fromEntries(found.filter(([, message]) => message !== undefined));
}

function checkNumero({ numero, nature }: InsertionValues): string | undefined {
  if (numero.trim() !== '') return undefined;
  return nature === 'protocole'
    ? 'Indiquez le numéro du protocole.'
    : 'Indiquez le numéro de la convention.';
}

function checkAnnee(text: string, anneeCourante: number): string | undefined {
  const annee = wholeNumber(text);
  if (annee === undefined || annee < PREMIERE_ANNEE) {
    return fr`Indiquez une année à quatre chiffres, à partir de ${PREMIERE_ANNEE}.`;
  }
  if (annee >= anneeCourante) {
    return fr`L’année ${annee} n’est pas terminée : indiquez ${anneeCourante - 1} ou avant.`;
  }
  return undefined;
}

/** Each form has one declarant, whose name its rows or its title need. */
function checkNom(values: InsertionValues): readonly [InsertionField, string | undefined] {
  if (values.modele === 'B') {
    const isBlank = values.bailleur.trim() === '';
    return ['bailleur', isBlank ? 'Indiquez le nom du bailleur.' : undefined];
  }
  const isBlank = values.maitreOuvrage.trim() === '';
  return ['maitreOuvrage', isBlank ? 'Indiquez le nom du maître d’ouvrage.' : undefined];
}

function checkSiretField(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  const check = checkSiret(text);
  return check.valid ? undefined : siretSentence(check.motif);
}

function checkLignes(text: string): string | undefined {
  const lignes = wholeNumber(text);
  const fits = lignes !== undefined && lignes >= 1 && lignes <= LIGNES_MAX;
  return fits ? undefined : fr`Indiquez un nombre entre 1 et 10${NBSP}000.`;
}

const wholeNumber = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined);
