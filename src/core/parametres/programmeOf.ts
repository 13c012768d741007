import { isSameText } from '../cellText';
import type { Parametres } from '../dossier/parametres';
import { sumCentimes, type Centimes } from '../montant';

/**
 * The programmed subsidy of an operation, or of all of them where none is named. Undefined where the
 * workbook does not say: nobody knows then how much is left.
 */
export function programmeOf(
  { operations }: Pick<Parametres, 'operations'>,
  idtop = '',
): Centimes | undefined {
  const known = operations
    .filter((each) => idtop === '' || isSameText(each.idtop, idtop))
    .flatMap(({ programme }) => programme ?? []);
  return known.length === 0 ? undefined : sumCentimes(known);
}
