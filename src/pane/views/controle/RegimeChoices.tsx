import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { RegimeChoice } from '../../../core/baremes/regimes';
import { REGIME_DOUTE, REGIMES } from '../../words/regimes';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: 0,
    listStyleType: 'none',
  },
  hint: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface RegimeChoicesProps {
  readonly tabIndex: number;
  readonly frozen: boolean;
  readonly onChoose: (choice: RegimeChoice) => void;
}

/** The answers to « which régime applies », which the leases alone cannot tell. */
export function RegimeChoices({ tabIndex, frozen, onChoose }: RegimeChoicesProps) {
  const styles = useStyles();
  return (
    <ul className={styles.root} aria-label="Régime de l’opération">
      {REGIMES.map(({ value, label, hint }) => (
        <li key={value}>
          <Button
            size="small"
            tabIndex={tabIndex}
            disabledFocusable={frozen}
            onClick={() => onChoose(value)}
          >
            {label}
          </Button>
          <p className={styles.hint}>{hint}</p>
        </li>
      ))}
      <li className={styles.hint}>{REGIME_DOUTE}</li>
    </ul>
  );
}
