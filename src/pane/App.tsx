import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

import type { Session } from '../app/session';
import type { IsoDate } from '../core/date';
import { PaneContext } from './hooks/paneContext';
import { withRetry } from './hooks/retry';
import { useSession } from './hooks/useSession';
import type { Preferences, Role } from './preferences';
import { RoleQuestion } from './views/accueil/RoleQuestion';
import { Starting } from './views/accueil/Starting';
import { Unsupported } from './views/accueil/Unsupported';
import { Workbench } from './views/Workbench';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

interface AppProps {
  readonly session: Session;
  readonly preferences: Preferences;
  readonly aujourdhui: IsoDate;
}

/** The whole pane. */
export function App({ session, preferences, aujourdhui }: AppProps) {
  const styles = useStyles();
  const actions = useMemo(() => withRetry(session), [session]);
  const state = useSession(session);
  const pane = useMemo(() => ({ state, session: actions }), [state, actions]);
  const [role, setRole] = useState<Role | undefined>(() => preferences.role());
  const answer = (given: Role) => {
    preferences.setRole(given);
    setRole(given);
  };
  const screen = () => {
    if (state.phase === 'non-pris-en-charge')
      return <Unsupported requirement={state.requirement} />;
    if (role === undefined) return <RoleQuestion onAnswer={answer} />;
    if (state.phase === 'demarrage') return <Starting />;
    return (
      <Workbench role={role} aujourdhui={aujourdhui} onChangeRole={() => setRole(undefined)} />
    );
  };
  return (
    <PaneContext value={pane}>
      <div className={styles.root}>{screen()}</div>
    </PaneContext>
  );
}
