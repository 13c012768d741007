/**
 * The pane's entry: waits for Office.js, picks the Excel adapter, starts the session and shows the
 * pane. With the ribbon's functions it is the only place of the pane that names Office.
 */
import { createRoot } from 'react-dom/client';

import type { Session } from '../app/session';
import { createSession } from '../app/session/createSession';
import { ribbonCommands } from '../commands/commands';
import { isoDate, type IsoDate } from '../core/date';
import { createExcelWorkbook, missingRequirement, openAsNew } from '../workbook/excel';
import { fetchViews } from './ahead';
import { App } from './App';
import { ErrorBoundary } from './components/ErrorBoundary';

import './pane.css';

import { laterDoor } from './laterDoor';
import { officeTheme } from './officeTheme';
import { openStorage } from './openStorage';
import { storedPreferences } from './preferences';
import type { WorkerDesk } from './retoursInWorker';
import { saveFor } from './saveFor';
import { sayFailure } from './sayFailure';
import { PaneTheme } from './theme/PaneTheme';

/** Today where the user sits. The one clock of the pane. */
function today(): IsoDate {
  const now = new Date();
  const day = isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined) throw new Error('The clock tells no day');
  return day;
}

/** Opens the pane where the ribbon's functions share its runtime; elsewhere the user opens it. */
async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  await Office.addin.showAsTaskpane();
}

const fetchFiles = () =>
  import(/* webpackChunkName: "fichiers" */ '../workbook/reader/browserFiles');
let desk: WorkerDesk | undefined;
/** The one desk of this pane. */
async function fetchDesk(): Promise<WorkerDesk> {
  const { createWorkerDesk } = await import(/* webpackChunkName: "fichiers" */ './retoursInWorker');
  return (desk ??= createWorkerDesk());
}

/** Whether the pane is shown; from then on it tells of its failures itself. */
let shown = false;

async function main(root: HTMLElement): Promise<void> {
  const { host } = await Office.onReady();
  const storage = openStorage(() => window.localStorage, Office.context.partitionKey);
  const requirement = host === Office.HostType.Excel ? missingRequirement() : 'Excel';
  const session = createSession(createExcelWorkbook(), {
    clock: today,
    files: laterDoor(async () => (await fetchFiles()).browserFiles),
    readDocument: async (bytes, kind) => (await fetchFiles()).readDocumentInBrowser(bytes, kind),
    retours: laterDoor(fetchDesk),
    storage,
    ...(requirement === undefined ? {} : { requirement }),
  });
  for (const [name, run] of Object.entries(ribbonCommands(session, showPane))) {
    // A key gives no event.
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      // Excel shows the pane, and serves other buttons, only once it is told (office-js#3250).
      event?.completed();
      void run();
    });
  }
  // The pane of Excel for Mac downloads nothing and says nothing (office-js#2700, #3385, #6468).
  const isMac = Office.context.platform === Office.PlatformType.Mac;
  const save = saveFor(isMac ? openAsNew : undefined);
  createRoot(root).render(
    <PaneTheme source={officeTheme(() => Office.context.officeTheme)}>
      <ErrorBoundary onReload={() => window.location.reload()}>
        <App
          session={session}
          preferences={storedPreferences(() => storage)}
          aujourdhui={today()}
          save={save}
          sansMemoire={storage.isRefused}
        />
      </ErrorBoundary>
    </PaneTheme>,
  );
  shown = true;
  await session.start();
  whenIdle(() => fetchAhead(session));
}

/**
 * Once the first screen stands, brings the rest while nobody waits: nothing is slower to the hand, and a
 * network that is lost afterwards takes nothing away. What does not come is asked for when it is needed.
 */
async function fetchAhead(session: Session): Promise<void> {
  try {
    await session.fetchAhead();
    await fetchViews();
    await (await fetchFiles()).startReader();
    await (await fetchDesk()).start();
  } catch {
    // Said where it is needed.
  }
}

/** The browser of Excel for Mac knows no moment of rest: a little later stands for it. */
function whenIdle(work: () => Promise<void>): void {
  const start = () => void work();
  if ('requestIdleCallback' in window) window.requestIdleCallback(start, { timeout: 3000 });
  else setTimeout(start, 1000);
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
main(root).catch((error: unknown) => {
  if (!shown) sayFailure(root);
  console.error(error);
});
