import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');
const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

/** The build's own checks live in a plain Node module, which jest cannot require: ask Node. */
function faultsOf(xml: string): string[] {
  const script = `
    import { manifestFaults } from './scripts/lib/manifest.mjs';
    let xml = '';
    for await (const chunk of process.stdin) xml += chunk;
    console.log(JSON.stringify(manifestFaults(xml)));`;
  const node = ['--input-type=module', '--eval', script];
  return JSON.parse(
    execFileSync('node', node, { cwd: ROOT, input: xml, encoding: 'utf8' }),
  ) as string[];
}

describe('the manifest', () => {
  test('has every resource it names, uses every resource it has, and only https addresses', () => {
    expect(faultsOf(manifest)).toEqual([]);
  });

  test('a dangling resid and a plain http address are seen', () => {
    const broken = manifest
      .replace('resid="Open.Tip"', 'resid="Open.Absent"')
      .replace('"https://localhost:3443/aide.html"', '"http://localhost:3443/aide.html"');
    expect(faultsOf(broken)).toEqual([
      'resid sans ressource : Open.Absent',
      'ressource jamais utilisée : Open.Tip',
      'adresse sans https : http://localhost:3443/aide.html',
    ]);
  });

  test.each([
    ['a label of 125', 'Open.Label', 'x'.repeat(125), []],
    [
      'a label of 126',
      'Open.Label',
      'x'.repeat(126),
      ['plus de 125 caractères : texte Open.Label'],
    ],
    ['a tip of 250', 'Open.Tip', 'x'.repeat(250), []],
    ['a tip of 251', 'Open.Tip', 'x'.repeat(251), ['plus de 250 caractères : texte Open.Tip']],
  ])('%s is measured by what is documented', (_name, id, text, expected) => {
    const pattern = new RegExp(`(<bt:String id="${id}" DefaultValue=")[^"]*`);
    expect(faultsOf(manifest.replace(pattern, `$1${text}`))).toEqual(expected);
  });

  test('an identifier that is too long, or there twice, is seen', () => {
    const long = 'R'.repeat(126);
    expect(faultsOf(manifest.replace('id="Relogement.Open"', `id="${long}"`))).toEqual([
      `plus de 125 caractères : identifiant ${long}`,
    ]);
    expect(faultsOf(manifest.replace('id="Relogement.Open"', 'id="Relogement.Check"'))).toEqual([
      'identifiant en double : Relogement.Check',
    ]);
  });

  test('asks for fr-FR, ReadWriteDocument, ExcelApi 1.9 and the shared runtime, and no later set', () => {
    expect(manifest).toContain('<DefaultLocale>fr-FR</DefaultLocale>');
    expect(manifest).toContain('<Permissions>ReadWriteDocument</Permissions>');
    expect(
      [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(
        ([, n, v]) => `${n} ${v}`,
      ),
    ).toEqual(['ExcelApi 1.9', 'SharedRuntime 1.1']);
  });

  test('names no pane of its own: under a runtime that lasts, all buttons share the page', () => {
    expect(manifest).toContain('lifetime="long"');
    expect(manifest).not.toContain('<TaskpaneId>');
  });

  test('every icon that it names is a file of that size', () => {
    const icons = [...manifest.matchAll(/localhost:3443\/(assets\/\w+-(\d+)\.png)/g)];
    expect(icons.length).toBeGreaterThan(10);
    for (const [, file = '', size] of icons) {
      expect(existsSync(path.join(ROOT, file))).toBe(true);
      // PNG: width and height stand at bytes 16 and 20 of the header.
      const png = readFileSync(path.join(ROOT, file));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
  });
});

describe('the keys of the add-in', () => {
  interface Shortcuts {
    readonly actions: readonly {
      readonly id: string;
      readonly type: string;
      readonly name: string;
    }[];
    readonly shortcuts: readonly {
      readonly action: string;
      readonly key: { readonly default: string };
    }[];
  }
  const file = JSON.parse(
    readFileSync(path.join(ROOT, 'src/commands/raccourcis.json'), 'utf8'),
  ) as Shortcuts;
  const keys = file.shortcuts.map(({ key }) => key.default);

  test('stand where the manifest says, below the overrides', () => {
    expect(manifest).toMatch(
      /<\/VersionOverrides>\s*<ExtendedOverrides Url="https:\/\/localhost:3443\/raccourcis.json"\/>\s*<\/OfficeApp>/,
    );
  });

  test('check, go to the next error, correct; each with a name for the question of a conflict', () => {
    expect(file.shortcuts.map(({ action }) => action)).toEqual([
      'toutVerifier',
      'erreurSuivante',
      'toutCorriger',
    ]);
    expect(file.actions.map(({ id }) => id)).toEqual(file.shortcuts.map(({ action }) => action));
    for (const { type, name } of file.actions) {
      expect(type).toBe('ExecuteFunction');
      expect(name).not.toBe('');
    }
  });

  // keyboard-shortcuts, « Use only … Ctrl+Shift+Alt+x »: no key of Excel, of a browser, nor what AltGr writes.
  test('are of the pattern that takes no key from Excel, and each once', () => {
    for (const combination of keys) expect(combination).toMatch(/^Ctrl\+Shift\+Alt\+[A-Z]$/);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('stand in the chapter of keys and in the tips of their buttons', () => {
    const guide = readFileSync(path.join(ROOT, 'docs/guide/clavier.md'), 'utf8');
    const french = keys.map((combination) => combination.replace('Shift', 'Maj'));
    for (const combination of french) expect(guide).toContain(combination);
    for (const combination of french.slice(0, 2)) expect(manifest).toContain(`(${combination})`);
  });
});
