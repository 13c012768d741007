import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { formulaResults } from '../../src/app/sheets/formulaResults';
import type { FichierReport } from '../../src/cli/report';
import { openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { folder, iml } from '../cli/support';
import { retourDe } from '../support/besancon';
import { markCertified } from '../support/markCertified';

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

/** A certified return of eight households: 1 500 + 6 × 4 000 + 5 000 = 30 500 €. */
async function soundReturn(): Promise<Uint8Array> {
  const workbook = await openFileWorkbook(await retourDe('Saiemb Logement'));
  await markCertified(workbook);
  workbook.setResults(formulaResults(await workbook.snapshot()));
  return new Uint8Array(await workbook.toBytes());
}

const TOTAL = { menages: 8, montantForfaitaire: 30_500 };
/** Seconds of the processor that a file of 20 KB may take. */
const PATIENCE = 5;

interface Told {
  readonly fichiers: readonly FichierReport[];
  readonly feuilles: readonly unknown[];
}

/** What is wrong with how the command ended; nothing where it is right. */
function judge({ out, err }: Awaited<ReturnType<typeof iml>>): string {
  if (out === '') return `no answer: ${err}`;
  const [form] = (JSON.parse(out) as Told).fichiers;
  if (!form) return 'a form that nobody speaks of';
  const { constats, certificat, lecture } = form;
  const mute = constats.find(({ message }) => !/\.$/.test(message));
  if (mute) return `no sentence: ${mute.message}`;
  const total = { menages: form.lignes, montantForfaitaire: form.montantForfaitaire };
  const isSaid =
    constats.length > 0 || certificat?.intact !== true || (lecture?.ecartees.length ?? 0) > 0;
  return isSaid || isDeepStrictEqual(total, TOTAL)
    ? ''
    : `another total, and nothing said: ${JSON.stringify(total)}`;
}

test(`mutants ${FROM} to ${FROM + COUNT - 1} of a certified return are refused in a sentence, or no total changes without a word`, async () => {
  const mutant = join(folder(), 'mutant.xlsx');
  const bytes = await soundReturn();
  const verify = async (given: Uint8Array) => {
    writeFileSync(mutant, given);
    return iml(['verifier', mutant, '--json']);
  };
  expect(judge(await verify(bytes))).toBe('');
  const wrong: string[] = [];
  for (let seed = FROM; seed < FROM + COUNT; seed++) {
    const before = process.cpuUsage();
    const ended = await verify(mutantOf(bytes, seed)).then(judge, (error: unknown) =>
      String(error),
    );
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (ended !== '') wrong.push(`mutant ${seed}: ${ended}`);
    if (seconds > PATIENCE) wrong.push(`mutant ${seed}: ${seconds.toFixed(1)} s`);
  }
  expect(wrong).toEqual([]);
}, 600_000);
