/** `iml completer`: a form filled from a list of one’s own, into a workbook of another name. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { strToU8, unzipSync, zipSync } from 'fflate';

import { prefillForm } from '../../src/app/rooms/prefill/prefillForm';
import { serialOfDate } from '../../src/core/date';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import type { Command } from '../../src/workbook/port';
import { createFileWorkbook, openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { day, folder, iml } from './support';

const at = folder();
const FORM = join(at, 'ModeleB.xlsx');
const LISTE = join(at, 'export.csv');
const SHEET = 'Modèle B';
const serial = (text: string) => serialOfDate(day(text));

/** Rows 14 to 16: three households with their IDTOP; the rent of 0043 is typed already. */
async function form(): Promise<Uint8Array> {
  const menages = ['0042', '0043', '0044'].map((menage, index) => {
    return { rang: index + 2, menage, idtop: '250-1234-01' };
  });
  const identite = { raisonSociale: 'Néolia SA', adresse: '', siret: '' };
  const entete = { convention: '168', annee: 2025, idtopOperation: '250-1234-99' };
  const formulaire = { bailleur: 'Néolia', menages, identite, fichier: 'x.xlsx' };
  const sent = await prefillForm(createFileWorkbook(), formulaire, entete, day('2026-01-05'));
  return changed(sent, [{ kind: 'write', sheet: SHEET, range: 'H15', values: [[5.9]] }]);
}

async function changed(bytes: Uint8Array, commands: readonly Command[]): Promise<Uint8Array> {
  const workbook = await openFileWorkbook(bytes);
  await workbook.apply(commands);
  return workbook.toBytes();
}

/** As another program writes them: columns of its own, in its own order. */
const ROWS = [
  'Export du 12/01/2026;;;;',
  'Loyer mensuel;Loyer/m²;N° ménage;Signature bail;Type',
  '450;6,05;0042;02/04/2025;T3',
  '450;6,10;0043;03/04/2025;F2',
];

beforeEach(async () => {
  writeFileSync(FORM, await form());
  writeFileSync(LISTE, ROWS.join('\n'));
});

/** With ordinary blanks: French typography has tests of its own. */
const completer = async (...args: readonly string[]) => {
  const { code, out, err } = await iml(['completer', FORM, '--liste', LISTE, ...args]);
  return { code, out: out.replaceAll('\u00a0', ' '), err: err.replaceAll('\u00a0', ' ') };
};
const sortie = (name: string) => ['--sortie', join(at, name)];

async function written(name: string) {
  const snapshot = await (await openFileWorkbook(readFileSync(join(at, name)))).snapshot();
  const sheet = snapshot.sheets.find((each) => each.name === SHEET);
  if (!sheet) throw new Error('no form');
  const value = (row: number, column: number) =>
    sheet.values[row - sheet.top]?.[column - sheet.left] ?? null;
  const row = (rang: number) => [1, 2, 3, 4, 5, 6, 7, 8, 9].map((column) => value(rang, column));
  return { snapshot, sheet, row };
}

test('fills the empty cells of the households in common, and nothing else', async () => {
  const before = readFileSync(FORM);
  const { code, out, err } = await completer(...sortie('un.xlsx'));
  expect(out).toContain('la date de signature du bail ← « Signature bail »');
  expect(out).toContain('H14    Ligne 14 · 0042 · le loyer : (vide) → 6,05 €/m²');
  expect(out).toContain('un.xlsx : 5 cellules écrites.');
  expect(err).toContain('Laissé tel quel, H15 · 0043 · le loyer : 5,90 €/m² → 6,10 €/m².');
  expect(err).toContain('1 ménage du formulaire absent de la liste : 0044.');
  expect(code).toBe(0);
  expect(readFileSync(FORM)).toEqual(before);
  const { snapshot, sheet, row } = await written('un.xlsx');
  const given = (menage: string) => ['Néolia', menage, '250-1234-01', null, null];
  expect(row(14)).toEqual([...given('0042'), serial('2025-04-02'), 'T3/T4', 6.05, null]);
  expect(row(15)).toEqual([...given('0043'), serial('2025-04-03'), 'T1/T2', 5.9, null]);
  expect(row(16)).toEqual([...given('0044'), null, null, null, null]);
  expect(sheet.protected).toBe(true);
  const [reading] = recogniseForms(snapshot);
  // One T1/T2 and one T3/T4, as whoever opens the file without Excel sees them.
  expect(reading?.totaux.n1?.value).toBe(2);
});

test('without --sortie shows what it would write, and writes nothing', async () => {
  const { code, out } = await completer();
  expect(out).toContain('5 cellules à écrire : ajoutez --sortie pour créer le classeur.');
  expect(code).toBe(0);
});

test('--remplacer writes over what was typed, never over what was given', async () => {
  writeFileSync(LISTE, `N° ménage;Loyer;IDTOP\n0043;6,10;999-0000-00`);
  const { out, err } = await completer('--remplacer', ...sortie('deux.xlsx'));
  expect(out).toContain('1 cellule écrite');
  expect(err).toContain('Laissé tel quel, C15');
  const { row } = await written('deux.xlsx');
  expect(row(15).slice(2)).toEqual(['250-1234-01', null, null, null, null, 6.1, null]);
});

test('what cannot be read, a household told twice and a row without identifier are named (code 1)', async () => {
  writeFileSync(LISTE, 'N° ménage;Loyer\n0042;450 €/mois\n0043;6,05\n0043;6,15\n;7,00\n0044;6,00');
  const { code, out, err } = await completer();
  expect(code).toBe(1);
  expect(out).toContain('1 cellule à écrire');
  expect(err.split('\n').slice(0, 3)).toEqual([
    'Ligne 2 de la liste · 0042 : « 450 €/mois » ne se lit pas pour le loyer. Rien n’est écrit.',
    expect.stringMatching(/0043.*figure 2 fois dans la liste \(lignes 3 à 4\).*rien n’est écrit/),
    expect.stringMatching(/1.ligne de la liste sans identifiant lisible \(5\)/),
  ]);
});

describe('nothing is written in doubt (code 2):', () => {
  const TWICE = 'N° ménage;Typologie;Typologie;Loyer\n0042;T3;T5;6,05';
  const COLONNES = join(at, 'C.json');

  test('two columns of the list that no word tells apart, until one is chosen', async () => {
    writeFileSync(LISTE, TWICE);
    const { code, err } = await completer(...sortie('trois.xlsx'));
    expect(err).toMatch(/plusieurs colonnes peuvent être la typologie \(.*\).*--colonnes/);
    expect(code).toBe(2);
    writeFileSync(COLONNES, '{"typologie": "C"}');
    const { out } = await completer('--colonnes', COLONNES);
    expect(out).toContain('(vide) → « T5 et plus »');
  });

  test('a list without a column of households, and a column that it has not', async () => {
    writeFileSync(LISTE, 'Réf. client;Loyer\n0042;6,05');
    expect((await completer()).err).toMatch(/aucune colonne n’est reconnue.*« Réf. client »/);
    writeFileSync(COLONNES, '{"menage": "Code"}');
    const { code, err } = await completer('--colonnes', COLONNES);
    expect(err).toMatch(/La colonne « Code » .*Réf\. client et Loyer/);
    expect(code).toBe(2);
    writeFileSync(COLONNES, '{"menage": "Réf. client"}');
    expect((await completer('--colonnes', COLONNES)).out).toContain('H14');
  });

  test('no household in common', async () => {
    writeFileSync(LISTE, 'N° ménage;Loyer\n42;6,05');
    expect(await completer()).toMatchObject({
      code: 2,
      err: expect.stringMatching(/Aucun ménage en commun.*«.42.».*«.0042.»/s) as string,
    });
  });

  test('several forms, until one is named', async () => {
    const copy: Command[] = [{ kind: 'add-sheet', sheet: 'Copie' }];
    const { sheet } = await readForm();
    const values = sheet.values.map((row) => [...row]);
    copy.push({ kind: 'write', sheet: 'Copie', range: `A1:I${values.length}`, values });
    writeFileSync(FORM, await changed(await form(), copy));
    const { code, err } = await completer();
    expect(err).toMatch(/plusieurs formulaires \(.*Modèle B.*Copie.*\).*--formulaire/);
    expect(code).toBe(2);
    expect((await completer('--formulaire', SHEET)).code).toBe(0);
    expect((await completer('--formulaire', 'Autre')).err).toMatch(/La feuille « Autre »/);
  });

  test('the file that was read, one that is there already, a sheet that somebody closed', async () => {
    expect((await completer('--sortie', FORM, '--forcer')).err).toMatch(/vient d’être lu/);
    writeFileSync(join(at, 'la.xlsx'), 'là');
    expect((await completer(...sortie('la.xlsx'))).err).toMatch(/existe déjà : ajoutez --forcer/);
    expect((await completer(...sortie('la.xlsx'), '--forcer')).code).toBe(0);
    expect((await completer(...sortie('la.csv'))).err).toMatch(/extension .xlsx/);
    writeFileSync(FORM, 'rien');
    expect((await completer()).code).toBe(2);
  });
});

test('what the written file no longer holds, or no longer is, is told', async () => {
  const { snapshot } = await readForm();
  const range = recogniseForms(snapshot)[0]?.certification.certifieLe?.cellule ?? '';
  const bytes = await changed(await form(), [
    { kind: 'write', sheet: SHEET, range, values: [[serial('2026-01-10')]] },
  ]);
  writeFileSync(FORM, zipSync({ ...unzipSync(bytes), 'xl/media/image1.png': strToU8('logo') }));
  const { err } = await completer(...sortie('quatre.xlsx'));
  expect(err).toContain('Le formulaire était certifié le 10/01/2026 : vérifiez-le');
  expect(err).toMatch(/quatre\.xlsx » ne reprend pas les images de/);
});

test('--json tells every cell, its state, and what is left aside; days as they sort', async () => {
  const { out } = await completer('--json');
  const report = JSON.parse(out) as Record<string, unknown>;
  expect(report).toMatchObject({
    feuille: SHEET,
    sortie: null,
    liste: { feuille: LISTE, colonnes: { menage: 'N° ménage', loyer: 'Loyer/m²' } },
    menagesCommuns: 2,
    absentsDeLaListe: ['0044'],
    repetes: [],
  });
  expect(report.cellules).toContainEqual({
    cellule: 'F14',
    menage: '0042',
    colonne: 'dateBail',
    avant: null,
    apres: '2025-04-02',
    etat: 'vide',
    retenue: true,
  });
  expect(report.cellules).toContainEqual(
    expect.objectContaining({ cellule: 'H15', avant: 5.9, etat: 'remplie', retenue: false }),
  );
});

async function readForm() {
  const snapshot = await (await openFileWorkbook(readFileSync(FORM))).snapshot();
  const sheet = snapshot.sheets.find((each) => each.name === SHEET);
  if (!sheet) throw new Error('no form');
  return { snapshot, sheet };
}
