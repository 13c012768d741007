import type { Lieu } from '../../../core/finding';
import { parseAddress } from '../../../grid/a1';
import type { FormState } from '../../state';

/** The first `erreur` after a cell, reading row by row; round again from the top after the last. */
export function nextError(
  form: Pick<FormState, 'feuille' | 'groups'>,
  from: { readonly sheet: string; readonly range: string } | undefined,
): Lieu | undefined {
  const places = form.groups
    .flatMap((group) => group.findings)
    .filter((finding) => finding.niveau === 'erreur')
    .map(({ lieu }) => ({ lieu, order: orderOf(lieu.cellule) }))
    .sort((a, b) => a.order - b.order);
  const here = from?.sheet === form.feuille ? orderOf(from.range) : -1;
  return (places.find(({ order }) => order > here) ?? places[0])?.lieu;
}

/** Cells in reading order as one number; the sheet has fewer than 20,000 columns. */
function orderOf(address: string): number {
  const area = parseAddress(address);
  return area ? area.top * 20_000 + area.left : 0;
}
