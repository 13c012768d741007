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
