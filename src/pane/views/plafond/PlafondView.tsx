import { useEffect, useRef, useState } from 'react';

import { PageBody } from '../../components/PageBody';
import { Small } from '../../components/Small';
import { SubPage } from '../../components/SubPage';
import { PLAFOND_LEAD, PLAFOND_SOURCE } from '../../words/plafond';
import { PlafondFields } from './PlafondFields';
import { PlafondResult } from './PlafondResult';
import { BLANK } from './values';

/** Works out a plafond APL in euros per m², to be typed into the form. Writes nothing. */
export function PlafondView({ onClose }: { readonly onClose: () => void }) {
  const [values, setValues] = useState(BLANK);
  const page = useRef<HTMLDivElement>(null);
  // The button that opened the page is gone: without this the keyboard would start from nowhere.
  useEffect(() => page.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  return (
    <SubPage title="Calculer un plafond APL" onClose={onClose}>
      <PageBody ref={page} under="title" gap="M">
        <Small>{PLAFOND_LEAD}</Small>
        <PlafondFields
          values={values}
          onChange={(part) => setValues((before) => ({ ...before, ...part }))}
        />
        <PlafondResult values={values} />
        <Small>{PLAFOND_SOURCE}</Small>
      </PageBody>
    </SubPage>
  );
}
