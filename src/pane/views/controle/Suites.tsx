import { makeStyles, tokens } from '@fluentui/react-components';

import type { Finding } from '../../../core/finding';
import { formatCount, fr, sentenceOf } from '../../../text/fr';

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // A line of 24 px to click on.
  summary: { padding: '4px 0', cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What follows from a finding, and is settled with it. */
export function Suites(props: { readonly suites: readonly Finding[]; readonly tabIndex: number }) {
  const { suites, tabIndex } = props;
  const styles = useStyles();
  if (suites.length === 0) return null;
  return (
    <details className={styles.root}>
      <summary className={styles.summary} tabIndex={tabIndex}>
        {fr`De même cause : ${formatCount(suites.length, 'constat')}`}
      </summary>
      <ul className={styles.list}>
        {suites.map((each) => (
          <li
            key={each.code + each.lieu.cellule}
            data-code={each.code}
            data-niveau={each.niveau}
            data-cellule={each.lieu.cellule}
          >
            {fr`${each.lieu.cellule} : ${sentenceOf(each)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
