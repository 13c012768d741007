/** How much is done by hand for the main jobs: as counted here, and as the guide says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { prefillForm } from '../../src/app/rooms/prefill/prefillForm';
import { parseIso, type IsoDate } from '../../src/core/date';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { enteteA, menagesOf, retour, type Bailleur } from '../support/operation';
import { ENTETE, ligne, OPERATION } from './support/entete';
import { openFile, xlsx } from './support/files';
import { Gestes } from './support/gestes';
import { insertModeleA, tellStory, type Story } from './support/story';

jest.setTimeout(60_000);

const GUIDE = path.resolve(__dirname, '../../docs/guide/README.md');

/** What the guide's table says of a job: its last column. */
function toldOf(job: string): string | undefined {
  const line = readFileSync(GUIDE, 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`| ${job}`));
  return line?.split('|').at(-2)?.trim();
}

const BAILLEUR = /^Bailleur/;
/** The header, without what the form proposes by itself: the kind of act and the year. */
const TYPED = ENTETE.filter(([label]) => label !== 'Année N-1');
const MENAGES = ['M-001', 'M-002', 'M-003'];
const RECUS = [...MENAGES, 'M-004', 'M-005'];

async function certify({ atelier }: Story, gestes: Gestes): Promise<void> {
  await gestes.click(atelier.button('Certifier'));
  const boxes = atelier.pane.getByRole('checkbox');
  await boxes.first().waitFor();
  for (const box of await boxes.all()) await gestes.check(box);
  await gestes.fill(atelier.pane.getByLabel('Nom du représentant du bailleur'), 'Claire Dupuis');
  await gestes.fill(atelier.pane.getByLabel('Fait à'), 'Montbéliard');
  await gestes.click(atelier.button('Certifier'));
  await atelier.pane.getByText(/Formulaire certifié/).waitFor();
}

/** From the empty pane to a certified form, the header filled by `fill`. */
async function declare(story: Story, gestes: Gestes, fill: () => Promise<void>): Promise<void> {
  const { atelier } = story;
  await gestes.click(atelier.button('Insérer le Modèle B'));
  await atelier.button('Insérer').waitFor();
  await fill();
  await gestes.check(atelier.pane.getByRole('radio', { name: /Règlement de 2018/ }));
  await gestes.click(atelier.button('Insérer'));
  await atelier.pane.getByText('Modèle B inséré dans une nouvelle feuille').waitFor();
  await gestes.click(atelier.cell('A14'));
  await gestes.paste(MENAGES.map((menage) => ligne(menage)));
  await atelier.pane.getByText(/^5.attestations à donner/).waitFor();
  await certify(story, gestes);
}

describe('a bailleur', () => {
  const story = tellStory();

  test('declares for the first time', async () => {
    const gestes = new Gestes(story.page);
    await gestes.click(story.atelier.button(BAILLEUR));
    await declare(story, gestes, async () => {
      for (const [label, value] of TYPED) {
        await gestes.fill(story.atelier.pane.getByLabel(label).first(), value);
      }
    });
    expect(gestes.told()).toBe(toldOf('Un premier Modèle B'));
  });

  test('declares the next time: the header is there already', async () => {
    const { page, atelier } = story;
    await page.getByRole('button', { name: 'Nouveau classeur' }).click();
    await page.getByRole('button', { name: 'Ne pas enregistrer' }).click();
    const gestes = new Gestes(page);
    await declare(story, gestes, async () => {
      const number = atelier.pane.getByLabel('Numéro').first();
      await expect(number.inputValue()).resolves.toBe('168');
    });
    expect(gestes.told()).toBe(toldOf('Un Modèle B de plus'));
  });

  test('completes the form that was sent, from the list of its own software', async () => {
    const { page, atelier } = story;
    await openFile(page, 'ModeleB_Neolia_2025.xlsx', await sent());
    const gestes = new Gestes(page);
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
    await gestes.click(atelier.button('Préparer le dossier de retour'));
    await atelier.pane.getByText('Dossier de retour inscrit').waitFor();
    expect(gestes.told()).toBe(toldOf('Un formulaire reçu'));
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

describe('a maître d’ouvrage', () => {
  const story = tellStory();

  test('gathers four returns', async () => {
    const { page, atelier } = story;
    await insertModeleA(atelier, enteteA(2025));
    const gestes = new Gestes(page);
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
    expect(gestes.told()).toBe(toldOf('Réunir les retours'));
  });
});
