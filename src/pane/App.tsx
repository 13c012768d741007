import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';

import type { Session } from '../app/session';
import type { IsoDate } from '../core/date';
import { PaneContext, type Brouillon } from './hooks/paneContext';
import { withRetry } from './hooks/retry';
import { useFocusKept } from './hooks/useFocusKept';
import { useGuide } from './hooks/useGuide';
import { useSession } from './hooks/useSession';
import type { Preferences, Role } from './preferences';
import type { Save } from './saveFor';
import { RoleQuestion } from './views/accueil/RoleQuestion';
import { Starting } from './views/accueil/Starting';
import { Unsupported } from './views/accueil/Unsupported';
import { GuideView } from './views/guide/GuideView';
import { laterWorkbench as Workbench } from './views/laterWorkbench';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    // Its lists scroll by themselves down to a height that can be read; below it everything does.
    overflowX: 'hidden',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // Kept as it stands, so that nothing typed or ticked is lost while one reads.
  under: { display: 'none' },
});

interface AppProps {
  readonly session: Session;
  readonly preferences: Preferences;
  readonly aujourdhui: IsoDate;
  readonly save: Save;
  /** Whether the browser keeps nothing for the next opening. */
  readonly sansMemoire: boolean;
}

/** The whole pane. */
export function App({ session, preferences, aujourdhui, save, sansMemoire }: AppProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root);
  const actions = useMemo(() => withRetry(session), [session]);
  const state = useSession(session);
  const guide = useGuide();
  const { open: openGuide } = guide;
  const [brouillons] = useState(() => new Map<string, Brouillon>());
  const pane = useMemo(
    () => ({ state, session: actions, preferences, save, brouillons, openGuide }),
    [state, actions, preferences, save, brouillons, openGuide],
  );
  const [role, setRole] = useState<Role | undefined>(() => preferences.role());
  const answer = (given: Role) => {
    preferences.setRole(given);
    setRole(given);
  };
  const screen = () => {
    if (state.phase === 'non-pris-en-charge')
      return <Unsupported requirement={state.requirement} />;
    if (role === undefined) return <RoleQuestion sansMemoire={sansMemoire} onAnswer={answer} />;
    if (state.phase === 'demarrage') return <Starting />;
    return (
      <Workbench role={role} aujourdhui={aujourdhui} onChangeRole={() => setRole(undefined)} />
    );
  };
  return (
    <PaneContext value={pane}>
      <div ref={root} className={guide.isOpen ? styles.under : styles.root}>
        {screen()}
      </div>
      {guide.isOpen && (
        <div className={styles.root}>
          <GuideView place={guide.place} onClose={guide.close} />
        </div>
      )}
    </PaneContext>
  );
}
