import { FluentProvider, useFocusFinders } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { PaneConnection } from '../bridge/PaneConnection';
import type { Shortcut } from '../bridge/shortcuts';
import { redo, undo } from './actions/history';
import { PaneFrame, type ConnectPane } from './chrome/PaneFrame';
import { Ribbon } from './chrome/Ribbon';
import type { RibbonAction, RibbonTab } from './chrome/ribbon';
import { shortcutOf } from './chrome/shortcutOf';
import { FLUENT_THEMES, OFFICE_THEMES, type ThemeName } from './chrome/themes';
import { TitleBar } from './chrome/TitleBar';
import type { Desk } from './desk';
import { DeskContext, usePageState } from './hooks';
import { pageShortcut } from './pageShortcut';
import { SheetSide } from './SheetSide';

interface AtelierProps {
  readonly desk: Desk;
  readonly ribbon: RibbonTab;
  readonly shortcuts: readonly Shortcut[];
  readonly fileName: string;
  readonly theme: ThemeName;
  readonly connect: ConnectPane;
  /** Of a colleague's pane on the same workbook, where it is shown too. */
  readonly connectColleague: ConnectPane | undefined;
  readonly onTheme: (theme: ThemeName) => void;
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
}

/** The whole page: a spreadsheet at the left, the add-in's pane at the right. */
export function Atelier(props: AtelierProps) {
  // What hides the page from a reader behind a dialog goes with its last user. It outlives the workbook
  // here, else a dialog that closes a workbook would leave the next one hidden.
  useFocusFinders();
  return (
    <FluentProvider theme={FLUENT_THEMES[props.theme]}>
      <DeskContext value={props.desk}>
        <Page key={props.desk.id} {...props} />
      </DeskContext>
    </FluentProvider>
  );
}

function Page(props: AtelierProps) {
  const { desk, theme, connect, connectColleague } = props;
  usePageState();
  const [paneOpen, setPaneOpen] = useState(true);
  const pane = usePane(theme);
  const colleague = usePane(theme);
  const run = (id: string, action: RibbonAction) => {
    setPaneOpen(true);
    if (action.kind === 'function') pane.run(id, action.name);
  };
  return (
    <div
      className="atelier"
      data-theme={theme}
      role="presentation"
      onKeyDown={(event) => {
        const typing = event.target instanceof Element && event.target.matches('input, textarea');
        if (event.defaultPrevented || (typing && event.key !== 'F6')) return;
        if (pageShortcut(desk, event, props.onSave)) event.preventDefault();
      }}
      onKeyDownCapture={(event) => {
        const action = shortcutOf(props.shortcuts, event);
        if (action === undefined) return;
        // Before the sheet, which would type the letter.
        event.preventDefault();
        event.stopPropagation();
        run(action, { kind: 'function', name: action });
      }}
    >
      <TitleBar
        fileName={props.fileName}
        theme={theme}
        canUndo={desk.workbook.canUndo}
        canRedo={desk.workbook.canRedo}
        onNew={props.onNew}
        onOpen={props.onOpen}
        onSave={props.onSave}
        onUndo={() => undo(desk)}
        onRedo={() => redo(desk)}
        onTheme={props.onTheme}
      />
      <Ribbon tab={props.ribbon} running={pane.running} onRun={run} />
      <div className="workplace">
        <SheetSide />
        <PaneFrame
          title={props.ribbon.label}
          frame="Volet"
          open={paneOpen}
          connect={connect}
          onConnected={pane.connected}
          onClose={() => setPaneOpen(false)}
        />
        {connectColleague && (
          <PaneFrame
            title="Collègue"
            frame="Volet du collègue"
            open
            connect={connectColleague}
            onConnected={colleague.connected}
          />
        )}
      </div>
    </div>
  );
}

/** The add-in in its pane: the theme it is told, and the ribbon commands that it runs. */
function usePane(theme: ThemeName) {
  const connection = useRef<PaneConnection | undefined>(undefined);
  const [running, setRunning] = useState<ReadonlySet<string>>(new Set());
  const shown = useRef(theme);
  useEffect(() => {
    shown.current = theme;
    connection.current?.setTheme(OFFICE_THEMES[theme]);
  }, [theme]);
  const connected = useCallback((made: PaneConnection) => {
    connection.current = made;
    made.setTheme(OFFICE_THEMES[shown.current]);
  }, []);
  const run = (id: string, name: string) => {
    const change = (act: (ids: Set<string>) => void) =>
      setRunning((ids) => {
        const next = new Set(ids);
        act(next);
        return next;
      });
    change((ids) => ids.add(id));
    const ended = () => change((ids) => ids.delete(id));
    void connection.current?.runCommand(name).then(ended, ended);
  };
  return { running, connected, run };
}
