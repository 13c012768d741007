import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

import { FilePicker } from '../../components/FilePicker';
import { MessageZone } from '../../components/MessageZone';
import { SubPage } from '../../components/SubPage';
import { usePane } from '../../hooks/paneContext';
import { useRoom } from '../../hooks/useRoom';
import { scrolling } from '../../theme/scrolling';
import { refusSentence, REPRISE_LEAD } from '../../words/suivi';
import { DropZone } from './DropZone';
import { RepriseChoice } from './RepriseChoice';

const useStyles = makeStyles({
  page: {
    ...scrolling,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  // A bar hides what overflows it, and would shrink in a column that scrolls.
  bar: { flexShrink: 0 },
  lead: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** Last year's workbook: what it would add, then the years and households that it gives. */
export function RepriseView({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { state, session } = usePane();
  const room = session.rooms.suivi;
  const { reprise, refus } = useRoom(room);
  const busy = state.busy !== undefined;
  const page = useRef<HTMLDivElement>(null);
  // The button that opened the page is gone: without this the keyboard would start from nowhere.
  useEffect(() => page.current?.querySelector<HTMLElement>('button')?.focus(), []);
  // What was read of a file is not kept for the next time.
  useEffect(() => () => room.forgetReprise(), [room]);
  const read = async (file: File) =>
    room.readReprise(file.name, new Uint8Array(await file.arrayBuffer()));
  const write = async (choice: 'keep' | 'replace') => {
    await room.takeOver(choice);
    if (session.getState().problem === undefined) onClose();
  };
  return (
    <>
      <SubPage title="Reprendre l’an dernier" onClose={onClose}>
        <div ref={page} className={styles.page}>
          <p className={styles.lead}>{REPRISE_LEAD}</p>
          <DropZone frozen={busy} onFile={(file) => void read(file)}>
            <FilePicker
              label="Choisir le classeur de l’an dernier"
              accept=".xlsx"
              frozen={busy}
              onFile={(file) => void read(file)}
            />
          </DropZone>
          {refus !== undefined && (
            <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
              <MessageBarBody>{refusSentence(refus)}</MessageBarBody>
            </MessageBar>
          )}
          {reprise !== undefined && (
            <RepriseChoice reprise={reprise} busy={busy} onWrite={(choice) => void write(choice)} />
          )}
        </div>
      </SubPage>
      <MessageZone />
    </>
  );
}
