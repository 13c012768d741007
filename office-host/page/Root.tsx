import { useFocusFinders } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';

import { connectBridge } from '../bridge/parent';
import type { Shortcut } from '../bridge/shortcuts';
import type { HostWorkbook } from '../model';
import { ExcelHost, type HostOptions } from '../wire/host';
import { DEFAULT_REQUIREMENTS } from '../wire/versions';
import { connectXdm } from '../xdm/connect';
import { commitEdit, refuse } from './actions/edit';
import { Atelier } from './Atelier';
import type { ConnectPane } from './chrome/PaneFrame';
import type { RibbonTab } from './chrome/ribbon';
import type { ThemeName } from './chrome/themes';
import { Desk } from './desk';
import { openFile, openingRefusal, saveFile } from './files';

interface RootProps {
  readonly createWorkbook: () => HostWorkbook;
  readonly ribbon: RibbonTab;
  readonly shortcuts: readonly Shortcut[];
}

/** A workbook open in the page, with the Excel that it stands for. */
interface Open {
  readonly desk: Desk;
  readonly host: ExcelHost;
  /** The Excel of a colleague on the same workbook, where the page shows two panes. */
  readonly colleague: ExcelHost | undefined;
  readonly fileName: string;
}

declare global {
  interface Window {
    /** The door for tests: the same objects as the page uses. */
    atelier?: { readonly host: ExcelHost; readonly workbook: HostWorkbook; readonly desk: Desk };
  }
}

/** The page with its files: opening another one loads the add-in anew, as Excel does. */
export function Root({ createWorkbook, ribbon, shortcuts }: RootProps) {
  const [theme, setTheme] = useState<ThemeName>(preferredTheme);
  const [open, setOpen] = useState(() => openWorkbook(createWorkbook(), 'Classeur1.xlsx'));
  // Held here, Fluent's keeper of the focus outlives each workbook: what a dialog hid from readers it shows again.
  useFocusFinders();
  const saved = useRef(0);
  const chooser = useRef<HTMLInputElement>(null);
  const { desk, host, colleague, fileName } = open;
  const connect = useMemo(() => connector(host), [host]);
  const connectColleague = useMemo(() => colleague && connector(colleague), [colleague]);

  const replace = useCallback((next: Open) => {
    saved.current = next.desk.state.drawn;
    setOpen((before) => {
      before.desk.dispose();
      return next;
    });
    // What had the keyboard is gone with the workbook before.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[role=grid]')?.focus());
  }, []);
  const save = async (name: string) => {
    await saveFile(desk.workbook, name, new Date().toISOString().slice(0, 10));
    saved.current = desk.state.drawn;
  };
  const read = async (file: File) => {
    const workbook = createWorkbook();
    try {
      await openFile(workbook, file);
      replace(openWorkbook(workbook, file.name));
    } catch (error) {
      const message = openingRefusal(error);
      if (message === undefined) throw error;
      refuse(desk, message);
    }
  };
  const leave = (then: () => void) => {
    commitEdit(desk, () => {
      if (desk.state.drawn === saved.current) then();
      else askToSave(desk, () => void save(fileName).then(then), then);
    });
  };
  return (
    <>
      <Chooser chooser={chooser} onFile={(file) => void read(file)} />
      <Atelier
        desk={desk}
        ribbon={ribbon}
        shortcuts={shortcuts}
        fileName={fileName}
        theme={theme}
        connect={connect}
        connectColleague={connectColleague}
        onTheme={setTheme}
        onNew={() => leave(() => replace(openWorkbook(createWorkbook(), 'Classeur1.xlsx')))}
        onOpen={() => leave(() => chooser.current?.click())}
        onSave={() => void commitEdit(desk, () => void save(fileName))}
      />
    </>
  );
}

function openWorkbook(workbook: HostWorkbook, fileName: string): Open {
  const asked = askedHost();
  const isShared = new URLSearchParams(location.search).has('deux');
  if (isShared) workbook.author = HERE;
  const [desk, host] = [
    new Desk(workbook),
    new ExcelHost(workbook, { ...asked, ...(isShared && { session: HERE }) }),
  ];
  const colleague = isShared
    ? new ExcelHost(workbook, { ...asked, session: 'collègue' })
    : undefined;
  window.atelier = { host, workbook, desk };
  return { desk, host, colleague, fileName };
}

/** The session of the person at the page, with `?deux`: a colleague has the workbook open too. */
const HERE = 'ici';

/** `?api=1.8` stands in for an Excel that stops at ExcelApi 1.8; the newest promised otherwise. */
function askedHost(): HostOptions {
  const version = new URLSearchParams(location.search).get('api');
  if (version === null || !/^1\.\d+$/.test(version)) return {};
  return { requirements: { ...DEFAULT_REQUIREMENTS, ExcelApi: version } };
}

/** `?volet=` is where the add-in's page stands when that is another site, as it is for Excel on the web. */
function addinUrl(): string {
  const asked = new URLSearchParams(location.search).get('volet') ?? '';
  return asked.startsWith('https://') ? asked : './taskpane.html';
}

/** Over HTTPS the add-in's page runs untouched; over HTTP its bundle runs behind the bridge. */
function connector(host: ExcelHost): ConnectPane {
  if (location.protocol === 'https:') {
    return (iframe) => connectXdm({ host, iframe, addinUrl: addinUrl() });
  }
  return (iframe) => {
    // `?partition=` is the key that Excel on the web gives for storage; the npm copy of office.js knows none.
    const partitionKey = new URLSearchParams(location.search).get('partition') ?? undefined;
    const connection = connectBridge({ host, iframe, partitionKey });
    iframe.src = './volet.html';
    return connection;
  };
}

function askToSave(desk: Desk, save: () => void, then: () => void): void {
  desk.set({
    alert: {
      title: 'Enregistrer les modifications',
      message: 'Le classeur a été modifié. Voulez-vous l’enregistrer avant de le fermer ?',
      choices: [
        { label: 'Enregistrer', act: save },
        { label: 'Ne pas enregistrer', act: then },
        { label: 'Annuler', act: () => undefined },
      ],
    },
  });
}

function preferredTheme(): ThemeName {
  if (matchMedia('(forced-colors: active)').matches) return 'contraste';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'sombre' : 'clair';
}

interface ChooserProps {
  readonly chooser: RefObject<HTMLInputElement | null>;
  readonly onFile: (file: File) => void;
}

/** The browser's own file dialog, behind « Ouvrir ». */
function Chooser({ chooser, onFile }: ChooserProps) {
  return (
    <input
      ref={chooser}
      type="file"
      accept=".xlsx"
      aria-label="Fichier à ouvrir"
      hidden
      onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        event.currentTarget.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
