/** The built command line as a shell runs it: full disks, interruptions, readers that stop reading. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

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

test('a disk that fills up leaves the old file whole, and says so', async () => {
  const { at, inserer } = await setUp();
  const before = readFileSync(join(at, 'b.xlsx'));
  writeFileSync(join(at, 'l.csv'), csvOf(900));
  // Sixteen blocks of 1,024 bytes are less than a form of 900 rows.
  const { code, err } = await shell(
    `trap '' XFSZ; ulimit -f 16; ${inserer} --lignes ${at}/l.csv --forcer`,
  );
  expect(code).toBe(2);
  expect(err).toMatch(/^Le disque est plein/);
  expect(readFileSync(join(at, 'b.xlsx')).equals(before)).toBe(true);
  expect(readdirSync(at).sort()).toEqual(['b.xlsx', 'e.json', 'l.csv']);
});

test('Ctrl+C ends a long command in one sentence, and nothing half written is left', async () => {
  const { at } = await setUp();
  mkdirSync(join(at, 'retours'));
  for (let n = 0; n < 400; n++) copyFileSync(join(at, 'b.xlsx'), join(at, 'retours', `${n}.xlsx`));
  const command = `exec node ${IML} verifier ${at}/retours/*.xlsx --json`;
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
