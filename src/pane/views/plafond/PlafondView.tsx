import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

import { SubPage } from '../../components/SubPage';
import { PLAFOND_LEAD, PLAFOND_SOURCE } from '../../words/plafond';
import { PlafondFields } from './PlafondFields';
import { PlafondResult } from './PlafondResult';
import { BLANK } from './values';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Works out a plafond APL in euros per m², to be typed into the form. Writes nothing. */
export function PlafondView({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const [values, setValues] = useState(BLANK);
  const page = useRef<HTMLDivElement>(null);
  // The button that opened the page is gone: without this the keyboard would start from nowhere.
  useEffect(() => page.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  return (
    <SubPage title="Calculer un plafond APL" onClose={onClose}>
      <div ref={page} className={styles.page}>
        <p className={styles.small}>{PLAFOND_LEAD}</p>
        <PlafondFields
          values={values}
          onChange={(part) => setValues((before) => ({ ...before, ...part }))}
        />
        <PlafondResult values={values} />
        <p className={styles.small}>{PLAFOND_SOURCE}</p>
      </div>
    </SubPage>
  );
}
