/**
 * The main story, as a clerk lives it: insert the Modèle B, type twelve relogements with faults, see
 * each fault named at its cell, mend them, certify. Real office.js, real browser, nothing mocked.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';

import { Atelier } from './support/atelier';
import { launchBrowser, openPage, type Watch } from './support/browser';
import { answerCdn } from './support/cdn';
import { CERTIFICATE, ENTETE, OPERATION, REGIME } from './support/entete';
import { keepPage, keepPane } from './support/images';
import { startServer, type Server } from './support/server';

jest.setTimeout(180_000);

/** Twelve rows as typed, from row 14, and what each one must be blamed for. */
const ROWS: readonly { typed: string[]; findings: string[] }[] = [
  {
    typed: [
      'Néolia',
      'M-001',
      OPERATION,
      '15/03/2024',
      '01/02/2024',
      '01/03/2025',
      'T3/T4',
      '6,05',
      '6,10',
    ],
    findings: ['B14 identifiant-doublon'],
  },
  {
    typed: [
      'Néolia',
      'M-002',
      OPERATION,
      '15/03/2024',
      '01/02/2024',
      '02/04/2026',
      'T1/T2',
      '6,05',
      '6,10',
    ],
    findings: ['F15 bail-hors-annee'],
  },
  {
    typed: [
      'Néolia',
      'M-003',
      OPERATION,
      '15/03/2024',
      '01/02/2024',
      '01/03/2025',
      'T1/T2',
      '6,11',
      '6,10',
    ],
    findings: ['H16 loyer-superieur-plafond'],
  },
  {
    typed: [
      'Néolia',
      'M-004',
      OPERATION,
      '15/03/2024',
      '01/02/2024',
      '01/03/2025',
      'T3',
      '6,05',
      '6,10',
    ],
    findings: ['G17 typologie-a-normaliser'],
  },
  {
    // The same household as in row 14: case does not count.
    typed: [
      'Néolia',
      'm-001',
      OPERATION,
      '15/03/2024',
      '01/02/2024',
      '01/03/2025',
      'T3/T4',
      '6,05',
      '6,10',
    ],
    findings: ['B18 identifiant-doublon'],
  },
  {
    typed: [
      'Néolia',
      'M-006',
      OPERATION,
      "'15/03/2024",
      '01/02/2024',
      '01/03/2025',
      'T5 et plus',
      '6,05',
      '6,10',
    ],
    findings: ['D19 date-texte'],
  },
  {
    // Both fifth anniversaries are the day of the lease: too late by one day.
    typed: [
      'Néolia',
      'M-007',
      OPERATION,
      '10/01/2020',
      '10/01/2020',
      '10/01/2025',
      'T3/T4',
      '6,05',
      '6,10',
    ],
    findings: ['E20 convention-plus-de-cinq-ans'],
  },
  {
    typed: [
      'Néolia',
      'M-008',
      OPERATION,
      '01/06/2021',
      '10/01/2020',
      '01/02/2025',
      'T3/T4',
      '6,05',
      '6,10',
    ],
    findings: ['E21 neuf-a-justifier'],
  },
  {
    typed: [
      'Néolia',
      'M-009',
      OPERATION,
      '15/03/2024',
      '01/02/2024',
      '01/03/2025',
      'T1/T2',
      '6,05 €/m²',
      '6,10',
    ],
    findings: ['H22 montant-invalide'],
  },
  {
    typed: [
      'Néolia',
      'M-010',
      '',
      '15/03/2024',
      '01/02/2024',
      '01/03/2025',
      'T1/T2',
      '6,05',
      '6,10',
    ],
    findings: ['C23 cellule-manquante'],
  },
  {
    typed: [
      'Néolia',
      'M-011',
      OPERATION,
      '15/03/2024',
      '01/02/2024',
      '01/03/2025',
      'Maison',
      '6,05',
      '6,10',
    ],
    findings: ['G24 typologie-inconnue'],
  },
  {
    typed: [
      'Habitat 25',
      'Mme Martin',
      OPERATION,
      '15/03/2024',
      '01/02/2024',
      '01/03/2025',
      'T1/T2',
      '450',
      '460',
    ],
    findings: [
      'A25 bailleur-different',
      'B25 identifiant-personnel',
      'H25 loyer-improbable',
      'I25 loyer-improbable',
    ],
  },
];

/** Twelve leases from 2021 on, no régime chosen yet, no certificate yet. */
const OF_THE_FORM = [REGIME, ...CERTIFICATE];
/** The eight total lines stand under the thirty rows and one thin empty row. */
const TOTALS = [45, 46, 47, 48, 49, 50, 51, 52].map((row) => `I${row}`);

describe('a bailleur fills a Modèle B', () => {
  let server: Server;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let watch: Watch;
  let atelier: Atelier;

  beforeAll(async () => {
    server = await startServer({ https: true });
    browser = await launchBrowser();
    ({ context, page, watch } = await openPage(browser, {
      viewport: { width: 1560, height: 900 },
      cdn: true,
    }));
    await answerCdn(context);
    atelier = new Atelier(page);
  });

  /** The totals as the sheet shows them. */
  async function totals(): Promise<string[]> {
    await atelier.goTo('I52');
    const shown: string[] = [];
    for (const address of TOTALS) shown.push((await atelier.cell(address).innerText()).trim());
    return shown;
  }

  /** What a reader of the README and of the guide is shown. */
  async function look(name: string): Promise<void> {
    if (name !== 'vide') await atelier.goTo('A14');
    await keepPage(page, name);
    await keepPane(page, name);
  }

  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await server?.stop();
  });

  test('the page opens on a sheet beside the pane, which asks who one is', async () => {
    await atelier.open(server.url);
    await atelier.button(/^Bailleur/).click();
    await atelier.pane.getByText('Aucun formulaire dans ce classeur').waitFor();
    await look('vide');
  });

  test('« Insérer le Modèle B » lays the official form out in a new sheet', async () => {
    await atelier.button('Insérer le Modèle B').click();
    await atelier.insertModeleB(ENTETE);
    await page.getByRole('tab', { name: 'Modèle B', exact: true }).waitFor();
    expect(await atelier.cell('A5').innerText()).toBe(
      "LIE A UNE CONVENTION DE RENOUVELLEMENT URBAIN N° ... [OU A UN PROTOCOLE DE PRÉFIGURATION N° 168] SUR L'ANNEE N-1 : 2025",
    );
    expect(await atelier.cell('G13').innerText()).toBe(
      'Typologie du logement dans lequel le ménage est relogé (T1/T2, T3/T4, T5 et plus)',
    );
  });

  test('twelve typed rows with faults give exactly those codes at those cells', async () => {
    for (const [index, { typed }] of ROWS.entries()) await atelier.typeRow(`A${14 + index}`, typed);
    const expected = [...ROWS.flatMap(({ findings }) => findings), ...OF_THE_FORM];
    expect(await atelier.waitForFindings(expected)).toEqual([...expected].sort());
    // 5 dwellings T1/T2 (rows 15, 16, 22, 23, 25), 5 T3/T4 (14, 17 which says « T3 », 18, 20, 21), 1 T5 (19).
    expect(await totals()).toEqual(['5', '5', '1', '11', '5', '5', '1', '11']);
    await look('constats');
  });

  test('« Certifier » is refused while errors stand, and names them', async () => {
    await atelier.button('Certifier').click();
    await atelier.pane.getByRole('region', { name: 'Avant de certifier' }).waitFor();
    expect(await atelier.button('Enregistrer les attestations').isVisible()).toBe(true);
    await atelier.button(/^Retour$/).click();
  });

  test('« Tout corriger » settles the three safe ones, by hand the others', async () => {
    await atelier.button(/^Tout corriger/).click();
    await atelier.pane.getByText('3 corrections faites').waitFor();
    expect(await atelier.cell('G17').innerText()).toBe('T3/T4');
    expect(await atelier.cell('D19').innerText()).toBe('15/03/2024');
    expect(await atelier.cell('H22').innerText()).toBe('6,05');

    await atelier.type('B18', 'M-005');
    await atelier.type('F15', '02/04/2025');
    await atelier.type('H16', '6,10');
    await atelier.type('E20', '10/02/2020');
    await atelier.type('D20', '11/01/2020');
    await atelier.type('C23', OPERATION);
    await atelier.type('G24', 'T5 et plus');
    await atelier.typeRow('A25', ['Néolia', 'M-012']);
    await atelier.typeRow('H25', ['5,90', '6,10']);
    await atelier.button(/2018/).click();
    const left = ['E21 neuf-a-justifier', ...CERTIFICATE];
    expect(await atelier.waitForFindings(left)).toEqual([...left].sort());
    // 15, 16, 22, 23, 25 | 14, 17, 18, 20, 21 | 19, 24.
    expect(await totals()).toEqual(['5', '5', '2', '12', '5', '5', '2', '12']);
    // 5 × 1 500 + 5 × 4 000 + 2 × 5 000 = 37 500, of which one T3/T4 still to be justified.
    await atelier.pane
      .getByText(/37.500.€/)
      .first()
      .waitFor();
  });

  test('« Certifier » asks for the five attestations, then fills date, place and name', async () => {
    await atelier.button('Certifier').click();
    for (const box of await atelier.pane.getByRole('checkbox').all()) await box.check();
    await atelier.pane.getByLabel('Nom du représentant du bailleur').fill('Claire Dupuis');
    await atelier.pane.getByLabel('Fait à').fill('Montbéliard');
    await atelier.button('Certifier').click();
    await atelier.pane.getByText(/Formulaire certifié/).waitFor();
    await atelier.button(/^Retour$/).click();
    await atelier.pane
      .getByText(/Certifié le/)
      .first()
      .waitFor();
    const today = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(new Date());
    expect(await atelier.formula('H54')).toBe(today);
    expect(await atelier.formula('H55')).toBe('Montbéliard');
    expect(await atelier.formula('H56')).toBe('Claire Dupuis');
    await look('certifie');
  });

  test('nothing was refused by the page and nothing left the machine', () => {
    expect(watch).toEqual({ errors: [], outside: [] });
  });
});
