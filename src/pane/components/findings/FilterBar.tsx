import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { formatNombre } from '../../../text/fr';
import { heardOnly } from '../../theme/heardOnly';
import { short } from '../../theme/short';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  button: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    columnGap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  // In the lowest panes the sign and the number stay; the word is still there to be heard.
  word: { [short]: heardOnly },
});

export interface FilterChoice<V extends string> {
  readonly value: V;
  readonly count: number;
  /** Agreed with the count: « erreurs ». */
  readonly word: string;
  readonly icon?: ReactNode;
}

interface FilterBarProps<V extends string> {
  readonly label: string;
  readonly choices: readonly FilterChoice<V>[];
  readonly chosen: V;
  readonly onChoose: (value: V) => void;
}

/** Which part of a list is shown. */
export function FilterBar<V extends string>(props: FilterBarProps<V>) {
  const { label, choices, chosen, onChoose } = props;
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.root}>
      {choices.map(({ value, count, word, icon }) => (
        <ToggleButton
          key={value}
          size="small"
          appearance="subtle"
          className={styles.button}
          checked={chosen === value}
          onClick={() => onChoose(value)}
        >
          {icon}
          <span>
            {formatNombre(count)} <span className={styles.word}>{word}</span>
          </span>
        </ToggleButton>
      ))}
    </div>
  );
}
