// What nobody sends on purpose, and what somebody may: each case is a command line, and how it may end.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

import { archive, CELL, repeated, SHEET_HEAD, SHEET_TAIL, sheetOf, workbook } from './archive.mjs';
import { cells, parts, xmls, zips } from './hidden.mjs';

const MB = 1024 * 1024;
const REFUSED = [2];
/** Read or refused: a file that is large and sound may be either. */
const ANY = [0, 1, 2];

const HEADINGS =
  'bailleur;menage;idtop;dateLivraison;dateConventionApl;dateBail;typologie;loyer;plafond';
const ROW = 'Habitat 25;M-1;IDTOP-1;01/02/2025;01/02/2025;01/03/2025;T3;310,50;6,20';
const ENTETE = { convention: 'C-1', annee: 2025, idtopOperation: 'OP-1' };

/** The sound files that others are made from or read beside. */
export function soundFiles(iml) {
  writeFileSync('entete.json', JSON.stringify(ENTETE));
  writeFileSync('entete-b.json', JSON.stringify({ ...ENTETE, bailleur: 'Habitat 25' }));
  writeFileSync('lignes.csv', [HEADINGS, ROW].join('\n'));
  iml(
    'inserer',
    'modele-a',
    '--entete',
    'entete.json',
    '--lignes',
    'lignes.csv',
    '--sortie',
    'A.xlsx',
  );
  iml(
    'inserer',
    'modele-b',
    '--entete',
    'entete-b.json',
    '--lignes',
    'lignes.csv',
    '--sortie',
    'B.xlsx',
  );
  iml('inserer', 'annexe-1', '--exemple', 'besancon', '--sortie', 'annexe.xlsx');
  for (const [name, text] of [
    ['autre-annee.json', { ...ENTETE, annee: 2031 }],
    ['colonnes.json', { menage: 'A' }],
  ])
    writeFileSync(name, JSON.stringify(text));
  iml(
    'inserer',
    'modele-a',
    '--entete',
    'autre-annee.json',
    '--lignes',
    'lignes.csv',
    '--sortie',
    'A-2031.xlsx',
  );
}

/** The command lines that take a workbook at `file`. Beside a sound one, the sound one must go on. */
const WORKBOOK_COMMANDS = (file) => [
  ['verifier', file],
  ['annexes', file],
  ['paiement', file],
  ['annee-suivante', file, '--sortie', 'sortie.xlsx', '--forcer'],
  ['preremplir', '--menages', file, '--entete', 'entete.json', '--dossier', '.', '--forcer'],
  ['consolider', 'B.xlsx', file, '--sortie', 'sortie.xlsx', '--forcer'],
  ['consolider', 'B.xlsx', '--precedent', file, '--sortie', 'sortie.xlsx', '--forcer'],
  ['consolider', 'B.xlsx', '--envoyes', file, '--sortie', 'sortie.xlsx', '--forcer'],
  ['exporter', 'B.xlsx', file, '--sortie', 'sortie.csv', '--forcer'],
];

/** Where all that differs is the reader: a check, a command with others beside, a list. */
const READERS = (file) =>
  WORKBOOK_COMMANDS(file).filter(
    ([command, , option]) => ['verifier', 'preremplir'].includes(command) || option === file,
  );

const hostile = (file, make) => ({ file, make: () => writeFileSync(file, make()) });

const named = (text) => `<si><t>${text}</t></si>`;
const numbers = (rows, columns) => {
  const line = Array(columns).fill('<c><v>1234.5</v></c>').join('');
  return repeated(`<row>${line}</row>`, rows * (line.length + 11), SHEET_HEAD, SHEET_TAIL);
};

/** A part that inflates to `bytes`, sound or not, for each part that a reader opens. */
const BOMBS = (bytes) => [
  ['xl/sharedStrings.xml', repeated(named('lol'), bytes, '<sst>', '</sst>')],
  [
    'xl/styles.xml',
    repeated('<xf numFmtId="14"/>', bytes, '<styleSheet><cellXfs>', '</cellXfs></styleSheet>'),
  ],
  ['xl/theme/theme1.xml', repeated('<a:srgbClr val="FF0000"/>', bytes, '<a:theme>', '</a:theme>')],
  [
    'xl/_rels/workbook.xml.rels',
    repeated(
      '<Relationship Id="r" Type="t" Target="x"/>',
      bytes,
      '<Relationships>',
      '</Relationships>',
    ),
  ],
  [
    '[Content_Types].xml',
    repeated('<Default Extension="x" ContentType="y"/>', bytes, '<Types>', '</Types>'),
  ],
  [
    'xl/tables/table1.xml',
    repeated(
      '<tableColumn id="1" name="x"/>',
      bytes,
      '<table ref="A1:B2"><tableColumns>',
      '</tableColumns></table>',
    ),
  ],
  ['xl/media/image1.png', repeated('\u0000', bytes)],
  [
    'xl/comments1.xml',
    repeated(
      '<comment ref="A1"><text><t>x</t></text></comment>',
      bytes,
      '<comments><commentList>',
      '</commentList></comments>',
    ),
  ],
  [
    'xl/worksheets/sheet1.xml',
    repeated('<row><c><v>1</v></c></row>', bytes, SHEET_HEAD, SHEET_TAIL),
  ],
  ['docProps/app.xml', repeated(' ', bytes, '<Properties>', '</Properties>')],
];

function bombs() {
  const sizes = [
    ['50 Mo', 50],
    ['550 Mo', 550],
    ['1 Go', 1024],
  ];
  const sound = sizes.flatMap(([label, megabytes]) =>
    BOMBS(megabytes * MB).map(([name, body]) => [
      `${path.basename(name)} de ${label}`,
      { [name]: body },
    ]),
  );
  const lying = BOMBS(100 * MB).map(([name, body]) => [
    `${path.basename(name)} qui cache sa taille`,
    { [name]: { body, declared: 1000 } },
  ]);
  return [...sound, ...lying].map(([label, parts]) => ({
    name: label,
    ...hostile('bombe.xlsx', () => workbook(parts)),
  }));
}

function shapes() {
  const sheet = (rows) => ({ 'xl/worksheets/sheet1.xml': sheetOf(rows) });
  const far = (address) =>
    `${CELL}<row r="${address.replace(/\D/g, '')}"><c r="${address}"><v>1</v></c></row>`;
  const part = sheetOf(CELL);
  const wide = (encoding, mark) => Buffer.concat([Buffer.from(mark), Buffer.from(part, encoding)]);
  return [
    [
      '249 feuilles sur une partie de 20 Mo',
      () => workbook({ 'xl/worksheets/sheet1.xml': numbers(84_000, 10) }, 249),
    ],
    [
      '249 feuilles sur une partie de 1 Mo',
      () => workbook({ 'xl/worksheets/sheet1.xml': numbers(4_200, 10) }, 249),
    ],
    ['une cellule en A1048576', () => workbook(sheet(far('A1048576')))],
    [
      'une cellule en XFD1',
      () => workbook(sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>')),
    ],
    ['une cellule en XFD1000', () => workbook(sheet(far('XFD1000')))],
    ['une cellule en XFD1048576', () => workbook(sheet(far('XFD1048576')))],
    [
      'une seule cellule, en XFD1048576',
      () => workbook(sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    ],
    ['2 millions de nombres', () => workbook({ 'xl/worksheets/sheet1.xml': numbers(200_000, 10) })],
    [
      'un million de lignes vides',
      () =>
        workbook({
          'xl/worksheets/sheet1.xml': repeated('<row/>', 6 * MB, SHEET_HEAD, SHEET_TAIL),
        }),
    ],
    [
      'une partie en UTF-16',
      () => workbook({ 'xl/worksheets/sheet1.xml': wide('utf16le', [0xff, 0xfe]) }),
    ],
    [
      'une partie en Latin-1',
      () =>
        workbook({
          'xl/worksheets/sheet1.xml': Buffer.from(
            `<?xml version="1.0" encoding="ISO-8859-1"?>${sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>Ménage</t></is></c></row>')}`,
            'latin1',
          ),
        }),
    ],
    [
      'des noms de parties en capitales',
      () => workbook({ 'xl/worksheets/sheet1.xml': undefined, 'XL/WORKSHEETS/SHEET1.XML': part }),
    ],
    [
      'une table géante',
      () =>
        workbook({
          'xl/tables/table1.xml':
            '<table id="1" name="T" displayName="T" ref="A1:XFD1048576"><tableColumns count="1"><tableColumn id="1" name="x"/></tableColumns></table>',
        }),
    ],
    [
      'une fusion géante',
      () =>
        workbook({
          'xl/worksheets/sheet1.xml': part.replace(
            '</worksheet>',
            '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
          ),
        }),
    ],
    [
      'cent mille fusions',
      () =>
        workbook({
          'xl/worksheets/sheet1.xml': repeated(
            '<mergeCell ref="A1:B2"/>',
            3 * MB,
            `${SHEET_HEAD}${CELL}</sheetData><mergeCells>`,
            '</mergeCells></worksheet>',
          ),
        }),
    ],
    [
      'des colonnes déclarées cent mille fois',
      () =>
        workbook({
          'xl/worksheets/sheet1.xml': repeated(
            '<col min="1" max="16384" width="9"/>',
            4 * MB,
            '<worksheet><cols>',
            `</cols><sheetData>${CELL}</sheetData></worksheet>`,
          ),
        }),
    ],
    [
      'des éléments imbriqués cent mille fois',
      () =>
        workbook({ 'xl/worksheets/sheet1.xml': '<a>'.repeat(100_000) + '</a>'.repeat(100_000) }),
    ],
    [
      'des styles imbriqués cent mille fois',
      () => workbook({ 'xl/styles.xml': '<a>'.repeat(100_000) + '</a>'.repeat(100_000) }),
    ],
    [
      'des entités qui se multiplient',
      () =>
        workbook({
          'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(1000)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>${sheetOf('<row r="1"><c r="A1" t="str"><v>&j;</v></c></row>')}`,
        }),
    ],
    [
      'une formule de 8 Mo',
      () =>
        workbook({
          'xl/worksheets/sheet1.xml': repeated(
            '(',
            8 * MB,
            `${SHEET_HEAD}<row r="1"><c r="A1"><f>`,
            `</f><v>1</v></c></row>${SHEET_TAIL}`,
          ),
        }),
    ],
    [
      'une cellule de 20 Mo',
      () =>
        workbook({
          'xl/worksheets/sheet1.xml': repeated(
            'x',
            20 * MB,
            `${SHEET_HEAD}<row r="1"><c r="A1" t="str"><v>`,
            `</v></c></row>${SHEET_TAIL}`,
          ),
        }),
    ],
    [
      'une cellule de 20 Mo d’espaces',
      () =>
        workbook({
          'xl/worksheets/sheet1.xml': repeated(
            ' ',
            20 * MB,
            `${SHEET_HEAD}<row r="1"><c r="A1" t="str"><v>x`,
            `x</v></c></row>${SHEET_TAIL}`,
          ),
        }),
    ],
    [
      'une cellule de texte d’un million de nombres',
      () =>
        workbook({
          'xl/worksheets/sheet1.xml': repeated(
            '12 345,67 € ',
            12 * MB,
            `${SHEET_HEAD}<row r="1"><c r="A1" t="str"><v>`,
            `</v></c></row>${SHEET_TAIL}`,
          ),
        }),
    ],
    [
      'dix mille noms',
      () =>
        workbook({
          'xl/workbook.xml': repeated(
            '<definedName name="N">F1!$A$1</definedName>',
            1 * MB,
            '<workbook xmlns:r="r"><sheets><sheet name="F1" sheetId="1" r:id="rId1"/></sheets><definedNames>',
            '</definedNames></workbook>',
          ),
        }),
    ],
    [
      'une archive de six mille parties',
      () => archive(Array.from({ length: 6000 }, (_, i) => ({ name: `p${i}`, body: '' }))),
    ],
  ].map(([name, make]) => ({ name, ...hostile('forme.xlsx', make) }));
}

/** A .zip of returns: it is opened for the files that it holds. */
function archives() {
  const zip = (parts) => archive(Object.entries(parts).map(([name, body]) => ({ name, body })));
  return [
    [
      'dix classeurs de 90 Mo',
      () =>
        archive(
          Array.from({ length: 6 }, (_, i) => ({
            name: `b${i}.xlsx`,
            body: repeated('x', 90 * MB),
          })),
        ),
    ],
    [
      'une bombe imbriquée',
      () => zip({ 'a.zip': archive([{ name: 'b.xlsx', body: repeated('\u0000', 550 * MB) }]) }),
    ],
    [
      'une bombe qui cache sa taille',
      () => archive([{ name: 'b.xlsx', body: repeated('\u0000', 550 * MB), declared: 1000 }]),
    ],
    ['un nom de dossier parent', () => zip({ '../../b.xlsx': 'x' })],
    [
      'un nom à caractères de commande',
      () => zip({ 'a\u001b[2Jb.xlsx': 'x', 'c\u0007.xlsx': 'y' }),
    ],
  ].map(([name, make]) => ({ name, ...hostile('lot.zip', make) }));
}

/** Writes `text` over and over, up to about `bytes`, without holding them. */
function pour(file, bytes, text, head = '', tail = '') {
  const size = Math.min(MB, bytes);
  const chunk = Buffer.from(text.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(text)))));
  const handle = openSync(file, 'w');
  writeSync(handle, head);
  for (let written = 0; written < bytes; written += chunk.length) writeSync(handle, chunk);
  writeSync(handle, tail);
  closeSync(handle);
}

const INSERER = (option, file) => [
  'inserer',
  option === '--saisie' ? 'annexe-1' : 'modele-b',
  option,
  file,
  '--sortie',
  'sortie.xlsx',
  '--forcer',
];
const PREREMPLIR = (option, file) => [
  'preremplir',
  '--menages',
  option === '--menages' ? file : 'lignes.csv',
  '--entete',
  option === '--entete' ? file : 'entete.json',
  '--dossier',
  '.',
  '--forcer',
];
const TEXTS = {
  csv: (file) => [
    // A hundred thousand rows are sound work for a form, which the bench measures.
    ...(file === 'bailleurs.csv' ? [] : [INSERER('--lignes', file)]),
    PREREMPLIR('--menages', file),
  ],
  json: (file) => [
    INSERER('--entete', file),
    INSERER('--lignes', file),
    INSERER('--saisie', file),
    PREREMPLIR('--entete', file),
    ['verifier', 'B.xlsx', '--colonnes', file],
    ['annexes', 'annexe.xlsx', '--reponses', file],
  ],
  txt: (file) => [['annexes', 'annexe.xlsx', '--texte', file]],
  docx: (file) => [['annexes', 'annexe.xlsx', '--texte', file]],
};

function texts() {
  const docx = (body) =>
    archive([
      {
        name: '[Content_Types].xml',
        body: '<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      },
      {
        name: '_rels/.rels',
        body: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      },
      { name: 'word/document.xml', body },
    ]);
  const W =
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
  const sparse = (file, size) => () => {
    writeFileSync(file, '');
    truncateSync(file, size);
  };
  const of = (name, file, make) => ({ name, file, make });
  const written = (name, file, text) => of(name, file, () => writeFileSync(file, text()));
  const poured = (name, file, megabytes, ...more) =>
    of(name, file, () => pour(file, megabytes * MB, ...more));
  return [
    ...['csv', 'json', 'txt', 'docx'].flatMap((kind) => [
      of(`.${kind} de 1 Go de zéros`, `z.${kind}`, sparse(`z.${kind}`, 1024 * MB)),
      of(`.${kind} de 50 Mo de zéros`, `z.${kind}`, sparse(`z.${kind}`, 50 * MB)),
      poured(`.${kind} de 50 Mo d’espaces`, `e.${kind}`, 50, ' '),
      poured(`.${kind} de 99 Mo d’espaces`, `e.${kind}`, 99, ' '),
    ]),
    poured('.csv de 500 Mo d’espaces', 'e.csv', 500, ' '),
    poured('.csv d’un million de lignes', 'm.csv', 74, `${ROW}\n`, `${HEADINGS}\n`),
    poured('.csv d’un million de lignes courtes', 'm.csv', 2, 'x\n', 'menage\n'),
    poured('.csv d’un million de lignes vides', 'm.csv', 1, '\n', `${HEADINGS}\n`),
    poured('.csv de cent mille colonnes', 'c.csv', 0.2, 'x;'),
    of('.csv de cent mille colonnes et cent mille lignes', 'c.csv', () =>
      pour('c.csv', MB, 'x\n', `${'x;'.repeat(100_000)}\n`),
    ),
    written('.csv de cent mille bailleurs', 'bailleurs.csv', () =>
      [
        HEADINGS,
        ...Array.from({ length: 100_000 }, (_, i) => ROW.replace('25;M-1', `${i};M-${i}`)),
      ].join('\n'),
    ),
    written(
      '.csv au guillemet ouvert',
      'g.csv',
      () => `${HEADINGS}\n"${`${ROW}\n`.repeat(100_000)}`,
    ),
    poured('.csv de 50 Mo sur une ligne', 'u.csv', 50, 'x', `${HEADINGS}\n`),
    poured('.csv de 20 Mo de guillemets', 'q.csv', 20, '"', `${HEADINGS}\n`),
    poured('.csv de 20 Mo de séparateurs', 's.csv', 20, ';'),
    poured('.json de 90 Mo en une chaîne', 's.json', 90, 'x', '{"convention":"', '"}'),
    written(
      '.json imbriqué cent mille fois',
      'i.json',
      () => '['.repeat(100_000) + ']'.repeat(100_000),
    ),
    written(
      '.json imbriqué sous une clé connue',
      'i.json',
      () => `{"convention":${'['.repeat(100_000) + ']'.repeat(100_000)}}`,
    ),
    written(
      '.json d’un million de lignes',
      'l.json',
      () => `[${'{"menage":"M"},'.repeat(999_999)}{"menage":"M"}]`,
    ),
    written(
      '.json d’un million de clés',
      'k.json',
      () => `{${Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
    ),
    written('.json de cent mille bailleurs', 'n.json', () =>
      JSON.stringify({
        ...ENTETE,
        bailleurs: Array.from({ length: 100_000 }, (_, i) => ({ nom: `B${i}` })),
      }),
    ),
    written(
      '.json d’un million de lignes d’annexe',
      'a.json',
      () => `{"lignes":[${'{"libelle":"x","montants":[1]},'.repeat(999_999)}{"libelle":"x"}]}`,
    ),
    written('.json d’un texte de 40 000 caractères', 't.json', () =>
      JSON.stringify({ convention: 'x'.repeat(40_000), lignes: [] }),
    ),
    written('.json d’une clé __proto__', 'p.json', () => '{"__proto__":{"convention":"x"}}'),
    poured('.txt de 4 Mo de montants', 'm.txt', 3.9, '12 345,67 € '),
    poured('.txt de 2 Mo de montants', 'm.txt', 1.9, 'le coût de 12 345 € pour les travaux. '),
    poured('.txt de 88 Ko de montants', 'm.txt', 0.08, '12 345 € '),
    poured('.txt de 2 Mo de tabulations', 'm.txt', 1.9, '\t'),
    poured('.txt de 2 Mo de lignes vides', 'm.txt', 1.9, '\n'),
    poured('.txt de 2 Mo de chiffres', 'm.txt', 1.9, '1'),
    poured('.txt de 2 Mo de chiffres espacés', 'm.txt', 1.9, '1 '),
    poured('.txt de 2 Mo de parenthèses', 'm.txt', 1.9, '('),
    poured('.txt d’une ligne de 2 Mo sans point', 'm.txt', 1.9, 'total '),
    written('.docx qui devient 11 Mo', 'w.docx', () =>
      docx(repeated('<w:p><w:r><w:t>1</w:t></w:r></w:p>', 11 * MB, W, '</w:body></w:document>')),
    ),
    written('.docx qui devient 1 Go', 'w.docx', () =>
      docx(repeated('<w:p/>', 1024 * MB, W, '</w:body></w:document>')),
    ),
    written('.docx imbriqué cent mille fois', 'w.docx', () =>
      docx(`${W}${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}</w:body></w:document>`),
    ),
    written('.docx aux entités qui se multiplient', 'w.docx', () =>
      docx(
        `<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>${W}<w:p><w:r><w:t>${'&b;'.repeat(1000)}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    ),
  ];
}

function places() {
  const isRoot = process.getuid?.() === 0;
  const made = [
    [
      'un tube',
      'tube.xlsx',
      () => existsSync('tube.xlsx') || execFileSync('mkfifo', ['tube.xlsx']),
    ],
    ['/dev/zero', '/dev/zero', () => undefined],
    ['/dev/stdin', '/dev/stdin', () => undefined],
    ['un dossier', 'dossier.xlsx', () => mkdirSync('dossier.xlsx', { recursive: true })],
    ['un fichier absent', 'absent.xlsx', () => undefined],
    ['un fichier vide', 'vide.xlsx', () => writeFileSync('vide.xlsx', '')],
    ...(isRoot
      ? []
      : [
          [
            'un fichier sans droit de lecture',
            'ferme.xlsx',
            () => {
              writeFileSync('ferme.xlsx', 'x');
              chmodSync('ferme.xlsx', 0);
            },
          ],
        ]),
  ];
  return made.map(([name, file, make]) => ({ name, file, make }));
}

const cases = (family, made, commandsOf, codes) =>
  made.flatMap(({ name, file, make }) =>
    commandsOf(file).map((args, index) => ({
      family,
      name,
      args,
      codes,
      prepare: index === 0 ? make : undefined,
    })),
  );

const sortie = (...more) => ['consolider', 'B.xlsx', ...more];
const LEFT = () => readdirSync('.').filter((name) => name.endsWith('.tmp'));

/** Where what is written goes. */
function outputs() {
  const keep = () => {
    writeFileSync('garde.xlsx', 'ancien');
    chmodSync('garde.xlsx', 0o640);
  };
  const isOld = () => readFileSync('garde.xlsx', 'utf8') === 'ancien' && LEFT().length === 0;
  return [
    {
      name: 'un dossier qui n’existe pas',
      args: sortie('--sortie', 'absent/A.xlsx'),
      codes: REFUSED,
    },
    {
      name: 'un dossier en guise de fichier',
      args: sortie('--sortie', 'dossier.xlsx', '--forcer'),
      codes: REFUSED,
      prepare: () => mkdirSync('dossier.xlsx', { recursive: true }),
    },
    {
      name: 'un disque plein',
      args: ['exporter', 'B.xlsx', '--format', 'csv', '--sortie', '/dev/full', '--forcer'],
      codes: REFUSED,
    },
    {
      name: 'la sortie est une entrée',
      args: sortie('--sortie', 'B.xlsx', '--forcer'),
      codes: REFUSED,
    },
    {
      name: 'la sortie est le classeur précédent',
      args: sortie('--precedent', 'A.xlsx', '--sortie', './A.xlsx', '--forcer'),
      codes: REFUSED,
    },
    {
      name: 'la sortie est le classeur repris',
      args: ['annee-suivante', 'A.xlsx', '--sortie', 'A.xlsx', '--forcer'],
      codes: REFUSED,
    },
    {
      name: 'une sortie qui existe',
      args: sortie('--sortie', 'garde.xlsx'),
      codes: REFUSED,
      prepare: keep,
      after: isOld,
    },
    {
      name: 'les droits d’un fichier remplacé',
      args: sortie('--sortie', 'garde.xlsx', '--forcer'),
      codes: [0, 1],
      prepare: keep,
      after: () => (statSync('garde.xlsx').mode & 0o777) === 0o640 && LEFT().length === 0,
    },
    ...[0, 50, 150, 300, 450].map((delay) => ({
      name: `Ctrl+C après ${delay} ms`,
      args: sortie('--sortie', 'garde.xlsx', '--forcer'),
      codes: [0, 1, 130],
      prepare: keep,
      during: (child) => setTimeout(() => child.kill('SIGINT'), delay).unref(),
      after: ({ code }) =>
        LEFT().length === 0 &&
        (code === 130 ? isOld() : readFileSync('garde.xlsx').subarray(0, 2).toString() === 'PK'),
    })),
    {
      name: 'un lecteur qui s’en va',
      args: ['verifier', 'B.xlsx', '--json'],
      codes: [0, 1],
      closeOut: true,
    },
  ].map((one) => ({ family: 'sorties', ...one }));
}

/** What another file than the one asked for is called. */
function mistaken() {
  const precedent = (file) => sortie('--precedent', file, '--sortie', 'sortie.xlsx', '--forcer');
  const ESC = 'a\u001b]0;titre\u0007\u001b[2J.xlsx';
  const escaped = () => writeFileSync(ESC, 'x');
  return [
    { name: '--precedent : un Modèle B', args: precedent('B.xlsx'), codes: REFUSED },
    { name: '--precedent : une annexe', args: precedent('annexe.xlsx'), codes: REFUSED },
    {
      name: '--precedent : une année à venir',
      args: [...precedent('A-2031.xlsx'), '--entete', 'entete.json'],
      codes: REFUSED,
    },
    {
      name: '--precedent : un classeur vide de formulaires',
      args: precedent('vide-de-tout.xlsx'),
      codes: REFUSED,
      prepare: () => writeFileSync('vide-de-tout.xlsx', workbook()),
    },
    {
      name: 'un nom de fichier à caractères de commande',
      args: ['verifier', ESC],
      codes: REFUSED,
      prepare: escaped,
    },
    {
      name: 'ce même nom à écrire',
      args: ['annexes', ESC, '--json'],
      codes: REFUSED,
      prepare: escaped,
    },
    {
      name: 'des caractères de commande dans un texte',
      args: INSERER('--lignes', 'esc.csv'),
      codes: ANY,
      prepare: () => writeFileSync('esc.csv', `${HEADINGS};x\u001b[2J\n${ROW};y`),
    },
    {
      name: 'un texte de plus de 32 767 caractères',
      args: INSERER('--lignes', 'long.csv'),
      codes: REFUSED,
      prepare: () =>
        writeFileSync('long.csv', `${HEADINGS}\n${ROW.replace('M-1', 'x'.repeat(32_768))}`),
    },
    {
      name: 'un en-tête de plus de 32 767 caractères',
      args: INSERER('--entete', 'long.json'),
      codes: REFUSED,
      prepare: () => writeFileSync('long.json', JSON.stringify({ convention: 'x'.repeat(32_768) })),
    },
    {
      name: 'une note de plus de 32 767 caractères',
      args: INSERER('--saisie', 'longue.json'),
      codes: REFUSED,
      prepare: () => writeFileSync('longue.json', JSON.stringify({ notes: ['x'.repeat(32_768)] })),
    },
  ].map((one) => ({ family: 'méprises', ...one }));
}

/** Every case, in the order of the families. */
export function allCases() {
  return [
    ...cases('bombes', bombs(), WORKBOOK_COMMANDS, ANY),
    ...cases('formes', shapes(), WORKBOOK_COMMANDS, ANY),
    ...Object.entries({ parties: parts, répertoires: zips, xml: xmls, cellules: cells }).flatMap(
      ([family, list]) =>
        cases(
          family,
          list().map(([name, make]) => ({ name, ...hostile('piege.xlsx', make) })),
          READERS,
          ANY,
        ),
    ),
    ...cases('archives', archives(), (file) => WORKBOOK_COMMANDS(file), ANY),
    ...texts().flatMap(({ name, file, make }) =>
      cases('textes', [{ name, file, make }], TEXTS[path.extname(file).slice(1)], ANY),
    ),
    ...cases(
      'lieux',
      places(),
      (file) => [
        ['verifier', file],
        ['annexes', 'annexe.xlsx', '--texte', file],
        INSERER('--lignes', file),
        INSERER('--entete', file),
        PREREMPLIR('--menages', file),
        sortie(file, '--sortie', 'sortie.xlsx', '--forcer'),
      ],
      ANY,
    ),
    ...outputs(),
    ...mistaken(),
  ];
}
