import { keyOf, textOf } from '../cellText';
import type { FormReading } from '../reading/formReading';
import { nomOperation, type OperationNommee } from './nomOperation';
import type { Operation } from './parametres';

/** An operation of a workbook, with the short name by which people know it. */
export interface OperationConnue {
  readonly idtop: string;
  readonly nom: string;
}

/** Where a workbook names operations. */
interface Named {
  /** The table *Opérations*. */
  readonly operations: readonly Operation[];
  /** The rows of *Suivi*. */
  readonly suivi: readonly { readonly idtop: string }[];
  readonly forms: readonly FormReading[];
}

/**
 * The operations « indemnité » of a workbook, each once, in the order of their IDTOP: those of its forms and
 * of its past years, and those of the table. That table may list the operations that relogements come from
 * as well; where one at least says what is programmed, the others are not of the kind that is chosen.
 */
export function operationsConnues({ operations, suivi, forms }: Named): readonly OperationConnue[] {
  const programmed = operations.filter(({ programme }) => programme !== undefined);
  const listed = programmed.length > 0 ? programmed : operations;
  const headers = forms.map(({ entete }): OperationNommee => {
    const value = (key: 'idtopOperation' | 'libelleOperation') =>
      textOf(entete[key]?.value ?? null);
    return { idtop: value('idtopOperation'), libelle: value('libelleOperation') };
  });
  const idtops = [...listed, ...suivi, ...headers].map(({ idtop }) => idtop);
  const first = new Map(
    idtops
      .filter((idtop) => idtop !== '')
      .toReversed()
      .map((idtop) => [keyOf(idtop), idtop]),
  );
  return [...first.values()]
    .map((idtop) => ({ idtop, nom: nomOperation(idtop, [...operations, ...headers]) }))
    .toSorted((a, b) => a.idtop.localeCompare(b.idtop, 'fr'));
}
