import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { createFiles, MOST_BYTES } from '../../src/cli/files';
import { visible } from '../../src/cli/visible';
import { folder } from './support';

const NEW = new TextEncoder().encode('nouveau');

/** A folder with « ancien » in `ancien.xlsx`. */
function setUp() {
  const at = folder();
  const ancien = join(at, 'ancien.xlsx');
  writeFileSync(ancien, 'ancien');
  return { at, ancien, path: (name: string) => join(at, name), files: createFiles() };
}

describe('reading refuses what no declaration is, before anything of it is read', () => {
  test.each([
    ['a folder', (at: string) => at, 'est un dossier'],
    ['nothing', (at: string) => join(at, 'absent.xlsx'), 'n’existe pas'],
    ['a path through a file', (at: string) => join(at, 'ancien.xlsx', 'x'), 'n’existe pas'],
    ['a device without an end', () => '/dev/zero', 'n’est pas un fichier ordinaire'],
    [
      'a pipe that nobody writes to',
      (at: string) => {
        execFileSync('mkfifo', [join(at, 'tube')]);
        return join(at, 'tube');
      },
      'n’est pas un fichier ordinaire',
    ],
  ] as const)('%s', async (_, make, problem) => {
    const { at, files } = setUp();
    await expect(files.readFile(make(at))).rejects.toMatchObject({ name: 'FileError', problem });
  });

  test('a file one byte over 100 Mo, and takes one of 100 Mo', async () => {
    const { path, files } = setUp();
    const large = path('grand.xlsx');
    writeFileSync(large, '');
    truncateSync(large, MOST_BYTES + 1);
    await expect(files.readFile(large)).rejects.toMatchObject({
      problem: 'est trop volumineux (100 Mo au plus)',
    });
    truncateSync(large, MOST_BYTES);
    expect((await files.readFile(large)).length).toBe(MOST_BYTES);
  });
});

describe('what was read is never written over, even with --forcer', () => {
  test.each([
    ['by its name', (at: string) => join(at, 'ancien.xlsx')],
    ['by a longer way to it', (at: string) => join(at, 'dossier', '..', 'ancien.xlsx')],
    [
      'by a link to it',
      (at: string) => {
        symlinkSync(join(at, 'ancien.xlsx'), join(at, 'lien.xlsx'));
        return join(at, 'lien.xlsx');
      },
    ],
  ] as const)('%s', async (_, output) => {
    const { at, ancien, files } = setUp();
    mkdirSync(join(at, 'dossier'));
    await files.readFile(ancien);
    await expect(files.writeFile(output(at), NEW, true)).rejects.toThrow(/vient d’être lu/);
    expect(readFileSync(ancien, 'utf8')).toBe('ancien');
  });

  test('another file of the same folder is', async () => {
    const { ancien, path, files } = setUp();
    await files.readFile(ancien);
    await files.writeFile(path('sortie.xlsx'), NEW, false);
    expect(readFileSync(path('sortie.xlsx'), 'utf8')).toBe('nouveau');
  });
});

describe('a file is written whole, or the old one stays', () => {
  test('one that exists stays without --forcer', async () => {
    const { ancien, files } = setUp();
    await expect(files.writeFile(ancien, NEW, false)).rejects.toThrow(/existe déjà/);
    expect(readFileSync(ancien, 'utf8')).toBe('ancien');
  });

  test('one that is replaced keeps its permissions', async () => {
    const { ancien, files } = setUp();
    chmodSync(ancien, 0o640);
    await files.writeFile(ancien, NEW, true);
    expect(readFileSync(ancien, 'utf8')).toBe('nouveau');
    expect((statSync(ancien).mode & 0o777).toString(8)).toBe('640');
  });

  test('a link stays a link, and its file is replaced', async () => {
    const { ancien, path, files } = setUp();
    symlinkSync(ancien, path('lien.xlsx'));
    await files.writeFile(path('lien.xlsx'), NEW, true);
    expect(lstatSync(path('lien.xlsx')).isSymbolicLink()).toBe(true);
    expect(readFileSync(ancien, 'utf8')).toBe('nouveau');
  });

  test.each([
    ['a folder that does not exist', (at: string) => join(at, 'x', 'b.xlsx'), /dossier de/],
    ['a folder', (at: string) => at, /est un dossier/],
    ['a device', () => '/dev/null', /n’est pas un fichier ordinaire/],
    ['a name of 300 letters', (at: string) => join(at, 'b'.repeat(300)), /trop long/],
  ] as const)('%s is refused, and nothing is left beside', async (_, output, sentence) => {
    const { at, files } = setUp();
    await expect(files.writeFile(output(at), NEW, true)).rejects.toThrow(sentence);
    expect(readdirSync(at)).toEqual(['ancien.xlsx']);
    expect(files.trace.written).toEqual([]);
  });
});

test.each([
  ['Bailleur\u001b[2J\u001b]0;titre\u0007', 'Bailleur\\u001b[2J\\u001b]0;titre\\u0007'],
  ['une\rautre', 'une\\u000dautre'],
  ['\u009b31m', '\\u009b31m'],
  ['modele\u202excslx', 'modele\\u202excslx'],
  ['Société d’« Été »\n\tÉquipement', 'Société d’« Été »\n\tÉquipement'],
])('%j is printed as %j', (text, printed) => {
  expect(visible(text)).toBe(printed);
  // Inside a JSON the escape stands for the character itself.
  expect(JSON.parse(visible(JSON.stringify(text)))).toBe(text);
});
