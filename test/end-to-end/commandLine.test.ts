/** The built command line as a shell runs it: full disks, interruptions, readers that stop reading. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { strToU8, zipSync } from 'fflate';

import { folder } from '../cli/support';
import { keepWritten } from '../support/keepWritten';

const IML = resolve('dist/cli/iml.js');
const ENTETE = {
  convention: '168',
  annee: 2025,
  bailleur: 'Néolia',
  raisonSociale: 'Néolia SA',
  siret: 35600000000048,
  idtopOperation: '250-1234-99',
};

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a line of shell; `after` is called once the process runs. */
function shell(line: string, after?: (stop: () => void) => void): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn('bash', ['-c', `set -o pipefail; ${line}`]);
    const texts = { out: '', err: '' };
    child.stdout.on('data', (data: Buffer) => (texts.out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (texts.err += data.toString()));
    child.on('close', (code) => done({ code, ...texts }));
    after?.(() => child.kill('SIGINT'));
  });
}

/** A list of that many households, as `inserer` takes it. */
function csvOf(count: number): string {
  const row = (n: number) =>
    `Néolia;M-${n};250-1234-01;15/01/2025;15/01/2025;15/02/2025;T3/T4;6,05;6,10`;
  return [
    'bailleur;menage;idtop;dateLivraison;dateConventionApl;dateBail;typologie;loyer;plafond',
    ...Array.from({ length: count }, (_, n) => row(n)),
  ].join('\n');
}

async function setUp() {
  const at = folder();
  writeFileSync(join(at, 'e.json'), JSON.stringify(ENTETE));
  writeFileSync(join(at, 'l.csv'), csvOf(3));
  const inserer = `node ${IML} inserer modele-b --entete ${at}/e.json --sortie ${at}/b.xlsx`;
  const made = await shell(`${inserer} --lignes ${at}/l.csv`);
  if (made.code !== 0) throw new Error(made.err);
  keepWritten(readFileSync(join(at, 'b.xlsx')));
  return { at, inserer };
}

/** Each command that writes, with what it writes: of 900 households, more than four blocks of 1,024 bytes. */
const WRITING = [
  ['inserer modele-b --entete e.json --lignes l.csv --forcer --sortie', 'b.xlsx'],
  ['consolider grand.xlsx --entete a.json --forcer --sortie', 'b.xlsx'],
  ['annee-suivante grand-a.xlsx --forcer --sortie', 'b.xlsx'],
  ['completer grand.xlsx --liste autre.csv --remplacer --forcer --sortie', 'b.xlsx'],
  ['exporter grand.xlsx --forcer --sortie', 'd.csv'],
  ['exporter grand.xlsx --forcer --sortie', 'd.parquet'],
  ['preremplir --menages l.csv --entete a.json --forcer --dossier', '.'],
] as const;

describe('a disk that fills up', () => {
  // What a process may write to one file, which needs no rights: it fails as a full disk does.
  const full = "trap '' XFSZ; ulimit -f 4";
  let at = '';

  beforeAll(async () => {
    ({ at } = await setUp());
    const { convention, annee, idtopOperation } = ENTETE;
    writeFileSync(join(at, 'a.json'), JSON.stringify({ convention, annee, idtopOperation }));
    writeFileSync(join(at, 'l.csv'), csvOf(900));
    writeFileSync(join(at, 'autre.csv'), csvOf(900).replaceAll('6,05', '6,01'));
    for (const name of ['d.csv', 'd.parquet', 'ModeleB_250-1234-99_Neolia_2025.xlsx'])
      writeFileSync(join(at, name), 'ancien');
    const made = (modele: string, entete: string, name: string) =>
      `node ${IML} inserer ${modele} --entete ${entete} --lignes l.csv --sortie ${name}`;
    const form = made('modele-b', 'e.json', 'grand.xlsx');
    const { err } = await shell(
      `cd ${at} && ${form} && ${made('modele-a', 'a.json', 'grand-a.xlsx')}`,
    );
    expect(err).toBe('');
  });

  test.each(WRITING)('iml %s %s leaves the old files whole, and says so', async (line, output) => {
    const bytes = () =>
      readdirSync(at).map((name) => [name, readFileSync(join(at, name)).toString('hex')]);
    const before = bytes();
    const { code, err } = await shell(`cd ${at} && ${full} && node ${IML} ${line} ${output}`);
    expect(code).toBe(2);
    expect(err).toMatch(/^Le disque est plein.: [^\n]*\n$/);
    expect(bytes()).toEqual(before);
  });
});

test('Ctrl+C ends a long command in one sentence, and nothing half written is left', async () => {
  const { at } = await setUp();
  mkdirSync(join(at, 'retours'));
  for (let n = 0; n < 400; n++) copyFileSync(join(at, 'b.xlsx'), join(at, 'retours', `${n}.xlsx`));
  // Thrice the same files, by two threads: some seconds on any machine.
  const command = `IML_PROCESSEURS=2 exec node ${IML} verifier ${`${at}/retours/*.xlsx `.repeat(3)} --json`;
  const { code, out, err } = await shell(command, (stop) => setTimeout(stop, 1_500));
  expect(code).toBe(130);
  expect(out).toBe('');
  expect(err).toMatch(/^Commande interrompue.: aucun fichier n’a été changé\.\n$/);
});

test('a reader that stops reading leaves no trace', async () => {
  const { at } = await setUp();
  const files = `${at}/b.xlsx `.repeat(300);
  const { out, err } = await shell(`node ${IML} verifier ${files} --json | head -n 1`);
  expect({ out, err }).toEqual({ out: '{\n', err: '' });
});

test('a reader that has gone already keeps no file from being written', async () => {
  const { at, inserer } = await setUp();
  const late = `${inserer.replace('b.xlsx', 'tard.xlsx')} --lignes ${at}/l.csv`;
  // `true` reads nothing and ends at once.
  const { code, err } = await shell(`${late} | true`);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(readFileSync(join(at, 'tard.xlsx')).length).toBeGreaterThan(1_000);
});

test('a file name that holds an escape sequence reaches the terminal as a text', async () => {
  const { at } = await setUp();
  copyFileSync(join(at, 'b.xlsx'), join(at, 'r\u001b[31m.xlsx'));
  const { out } = await shell(`node ${IML} verifier ${at}/r*.xlsx`);
  expect(out).toContain('r\\u001b[31m.xlsx');
  expect(out).not.toContain('\u001b');
});

describe('many files', () => {
  /** Seven good returns, some of them in an archive, between files that are broken in their own ways. */
  async function returns() {
    const { at } = await setUp();
    const good = readFileSync(join(at, 'b.xlsx'));
    const zip = zipSync({ 'un.xlsx': good, 'deux.xlsx': good, 'lettre.txt': strToU8('Bonjour') });
    writeFileSync(join(at, 'envoi.zip'), zip);
    writeFileSync(join(at, 'casse.xlsx'), good.subarray(0, 3_000));
    writeFileSync(join(at, 'texte.xlsx'), 'rien');
    for (const name of ['1', '2', '3', '4', '5']) writeFileSync(join(at, `${name}.xlsx`), good);
    const names = ['1', 'casse', '2', 'absent', '3', 'texte', '4', '5'];
    const files = [...names.map((name) => `${name}.xlsx`), 'envoi.zip'].join(' ');
    return { at, files };
  }

  test.each([
    ['verifier', '', '', /^5\.xlsx · Modèle.B, 3.lignes/m],
    ['verifier', '--json', '', /"fichier": "5\.xlsx"/],
    ['verifier', '--lecture', '', /^5\.xlsx · Modèle.B, 3.lignes/m],
    ['exporter', '--forcer --sortie d.csv', 'd.csv', /21.ménages de 7.fichiers/],
    ['exporter', '--forcer --sortie d.parquet', 'd.parquet', /21.ménages de 7.fichiers/],
    ['consolider', '--forcer --json --sortie a.xlsx', 'a.xlsx', /"fichier": "5\.xlsx"/],
  ])(
    'iml %s %s gives the same by one, two and four threads',
    async (command, options, file, told) => {
      const { at, files } = await returns();
      const line = `node ${IML} ${command} ${files} ${options} --aujourdhui 2026-03-14`;
      const ended = [];
      for (const threads of [1, 2, 4]) {
        const run = await shell(`cd ${at} && IML_PROCESSEURS=${threads} ${line}`);
        ended.push({
          ...run,
          bytes: file === '' ? '' : readFileSync(join(at, file)).toString('hex'),
        });
      }
      const [one, ...others] = ended;
      expect(one?.out).toMatch(told);
      expect(one?.out + (one?.err ?? '')).toContain('absent.xlsx');
      for (const other of others) expect(other).toEqual(one);
    },
  );

  test('the JSON of many files is written as that of one', async () => {
    const { at, files } = await returns();
    const { out } = await shell(`cd ${at} && node ${IML} verifier ${files} --json`);
    const { fichiers } = JSON.parse(out) as { fichiers: { fichier: string; lignes: number }[] };
    expect(out).toBe(`${JSON.stringify(JSON.parse(out), undefined, 2)}\n`);
    expect(fichiers.map(({ fichier, lignes }) => `${fichier} ${lignes}`)).toEqual([
      ...['1.xlsx 3', 'casse.xlsx 0', '2.xlsx 3', 'absent.xlsx 0', '3.xlsx 3', 'texte.xlsx 0'],
      ...['4.xlsx 3', '5.xlsx 3', 'envoi.zip/un.xlsx 3', 'envoi.zip/deux.xlsx 3'],
      'envoi.zip/lettre.txt 0',
    ]);
  });

  test('a file that takes all the memory of its thread is refused alone', async () => {
    const { at, inserer } = await setUp();
    writeFileSync(join(at, 'l.csv'), csvOf(30_000));
    const long = inserer.replace('b.xlsx', 'long.xlsx');
    expect(await shell(`${long} --lignes ${at}/l.csv`)).toMatchObject({ code: 0 });
    const few = 'NODE_OPTIONS=--max-old-space-size=60 IML_PROCESSEURS=2';
    const command = `${few} node ${IML} verifier b.xlsx long.xlsx b.xlsx b.xlsx`;
    const { code, out, err } = await shell(`cd ${at} && ${command}`);
    expect(code).toBe(1);
    expect(out.match(/^b\.xlsx · Modèle.B, 3.lignes/gm)).toHaveLength(3);
    expect(err).toMatch(/^long\.xlsx.: Le classeur est trop volumineux.: [^\n]*\n$/);
  });

  test('what a command has read in its threads is never written over', async () => {
    const { at, files } = await returns();
    const before = readFileSync(join(at, '1.xlsx'));
    const { code, err } = await shell(
      `cd ${at} && node ${IML} consolider ${files} --sortie 1.xlsx --forcer`,
    );
    expect(code).toBe(2);
    expect(err).toContain('vient d’être lu par cette commande');
    expect(readFileSync(join(at, '1.xlsx')).equals(before)).toBe(true);
  });
});

test('the file alone, in a folder of its own, does what the archive says of it, with threads as well', async () => {
  const { at } = await setUp();
  const alone = folder();
  copyFileSync(IML, join(alone, 'iml.js'));
  for (const name of ['c.xlsx', 'd.xlsx']) copyFileSync(join(at, 'b.xlsx'), join(at, name));
  const { code, out, err } = await shell(
    `cd ${at} && IML_PROCESSEURS=2 node ${alone}/iml.js verifier b.xlsx c.xlsx d.xlsx --aujourdhui 2026-03-14`,
  );
  expect(err).toBe('');
  expect(out.match(/^[bcd]\.xlsx · Modèle B, 3.lignes/gm)).toHaveLength(3);
  // The header was given no address.
  expect(code).toBe(1);
});
