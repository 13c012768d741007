import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { folder, iml } from '../cli/support';

/** `npm run fuzz` goes on from where it is told; each mutant is made from its number alone. */
const FROM = Number(process.env.FUZZ_FROM ?? 1);
const COUNT = Number(process.env.FUZZ_COUNT ?? 60);
const TEXT = /\.(?:xml|rels)$/;

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One place of a text cut out, doubled, or given another word or number. */
function mutateText(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const end = at + Math.ceil(random() * 40);
  const [before, cut, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  const words = ['', cut + cut, '-1', '99999999999', 'A1048576', '&x;', '<c r="ZZZ1"/>', '\u0000'];
  return before + (words[Math.floor(random() * words.length)] ?? '') + after;
}

function mutantOf(sound: Uint8Array, seed: number): Uint8Array {
  const random = randomOf(seed);
  if (seed % 2 === 0) {
    const bytes = sound.slice();
    for (let i = 0; i < 3; i++) {
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    }
    return bytes;
  }
  const parts = unzipSync(sound);
  const names = Object.keys(parts).filter((name) => TEXT.test(name));
  for (let i = 0; i < 3; i++) {
    const name = names[Math.floor(random() * names.length)];
    const part = name === undefined ? undefined : parts[name];
    if (name !== undefined && part) parts[name] = strToU8(mutateText(strFromU8(part), random));
  }
  return zipSync(parts, { level: 1, mtime: '2026-01-01' });
}

test('a mutant of a number is always the same', () => {
  const sound = zipSync({ 'a.xml': strToU8('<a>one</a>') }, { mtime: '2026-01-01' });
  expect(mutantOf(sound, 4)).toEqual(mutantOf(sound, 4));
  expect(mutantOf(sound, 4)).not.toEqual(mutantOf(sound, 6));
});

test(`mutants ${FROM} to ${FROM + COUNT - 1} of a Modèle B are checked or refused in a sentence`, async () => {
  const at = (name: string) => join(folder(), name);
  const [sound, mutant] = [at('B.xlsx'), at('mutant.xlsx')];
  await iml(['inserer', 'modele-b', '--sortie', sound]);
  const bytes = new Uint8Array(readFileSync(sound));
  const wrong: string[] = [];
  for (let seed = FROM; seed < FROM + COUNT; seed++) {
    writeFileSync(mutant, mutantOf(bytes, seed));
    const ended = await iml(['verifier', mutant]).then(
      ({ code, err }) => (code === 2 && !/\.\s*$/.test(err) ? `no sentence: ${err}` : ''),
      (error: unknown) => String(error),
    );
    if (ended !== '') wrong.push(`mutant ${seed}: ${ended}`);
  }
  expect(wrong).toEqual([]);
}, 600_000);
