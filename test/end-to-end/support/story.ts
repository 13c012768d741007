import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

import type { EnteteA } from '../../../src/core/forms/modeleA';
import { Atelier } from './atelier';
import { launchBrowser, launchWith, openPage, type Opened } from './browser';
import { answerCdn } from './cdn';
import { ENTETE } from './entete';
import { startServer, type Server } from './server';

export interface StoryOptions extends BrowserContextOptions {
  /** The page over HTTPS with the whole office.js, its CDN answered from the npm package. */
  readonly https?: boolean;
  /** What the user of the browser chose, as Chromium keeps it. */
  readonly preferences?: object;
  /** What follows the page's address, such as `?api=1.8`. */
  readonly query?: string;
  /** What is to be set in the window before the page is opened. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** One story: a server, a browser and a window of its own, opened before and closed after its tests. */
export interface Story {
  readonly page: Page;
  readonly atelier: Atelier;
  readonly opened: Opened;
  readonly server: Server;
  /** Files that office.js asked Microsoft's address for. */
  readonly cdn: readonly string[];
}

/** Opens the page for the tests of one `describe`; the story is there once its tests run. */
export function tellStory(options: StoryOptions = {}): Story {
  const { https = false, query = '', prepare, preferences, ...context } = options;
  const story = {} as { -readonly [Part in keyof Story]: Story[Part] };
  let browser: Browser | undefined;
  beforeAll(async () => {
    story.server = await startServer({ https });
    if (preferences === undefined) browser = await launchBrowser();
    const source = browser ?? (await launchWith(preferences ?? {}));
    story.opened = await openPage(source, { ...context, cdn: https });
    story.cdn = https ? await answerCdn(story.opened.context) : [];
    await prepare?.(story.opened.context);
    story.page = story.opened.page;
    story.atelier = new Atelier(story.page);
    await story.atelier.open(story.server.url + query);
  });
  afterEach(async () => {
    if (process.env.IMAGES && process.env.IMAGES !== 'docs')
      await story.page.screenshot({ path: `${process.env.IMAGES}/dernier-etat.png` });
  });
  afterAll(async () => {
    await story.opened?.context.close();
    await browser?.close();
    await story.server?.stop();
  });
  return story;
}

/** Answers the pane's first question and inserts a Modèle B of thirty rows. */
export async function insertFirstForm(atelier: Atelier): Promise<void> {
  await atelier.button(/^Bailleur/).click();
  await atelier.button('Insérer le Modèle B').click();
  await atelier.insertModeleB(ENTETE);
}

/** Answers the pane's first question as a maître d’ouvrage and inserts a Modèle A of thirty rows. */
export async function insertModeleA(atelier: Atelier, entete: EnteteA): Promise<void> {
  await atelier.button(/^Maître d’ouvrage/).click();
  await atelier.button('Insérer le Modèle A').click();
  const fields = [
    ['Numéro', entete.convention],
    ['Année N-1', String(entete.annee)],
    ['IDTOP de l’opération', entete.idtopOperation],
    ['Libellé de l’opération', entete.libelleOperation],
    ['Nom du maître d’ouvrage', entete.maitreOuvrage],
    ['Raison sociale', entete.raisonSociale],
    ['Adresse', entete.adresse],
    ['SIRET', entete.siret],
  ] as const;
  for (const [label, value = ''] of fields)
    await atelier.pane.getByLabel(label).first().fill(value);
  await atelier.pane.getByRole('radio', { name: /2018/ }).check();
  await atelier.button('Insérer').click();
  await atelier.pane.getByText('Modèle A inséré dans une nouvelle feuille').waitFor();
}
