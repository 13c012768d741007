import { execFileSync } from 'node:child_process';

/** Runs a line of the module that knows the licences, and gives what it prints. */
function licences(line: string): unknown {
  const script = `import * as licences from './scripts/lib/licences.mjs'; console.log(JSON.stringify(${line}))`;
  return JSON.parse(
    execFileSync('node', ['--input-type=module', '-e', script], { encoding: 'utf8' }),
  );
}

test.each([
  ['MIT', true],
  ['BSD-2-Clause', true],
  ['(MIT AND Zlib)', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['GPL-3.0-or-later', false],
  ['AGPL-3.0', false],
  ['(MIT AND GPL-3.0)', false],
  ['UNLICENSED', false],
  ['inconnue', false],
] as const)('%s is accepted in what is shipped: %s', (licence, accepted) => {
  expect(licences(`licences.isAccepted('${licence}')`)).toBe(accepted);
});

test('every package that is shipped has an accepted licence, and is named in the notice', () => {
  const notice = String(licences('licences.licencesNotice()'));
  for (const name of ['react-dom', '@fluentui/react-components', 'hucre', 'zod']) {
    expect(notice).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
  expect(notice).not.toMatch(/^(jest|@ironcalc\/wasm) \d/m);
});

test('a package under another licence stops the build and is named', () => {
  const packages = `[{ name: 'copie', version: '1.0.0', licence: 'GPL-3.0', text: '' }]`;
  const message = `(() => { try { return licences.licencesNotice(${packages}) } catch (e) { return e.message } })()`;
  expect(licences(message)).toMatch(/copie 1\.0\.0 : GPL-3\.0/);
});
