/** How much is done by hand for the main jobs: as counted here, and as the guide says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { prefillForm } from '../../src/app/rooms/prefill/prefillForm';
import { parseIso, type IsoDate } from '../../src/core/date';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { enteteA, menagesOf, retour, type Bailleur } from '../support/operation';
import { certify, declare, fillEntete, prepareDossier } from './support/declare';
import { OPERATION } from './support/entete';
import { openFile, xlsx } from './support/files';
import { Gestes } from './support/gestes';
import { insertModeleA, tellStory, type Story } from './support/story';
import { Touches } from './support/touches';

jest.setTimeout(60_000);

const GUIDE = path.resolve(__dirname, '../../docs/guide/README.md');

/** The guide's table: what it says of a job in a column. */
function toldOf(job: string, column: string): string | undefined {
  const lines = readFileSync(GUIDE, 'utf8').split('\n');
  const cells = (start: string) =>
    lines
      .find((each) => each.startsWith(`| ${start}`))
      ?.split('|')
      .map((cell) => cell.trim());
  return cells(job)?.[cells('Pour…')?.indexOf(column) ?? 0];
}

const BAILLEUR = /^Bailleur/;
const RECUS = ['M-001', 'M-002', 'M-003', 'M-004', 'M-005'];

const byMouse = ({ page }: Story) => new Gestes(page);
const byKeys = ({ page, atelier }: Story) => new Touches(page, atelier);

describe.each([
  ['with a mouse', 'Maintenant', byMouse],
  ['by keys alone', 'Au clavier seul', byKeys],
])('a bailleur %s', (_, column, start) => {
  const story = tellStory();

  test('declares for the first time', async () => {
    await story.atelier.button(BAILLEUR).waitFor();
    const gestes = start(story);
    await gestes.click(story.atelier.button(BAILLEUR));
    await declare(story, gestes, fillEntete);
    expect(gestes.told()).toBe(toldOf('Un premier Modèle B', column));
  });

  test('declares the next time: the header is there already', async () => {
    const { page, atelier } = story;
    await page.getByRole('button', { name: 'Nouveau classeur' }).click();
    await page.getByRole('button', { name: 'Ne pas enregistrer' }).click();
    const gestes = start(story);
    await declare(story, gestes, async () => {
      const number = atelier.pane.getByLabel('Numéro').first();
      await expect(number.inputValue()).resolves.toBe('168');
    });
    expect(gestes.told()).toBe(toldOf('Un Modèle B de plus', column));
  });

  test('completes the form that was sent, from the list of its own software', async () => {
    const { page, atelier } = story;
    await openFile(page, 'ModeleB_Neolia_2025.xlsx', await sent());
    const gestes = start(story);
    await gestes.click(atelier.button('Compléter depuis ma liste'));
    await gestes.give(atelier.button('Ouvrir un fichier'), {
      name: 'export.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(LISTE),
    });
    await gestes.click(atelier.button('Écrire 30 cellules'));
    await atelier.pane.getByText(/30.cellules remplies/).waitFor();
    await gestes.click(atelier.pane.getByRole('button', { name: 'Fermer', exact: true }));
    await gestes.click(atelier.button(/^Règlement de 2018/));
    await atelier.pane.getByText(/^5.attestations à donner/).waitFor();
    await certify(story, gestes);
    await prepareDossier(story, gestes);
    expect(gestes.told()).toBe(toldOf('Un formulaire reçu', column));
  });
});

/** Six columns of five households, as another program writes them. */
const LISTE = [
  'N° ménage;Livraison;Conv. APL;Date du bail;Type;Loyer/m²;Plafond/m²',
  ...RECUS.map((menage) => `${menage};15/03/2024;01/02/2024;01/03/2025;T3;6,05;6,10`),
].join('\n');

function sent(): Promise<Uint8Array> {
  const menages = RECUS.map((menage, index) => ({ rang: index + 2, menage, idtop: OPERATION }));
  const identite = {
    raisonSociale: 'Néolia',
    adresse: '34 rue de la Combe',
    siret: '73282932000074',
  };
  const formulaire = { bailleur: 'Néolia', menages, identite, fichier: 'x.xlsx' };
  const entete = { convention: '168', annee: 2025, idtopOperation: '168-6005-07-0001' };
  return prefillForm(createFileWorkbook(), formulaire, entete, parseIso('2026-01-05') as IsoDate);
}

describe.each([
  ['with a mouse', 'Maintenant', byMouse],
  ['by keys alone', 'Au clavier seul', byKeys],
])('a maître d’ouvrage %s', (_, column, start) => {
  const story = tellStory();

  test('gathers four returns', async () => {
    const { atelier } = story;
    await insertModeleA(atelier, enteteA(2025));
    const gestes = start(story);
    const bailleurs: readonly Bailleur[] = [
      'Grand Besançon Habitat',
      'Habitat 25',
      'Néolia',
      'Saiemb',
    ];
    const files = await Promise.all(
      bailleurs.map(async (each) =>
        xlsx(`${each}.xlsx`, await retour(2025, each, menagesOf(2025, each))),
      ),
    );
    await gestes.give(atelier.button('Choisir des fichiers'), files);
    const inscribe = atelier.button(/^Inscrire \d+ ménages/);
    await gestes.click(inscribe);
    await atelier.pane.getByRole('heading', { name: /Ce qui va changer/ }).waitFor();
    await gestes.click(inscribe);
    await atelier.pane.getByText(/ménages inscrits dans le Modèle A/).waitFor();
    expect(gestes.told()).toBe(toldOf('Réunir les retours', column));
  });
});
