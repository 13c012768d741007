import { keyOf, textOf } from '../cellText';
import type { Operation } from './parametres';

/** An operation as a list or a header names it. */
export type OperationNommee = Pick<Operation, 'idtop' | 'libelle'>;

/** What every libellé says: « Indemnité pour minoration de loyer – », « Minoration de loyer ». */
const COMMUN =
  /^(?:indemnités? (?:pour|de) )?minorations? de loyers?(?: (?:de|du|des|à|pour) |[ :,·–—-]+|$)/iu;

/**
 * The short name by which people know an operation, for titles, sheets and files: its libellé without the
 * words that every one begins with, or its IDTOP where it has no libellé, or shares its name with another.
 */
export function nomOperation(idtop: string, operations: readonly OperationNommee[]): string {
  const named = operations.map((each) => ({ key: keyOf(each.idtop), nom: courtDe(each.libelle) }));
  const own = named.find(({ key, nom }) => key === keyOf(idtop) && nom !== '');
  if (own === undefined) return textOf(idtop);
  const shared = named.some(({ key, nom }) => key !== own.key && keyOf(nom) === keyOf(own.nom));
  return shared ? textOf(idtop) : own.nom;
}

function courtDe(libelle: string): string {
  return textOf(libelle).replace(COMMUN, '');
}
