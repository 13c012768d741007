/** Where JSON enters: whatever it holds, it is taken, or one French sentence names the file and says why not. */
import fc from 'fast-check';

import { readSaisie } from '../../src/app/rooms/annexes/lastSaisie';
import { readEntetes } from '../../src/app/session/lastEntete';
import { readColonnes } from '../../src/cli/colonnes';
import { CliError } from '../../src/cli/context';
import { ENTETE_KEYS, parseEntete } from '../../src/cli/entete';
import { parseLignes } from '../../src/cli/lignes';
import { parsePrefillFile, PREFILL_KEYS } from '../../src/cli/prefillFile';
import { parseSaisieFile } from '../../src/cli/saisie';
import { parseReponses } from '../../src/core/annexes/parseReponses';
import { SAISIE_KEYS } from '../../src/core/annexes/parseSaisie';
import { offeredSaisie } from '../../src/core/annexes/saisie';
import { parseCorrespondances } from '../../src/core/envois/parseCorrespondances';
import { columnKeys } from '../../src/core/forms/column';
import { storedPreferences } from '../../src/pane/preferences';
import { readCsv } from '../../src/workbook/csv/readCsv';

const PATH = 'dossier/E.json';
const bytes = (text: string) => new TextEncoder().encode(text);

/** Each reader of the command line, with the keys that it knows. */
const READERS: readonly (readonly [string, readonly string[], (text: string) => unknown])[] = [
  ['--entete', ENTETE_KEYS, (text) => parseEntete(text, PATH, 'A')],
  ['--entete of preremplir', PREFILL_KEYS, (text) => parsePrefillFile(text, PATH)],
  ['--lignes', columnKeys, (text) => parseLignes(bytes(text), PATH, { readCsv })],
  ['--saisie', SAISIE_KEYS, (text) => parseSaisieFile(text, PATH, offeredSaisie('1', 2025))],
  [
    '--colonnes',
    columnKeys,
    (text) => readColonnes(PATH, { readFile: () => Promise.resolve(bytes(text)) } as never),
  ],
];

/** Any JSON, and objects of the right keys that hold anything. */
const jsonOf = (keys: readonly string[]) => {
  const known = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue(), { maxKeys: 4 });
  return fc.oneof(fc.jsonValue(), known, fc.array(known, { maxLength: 3 }));
};

test.each(READERS)(
  '%s takes any JSON, or says in one sentence what is wrong with its file',
  async (_, keys, read) => {
    await fc.assert(
      fc.asyncProperty(jsonOf(keys), async (json) => {
        const refusal = await Promise.resolve()
          .then(() => read(JSON.stringify(json)))
          .then(
            () => undefined,
            (error: unknown) => error,
          );
        if (refusal === undefined) return;
        expect(refusal).toBeInstanceOf(CliError);
        const { message } = refusal as CliError;
        expect(message).toMatch(/^[A-ZÉ].*\S[.\]}]$/s);
        expect(message).toContain(PATH);
        expect(message).not.toMatch(/Invalid|expected|undefined|\[object/);
      }),
      { numRuns: 400, seed: 2026 },
    );
  },
);

test.each(READERS)('%s refuses what is no JSON', async (_, _keys, read) => {
  for (const text of ['', '{', '{"a":1,}', 'oui', '\u0000']) {
    await expect(Promise.resolve().then(() => read(text))).rejects.toThrow(
      /n’est pas un JSON valide/,
    );
  }
});

function attempt(read: () => unknown): string {
  try {
    return `Nothing was refused: ${JSON.stringify(read())}`;
  } catch (error) {
    return error instanceof CliError ? error.message : String(error);
  }
}

const B = (json: unknown) => () => parsePrefillFile(JSON.stringify(json), PATH);

test.each<[string, () => unknown, RegExp]>([
  [
    'the key that is none, and those that are',
    () => parseEntete('{"siren": 1}', PATH, 'A'),
    /La clé « siren » .* n’existe pas ; les clés sont convention, annee, /,
  ],
  [
    'the key that holds no text',
    () => parseEntete('{"siret": [1]}', PATH, 'A'),
    /La clé « siret » .* doit être un texte ou un nombre/,
  ],
  [
    'a list where an object belongs',
    () => parseEntete('[]', PATH, 'A'),
    /doit contenir un objet JSON/,
  ],
  ['a year before the programme', B({ annee: 2013 }), /La clé « annee » .* à partir de 2014/],
  ['a year left out', B({}), /La clé « annee » /],
  [
    'a text where bailleurs belong',
    B({ annee: 2025, bailleurs: 'Néolia' }),
    /« bailleurs » .* doit être une liste/,
  ],
  [
    'a bailleur without a name',
    B({ annee: 2025, bailleurs: [{ siret: 1 }] }),
    /doit avoir une clé « nom »/,
  ],
  [
    'the key of a bailleur that is none',
    B({ annee: 2025, bailleurs: [{ nom: 'N', tel: 1 }] }),
    /La clé « tel » .*les clés sont nom, raisonSociale, adresse, siret/,
  ],
  [
    'the key of a row that holds no text',
    () => parseLignes(bytes('[{"menage": {}}]'), PATH, { readCsv }),
    /La clé « menage » .* doit être un texte ou un nombre/,
  ],
])('a refusal tells %s', (_, read, sentence) => {
  const told = attempt(read);
  expect(told.replace(/\s/g, ' ')).toMatch(sentence);
});

test('a year in digits, a SIRET typed as a number and an empty text are what they look like', () => {
  const text =
    '\uFEFF{"annee": " 2025 ", "siret": 35600000000048, "bailleur": "", "convention": 168}';
  expect(parseEntete(text, PATH, 'B')).toEqual({
    annee: 2025,
    siret: '35600000000048',
    convention: '168',
  });
});

test('what a browser kept is taken whole, or as nothing at all', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue().map((json) => JSON.stringify(json)),
        fc.string(),
      ),
      (kept) => {
        const storage = { getItem: () => kept, setItem: () => undefined };
        const entetes = readEntetes(storage, 'A');
        expect(entetes.every(({ annee }) => Number.isInteger(annee))).toBe(true);
        const saisie = readSaisie(storage, '1');
        if (saisie) expect(saisie.lignes.length).toBeGreaterThan(0);
        expect([undefined, 'bailleur', 'maitre-ouvrage', 'finances']).toContain(
          storedPreferences(() => storage).role(),
        );
      },
    ),
    { numRuns: 400, seed: 2026 },
  );
});

test('columns kept and answers given are held to their shape', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      for (const { intitules, colonnes } of parseCorrespondances(json, columnKeys)) {
        expect(
          [intitules, ...Object.values(colonnes)].every((text) => typeof text === 'string'),
        ).toBe(true);
      }
      const answers = parseReponses(json);
      if ('value' in answers) {
        expect(
          Object.values(answers.value).every((said) => said === 'somme' || said === 'pas-somme'),
        ).toBe(true);
      }
    }),
    { numRuns: 400, seed: 2026 },
  );
  expect(parseReponses({ a: 'somme', b: 'non' })).toEqual({ problem: 'b' });
  expect(parseReponses([])).toEqual({ problem: '' });
});
