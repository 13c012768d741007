import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';

import type { FormState } from '../../../app/session';
import type { Niveau } from '../../../core/finding';
import { formatNombre } from '../../../text/fr';
import { NiveauIcon } from '../../components/Niveau';
import { filterWord } from '../../words/filters';
import type { Filter } from './filter';

const LEVELS: readonly Niveau[] = ['erreur', 'avertissement', 'info'];

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
  word: {
    '@media (max-height: 420px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
});

interface FilterBarProps {
  readonly counts: FormState['counts'];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Which levels the list shows. A level without findings is not offered. */
export function FilterBar({ counts, filter, onFilter }: FilterBarProps) {
  const styles = useStyles();
  const total = counts.erreur + counts.avertissement + counts.info;
  const offered = LEVELS.filter((niveau) => counts[niveau] > 0 || niveau === filter);
  const button = (value: Filter, count: number) => (
    <ToggleButton
      key={value}
      size="small"
      appearance="subtle"
      className={styles.button}
      checked={filter === value}
      onClick={() => onFilter(value)}
    >
      {value !== 'tout' && <NiveauIcon niveau={value} />}
      <span>
        {formatNombre(count)} <span className={styles.word}>{filterWord(value, count)}</span>
      </span>
    </ToggleButton>
  );
  return (
    <div role="group" aria-label="Filtrer par niveau" className={styles.root}>
      {button('tout', total)}
      {offered.map((niveau) => button(niveau, counts[niveau]))}
    </div>
  );
}
