/** Three operations in one workbook: each command is of one, which it never chooses by itself. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeEnvois } from '../../src/app/changes/parts/writeEnvois';
import type { ConsoliderReport } from '../../src/cli/consoliderReport';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import { openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { classeur, menagesDe, OPERATIONS, retourDe } from '../support/besancon';
import { folder, iml } from './support';

const { P, G, C } = OPERATIONS;
const TROIS = `contient 3 opérations (« ${P.idtop} », « ${G.idtop} » et « ${C.idtop} ») : indiquez laquelle avec --operation.`;

const dossier = folder();
const at = (name: string) => join(dossier, name);
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return at(name);
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

beforeAll(async () => {
  write('W2023.xlsx', await classeur());
  write('grette.xlsx', await retourDe('Saiemb Logement', { operation: 'G', annee: 2024 }));
  write('planoise.xlsx', await retourDe('Saiemb Logement', { operation: 'P', annee: 2024 }));
});

test('the sheets of a workbook of several operations bear year and operation, cut to 31 characters', async () => {
  const { sheets } = await (await openFileWorkbook(readFileSync(at('W2023.xlsx')))).snapshot();
  const names = sheets.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'Modèle A 2023 · Planoise',
      'Modèle A 2023 · Grette',
      'Modèle A 2023 · Copropriété Île',
    ]),
  );
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
});

test('a record of version 0.1, written over by a second operation, accuses no household of the first', async () => {
  const accused = async (operations: readonly ('P' | 'G' | 'C')[]) => {
    const workbook = await openFileWorkbook(await classeur(operations));
    // Sending G’s two households of Saiemb left nothing of P’s eight.
    const sent = menagesDe('G', 'Saiemb Logement').map(({ bailleur, menage }) => {
      return { annee: 2023, operation: '', bailleur, menage, idtop: '', fichier: 'B.xlsx' };
    });
    await workbook.apply(writeEnvois(await workbook.snapshot(), sent));
    const file = write('A-0.1.xlsx', await workbook.toBytes());
    const { out } = await iml(['verifier', file, '--json', '--aujourdhui', '2024-04-14']);
    return out.match(/"menage-non-prevu"/g)?.length ?? 0;
  };
  expect(await accused(['P', 'G', 'C'])).toBe(0);
  // In a workbook of P alone the record is whole: none of its 26 was sent.
  expect(await accused(['P'])).toBe(26);
});

describe('consolider', () => {
  const run = (...args: readonly string[]) =>
    iml(['consolider', ...args, '--sortie', at('A-2024.xlsx'), '--forcer']);

  test('lists the operations of last year’s workbook where none is named, with code 2', async () => {
    const { code, err } = await run(at('grette.xlsx'), '--precedent', at('W2023.xlsx'));
    expect({ code, told: plain(err).includes(TROIS) }).toEqual({ code: 2, told: true });
  });

  test('takes the header, the past and the households of the operation named, however it is written', async () => {
    const { out } = await run(
      at('grette.xlsx'),
      ...['--precedent', at('W2023.xlsx'), '--operation', ' 168‑6005‑07-0002-001', '--json'],
    );
    // The two households of Saiemb in G were declared in 2023: they stand in the errors, not in silence.
    const { provenance } = JSON.parse(out) as ConsoliderReport;
    expect(provenance).toHaveLength(2);
    const [form] = recogniseForms(
      await (await openFileWorkbook(readFileSync(at('A-2024.xlsx')))).snapshot(),
    );
    expect(form?.entete.idtopOperation?.value).toBe(G.idtop);
    expect(form?.entete.libelleOperation?.value).toBe(G.libelle);
    expect(form?.entete.annee?.value).toBe(2024);
  });

  test('an operation that the workbook does not know is refused, with those that it does', async () => {
    const { code, err } = await run(
      at('grette.xlsx'),
      ...['--precedent', at('W2023.xlsx'), '--operation', '168-X'],
    );
    expect(code).toBe(2);
    expect(plain(err)).toContain(
      'ne connaît pas l’opération « 168-X ». Le classeur contient « 168',
    );
  });

  test('returns of two operations and none named are listed too, and one named keeps the other out', async () => {
    const both = [at('grette.xlsx'), at('planoise.xlsx')];
    const asked = await run(...both);
    expect(asked.code).toBe(2);
    expect(plain(asked.err)).toContain(
      `Les retours sont de 2 opérations (« ${P.idtop} » et « ${G.idtop} ») : indiquez laquelle avec --operation.`,
    );
    const { out } = await run(...both, '--operation', P.idtop, '--json');
    const { provenance, constats } = JSON.parse(out) as ConsoliderReport;
    expect(provenance).toHaveLength(menagesDe('P', 'Saiemb Logement').length);
    expect(constats.map(({ code, fichier }) => [code, fichier])).toContainEqual([
      'idtop-different',
      at('grette.xlsx'),
    ]);
  });
});

test('of two returns of one bailleur, the one certified last enters alone, and a copy says nothing', async () => {
  const faute = { annee: 2024, certifieLe: '2025-02-01', tape: { '00007': '00077' } };
  const files = [
    write('Saiemb.xlsx', await retourDe('Saiemb Logement', faute)),
    write('Saiemb corrige v2.xlsx', readFileSync(at('planoise.xlsx'))),
    write('planoise (1).xlsx', readFileSync(at('planoise.xlsx'))),
  ];
  const { code, out } = await iml([
    'consolider',
    ...files,
    ...['--sortie', at('A-v2.xlsx'), '--json'],
  ]);
  const { provenance, rejets } = JSON.parse(out) as ConsoliderReport;
  expect(code).toBe(0);
  expect(provenance).toHaveLength(menagesDe('P', 'Saiemb Logement').length);
  expect(new Set(provenance.map(({ fichier }) => fichier))).toEqual(
    new Set([at('planoise (1).xlsx')]),
  );
  expect(rejets.map((rejet) => [rejet.fichier, rejet.code])).toEqual([
    [at('Saiemb corrige v2.xlsx'), 'retour-copie'],
    [at('Saiemb.xlsx'), 'retours-en-double'],
  ]);
});

test('two returns of one bailleur certified the same day, of the same households but one: neither enters', async () => {
  const faute = { annee: 2024, certifieLe: '2025-02-12', tape: { '00007': '00077' } };
  const corrige = { annee: 2024, certifieLe: '2025-02-12' };
  const files = [
    write('Saiemb du 12.xlsx', await retourDe('Saiemb Logement', faute)),
    write('Saiemb du 12 v2.xlsx', await retourDe('Saiemb Logement', corrige)),
    write('Néolia.xlsx', await retourDe('Néolia', corrige)),
  ];
  const [, , neolia] = files;
  const sortie = ['--sortie', at('A-12.xlsx'), '--json'];
  const { code, out } = await iml(['consolider', ...files, ...sortie]);
  const { provenance, rejets, constats } = JSON.parse(out) as ConsoliderReport;
  expect(code).toBe(1);
  expect(new Set(provenance.map(({ fichier }) => fichier))).toEqual(new Set([neolia]));
  expect(rejets.map((rejet) => [rejet.fichier, rejet.code])).toEqual([
    [at('Saiemb du 12 v2.xlsx'), 'retours-en-double'],
    [at('Saiemb du 12.xlsx'), 'retours-en-double'],
  ]);
  expect(constats.map((each) => each.code)).not.toContain('menage-en-double');
});

describe('preremplir', () => {
  /** 58 rows as a cumulative extract: the 26 of 2023, then 32 new ones of Néolia. */
  const CUMUL = [
    'Bailleur relogeur;Identifiant du ménage;IDTOP',
    ...menagesDe('P').map(({ bailleur, menage }) => `${bailleur};${menage};168-6005-01-0001-001`),
    ...Array.from({ length: 32 }, (_, i) => `Néolia;N-${i + 1};168-6005-01-0001-001`),
  ].join('\n');
  const run = (entete: object, ...args: readonly string[]) => {
    const envois = at(`envois-${Math.random()}`);
    mkdirSync(envois);
    const paths = [
      ...['--menages', write('cumul.csv', CUMUL)],
      ...['--entete', write('e.json', JSON.stringify(entete))],
      ...['--dossier', envois, '--precedent', at('W2023.xlsx')],
    ];
    return { envois, done: iml(['preremplir', ...paths, ...args]) };
  };
  const entete = { convention: 'Protocole 168', annee: 2024 };

  test('lists the operations where none is named, with code 2', async () => {
    const { code, err } = await run(entete).done;
    expect({ code, told: plain(err).includes(TROIS) }).toEqual({ code: 2, told: true });
  });

  test('of 58 households 26 were declared by the operation: 32 are sent, in files that name it', async () => {
    const { envois, done } = run(entete, '--operation', P.idtop);
    const { code, out, err } = await done;
    expect(code).toBe(0);
    expect(plain(err)).toContain('26 ménages déjà déclarés (26 en 2023)');
    expect(plain(out)).toContain(': Néolia, 32 ménages.');
    expect(readdirSync(envois)).toEqual(['ModeleB_Planoise_Neolia_2024.xlsx']);
  });

  test('what another operation declared stays: all 58 are sent for G', async () => {
    const { out } = await run(entete, '--operation', G.idtop, '--json').done;
    const { formulaires } = JSON.parse(out) as { formulaires: { menages: number }[] };
    expect(formulaires.reduce((sum, { menages }) => sum + menages, 0)).toBe(58);
  });

  test('two operations named are refused, and a new one is said', async () => {
    const refused = await run({ ...entete, idtopOperation: G.idtop }, '--operation', P.idtop).done;
    expect(refused.code).toBe(2);
    expect(plain(refused.err)).toContain('L’option --operation nomme');
    const { code, err } = await run({ ...entete, idtopOperation: '168-N' }).done;
    expect(code).toBe(0);
    expect(plain(err)).toContain('ne connaît pas l’opération « 168-N »');
  });
});
