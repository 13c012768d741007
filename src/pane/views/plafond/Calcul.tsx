import { useState } from 'react';

import type { LigneChoisie } from '../../../app/state';
import type { MontantKey } from '../../../core/forms/column';
import { formatDate } from '../../../text/fr';
import type { PlafondConnu } from '../../preferences';
import { PlafondFields } from './PlafondFields';
import { PlafondResult } from './PlafondResult';
import { BLANK, type PlafondValues } from './values';

interface CalculProps {
  readonly ligne: LigneChoisie | undefined;
  /** What is remembered from one household to the next. */
  readonly composition: PlafondConnu;
  readonly frozen: boolean;
  readonly onCompose: (part: Partial<PlafondConnu>) => void;
  readonly onWrite: (colonne: MontantKey, montant: number) => void;
}

/** The fields and what comes of them, for one row: another row begins anew. */
export function Calcul({ ligne, composition, frozen, onCompose, onWrite }: CalculProps) {
  const [typed, setTyped] = useState<Partial<typeof BLANK>>({});
  // The day of the lease is that of the row until another one is typed.
  const bail = ligne?.bail === undefined ? '' : formatDate(ligne.bail);
  const values: PlafondValues = { ...BLANK, bail, ...typed, ...composition };
  const change = ({ zone, famille, supplementaires, ...own }: Partial<PlafondValues>) => {
    if (Object.keys(own).length > 0) setTyped((before) => ({ ...before, ...own }));
    onCompose({
      ...(zone !== undefined && { zone }),
      ...(famille !== undefined && { famille }),
      ...(supplementaires !== undefined && { supplementaires }),
    });
  };
  return (
    <>
      <PlafondFields values={values} onChange={change} />
      <PlafondResult values={values} ligne={ligne} frozen={frozen} onWrite={onWrite} />
    </>
  );
}
