import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { formatNombre, fr } from '../../../text/fr';
import type { Counts, Filter } from '../../words/filters';
import { WrenchRegular } from '../Icons';
import { NiveauFilter } from './NiveauFilter';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Levels take a second line before what follows them does.
  levels: { flex: '1 1 200px' },
  fix: { marginLeft: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
});

interface FindingsBarProps {
  readonly counts: Counts;
  readonly filter: Filter;
  /** How many findings « Tout corriger » would settle. */
  readonly corrections: number;
  readonly frozen: boolean;
  readonly onFilter: (filter: Filter) => void;
  readonly onCorrectAll: () => void;
  /** More to do with the list. */
  readonly more?: ReactNode;
}

/** Over a list of findings: which levels, and every safe correction at once. */
export function FindingsBar(props: FindingsBarProps) {
  const { counts, filter, corrections, frozen, onFilter, onCorrectAll, more } = props;
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <div className={styles.levels}>
        <NiveauFilter counts={counts} filter={filter} onFilter={onFilter} />
      </div>
      {corrections > 0 && (
        <Button
          size="small"
          className={styles.fix}
          icon={<WrenchRegular />}
          disabledFocusable={frozen}
          onClick={onCorrectAll}
        >
          {fr`Tout corriger (${formatNombre(corrections)})`}
        </Button>
      )}
      {more}
    </div>
  );
}
