/**
 * Three operations of one convention in one workbook, in the page: what may be asked of each, what waited a
 * year, the next year in one click, a corrected return under another name, and a second person who opens
 * what the first one saved. Figures worked out by hand from `troisOperations` and `besancon`.
 */
import { readFileSync } from 'node:fs';

import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { enteteDe, fillParametres, menagesDe, RELOGEURS, retourDe } from '../support/besancon';
import { insertForm } from '../support/insertForm';
import { keepWritten } from '../support/keepWritten';
import {
  declare,
  rowsOf,
  typedRowsOf,
  writeConvention,
  type Operation,
} from '../support/troisOperations';
import { auditPane } from './support/audit';
import { sheetLines, tableCells } from './support/cells';
import { openFile, xlsx } from './support/files';
import { tellStory } from './support/story';
import { setToday } from './support/today';

jest.setTimeout(180_000);

const OPS = ['P', 'G', 'C'] as const;

describe('three operations, from the first year to the second', () => {
  const story = tellStory({
    prepare: (context) => setToday(context, new Date('2026-03-14T10:00:00+01:00')),
  });
  const says = (text: string | RegExp) => story.atelier.says(text);

  async function firstYear(): Promise<Uint8Array> {
    const workbook = createFileWorkbook();
    await writeConvention(workbook);
    for (const operation of OPS) await declare(workbook, operation, 2023);
    return workbook.toBytes();
  }

  const sheetOf: Readonly<Record<Operation, string>> = {
    P: 'Planoise',
    G: 'Grette',
    C: 'Copropriété Île',
  };
  const goToSheet = (operation: Operation, annee: number) =>
    story.page
      .getByRole('tab', { name: `Modèle A ${annee} · ${sheetOf[operation]}`, exact: true })
      .click();

  async function fillYear(annee: number): Promise<void> {
    const { atelier } = story;
    for (const operation of OPS) {
      await goToSheet(operation, annee);
      const rows = typedRowsOf(operation, annee);
      await atelier.paste('A13', rows);
      await atelier.waitUntilQuiet();
    }
  }
  /** All that may be asked, asked and received on those days, from the tab’s first page and back to it. */
  async function askAndReceive(montant: string, demande: string, paye: string): Promise<void> {
    const { atelier } = story;
    await atelier.button('Paiement et reversements').click();
    await atelier.pane.getByLabel('Montant demandé (€)').fill(montant);
    await atelier.pane.getByLabel('Demandé le').fill(demande);
    await atelier.button('Enregistrer la demande').click();
    await atelier.pane.getByLabel('Montant reçu (€)').fill(montant);
    await atelier.pane.getByLabel('Reçu le').fill(paye);
    await atelier.button('Enregistrer le versement').click();
    await says('Paiement enregistré dans le suivi.');
    await atelier.button(/^Retour$/).click();
  }
  test('the first page says what may be asked of each: 95 500 of Planoise; 11 000 and 1 500 are under a tenth', async () => {
    const { atelier, page } = story;
    await openFile(page, 'A-2023.xlsx', await firstYear());
    await atelier.button(/^Maître d’ouvrage/).click();
    await atelier.openTab('Suivi');
    await says('95 500 € peuvent être demandés.');
    // A tenth of 200 000 is 20 000, of 120 000 is 12 000.
    await says(
      'La première tranche demandée (11 000 €) est inférieure à 10 % de la subvention programmée (200 000 €), soit 20 000 €',
    );
    await says(
      'La première tranche demandée (1 500 €) est inférieure à 10 % de la subvention programmée (120 000 €), soit 12 000 €',
    );
    expect(await auditPane(page)).toEqual([]);
  });

  test('what Planoise received waits for its bailleurs, 13 500 of 95 500 being the maître d’ouvrage’s own', async () => {
    await goToSheet('P', 2023);
    await askAndReceive('95500', '14/03/2024', '02/04/2024');
    // 4 000 + 5 000; 2 × 4 000; 1 500 + 4 × 4 000 + 2 × 5 000; 2 × 1 500 + 4 000; 1 500 + 6 × 4 000 + 5 000.
    for (const due of ['9 000', '8 000', '27 500', '7 000', '30 500']) {
      await says(`${due} € avant le 01/06/2024, 651 jours de retard (Planoise, 2023)`);
    }
  });

  test('the next year in one click: 32, 18 and 15 households pasted, and what waited joins what is new', async () => {
    const { atelier } = story;
    await atelier.button('Dans ce classeur').click();
    await says('Année suivante préparée : 3 Modèles A.');
    await fillYear(2024);
    await says('Relogements de 2024 : 106 000 €.');
    await says('Relogements de 2024 : 65 000 €, et 11 000 € reportés.');
    await says('76 000 € peuvent être demandés.');
    await says('Relogements de 2024 : 50 000 €, et 1 500 € reportés.');
    await says('51 500 € peuvent être demandés.');
  });

  test('a household of 2023 declared again, a space before it, is an error that names the year', async () => {
    const { atelier } = story;
    await goToSheet('P', 2024);
    await atelier.openTab('Contrôle');
    await atelier.type('B13', ' P23-001');
    await says('Ménage « P23-001 » déjà déclaré en 2023 pour cette opération');
    await atelier.type('B13', 'P24-001');
    await atelier.pane.getByText(/déjà déclaré en 2023/).waitFor({ state: 'hidden' });
  });

  test('of Grette 76 001 is one too many, 76 000 is received, and its bailleurs are owed 64 000 to the euro', async () => {
    const { atelier } = story;
    await goToSheet('G', 2024);
    await atelier.openTab('Suivi');
    await atelier.button('Paiement et reversements').click();
    await atelier.pane.getByLabel('Montant demandé (€)').fill('76001');
    await atelier.pane.getByLabel('Demandé le').fill('14/03/2025');
    await atelier.button('Enregistrer la demande').click();
    await says('La demande (76 001 €) dépasse ce qui est déclaré et pas encore demandé (76 000 €)');
    await atelier.button('Annuler').click();
    await atelier.button(/^Retour$/).click();
    await askAndReceive('76000', '14/03/2025', '02/04/2025');
    // 15 000 + 1 500, 25 000, 14 500 + 8 000; 10 500 + 1 500 = 12 000 of the maître d’ouvrage’s own.
    for (const due of ['16 500', '25 000', '22 500']) {
      await says(`${due} € avant le 01/06/2025, 286 jours de retard (Grette, 2024)`);
    }
  });

  test('2025: 54 households in three operations, of 75 000, 52 500 and 66 500; 523 000 in all', async () => {
    const { atelier, page } = story;
    await atelier.button('Dans ce classeur').click();
    await says('Année suivante préparée : 3 Modèles A.');
    await fillYear(2025);
    await says('Relogements de 2025 : 75 000 €, et 106 000 € reportés.');
    await atelier.button(/^Opération/).click();
    await atelier.pane.getByRole('menuitemradio', { name: 'Toutes les opérations' }).click();
    await atelier.button('Bilan').click();
    await says('Bilan inscrit dans une feuille, prêt à imprimer.');
    const lines = await sheetLines(page, 'Bilan');
    const line = (label: string | number) => lines.filter(([first]) => first === label);
    expect(line('Programmée')).toEqual([['Programmée', 560_000, 1]]);
    // T1/T2, T3/T4, T5: 5+2+1, 17+2, 4; 10+4+4, 19+11+11, 3+3; 6+3+3, 14+7+13, 2+4+2.
    expect(line(2023)[0]?.slice(0, 8)).toEqual([2023, 8, 19, 4, 31, 108_000, 95_500, 95_500]);
    expect(line(2024)[0]?.slice(0, 8)).toEqual([2024, 18, 41, 6, 65, 221_000, 76_000, 76_000]);
    expect(line(2025)[0]?.slice(0, 8)).toEqual([2025, 12, 34, 8, 54, 194_000, 0, 0]);
    expect(line('Total')).toEqual([
      ['Total', 38, 94, 18, 150, 523_000, 171_500, 171_500],
      ['Total', 38, 94, 18, 150, 523_000],
    ]);
    const detail = await sheetLines(page, 'Détail du bilan');
    const rows = detail.filter(
      ([, annee, bailleur]) => annee === 2025 && typeof bailleur === 'string',
    );
    expect(rows.reduce((sum, row) => sum + Number(row[6]), 0)).toBe(54);
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});

/** What the first person saved, once every return is in. */
let saved: Uint8Array;

describe('a corrected return under another name, and who opens the workbook after', () => {
  const story = tellStory({
    prepare: (context) => setToday(context, new Date('2024-03-14T10:00:00+01:00')),
  });
  const says = (text: string | RegExp) => story.atelier.says(text);

  async function workbookOfPlanoise(): Promise<Uint8Array> {
    const workbook = createFileWorkbook();
    await fillParametres(workbook);
    await insertForm(workbook, { modele: 'A', entete: enteteDe('P'), lignes: 5, regime: '2018' });
    return workbook.toBytes();
  }

  test('two returns of Saiemb are one question, and the corrected one enters alone: 26 households, 95 500 €', async () => {
    const { atelier, page } = story;
    await openFile(page, 'A-2023.xlsx', await workbookOfPlanoise());
    await atelier.button(/^Maître d’ouvrage/).click();
    const files = await Promise.all(
      RELOGEURS.map(async (nom) =>
        xlsx(
          `${nom}.xlsx`,
          await retourDe(nom, nom === 'Saiemb Logement' ? { tape: { '00007': '00077' } } : {}),
        ),
      ),
    );
    const corrected = await retourDe('Saiemb Logement', { certifieLe: '2024-02-23' });
    await atelier.pane
      .locator('input[type=file][aria-label="Choisir des fichiers"]')
      .setInputFiles([...files, xlsx('Saiemb corrige v2.xlsx', corrected)]);
    await says('00077 : dans ce fichier seulement');
    await atelier.button('Garder Saiemb corrige v2.xlsx').click();
    await atelier.button('Inscrire 26 ménages').click();
    await atelier.pane.getByRole('heading', { name: 'Ce qui va changer' }).waitFor();
    await atelier.button('Inscrire 26 ménages').click();
    await says('26 ménages inscrits dans le Modèle A.');
    const { rows } = await tableCells(page, 'ModeleA_1');
    const declared = rows.map((row) => String(row[1]));
    expect(declared.toSorted()).toEqual(
      menagesDe('P')
        .map(({ menage }) => menage)
        .toSorted(),
    );
    await atelier.openTab('Suivi');
    await says('Relogements de 2023 : 95 500 €.');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Enregistrer sous…' }).click();
    saved = readFileSync(await (await download).path());
    keepWritten(saved);
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});

describe('a second person, two years later, at another desk', () => {
  const story = tellStory({
    prepare: (context) => setToday(context, new Date('2026-06-15T10:00:00+02:00')),
  });
  const says = (text: string | RegExp) => story.atelier.says(text);

  test('who answered, by which file and when, is what the workbook says', async () => {
    const { atelier, page } = story;
    await openFile(page, 'A-2023 (reçu).xlsx', saved);
    await atelier.button(/^Maître d’ouvrage/).click();
    for (const [bailleur, menages] of [
      ['Grand Besançon Habitat', 4],
      ['Habitat 25', 2],
      ['Idéha', 2],
      ['Loge.GBM', 7],
      ['Néolia', 3],
    ] as const) {
      await says(`${menages} ménages inscrits`);
      await says(`${bailleur}.xlsx : reçu le 14/03/2024, certifié le 15/02/2024.`);
    }
    await says('8 ménages inscrits');
    await says('Saiemb corrige v2.xlsx : reçu le 14/03/2024, certifié le 23/02/2024.');
    const { rows } = await tableCells(page, 'Retours');
    const saiemb = rows.filter((row) => row[2] === 'Saiemb Logement').map((row) => row.slice(3, 9));
    // 45 365 is 14 March 2024, 45 337 is 15 February, 45 345 is 23 February.
    expect(saiemb).toEqual([
      [
        'Saiemb Logement.xlsx',
        'Modèle B',
        45_365,
        45_337,
        'remplacé',
        'remplacé par Saiemb corrige v2.xlsx',
      ],
      ['Saiemb corrige v2.xlsx', 'Modèle B', 45_365, 45_345, 'inscrit', null],
    ]);
  });
});

describe('the régime of 2021, with two zones in one form', () => {
  const story = tellStory({
    prepare: (context) => setToday(context, new Date('2026-03-14T10:00:00+01:00')),
  });
  const says = (text: string | RegExp) => story.atelier.says(text);

  test('4 200 in zone II and 3 900 in zone III; a dwelling of 2012 is to be justified', async () => {
    const { atelier, page } = story;
    const workbook = createFileWorkbook();
    await fillParametres(workbook);
    const dwelling = rowsOf('P', 2025).slice(0, 1);
    const rows = ['M-II', 'M-III', 'M-2012'].flatMap((menage) =>
      dwelling.map((row) => ({ ...row, menage })),
    );
    await insertForm(workbook, {
      modele: 'A',
      entete: enteteDe('P', 2025),
      lignes: 3,
      rows,
      regime: '2021',
    });
    await openFile(page, 'A-2025.xlsx', await workbook.toBytes());
    await atelier.button(/^Maître d’ouvrage/).click();
    await atelier.openTab('Contrôle');
    await atelier.type('D15', '15/03/2012');
    await atelier.type('E15', '01/02/2012');
    const baremes = await tableCells(page, 'Baremes');
    await page.getByRole('tab', { name: baremes.sheet, exact: true }).click();
    const at = (row: number) => `${String.fromCharCode(64 + baremes.left)}${row}`;
    await atelier.typeRow(at(baremes.first), ['01/10/2021', 'II', 'T3/T4', '4200', 'Anru']);
    await atelier.typeRow(at(baremes.first + 1), ['01/10/2021', 'III', 'T3/T4', '3900', 'Anru']);
    await page.getByRole('tab', { name: 'Modèle A 2025 · Planoise', exact: true }).click();
    await atelier.button('Indiquer la zone de chaque logement').click();
    await page.getByRole('tab', { name: 'Zones des logements', exact: true }).waitFor();
    const zones = await tableCells(page, 'Zones');
    for (const [index, zone] of ['II', 'III', 'II'].entries()) {
      await atelier.type(`C${zones.first + index}`, zone);
    }
    // 4 200 + 3 900 are sure; the 4 200 of the dwelling of 2012 wait for its thermal quality.
    await says('Forfait : 12 300 €, dont 4 200 € à justifier');
    await says(/sous le règlement de 2021, justifiez sa bonne qualité thermique/);
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});
