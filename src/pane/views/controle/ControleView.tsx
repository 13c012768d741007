import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

import type { FormState } from '../../../app/session';
import { formatNombre } from '../../../text/fr';
import { WrenchRegular } from '../../components/Icons';
import { ProtectedNote } from '../../components/ProtectedNote';
import type { RetryableSession } from '../../hooks/retry';
import { EmptyList } from './EmptyList';
import { filterGroups, type Filter } from './filter';
import { FilterBar } from './FilterBar';
import { FindingList } from './FindingList';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
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
  fix: { marginLeft: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
});

interface ControleViewProps {
  readonly current: FormState;
  readonly selectedRang: number | undefined;
  readonly busy: boolean;
  readonly session: RetryableSession;
}

/** What is wrong and where, row by row. */
export function ControleView({ current, selectedRang, busy, session }: ControleViewProps) {
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>('tout');
  const groups = useMemo(() => filterGroups(current.groups, filter), [current.groups, filter]);
  const frozen = busy || current.protegee;
  return (
    <div className={styles.root}>
      {current.groups.length > 0 && (
        <div className={styles.bar}>
          <FilterBar counts={current.counts} filter={filter} onFilter={setFilter} />
          {current.corrections > 0 && (
            <Button
              size="small"
              className={styles.fix}
              icon={<WrenchRegular />}
              disabledFocusable={frozen}
              onClick={() => void session.applyAllCorrections()}
            >
              {`Tout corriger (${formatNombre(current.corrections)})`}
            </Button>
          )}
        </div>
      )}
      {current.protegee && <ProtectedNote />}
      <FindingList
        key={`${current.id}/${filter}`}
        groups={groups}
        selectedRang={selectedRang}
        frozen={frozen}
        busy={busy}
        empty={<EmptyList current={current} filter={filter} />}
        onGo={(finding) => void session.goTo(finding.lieu)}
        onCorrect={(finding) => void session.applyCorrection(finding)}
        onChooseRegime={(choice) => void session.chooseRegime(choice)}
      />
    </div>
  );
}
