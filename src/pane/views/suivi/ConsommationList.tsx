import { makeStyles, tokens } from '@fluentui/react-components';

import type { Consommation } from '../../../core/suivi/points';
import { consommationLines } from '../../words/suivi';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    '@media (max-width: 240px)': { gridTemplateColumns: '1fr' },
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  value: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** What the programmed subsidy has become. */
export function ConsommationList({ consommation }: { readonly consommation: Consommation }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {consommationLines(consommation).map(({ label, text }) => [
        <dt key={label}>{label}</dt>,
        <dd key={`${label} valeur`} className={styles.value}>
          {text}
        </dd>,
      ])}
    </dl>
  );
}
