import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

import type { FindingGroup, FormState } from '../../../app/state';
import { FindingsBar } from '../../components/findings/FindingsBar';
import { LectureNote } from '../../components/LectureNote';
import { ProtectedNote } from '../../components/ProtectedNote';
import type { RetryableSession } from '../../hooks/retry';
import type { Filter } from '../../words/filters';
import { OrigineLink } from '../consolidation/OrigineLink';
import { CopieNote, Justifies, SuiteNote } from '../laterFormulaire';
import { EmptyList } from './EmptyList';
import { ExempleNote } from './ExempleNote';
import { filterGroups, toldCounts } from './filterGroups';
import { FindingList } from './FindingList';
import { ListMenu } from './ListMenu';
import { useRowsAtRest } from './useRowsAtRest';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  // Opened, it leaves most of the pane to the list.
  lecture: {
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface ControleViewProps {
  readonly current: FormState;
  readonly selectedRang: number | undefined;
  readonly busy: boolean;
  readonly session: RetryableSession;
  readonly onPlafond: () => void;
  readonly onComplete: () => void;
  readonly onCertificat: () => void;
}

/** What is wrong and where, row by row. */
export function ControleView(props: ControleViewProps) {
  const { current, selectedRang, busy, session, onPlafond, onComplete, onCertificat } = props;
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>('tout');
  const atRest = useRowsAtRest(current.groups, selectedRang);
  const groups = useMemo(() => filterGroups(atRest, filter), [atRest, filter]);
  const counts = useMemo(() => toldCounts(current), [current]);
  const frozen = busy || current.protegee;
  return (
    <div className={styles.root}>
      {current.groups.length > 0 && (
        <FindingsBar
          counts={counts}
          filter={filter}
          corrections={current.corrections}
          frozen={frozen}
          onFilter={setFilter}
          onCorrectAll={() => void session.applyAllCorrections()}
          more={<ListMenu key={current.id} current={current} busy={busy} />}
        />
      )}
      <ProtectedNote current={current} />
      {current.exemple && (
        <ExempleNote frozen={busy} onRemove={() => void session.removeExemple()} />
      )}
      {current.copie && <CopieNote copie={current.copie} feuille={current.feuille} />}
      {current.retour && groups.length > 0 && (
        <SuiteNote key={current.id} formulaire={current.retour} onOpen={onCertificat} />
      )}
      <FindingList
        key={`${current.id}/${filter}`}
        groups={groups}
        declarees={current.compteurs.declarees}
        selectedRang={selectedRang}
        caduques={current.caduques}
        frozen={frozen}
        busy={busy}
        empty={
          <EmptyList
            current={current}
            filter={filter}
            typing={atRest.length < current.groups.length}
            busy={busy}
          />
        }
        session={session}
        onPlafond={onPlafond}
        onComplete={onComplete}
        footOf={current.modele === 'A' ? origineOf(current) : undefined}
      />
      <div className={styles.lecture}>
        {current.justifies.length + current.sansMenage.length > 0 && (
          <Justifies
            justifies={current.justifies}
            sansMenage={current.sansMenage}
            frozen={frozen}
            onGo={(lieu) => void session.goTo(lieu)}
            onRetract={(decision) => void session.retract(decision)}
          />
        )}
        <LectureNote
          compte={current.compte}
          choisies={current.colonnes?.choisies}
          onForget={(colonne) => void session.chooseColonne(colonne, undefined)}
          onGo={(cellule) =>
            void session.goTo({ feuille: current.feuille, cellule, champ: 'lecture' })
          }
        />
      </div>
    </div>
  );
}

/** The rows of a Modèle A come from the files of the bailleurs. */
const origineOf =
  ({ id }: FormState) =>
  ({ rang }: FindingGroup, reachable: boolean) =>
    rang === undefined ? null : <OrigineLink formulaire={id} rang={rang} reachable={reachable} />;
