/**
 * The yearly circle of a maître d’ouvrage, from the list of households to what each bailleur is paid:
 * four bailleurs of the Besançon convention, 40 households over two years. Real clicks in the page.
 */
import { readFileSync } from 'node:fs';

import { unzipSync } from 'fflate';

import { recogniseForms } from '../../src/core/reading/recogniseForms';
import { openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { keepWritten } from '../support/keepWritten';
import {
  enteteA,
  IDTOP,
  menagesOf,
  modeleAPrecedent,
  PAR_ANNEE,
  retour,
  retourALaMain,
  rowOf,
  type Bailleur,
  type Menage,
} from '../support/operation';
import { auditPane } from './support/audit';
import { named, sheetLines, tableCells } from './support/cells';
import { readFeed } from './support/feed';
import { xlsx } from './support/files';
import { keepPage, keepPane } from './support/images';
import { insertModeleA, tellStory } from './support/story';
import { setToday } from './support/today';

jest.setTimeout(180_000);

/** 15 June 2026: the delay of a payment received on 1 April ended on 31 May, fifteen days before. */
const TODAY = new Date('2026-06-15T10:00:00+02:00');

const BAILLEURS: readonly Bailleur[] = ['Grand Besançon Habitat', 'Habitat 25', 'Néolia', 'Saiemb'];

const [AUTRE] = menagesOf(2025, 'Néolia');

/** What is shown between the file of an article and its switch. */
function verdictIn(text: string): string {
  const [, verdict] =
    /(?:\.xlsx|fois) (Refusé|À départager|\d+ ménages.*?)(?= Retenir | Garder | Le )/.exec(text) ??
    [];
  return verdict ?? text;
}

describe('a maître d’ouvrage goes through the year', () => {
  const story = tellStory({
    https: true,
    // An Excel LTSC 2021, which stops there.
    query: '?api=1.14',
    prepare: (context) => setToday(context, TODAY),
  });

  async function look(name: string): Promise<void> {
    await keepPane(story.page, name);
    await keepPage(story.page, name);
  }

  /** The eight totals, as the formulas of the sheet give them. */
  async function totals() {
    const read = async (prefix: string) => {
      const values = [];
      for (const part of ['_t1t2', '_t3t4', '_t5', '']) {
        values.push((await named(story.page, `ModeleA_1_total_${prefix}${part}`)).value);
      }
      return values;
    };
    return { n1: await read('n1'), cumul: await read('cumul') };
  }

  /** Gives files to the button of the pane that is called so. */
  async function give(label: string, files: readonly ReturnType<typeof xlsx>[]): Promise<void> {
    const input = story.atelier.pane.locator(`input[type=file][aria-label="${label}"]`);
    await input.setInputFiles([...files]);
  }

  const says = (text: string | RegExp) => story.atelier.says(text);

  test('who answers « Maître d’ouvrage » inserts the Modèle A of 2025', async () => {
    const { atelier } = story;
    await insertModeleA(atelier, enteteA(2025));
    await look('insere');
  });

  test('last year’s workbook gives the cumulative totals before any row', async () => {
    const { atelier } = story;
    await atelier.openTab('Suivi');
    await look('suivi-vide');
    await atelier.button('Reprendre l’an dernier').click();
    await give('Choisir le classeur de l’an dernier', [
      xlsx('ModeleA_2024.xlsx', await modeleAPrecedent()),
    ]);
    await says('À ajouter : l’année 2024 et 18 ménages déjà déclarés.');
    await look('reprise');
    await atelier.button('Ajouter au suivi').click();
    await says(/Suivi mis à jour/);
    await look('repris');
    const [t1, t3, t5] = PAR_ANNEE[2024].typologies;
    expect(await totals()).toEqual({ n1: [0, 0, 0, 0], cumul: [t1, t3, t5, 18] });
  });

  test('a list in .csv becomes four Modèles B in one archive, and what was sent is kept', async () => {
    const { atelier, page } = story;
    await atelier.openTab('Consolidation');
    await look('consolidation-vide');
    await atelier.button('Préparer les Modèles B').click();
    const lines = menagesOf(2025).map((one) => `${one.bailleur};${one.menage};${rowOf(one).idtop}`);
    const text = ['Bailleur;N° ménage;IDTOP', ...lines].join('\r\n');
    await atelier.pane.locator('input[type=file]').setInputFiles({
      name: 'menages-2025.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\ufeff${text}`),
    });
    await says('22 ménages pour 4 bailleurs');
    await look('preremplir');
    await atelier.button('Préparer 4 formulaires').click();
    await says('4 formulaires prêts à envoyer');
    await look('prets');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      atelier.button(/^Télécharger/).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`ModelesB_${IDTOP}_2025.zip`);
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
    expect(Object.keys(files).sort()).toEqual([
      `ModeleB_${IDTOP}_Grand-Besancon-Habitat_2025.xlsx`,
      `ModeleB_${IDTOP}_Habitat-25_2025.xlsx`,
      `ModeleB_${IDTOP}_Neolia_2025.xlsx`,
      `ModeleB_${IDTOP}_Saiemb_2025.xlsx`,
    ]);
    for (const [index, [, bytes]] of Object.entries(files).sort().entries()) {
      keepWritten(bytes);
      const snapshot = await (await openFileWorkbook(bytes)).snapshot();
      const [form] = recogniseForms(snapshot);
      const menages = form?.lignes.map(({ cells }) => cells.menage);
      expect(menages).toEqual(menagesOf(2025, BAILLEURS[index]).map(({ menage }) => menage));
      const sheet = snapshot.sheets.find(({ name }) => name === form?.feuille);
      expect(sheet?.protected).toBe(true);
    }
    const envois = await tableCells(page, 'Envois');
    expect(envois.rows.map((row) => row[2])).toEqual(menagesOf(2025).map(({ menage }) => menage));
    await atelier.pane.getByRole('button', { name: 'Fermer', exact: true }).click();
  });

  test('six files given together have each its verdict', async () => {
    const habitat = menagesOf(2025, 'Habitat 25');
    const intruder = { ...AUTRE, bailleur: 'Habitat 25' } as Menage;
    const neolia = await retour(2025, 'Néolia');
    await give('Choisir des fichiers', [
      xlsx('GBH.xlsx', await retour(2025, 'Grand Besançon Habitat')),
      xlsx('Habitat25.xlsx', await retour(2025, 'Habitat 25', [...habitat, intruder])),
      xlsx('Neolia-2024.xlsx', await retour(2024, 'Néolia')),
      xlsx('Neolia.xlsx', neolia),
      xlsx('Saiemb.xlsx', await retourALaMain(2025, 'Saiemb')),
      xlsx('abime.xlsx', neolia.slice(0, neolia.length / 2)),
    ]);
    await says('Un ménage est déclaré plusieurs fois et attend votre choix.');
    await look('retours');
    const shown = await readFeed(story.atelier);
    expect(shown.map(({ title, text, codes }) => [title, verdictIn(text), codes])).toEqual([
      ['Ménage M-25015 déclaré 2 fois', 'À départager', []],
      ['abime.xlsx', 'Refusé', []],
      ['Grand Besançon Habitat', '8 ménages retenus Retenu', []],
      ['Habitat 25', '6 ménages retenus 1 ménage à départager', []],
      ['Néolia', '4 ménages Écarté', ['annee-differente']],
      ['Néolia', '4 ménages retenus 1 ménage à départager', []],
      // The table typed by hand has no legal name, address nor SIRET, and no certificate.
      ['Saiemb', '3 ménages retenus Retenu, 3 erreurs', ['declaration-non-certifiee']],
    ]);
    expect(shown[1]?.text).toContain('Le classeur est endommagé');
    expect(shown[4]?.text).toContain('Retour de l’année 2024, alors que 2025 est attendue');
    const habitat25 = story.atelier.pane.getByRole('article', { name: 'Habitat 25' });
    await habitat25.getByRole('button', { name: '2 constats' }).click();
    await habitat25.locator('[data-code=menage-non-prevu]').waitFor();
    expect(await habitat25.locator('[data-code=menage-en-double]').innerText()).toMatch(
      /déclaré aussi par Néolia, ligne 14/,
    );
    await look('retour-constats');
    expect(await auditPane(story.page)).toEqual([]);
  });

  test('nothing is inscribed while a household waits; then what changes is shown, and inscribed', async () => {
    const { atelier } = story;
    await expectRefused();
    await atelier.button('Garder celui de Néolia').click();
    await says('22 ménages à inscrire.');
    await look('departage');
    await atelier.button('Inscrire 22 ménages').click();
    await atelier.pane.getByRole('heading', { name: 'Ce qui va changer' }).waitFor();
    await says('22 lignes ajoutées, 0 modifiée, 0 retirée.');
    await look('apercu');
    expect((await readFeed(atelier)).map(({ text }) => text)).toEqual([
      'Grand Besançon Habitat 8 lignes ajoutées, 0 modifiée, 0 retirée. Détail',
      'Habitat 25 6 lignes ajoutées, 0 modifiée, 0 retirée. Détail',
      'Néolia 5 lignes ajoutées, 0 modifiée, 0 retirée. Détail',
      'Saiemb 3 lignes ajoutées, 0 modifiée, 0 retirée. Détail',
    ]);
    await atelier.button('Inscrire 22 ménages').click();
    await says('22 ménages inscrits dans le Modèle A.');
    await look('inscrit');
    // Sums of the accepted files: 3+2+1+1, 4+3+3+1 and 1+1+1+1; with 2024, 6+7, 9+11 and 3+4.
    expect(await totals()).toEqual({ n1: [7, 11, 4, 22], cumul: [13, 20, 7, 40] });
    const { rows } = await tableCells(story.page, 'ModeleA_1');
    expect(rows.map((row) => row.slice(0, 2))).toEqual(
      menagesOf(2025).map(({ bailleur, menage }) => [bailleur, menage]),
    );
  });

  test('« D’où vient cette ligne ? » leads to a file, a sheet and a row with the same cells', async () => {
    const { atelier, page } = story;
    const { sheet, first } = await tableCells(page, 'ModeleA_1');
    // Grand Besançon Habitat's eight and Habitat 25's six come before Néolia's first.
    await page.getByRole('tab', { name: sheet, exact: true }).click();
    await atelier.goTo(`B${first + 14}`);
    const strip = atelier.pane.getByRole('region', { name: 'D’où vient la ligne sélectionnée' });
    await strip.waitFor();
    await look('consolidation');
    await strip.getByText('Ligne 27 · M-25015').waitFor();
    // The first of Néolia's rows, and not the one that Habitat 25 gave of that household.
    await strip.getByText('Neolia.xlsx, feuille Modèle B, ligne 14.').waitFor();
    const { rows } = await tableCells(page, 'Provenances');
    const from = new Map(rows.map((row) => [row[2], row.slice(3)]));
    expect(from.size).toBe(22);
    expect(from.get('M-25001')).toEqual(['GBH.xlsx', 'Modèle B', 14]);
    // In the table typed by hand a blank row follows the first household.
    expect(from.get('M-25020')).toEqual(['Saiemb.xlsx', 'Feuil1', 9]);
    expect(from.get('M-25021')).toEqual(['Saiemb.xlsx', 'Feuil1', 11]);
  });

  test('a corrected return changes that bailleur’s row only, and the totals follow', async () => {
    const { atelier, page } = story;
    const before = (await tableCells(page, 'ModeleA_1')).rows;
    const corrected = menagesOf(2025, 'Saiemb').map((one) =>
      one.typologie === 'T1/T2' ? ({ ...one, typologie: 'T3/T4' } as const) : one,
    );
    await give('Ajouter', [xlsx('Saiemb.xlsx', await retour(2025, 'Saiemb', corrected))]);
    await atelier.pane.getByText(/Consolidation.des.retours/).waitFor({ state: 'hidden' });
    await look('corrige');
    await atelier.button(/^Inscrire/).click();
    await says('0 ligne ajoutée, 1 modifiée, 0 retirée.');
    await atelier.button('Détail').first().click();
    await look('apercu-corrige');
    expect((await readFeed(atelier)).map(({ text }) => text)).toEqual([
      'Saiemb 0 ligne ajoutée, 1 modifiée, 0 retirée. Détail M-25020 : modifié (typologie)',
    ]);
    await atelier.button(/^Inscrire/).click();
    await says(/inscrits? dans le Modèle A/);
    await look('inscrit-corrige');
    const after = (await tableCells(page, 'ModeleA_1')).rows;
    const changed = after.flatMap((row, index) =>
      JSON.stringify(row) === JSON.stringify(before[index]) ? [] : [row.slice(0, 2)],
    );
    expect(changed).toEqual([['Saiemb', 'M-25020']]);
    // One T1/T2 has become a T3/T4.
    expect(await totals()).toEqual({ n1: [6, 12, 4, 22], cumul: [12, 21, 7, 40] });
  });

  test('the Modèle A is certified', async () => {
    const { atelier } = story;
    await atelier.openTab('Contrôle');
    await look('controle');
    await atelier.button('Certifier').click();
    for (const box of await atelier.pane.getByRole('checkbox').all()) await box.check();
    await atelier.pane.getByLabel(/Nom du représentant/).fill('Claire Dupuis');
    await atelier.pane.getByLabel('Fait à').fill('Besançon');
    await look('certifier');
    await atelier.button('Certifier').click();
    await says(/Formulaire certifié/);
    await atelier.button(/^Retour$/).click();
    await says('Certifié le 15/06/2026');
  });

  test('the programmed subsidy is typed in Paramètres, and the year closed', async () => {
    const { atelier, page } = story;
    await atelier.openTab('Suivi');
    await look('suivi');
    await atelier.button('Paramètres').click();
    await page.getByRole('tab', { name: 'Paramètres', exact: true }).waitFor();
    const { first, left } = await tableCells(page, 'Operations');
    const column = String.fromCharCode(64 + left);
    await atelier.typeRow(`${column}${first}`, [IDTOP, 'Relogement Planoise', '300000']);
    // The operation that the households left: it is listed too, so that their rows are known.
    const { idtop } = rowOf(menagesOf(2025)[0] as Menage);
    await atelier.typeRow(`${column}${first + 1}`, [String(idtop), 'Démolition']);
    expect((await tableCells(page, 'Operations')).rows).toHaveLength(2);
    await atelier.button('Clore l’année 2025').click();
    await says(/Suivi mis à jour/);
    await look('clos');
    expect(await auditPane(page)).toEqual([]);
  });

  test('what was asked and paid of last year is typed in Suivi, so that none of it is asked again', async () => {
    const { atelier, page } = story;
    await page.getByRole('tab', { name: 'Suivi', exact: true }).click();
    const { first, left, rows } = await tableCells(page, 'Suivi');
    const row = first + rows.findIndex(([annee]) => annee === 2024);
    // Demandé, demandé le, payé, payé le are the eighth to the eleventh columns.
    const column = String.fromCharCode(64 + left + 7);
    await atelier.typeRow(`${column}${row}`, ['60000', '15/01/2025', '60000', '15/02/2025']);
    const typed = (await tableCells(page, 'Suivi')).rows.find(([annee]) => annee === 2024);
    // 45 672 is 15 January 2025, 45 703 is 15 February.
    expect(typed?.slice(7)).toEqual([60_000, 45_672, 60_000, 45_703]);
  });

  test('the payment: what may be asked, a shortfall shared out, who waits beyond 60 days', async () => {
    const { atelier, page } = story;
    await atelier.button('Paiement et reversements').click();
    // 6 × 1 500 + 12 × 4 000 + 4 × 5 000 = 9 000 + 48 000 + 20 000 = 77 000, between 10 % of 300 000
    // and all of it.
    await says('77 000 € pour 22 ménages');
    await says('77 000 € peuvent être demandés.');
    expect(await atelier.pane.getByText(/encore à justifier/).count()).toBe(0);
    await look('paiement');
    await atelier.pane.getByLabel('Demandé le').fill('01/03/2026');
    await atelier.button('Enregistrer la demande').click();
    await says('Demandé : 77 000 €, le 01/03/2026');
    await atelier.pane.getByLabel('Montant reçu (€)').fill('70000');
    await atelier.pane.getByLabel('Reçu le').fill('01/04/2026');
    await atelier.button('Enregistrer le versement').click();
    await says('Il manque 7 000 € pour couvrir ce qui est dû aux bailleurs.');
    // 3×1 500 + 4×4 000 + 5 000; 2×1 500 + 3×4 000 + 5 000; 1 500 + 3×4 000 + 5 000; 2×4 000 + 5 000.
    for (const due of ['25 500', '20 000', '18 500', '13 000']) await says(`Dû : ${due} €`);
    for (const [bailleur, part] of [
      ['Grand Besançon Habitat', '25500'],
      ['Habitat 25', '20000'],
      ['Néolia', '18500'],
      ['Saiemb', '6500'],
    ] as const) {
      await atelier.pane.getByLabel(bailleur, { exact: true }).fill(part);
    }
    // 25 500 + 20 000 + 18 500 + 6 500 = 70 500.
    await says('Les parts dépassent de 500 € la somme reçue.');
    await look('repartition');
    const record = atelier.button('Enregistrer la répartition');
    expect(await record.getAttribute('aria-disabled')).toBe('true');
    await atelier.pane.getByLabel('Saiemb', { exact: true }).fill('6000');
    await says('Tout est réparti : 70 000 €.');
    await record.click();
    await says('À payer au plus tard le 31/05/2026.');
    // The maître d’ouvrage keeps its own share: nothing of it is late.
    await says('3 bailleurs attendent leur paiement, hors délai.');
    await says('Part du maître d’ouvrage : rien à reverser');
    await look('reversements');
    await atelier.button('Enregistrer le paiement de Habitat 25').click();
    await atelier.pane.getByLabel('Payé le').fill('15/05/2026');
    await atelier.pane.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await says('Payé le 15/05/2026');
    await says('2 bailleurs attendent leur paiement, hors délai.');
    await says('À payer, 15 jours de retard');
    await look('reverse');
    expect(await auditPane(page)).toEqual([]);
    const { rows } = await tableCells(page, 'Reversements');
    // 46 173 is 31 May 2026, 46 157 is 15 May.
    expect(rows.map((row) => row.slice(2))).toEqual([
      ['Grand Besançon Habitat', 25_500, null, null, 0, '', 'Part propre'],
      ['Habitat 25', 20_000, 20_000, 46_157, 0, 46_173, ''],
      ['Néolia', 18_500, null, null, 18_500, 46_173, 'En retard'],
      ['Saiemb', 6_000, null, null, 6_000, 46_173, 'En retard'],
    ]);
    await atelier.button(/^Retour$/).click();
    // 18 500 of Néolia and 6 000 of Saiemb, each with its rows, on the first page of the tab.
    await says('À payer aux bailleurs');
    await says('18 500 € avant le 31/05/2026');
    await says('77 000 € demandés le 01/03/2026. Attendu de l’Anru : 7 000 €.');
    await look('situation');
    expect(await auditPane(page)).toEqual([]);
  });

  test('the bilan says the year in one sheet', async () => {
    const { atelier, page } = story;
    await atelier.button('Bilan').click();
    await says('Bilan inscrit dans une feuille, prêt à imprimer.');
    await look('bilan');
    const lines = await sheetLines(page, 'Bilan');
    const line = (label: string | number) => lines.find(([first]) => first === label);
    // Nothing of it stands in Paramètres: the header of the Modèle A has it.
    expect(line('Maître d’ouvrage')?.[1]).toBe('Grand Besançon Habitat');
    expect(line('Convention ou protocole')?.[1]).toBe('168');
    // 60 000 + 77 000 = 137 000, 60 000 + 70 000 = 130 000; 300 000 − 137 000 = 163 000, − 130 000 = 170 000.
    expect(line('Programmée')?.[1]).toBe(300_000);
    expect(line('Demandée')?.[1]).toBe(137_000);
    expect(line('Payée')?.[1]).toBe(130_000);
    expect(line('Reste à demander')?.[1]).toBe(163_000);
    expect(line('Reste à payer')?.[1]).toBe(170_000);
    expect(line(2024)).toEqual([
      2024, 6, 9, 3, 18, 60_000, 60_000, 60_000, 60_000, 60_000, 300_000,
    ]);
    expect(line(2025)?.slice(0, 8)).toEqual([2025, 6, 12, 4, 22, 77_000, 77_000, 70_000]);
    expect(lines.filter(([first]) => BAILLEURS.some((one) => one === first))).toEqual([
      // Both years: 24 000 + 25 500, 16 000 + 20 000, 14 500 + 18 500, 5 500 + 13 000; 137 000 in all.
      ['Grand Besançon Habitat', 5, 8, 2, 15, 49_500],
      ['Habitat 25', 4, 5, 2, 11, 36_000],
      ['Néolia', 2, 5, 2, 9, 33_000],
      ['Saiemb', 1, 3, 1, 5, 18_500],
    ]);
    await page.waitForTimeout(300);
  });

  test('nothing was refused by the page and nothing left the machine', () => {
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });

  test('no household is named in an address, in the console or in what the browser keeps', async () => {
    const { page, opened } = story;
    const pane = page.frames().find((frame) => frame.url().includes('taskpane.html'));
    const kept = (await pane?.evaluate(() => JSON.stringify({ ...localStorage }))) ?? '';
    expect(kept).toContain('relogement.role');
    const menages = menagesOf(2025).map(({ menage }) => menage);
    expect(menages).toHaveLength(22);
    const named = menages.filter((menage) => [kept, ...opened.traces].join('\n').includes(menage));
    expect(named).toEqual([]);
  });

  async function expectRefused(): Promise<void> {
    const inscrire = story.atelier.button(/^Inscrire/);
    expect(await inscrire.getAttribute('aria-disabled')).toBe('true');
  }
});
