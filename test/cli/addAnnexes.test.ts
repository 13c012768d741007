import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { AnnexesFichierReport, RapprochementReport } from '../../src/cli/annexesReport';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { besancon, typedSheet } from '../core/textes/annexes';
import { conventions } from '../support/conventions';
import { docx, paragraph, run } from '../support/docx';
import { folder, iml } from './support';

interface Json {
  readonly fichiers: readonly AnnexesFichierReport[];
  readonly rapprochements: readonly RapprochementReport[];
}

/** A workbook of the sheets given, written to a new folder. */
async function workbook(sheets: typeof besancon): Promise<string> {
  const book = createFileWorkbook();
  await book.apply(
    sheets.flatMap(({ name, values }) => [
      { kind: 'add-sheet', sheet: name } as const,
      { kind: 'write', sheet: name, range: `A1:E${values.length}`, values: wide(values) } as const,
    ]),
  );
  const path = join(folder(), 'annexes.xlsx');
  writeFileSync(path, await book.toBytes());
  return path;
}

function wide(values: (typeof besancon)[number]['values']) {
  return values.map((row) => Array.from({ length: 5 }, (_, index) => row[index] ?? null));
}

function textFile(content: string | Buffer, name = 'convention.txt'): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

const TEXTE = conventions[0]?.texte ?? '';

async function annexes(
  texte: string | Buffer,
  sheets = besancon,
): Promise<Json & { code: number }> {
  const book = await workbook(sheets);
  const run = await iml(['annexes', book, '--texte', textFile(texte), '--json']);
  expect(run.err).toBe('');
  return { ...(JSON.parse(run.out) as Json), code: run.code };
}

test('a question of the layout is answered once by --reponses', async () => {
  const budget = [
    ['Agence', 'Aides (€)', 'Ticket'],
    ['Nord', 12_000, 500],
    ['Sud', 9000, 450],
    ['Total', 21_000, 477],
  ];
  const book = await workbook([typedSheet('Budget', budget)]);
  const { fichiers } = JSON.parse((await iml(['annexes', book, '--json'])).out) as Json;
  const [asked] = fichiers[0]?.constats ?? [];
  expect(asked).toMatchObject({ code: 'somme-a-confirmer', niveau: 'question', cellule: 'C4' });
  const cle = asked?.question?.cle ?? '';
  const answer = (said: string) => textFile(JSON.stringify({ [cle]: said }), 'reponses.json');
  const none = await iml(['annexes', book, '--reponses', answer('pas-somme')]);
  expect([none.code, none.out]).toEqual([
    0,
    expect.stringMatching(/1\ssomme juste sur 1, 1\snon sommée\s: Ticket/),
  ]);
  expect((await iml(['annexes', book, '--reponses', answer('somme')])).code).toBe(1);
  const wrong = await iml(['annexes', book, '--reponses', answer('oui')]);
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringMatching(/n’a pas la forme attendue/)]);
});

const codesOf = (json: Json) =>
  json.fichiers.flatMap(({ constats }) => constats.map(({ code, cellule }) => [code, cellule]));

test('ties every quoted amount of a sound text to its cell', async () => {
  const { rapprochements } = await annexes(TEXTE);
  const told = rapprochements.map(({ texte, statut, cellule }) => [texte, statut, cellule]);
  expect(told).toEqual([
    ['5 007', 'concordant', null],
    ['7,4 M€', 'concordant', 'E5'],
    ['2,7 M€', 'non-retrouve', null],
    ['3 M€', 'a-confirmer', null],
    ['1,4 M€', 'non-retrouve', null],
    ['218 k€', 'non-retrouve', null],
    ['2,5 M€', 'concordant', 'E4'],
    ['15 millions d’€', 'concordant', 'B6'],
    ['8 millions d’€', 'concordant', 'B5'],
    ['7 millions d’€', 'concordant', 'B4'],
  ]);
});

test('says amounts in euros, with their interval and place in the text', async () => {
  const { rapprochements } = await annexes(TEXTE);
  expect(rapprochements[1]).toMatchObject({
    texte: '7,4 M€',
    position: TEXTE.indexOf('7,4 M€'),
    montant: 7_400_000,
    unite: 'M€',
    intervalle: [7_350_000, 7_450_000],
    feuille: 'Annexe 1',
  });
});

test('Annexe 1 is exact; the units of Annexe 2 contradict each other', async () => {
  const json = await annexes(TEXTE);
  const codes = new Set(
    json.fichiers[0]?.constats.map(({ code, feuille }) => `${feuille} ${code}`),
  );
  expect([...codes]).toContain('Annexe 2 unite-contradictoire');
  expect([...codes].filter((code) => code.startsWith('Annexe 1'))).toEqual([]);
  expect(json.code).toBe(1);
});

test.each([
  ['another amount for a line', '7,4 M€', '7,9 M€', ['montant-cite-different', 'E5']],
  ['the amount of the other line', '2,5 M€', '7,4 M€', ['montant-cite-different', 'E4']],
  ['another unit', '7,4 M€', '7,4 k€', ['montant-cite-different', 'E5']],
  ['another part of a grand total', '8 millions', '9 millions', ['montant-cite-different', 'B5']],
  ['another grand total', '15 millions', '18 millions', ['montant-cite-different', 'B6']],
  ['a sum of counts', '5 007', '5 070', ['somme-annoncee', null]],
  ['a placeholder', '2,5 M€', 'X M€', ['valeur-a-completer', null]],
] as const)('names %s', async (_, from, to, finding) => {
  const before = codesOf(await annexes(TEXTE));
  const after = codesOf(await annexes(TEXTE.replace(from, to)));
  expect(before).not.toContainEqual(finding);
  expect(after).toContainEqual(finding);
});

test.each([
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXTE}`)],
  [
    'Windows-1252',
    Buffer.from(TEXTE.replaceAll('’', '\u0092').replaceAll('€', '\u0080'), 'latin1'),
  ],
  ['UTF-8 with the line breaks of Windows', Buffer.from(TEXTE.replaceAll('\n', '\r\n'))],
])('reads a text in %s alike', async (_, bytes) => {
  const statuts = (json: Json) =>
    json.rapprochements.map(({ statut, cellule }) => [statut, cellule]);
  expect(statuts(await annexes(bytes))).toEqual(statuts(await annexes(TEXTE)));
});

test('for people: a summary, one line for each amount beside its sentence, then the findings', async () => {
  const book = await workbook(besancon);
  const run = await iml(['annexes', book, '--texte', textFile(TEXTE)]);
  const out = run.out.replace(/[\u00a0\u202f]/g, ' ');
  expect(out).toContain('annexes.xlsx · 2 tableaux');
  expect(out).toContain(
    '10 montants cités : 0 différent, 1 à confirmer, 6 concordants, 3 non retrouvés',
  );
  expect(out).toMatch(/concordant +7,4 M€ ↔ Annexe 1!E5 +« (?:… )?.*7,4 M€/);
  expect(run.code).toBe(1);
});

test('without a text, the tables alone are checked, and an exact one ends with code 0', async () => {
  const run = await iml(['annexes', await workbook(besancon.slice(0, 1)), '--json']);
  expect(run.code).toBe(0);
  expect(JSON.parse(run.out)).toMatchObject({
    fichiers: [{ tableaux: [{ feuille: 'Annexe 1', lignes: 3, colonnes: 4 }], constats: [] }],
    rapprochements: [],
  });
});

test.each([
  ['a text that is missing', 'absent.txt', 'n’existe pas'],
  ['what is no document', 'convention.docx', 'enregistrez-le au format .docx ou .txt'],
])('%s ends with code 2 and one sentence', async (_, name, message) => {
  const path = name === 'absent.txt' ? join(folder(), name) : textFile('PK', name);
  const run = await iml(['annexes', await workbook(besancon), '--texte', path]);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toContain(message);
});

test('a .docx gives what the same text gives', async () => {
  const book = await workbook(besancon);
  const body = TEXTE.split('\n').map((line) => paragraph(run(line)));
  const word = join(folder(), 'convention.docx');
  writeFileSync(word, docx(body.join('')));
  const told = async (path: string) => {
    const { out } = await iml(['annexes', book, '--texte', path, '--json']);
    const { rapprochements } = JSON.parse(out) as { rapprochements: { position: number }[] };
    return rapprochements.map((one) => ({ ...one, position: undefined }));
  };
  const fromText = await told(textFile(TEXTE));
  expect(fromText.length).toBeGreaterThan(5);
  expect(await told(word)).toEqual(fromText);
});

test('a file that is no workbook is named; the others go on', async () => {
  const bad = textFile('nothing', 'bad.xlsx');
  expect((await iml(['annexes', bad])).code).toBe(2);
  const { out, code } = await iml(['annexes', bad, await workbook(besancon), '--json']);
  expect(code).toBe(1);
  const { fichiers } = JSON.parse(out) as Json;
  expect(fichiers[0]?.constats[0]?.code).toBe('fichier-illisible');
  expect(fichiers[1]?.tableaux).toHaveLength(2);
});

test('help is in French with an example', async () => {
  const { code, out } = await iml(['annexes', '--help']);
  expect(code).toBe(0);
  for (const text of ['Utilisation', '--texte', '--json', 'Code de retour', 'Exemple']) {
    expect(out).toContain(text);
  }
});

describe('the report', () => {
  test.each(['rapport.xlsx', 'rapport.html'])(
    'is written to %s, and never over another unasked',
    async (name) => {
      const out = join(folder(), name);
      const args = [
        'annexes',
        await workbook(besancon),
        '--texte',
        textFile(TEXTE),
        '--rapport',
        out,
      ];
      expect((await iml(args)).code).toBe(1);
      expect(existsSync(out)).toBe(true);
      const again = await iml(args);
      expect([again.code, again.err]).toEqual([2, expect.stringContaining('existe déjà')]);
      expect((await iml([...args, '--forcer'])).code).toBe(1);
    },
  );

  test('of a second version tells only what moved', async () => {
    const out = join(folder(), 'rapport.html');
    const texts = [
      '--texte',
      textFile(TEXTE.replace('7,4 M€', '7,9 M€')),
      '--avant',
      textFile(TEXTE),
    ];
    await iml(['annexes', await workbook(besancon), ...texts, '--rapport', out]);
    const rows = readFileSync(out, 'utf8').match(/<tr(?: class="gras")?><td>[^<]*<\/td>/g);
    expect(rows?.map((row) => row.replace(/\u00a0/g, ' '))).toEqual([
      '<tr class="gras"><td>7,4 M€</td>',
      '<tr><td>7,4 M€</td>',
    ]);
  });

  test.each([
    [['--rapport', 'r.html'], 'ajoutez --texte'],
    [['--texte', 't.txt', '--rapport', 'r.doc'], '.xlsx ou par .html'],
    [['--texte', 't.txt', '--avant', 't0.txt'], 'ajoutez --rapport'],
  ])('%j is refused before anything is read', async (args, said) => {
    const run = await iml(['annexes', 'absent.xlsx', ...args]);
    expect([run.code, run.err.replace(/\u00a0/g, ' ')]).toEqual([2, expect.stringContaining(said)]);
  });
});
