/**
 * The circle of one year from the command line: 22 households of four bailleurs in 2025, after 18 in 2024.
 * One return is made by hand, one brings a household of another bailleur, one is for another year, one is
 * cut short.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { strToU8, zipSync } from 'fflate';

import type { ConsoliderReport } from '../../src/cli/consoliderReport';
import type { FichierReport } from '../../src/cli/report';
import { readEnvois } from '../../src/core/dossier/envois';
import { readRetoursConnus } from '../../src/core/dossier/retours';
import { columnKeys } from '../../src/core/forms/column';
import { contextTables } from '../../src/core/forms/names';
import type { FormReading } from '../../src/core/reading/formReading';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import { tableRows } from '../../src/core/reading/tableRows';
import { createFileWorkbook, openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { insertForm } from '../support/insertForm';
import {
  enteteA,
  enteteB,
  menagesOf,
  modeleAPrecedent,
  PAR_ANNEE,
  retour,
  retourALaMain,
  rowOf,
  type Bailleur,
} from '../support/operation';
import { folder, iml } from './support';

jest.setTimeout(120_000);

const dossier = folder();
const at = (name: string) => join(dossier, name);
const FILES = ['besancon.xlsx', 'habitat25.xlsx', 'neolia.xlsx', 'saiemb.xlsx'].map(at);
const [BESANCON = '', HABITAT = '', NEOLIA = '', SAIEMB = ''] = FILES;
const AUTRE_ANNEE = at('saiemb-2024.xlsx');
const TRONQUE = at('tronque.xlsx');
const PRECEDENT = at('A-2024.xlsx');
const ENVOIS = at('envois');

beforeAll(async () => {
  writeFileSync(BESANCON, await retour(2025, 'Grand Besançon Habitat'));
  writeFileSync(HABITAT, await retour(2025, 'Habitat 25'));
  writeFileSync(NEOLIA, await retourALaMain(2025, 'Néolia'));
  writeFileSync(SAIEMB, await retour(2025, 'Saiemb'));
  writeFileSync(AUTRE_ANNEE, await retour(2024, 'Saiemb'));
  writeFileSync(TRONQUE, (await retour(2025, 'Saiemb')).slice(0, 3_000));
  writeFileSync(PRECEDENT, await modeleAPrecedent());
  mkdirSync(ENVOIS);
  for (const bailleur of ['Grand Besançon Habitat', 'Habitat 25', 'Néolia', 'Saiemb'] as const) {
    writeFileSync(join(ENVOIS, `ModeleB_${bailleur}_2025.xlsx`), await envoi(bailleur));
  }
});

/** The form sent: prefilled columns only. */
async function envoi(bailleur: Bailleur): Promise<Uint8Array> {
  const workbook = createFileWorkbook();
  const rows = menagesOf(2025, bailleur).map((menage) => {
    const { bailleur: nom, menage: identifiant, idtop } = rowOf(menage);
    return { bailleur: nom, menage: identifiant, idtop };
  });
  await insertForm(workbook, {
    modele: 'B',
    entete: { ...enteteB(2025, bailleur) },
    rows,
    lignes: 1,
  });
  return workbook.toBytes();
}

async function consolider(
  args: readonly string[],
): Promise<{ code: number; json: ConsoliderReport }> {
  const { code, out } = await iml(['consolider', ...args, '--json', '--forcer']);
  return { code, json: JSON.parse(out) as ConsoliderReport };
}

async function formOf(file: string): Promise<FormReading> {
  const workbook = await openFileWorkbook(readFileSync(file));
  const [form] = recogniseForms(await workbook.snapshot());
  if (form === undefined) throw new Error(file);
  return form;
}

const codesOf = ({ constats }: ConsoliderReport) =>
  constats.map(({ fichier, code, cellule }) => [fichier, code, cellule]);

test('four returns make a Modèle A of 22 households, with the cumul of last year’s 18', async () => {
  const sortie = at('A-2025.xlsx');
  const { code, json } = await consolider([...FILES, '--precedent', PRECEDENT, '--sortie', sortie]);
  expect(json.rejets).toEqual([]);
  expect(codesOf(json)).toEqual([[NEOLIA, 'declaration-non-certifiee', expect.any(String)]]);
  expect(code).toBe(1);

  const { out } = await iml(['verifier', sortie, '--json']);
  const [a] = (JSON.parse(out) as { fichiers: ConsoliderReport['fichiers'] }).fichiers;
  const [t1, t3, t5] = PAR_ANNEE[2025].typologies;
  expect(a?.totaux?.n1).toEqual({ 'T1/T2': t1, 'T3/T4': t3, 'T5 et plus': t5, total: 22 });
  expect(a?.totaux?.cumul).toEqual({ 'T1/T2': 13, 'T3/T4': 20, 'T5 et plus': 7, total: 40 });
  expect(a?.montantForfaitaire).toBe(PAR_ANNEE[2025].euros);
  const { entete } = await formOf(sortie);
  expect(entete.annee?.value).toBe(2025);
  expect(entete.libelleOperation?.value).toBe('Relogement Planoise');
});

test('every row of Modèle A leads to identical cells in the file of its bailleur', async () => {
  const sortie = at('A-trace.xlsx');
  const { json } = await consolider([...FILES, '--sortie', sortie]);
  const a = await formOf(sortie);
  expect(json.provenance.map(({ ligne }) => ligne)).toEqual(a.lignes.map(({ rang }) => rang));
  for (const { ligne, fichier, feuille, rang } of json.provenance) {
    const form = await formOf(fichier);
    expect(form.feuille).toBe(feuille);
    const source = form.lignes.find((row) => row.rang === rang);
    expect(a.lignes.find((row) => row.rang === ligne)?.cells).toEqual(source?.cells);
  }
  const { tables } = await (await openFileWorkbook(readFileSync(sortie))).snapshot();
  expect(tables.map(({ name }) => name)).toContain('Provenances');
});

test('the workbook keeps what became of every return, by the names of their files', async () => {
  const again = at('saiemb-copie.xlsx');
  writeFileSync(again, readFileSync(SAIEMB));
  const sortie = at('A-registre.xlsx');
  const options = ['--precedent', PRECEDENT, '--sortie', sortie, '--aujourdhui', '2026-03-14'];
  await consolider([...FILES, AUTRE_ANNEE, again, ...options]);
  const snapshot = await (await openFileWorkbook(readFileSync(sortie))).snapshot();
  const kept = readRetoursConnus(snapshot);
  expect(kept.map(({ fichier, etat, motif }) => [fichier, etat, motif])).toEqual([
    ['besancon.xlsx', 'inscrit', ''],
    ['habitat25.xlsx', 'inscrit', ''],
    // Typed by hand, without a certificate.
    ['neolia.xlsx', 'inscrit', 'non certifiée'],
    ['saiemb-2024.xlsx', 'à corriger', 'autre année'],
    ['saiemb-copie.xlsx', 'écarté', 'copie de saiemb.xlsx'],
    ['saiemb.xlsx', 'inscrit', ''],
  ]);
  expect(new Set(kept.map(({ annee, recuLe }) => [annee, recuLe].join(' ')))).toEqual(
    new Set(['2025 2026-03-14']),
  );
});

test('the order of the files changes nothing', async () => {
  const first = at('A-ordre-1.xlsx');
  const second = at('A-ordre-2.xlsx');
  const all = [...FILES, AUTRE_ANNEE, TRONQUE];
  const entete = ['--precedent', PRECEDENT];
  const one = await consolider([...all, ...entete, '--sortie', first]);
  const other = await consolider([...all.toReversed(), ...entete, '--sortie', second]);
  expect(other).toEqual(one);
  expect((await formOf(second)).lignes).toEqual((await formOf(first)).lignes);
});

test('a return of another year and a file cut short stay out, and say why; the others go on', async () => {
  const sortie = at('A-rejets.xlsx');
  const { code, json } = await consolider([
    ...FILES,
    AUTRE_ANNEE,
    TRONQUE,
    ...['--precedent', PRECEDENT, '--sortie', sortie],
  ]);
  expect(code).toBe(1);
  expect(json.provenance).toHaveLength(22);
  expect(json.rejets.map(({ fichier, code: why }) => [fichier, why])).toEqual([
    [TRONQUE, 'fichier-illisible'],
    [AUTRE_ANNEE, 'annee-differente'],
  ]);
  expect(json.rejets[1]?.message).toContain('2024');
});

test('where returns do not agree on the year and nothing gives it, the header is asked for', async () => {
  const sortie = at('A-desaccord.xlsx');
  const { code, err } = await iml(['consolider', SAIEMB, AUTRE_ANNEE, '--sortie', sortie]);
  expect(code).toBe(2);
  expect(err).toContain('--entete');
  const entete = at('entete.json');
  writeFileSync(entete, JSON.stringify(enteteA(2025)));
  const again = await consolider([SAIEMB, AUTRE_ANNEE, '--entete', entete, '--sortie', sortie]);
  expect(again.json.rejets.map(({ code: why }) => why)).toEqual(['annee-differente']);
});

test('returns are compared with what was sent', async () => {
  const etranger = at('saiemb-etranger.xlsx');
  const [autre] = menagesOf(2025, 'Habitat 25');
  const [premier, ...reste] = menagesOf(2025, 'Saiemb');
  if (!autre || !premier) throw new Error('no household');
  // Saiemb declares the first household of Habitat 25 under its own name, and leaves out its own last one.
  const declares = [premier, reste[0] ?? premier, { ...autre, bailleur: 'Saiemb' as const }];
  writeFileSync(etranger, await retour(2025, 'Saiemb', declares));
  const { json } = await consolider([
    HABITAT,
    etranger,
    ...['--envoyes', ENVOIS, '--sortie', at('A-envois.xlsx')],
  ]);
  const ofSaiemb = json.constats.filter(({ fichier }) => fichier === etranger);
  expect(ofSaiemb.map(({ code, cellule }) => [code, cellule])).toEqual([
    ['menage-non-prevu', 'B16'],
    ['menage-en-double', 'B16'],
    ['menage-sans-retour', null],
  ]);
  expect(ofSaiemb[0]?.message).toContain('Habitat 25');
  const ofHabitat = json.constats.filter(({ fichier }) => fichier === HABITAT);
  expect(ofHabitat.map(({ code, cellule }) => [code, cellule])).toEqual([
    ['menage-en-double', 'B14'],
  ]);
  expect(ofHabitat[0]?.message).toContain('saiemb-etranger.xlsx');
  // Nothing came back from the two others: 8 households of Besançon and 5 of Néolia.
  const sans = json.constats.filter(({ code }) => code === 'menage-sans-retour');
  expect(sans).toHaveLength(8 + 5 + 1);
  // Nobody can be asked: both places enter.
  expect(json.provenance).toHaveLength(6 + 3);
});

test('the workbook keeps what was sent, and says the same of its rows when it is verified again', async () => {
  const [autre] = menagesOf(2025, 'Habitat 25');
  const [premier] = menagesOf(2025, 'Saiemb');
  if (!autre || !premier) throw new Error('no household');
  const etranger = at('saiemb-encore-etranger.xlsx');
  writeFileSync(
    etranger,
    await retour(2025, 'Saiemb', [premier, { ...autre, bailleur: 'Saiemb' }]),
  );
  const verify = async (...options: readonly string[]) => {
    const sortie = at('A-verifie.xlsx');
    await consolider([etranger, ...options, '--sortie', sortie]);
    const { out } = await iml(['verifier', sortie, '--json']);
    const { fichiers } = JSON.parse(out) as { fichiers: FichierReport[] };
    const found = fichiers.flatMap(({ constats }) => constats);
    return found
      .filter(({ code }) => code === 'menage-non-prevu')
      .map(({ cellule, message }) => [cellule, message]);
  };
  const found = await verify('--envoyes', ENVOIS);
  const { lignes } = await formOf(at('A-verifie.xlsx'));
  const row = lignes.find(({ cells }) => cells.menage === autre.menage)?.rang ?? 0;
  expect(found).toEqual([[`B${row}`, expect.stringContaining('Habitat 25')]]);
  expect(await verify()).toEqual([]);
  // 8 households of Besançon, 6 of Habitat 25, 5 of Néolia, 3 of Saiemb; nobody says which day they were sent.
  await consolider([etranger, '--envoyes', ENVOIS, '--sortie', at('A-verifie.xlsx')]);
  const snapshot = await (await openFileWorkbook(readFileSync(at('A-verifie.xlsx')))).snapshot();
  expect(readEnvois(snapshot)).toHaveLength(8 + 6 + 5 + 3);
  const le = contextTables.envois.columns[5];
  expect(tableRows(snapshot, 'Envois').map(({ cell }) => cell(le))).toEqual(Array(22).fill(null));
});

test('a household of last year is an error of the return, by last year’s workbook', async () => {
  const encore = at('saiemb-encore.xlsx');
  const passe = { ...menagesOf(2024, 'Saiemb')[0], annee: 2025 } as ReturnType<
    typeof menagesOf
  >[number];
  writeFileSync(encore, await retour(2025, 'Saiemb', [passe]));
  const { json } = await consolider([
    encore,
    ...['--precedent', PRECEDENT, '--sortie', at('A-encore.xlsx')],
  ]);
  expect(json.fichiers[0]?.constats.map(({ code }) => code)).toContain('identifiant-deja-declare');
});

test('hostile texts arrive as texts', async () => {
  const hostile = at('hostile.xlsx');
  const texts = ['=1+1', '+33', '-2', '@SUM(1)'];
  const rows = texts.map((menage, index) => ({
    ...(menagesOf(2025, 'Saiemb')[0] as ReturnType<typeof menagesOf>[number]),
    menage: `${menage} ${index}`,
  }));
  writeFileSync(hostile, await retour(2025, 'Saiemb', rows));
  const sortie = at('A-hostile.xlsx');
  await consolider([hostile, '--sortie', sortie]);
  const workbook = await openFileWorkbook(readFileSync(sortie));
  const { sheets } = await workbook.snapshot();
  const provenances = sheets.find(({ name }) => name === 'Provenances');
  expect(provenances?.formulas.flat().every((formula) => formula === null)).toBe(true);
  const a = await formOf(sortie);
  expect(a.lignes.map(({ cells }) => cells.menage).toSorted()).toEqual(
    rows.map(({ menage }) => menage).toSorted(),
  );
  const form = sheets.find(({ name }) => name === a.feuille);
  const formulas = a.lignes.map(({ rang }) =>
    form?.formulas[rang - form.top]?.slice(0, columnKeys.length),
  );
  expect(formulas.flat().every((formula) => formula === null)).toBe(true);
});

test('a Modèle A is no return, and alone it gives nothing', async () => {
  const sortie = at('A-rien.xlsx');
  const { code, out, err } = await iml(['consolider', PRECEDENT, '--sortie', sortie]);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain('Modèle A');
  expect(err).toContain('n’est pas écrit');
});

test('what was sent may come as the archive of the pane, last year’s workbook in one too', async () => {
  const sent = ['Grand Besançon Habitat', 'Habitat 25', 'Néolia', 'Saiemb'] as const;
  const forms = Object.fromEntries(
    sent.map((bailleur) => {
      const nom = `ModeleB_${bailleur}_2025.xlsx`;
      return [nom, new Uint8Array(readFileSync(join(ENVOIS, nom)))];
    }),
  );
  const zip = (name: string, files: Record<string, Uint8Array>) => {
    writeFileSync(at(name), zipSync({ ...files, 'lettre.txt': strToU8('Bonjour') }));
    return at(name);
  };
  const last = { 'A-2024.xlsx': new Uint8Array(readFileSync(PRECEDENT)) };
  const run = (envoyes: string, precedent: string) =>
    consolider([
      ...[SAIEMB, '--envoyes', envoyes, '--precedent', precedent],
      ...['--sortie', at('A-zip.xlsx')],
    ]);
  const { json } = await run(zip('envois.zip', forms), zip('A-2024.zip', last));
  const plain = await run(ENVOIS, PRECEDENT);
  expect(codesOf(json).filter(([, code]) => code === 'menage-sans-retour').length).toBeGreaterThan(
    0,
  );
  expect(json).toEqual(plain.json);
  const two = zip('deux.zip', { ...last, ...forms });
  const { code, err } = await iml([
    ...['consolider', SAIEMB, '--precedent', two, '--sortie', at('A-zip.xlsx')],
  ]);
  expect([code, err]).toEqual([2, expect.stringMatching(/contient plusieurs fichiers/)]);
});

test('a sheet copied in the workbook of a bailleur enters once, with one question for all its households', async () => {
  const workbook = createFileWorkbook();
  const rows = menagesOf(2025, 'Saiemb').map(rowOf);
  const request = { modele: 'B', entete: enteteB(2025, 'Saiemb'), rows, lignes: 1 } as const;
  await insertForm(workbook, request);
  await insertForm(workbook, request);
  writeFileSync(at('copie.xlsx'), await workbook.toBytes());
  const run = await iml(['consolider', at('copie.xlsx'), '--sortie', at('A-copie.xlsx'), '--json']);
  const { constats, provenance } = JSON.parse(run.out) as ConsoliderReport;
  const doubles = constats.filter(({ code }) => /en-double/.test(code));
  expect(doubles).toMatchObject([
    { code: 'feuilles-en-double', niveau: 'question', feuille: 'Modèle B (2)' },
  ]);
  expect(provenance).toHaveLength(rows.length);
  expect(new Set(provenance.map(({ feuille }) => feuille))).toEqual(new Set(['Modèle B']));
});

test('a path that is none is a refused file among others', async () => {
  const { json } = await consolider([SAIEMB, at('absent.xlsx'), '--sortie', at('A-absent.xlsx')]);
  expect(json.rejets).toEqual([
    {
      fichier: at('absent.xlsx'),
      feuille: null,
      code: 'fichier-illisible',
      message: 'Le fichier n’existe pas.',
    },
  ]);
});
