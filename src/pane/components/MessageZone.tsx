import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useEffect } from 'react';

import type { Problem, SessionState } from '../../app/state';
import { problemSentence } from '../../text/fr';
import { halfDoneSentence, isRelecture, silences } from '../../text/problems';
import { usePane } from '../hooks/paneContext';
import type { RetryableSession } from '../hooks/retry';
import { noticeSentence } from '../words/noticeSentence';
import { BusyBar } from './BusyBar';
import { DismissRegular } from './Icons';

const useStyles = makeStyles({
  root: { flexShrink: 0, display: 'flex', flexDirection: 'column' },
  bar: { borderRadius: 0, borderLeftWidth: 0, borderRightWidth: 0, borderBottomWidth: 0 },
  body: { paddingRight: tokens.spacingHorizontalS },
  close: { minWidth: 0 },
});

/**
 * What is going on, what went wrong and what was just done. It stands under the content and over the
 * buttons of the page, so that nothing moves under the pointer when it comes or goes.
 */
export function MessageZone() {
  const styles = useStyles();
  const { state, session } = usePane();
  const { busy, problem, notice, silence } = state;
  // What it takes of the page's height must not hide where the keyboard stands.
  useEffect(() => {
    const active = document.activeElement;
    if (active !== document.body) active?.scrollIntoView({ block: 'nearest' });
  }, [busy, problem, notice, silence]);
  if (!busy && !problem && !notice && !silence) return null;
  return (
    <section aria-label="Messages" className={styles.root}>
      {silence !== undefined && <SilenceBar silence={silence} session={session} />}
      {problem !== undefined && <ProblemBar problem={problem} session={session} />}
      {(problem === undefined || isRelecture(problem.during)) && notice !== undefined && (
        <NoticeBar notice={notice} session={session} />
      )}
      {busy !== undefined && (
        <BusyBar
          // Over it the silence is told, with its own way out of the same act.
          busy={silence === undefined ? busy : { ...busy, cancellable: false }}
          onCancel={() => session.cancel()}
        />
      )}
    </section>
  );
}

/** Failures whose sentence advises to load the pane again. */
const RELOADS: ReadonlySet<Problem['code']> = new Set([
  'connection-lost',
  'not-fetched',
  'unknown',
]);

function ProblemBar({ problem, session }: { problem: Problem; session: RetryableSession }) {
  const styles = useStyles();
  const { code, during, lieu, restes } = problem;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody className={styles.body}>
        {restes && !isRelecture(during)
          ? halfDoneSentence(restes, problem.revocable ?? false)
          : problemSentence(code, during, lieu)}
      </MessageBarBody>
      <MessageBarActions>
        {restes ? (
          <HalfDoneActions problem={problem} session={session} />
        ) : (
          <RetryActions problem={problem} session={session} />
        )}
        <Button size="small" appearance="transparent" onClick={() => session.dismiss()}>
          Fermer
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Asked again, what is half done could be done twice: it is taken back, or looked at. */
function HalfDoneActions({ problem, session }: { problem: Problem; session: RetryableSession }) {
  return problem.revocable ? (
    <Button size="small" onClick={() => void session.putBack()}>
      Défaire
    </Button>
  ) : (
    <Button size="small" onClick={() => void session.checkAll()}>
      Relire le classeur
    </Button>
  );
}

function RetryActions({ problem, session }: { problem: Problem; session: RetryableSession }) {
  return (
    <>
      <Button size="small" onClick={() => void session.retry(problem)}>
        {isRelecture(problem.during) ? 'Relire le classeur' : 'Réessayer'}
      </Button>
      {RELOADS.has(problem.code) && !isRelecture(problem.during) && (
        <Button size="small" onClick={() => window.location.reload()}>
          Recharger le volet
        </Button>
      )}
    </>
  );
}

interface SilenceBarProps {
  readonly silence: NonNullable<SessionState['silence']>;
  readonly session: RetryableSession;
}

/** Where things stand while Excel does not answer, and the ways on. */
function SilenceBar({ silence, session }: SilenceBarProps) {
  const styles = useStyles();
  const readAgain = () => {
    session.giveUp();
    void session.checkAll();
  };
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody className={styles.body}>{silences[silence]}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => session.wait()}>
          Attendre
        </Button>
        <Button size="small" onClick={readAgain}>
          Relire le classeur
        </Button>
        <Button size="small" appearance="transparent" onClick={() => session.giveUp()}>
          Annuler
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface NoticeBarProps {
  readonly notice: NonNullable<SessionState['notice']>;
  readonly session: RetryableSession;
}

function NoticeBar({ notice, session }: NoticeBarProps) {
  const styles = useStyles();
  return (
    <MessageBar intent="success" layout="multiline" className={styles.bar} role="status">
      <MessageBarBody className={styles.body}>{noticeSentence(notice)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            size="small"
            appearance="transparent"
            className={styles.close}
            aria-label="Fermer le message"
            icon={<DismissRegular />}
            onClick={() => session.dismiss()}
          />
        }
      >
        {notice.undoable && (
          <Button size="small" onClick={() => void session.undo()}>
            Annuler
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
