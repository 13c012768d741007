import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';

import type { PaneConnection } from '../../bridge/PaneConnection';
import { goToNextStop } from '../pageShortcut';

/** Puts the add-in into an iframe that stands in the page, and speaks to it. */
export type ConnectPane = (iframe: HTMLIFrameElement) => PaneConnection;

interface PaneFrameProps {
  readonly title: string;
  /** The name of its iframe. */
  readonly frame: string;
  /** Closed, the add-in keeps running unseen, as Excel's shared runtime does. */
  readonly open: boolean;
  readonly connect: ConnectPane;
  readonly onConnected: (connection: PaneConnection) => void;
  /** Absent for a pane that stays. */
  readonly onClose?: () => void;
}

/** The task pane beside the sheet, 350 pixels wide. */
export function PaneFrame(props: PaneFrameProps) {
  const { title, open, connect, onConnected, onClose } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (!frame.current) return undefined;
    const connection = connect(frame.current);
    onConnected(connection);
    return () => connection.dispose();
  }, [connect, onConnected]);
  return (
    <aside className="pane-side" aria-label="Volet du complément" hidden={!open}>
      <div className="pane-header">
        <span>{title}</span>
        {onClose && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label="Fermer le volet"
            onClick={onClose}
          />
        )}
      </div>
      <div className="pane-body">
        <iframe
          ref={frame}
          title={props.frame}
          onLoad={({ currentTarget }) => listenForF6(currentTarget)}
        />
      </div>
    </aside>
  );
}

/** F6 goes out of the pane as it came in: Excel hears it there too. Of another site nothing is heard. */
function listenForF6({ contentDocument }: HTMLIFrameElement): void {
  contentDocument?.defaultView?.addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || event.defaultPrevented) return;
    event.preventDefault();
    goToNextStop(event.shiftKey);
  });
}
