import { formatDate } from '../../text/format';
import { NBSP } from './spaces';

/** « Attesté par A. Martin le 12/03/2026 ». */
export function givenBy({ nom, le }: { readonly nom: string; readonly le: string }): string {
  return `Attesté par ${nom} le ${formatDate(le)}`;
}

/** What stands in the way of certification, before the list that names it. */
export function refusal(count: number): string {
  return count < 2
    ? `Une erreur empêche la certification${NBSP}:`
    : `${count}${NBSP}erreurs empêchent la certification${NBSP}:`;
}
