import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';

import type { SuiviRoom } from '../../../app/rooms/suivi/suiviRoom';
import type { SuiviVue } from '../../../app/state/suivi';
import { useRoom } from '../../hooks/useRoom';
import { cloreLabel, cloreSentence, sansPlaceSentence } from '../../words/suivi';

// A bar hides what overflows it: in a column that scrolls it would shrink, and cover its own button.
const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface CloreNoteProps {
  readonly vue: SuiviVue;
  readonly busy: boolean;
  readonly room: SuiviRoom;
}

/** A certified year that the follow-up lacks, and what could not be written for want of room. */
export function CloreNote({ vue: { aClore }, busy, room }: CloreNoteProps) {
  const styles = useStyles();
  const { sansPlace } = useRoom(room);
  return (
    <>
      {sansPlace !== undefined && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{sansPlaceSentence(sansPlace)}</MessageBarBody>
        </MessageBar>
      )}
      {aClore !== undefined && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>{cloreSentence(aClore)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabledFocusable={busy} onClick={() => void room.close()}>
              {cloreLabel(aClore)}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
