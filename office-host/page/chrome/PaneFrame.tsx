import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';

import type { PaneConnection } from '../../bridge/PaneConnection';

/** Puts the add-in into an iframe that stands in the page, and speaks to it. */
export type ConnectPane = (iframe: HTMLIFrameElement) => PaneConnection;

interface PaneFrameProps {
  readonly title: string;
  /** Closed, the add-in keeps running unseen, as Excel's shared runtime does. */
  readonly open: boolean;
  readonly connect: ConnectPane;
  readonly onConnected: (connection: PaneConnection) => void;
  readonly onClose: () => void;
}

/** The task pane beside the sheet, 350 pixels wide. */
export function PaneFrame({ title, open, connect, onConnected, onClose }: PaneFrameProps) {
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
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label="Fermer le volet"
          onClick={onClose}
        />
      </div>
      <div className="pane-body">
        <iframe ref={frame} title="Volet" />
      </div>
    </aside>
  );
}
