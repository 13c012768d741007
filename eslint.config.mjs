// Lint holds the architecture: who may import whom, where Office.js may be named, ASCII identifiers.
import importPlugin from 'eslint-plugin-import';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const SRC = './src';
const HOST = './office-host';
const HOST_FOLDERS = ['bridge', 'calc', 'model', 'node', 'page', 'wire', 'xdm'];

/** `target` may import from `src` only what `allowed` lists (and itself). */
const zone = (target, allowed, why) => ({
  target: `${SRC}/${target}`,
  from: SRC,
  except: [`./${target}`, ...allowed.map((path) => `./${path}`)],
  message: why,
});

/** A layer of `app` may import the layers of `app` under it only. */
const appZone = (target, allowed, why) => ({
  target: target.map((path) => `${SRC}/app/${path}`),
  from: `${SRC}/app`,
  except: [...target, ...allowed].map((path) => `./${path}`),
  message: why,
});

const zones = [
  zone('grid', [], 'grid is a leaf: it imports nothing.'),
  zone('encoding', [], 'encoding is a leaf: it imports nothing.'),
  zone('core', ['grid'], 'core is pure: zod and grid only.'),
  zone('text', ['core', 'grid'], 'text makes sentences of core data.'),
  {
    target: [`${SRC}/workbook/port.ts`, `${SRC}/workbook/errors.ts`],
    from: SRC,
    message: 'the port imports nothing.',
  },
  zone(
    'workbook/excel',
    ['workbook/port.ts', 'workbook/errors.ts', 'grid'],
    'the Excel adapter knows the port and Office.js.',
  ),
  zone(
    'workbook/xlsx',
    ['workbook/port.ts', 'workbook/errors.ts', 'workbook/csv', 'grid'],
    'the file adapter knows the port and the .xlsx libraries.',
  ),
  zone(
    'workbook/csv',
    ['workbook/port.ts', 'workbook/errors.ts', 'grid', 'encoding'],
    'the reader of CSV knows the port, the grid and its library.',
  ),
  zone(
    'workbook/document',
    ['workbook/errors.ts', 'workbook/xlsx/limits.ts', 'encoding'],
    'the reader of documents knows its library, and the bounds of every archive.',
  ),
  zone(
    'workbook/reader',
    [
      'workbook/port.ts',
      'workbook/errors.ts',
      'workbook/xlsx',
      'workbook/document',
      'workbook/csv',
    ],
    'the door to the worker knows the readers of files.',
  ),
  zone(
    'app',
    ['core', 'text', 'grid', 'workbook/port.ts', 'workbook/errors.ts'],
    'app works on the port, never on an adapter.',
  ),
  zone('commands', ['app', 'core'], 'a button of the ribbon makes one call into app.'),
  appZone(['state.ts', 'state'], [], 'the state of the screens is plain data.'),
  appZone(['sheets'], [], 'a layout of ours knows no state and no change.'),
  appZone(['mirror/views'], ['state.ts', 'state', 'sheets'], 'views are made of a reading.'),
  appZone(['mirror'], ['state.ts', 'state', 'sheets'], 'the mirror reads: it makes no change.'),
  appZone(
    ['changes'],
    ['state.ts', 'state', 'sheets', 'mirror/views'],
    'a change is pure: a reading in, commands out.',
  ),
  {
    target: SRC,
    from: HOST,
    message: 'The product never imports its stand-in Excel.',
  },
  {
    target: ['./test', './scripts'],
    from: HOST,
    except: ['./index.ts', './files.ts', './test/wire/cases'],
    message: 'The stand-in Excel has doors: office-host/index.ts and files.ts.',
  },
  {
    target: [...HOST_FOLDERS.map((folder) => `${HOST}/${folder}`), `${HOST}/*.ts`],
    from: SRC,
    except: [
      'grid',
      'workbook/port.ts',
      'workbook/errors.ts',
      'workbook/reader',
      'workbook/xlsx',
    ].map((path) => `./${path}`),
    message: 'The host stands in for Excel: it knows no declaration.',
  },
];

/** Folders in front of `app`; only their entry file picks an adapter. */
const front = (folder) =>
  zone(
    folder,
    [
      'app',
      'text',
      'core',
      'grid',
      'encoding',
      'workbook/port.ts',
      'workbook/errors.ts',
      'commands',
    ],
    `${folder} asks app; only its entry file picks an adapter.`,
  );

/** Files of core where outside data enters: they alone may know zod. */
const PARSERS = ['parseCorrespondances', 'parseEntete', 'parseReponses', 'parseSaisie'];
const REACT = ['react', '@types/react', '@fluentui/react-components', '@fluentui/react-icons'];

/** The packages that each folder may import; the others may import none. */
const PACKAGES = [
  [`${SRC}/{grid,encoding,text,commands}/**`, []],
  [`${SRC}/core/**/!(${[...PARSERS, 'formule'].join('|')}).ts`, []],
  [`${SRC}/core/annexes/formule.ts`, ['@borgar/fx']],
  [`${SRC}/core/**/{${PARSERS.join(',')}}.ts`, ['zod']],
  [`${SRC}/app/**/!(archive).ts`, []],
  [`${SRC}/app/rooms/prefill/archive.ts`, ['fflate']],
  [`${SRC}/workbook/{*.ts,excel/**}`, []],
  [`${SRC}/workbook/xlsx/**`, ['@borgar/fx', '@cj-tech-master/excelts', 'fflate', 'hucre']],
  [`${SRC}/workbook/reader/**`, ['zod']],
  [`${SRC}/workbook/csv/**`, ['csv-parse']],
  [`${SRC}/workbook/document/**`, ['mammoth', 'fflate']],
  [`${SRC}/pane/**`, [...REACT, 'react-dom', '@types/react-dom', '@tanstack/react-virtual', 'zod']],
  [`${SRC}/cli/**`, ['commander', 'csv-parse', 'hyparquet-writer', 'workerpool', 'zod']],
  [`${HOST}/{node,wire}/**`, []],
  [`${HOST}/{bridge,xdm}/**`, ['zod']],
  [`${HOST}/model/**`, ['@borgar/fx', 'numfmt']],
  [`${HOST}/calc/**`, ['@borgar/fx', '@ironcalc/wasm']],
  [
    `${HOST}/page/**`,
    [...REACT, 'react-dom', '@types/react-dom', '@tanstack/react-virtual', '@ironcalc/wasm'],
  ],
].map(([target, names]) => ({
  target,
  from: './node_modules',
  except: names.map((name) => `./${name}`),
  message: `packages of this folder: ${names.join(', ') || 'none'}.`,
}));

const ASCII = '^[$_A-Za-z0-9]*$';
const OFFICE_GLOBALS = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'];
/** What spreads an array over the call stack, and ends in an error once the array is a large sheet. */
const STACK_SPREADS = [
  ['Math', 'min|max'],
  ['String', 'fromCharCode|fromCodePoint'],
  ['', 'push|unshift|splice|concat'],
].map(([object, names]) => ({
  selector: `CallExpression[callee.property.name=/^(${names})$/]${object && `[callee.object.name='${object}']`} > SpreadElement`,
  message:
    'A large sheet overflows the call stack: use least, greatest, a loop or an array literal.',
}));

/**
 * What depends on the clock or on where the machine stands. The two entry files read the day; everything
 * else counts days, so that tests under one time zone speak for all.
 */
const LOCAL_TIME = [
  "NewExpression[callee.name='Date'][arguments.length!=1]",
  "CallExpression[callee.name='Date']",
  "MemberExpression[object.name='Date'][property.name='now']",
  'MemberExpression[property.name=/^((get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds)|getTimezoneOffset|toLocale(Date|Time)String|to(Date|Time)String)$/]',
  "MemberExpression[object.name='Intl'][property.name='DateTimeFormat']",
].map((selector) => ({
  selector,
  message:
    'Days are counted, whatever the time zone: use core/date; the entry files read the clock.',
}));

/** What writes a number or a boolean with the point, the hyphen and the words of a program. */
const BARE_NUMBERS = [
  "CallExpression[callee.name='String']",
  'CallExpression[callee.property.name=/^(toFixed|toString|toPrecision|toLocaleString)$/]',
].map((selector) => ({
  selector,
  message: 'A sentence writes numbers by fr, shownText or text/format.',
}));

/**
 * A sentence put together with a value, without the door that writes French: no `fr` before it. Values
 * of the workbook are none, nor what goes to an error.
 */
const BARE_SENTENCES = {
  selector:
    ':not(TaggedTemplateExpression, NewExpression) > TemplateLiteral[expressions.length>0] > ' +
    'TemplateElement[value.raw=/^[A-ZÀ-Ý][a-zà-ÿ]+[ \\u00a0]|[ \\u00a0](?:de|du|des|le|la|les|un|une|et|ou|à|au|aux|en|par|pour|sur|dans|est|sont) |[«»]/]',
  message: 'A sentence that holds a value is written by fr, which sets its spaces and its numbers.',
};

const OFFICE_TYPES = OFFICE_GLOBALS.map((name) => ({
  selector: `TSQualifiedName[left.name='${name}']`,
  message: 'Only workbook/excel and the entry files name Office.js types.',
}));

const officeForbidden = {
  'no-restricted-globals': [
    'error',
    ...OFFICE_GLOBALS.map((name) => ({
      name,
      message: 'Only workbook/excel and the entry files name Office.js.',
    })),
  ],
  'no-restricted-syntax': ['error', ...OFFICE_TYPES, ...STACK_SPREADS, ...LOCAL_TIME],
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', '.cache/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { import: importPlugin },
    settings: {
      'import/resolver': { typescript: true },
      'import/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'zod', message: 'The small build, zod/mini: the pane loads it first.' }],
        },
      ],
      'import/no-restricted-paths': [
        'error',
        { zones: [...zones, ...PACKAGES, front('pane'), front('cli')] },
      ],
      'import/no-cycle': 'error',
      'import/no-nodejs-modules': 'error',
      'id-match': ['error', ASCII, { properties: true, classFields: true, onlyDeclarations: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: ['error', 'always'],
      ...officeForbidden,
    },
  },
  {
    files: ['src/{pane,cli,commands}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[...OFFICE_TYPES, ...STACK_SPREADS, ...LOCAL_TIME, BARE_SENTENCES],
      ],
    },
  },
  {
    files: [
      'src/pane/index.tsx',
      'src/pane/retours.worker.ts',
      'src/cli/main.ts',
      'src/cli/workbooks.ts',
    ],
    rules: {
      'import/no-restricted-paths': ['error', { zones: [...zones, ...PACKAGES] }],
      'no-restricted-globals': 'off',
      'no-restricted-syntax': ['error', ...STACK_SPREADS],
    },
  },
  {
    // A number is written as French readers write it: by `fr`, or by a function of text/format.
    files: ['src/text/**/*.ts', 'src/pane/words/**/*.ts'],
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: false }],
      'no-restricted-syntax': [
        'error',
        ...[...OFFICE_TYPES, ...STACK_SPREADS, ...LOCAL_TIME, ...BARE_NUMBERS, BARE_SENTENCES],
      ],
    },
  },
  {
    // The door itself.
    files: ['src/text/typographie.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[...OFFICE_TYPES, ...STACK_SPREADS, ...LOCAL_TIME, ...BARE_NUMBERS],
      ],
    },
  },
  {
    files: ['src/workbook/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-syntax': ['error', ...STACK_SPREADS, ...LOCAL_TIME],
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['office-host/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...OFFICE_TYPES] },
  },
  {
    files: ['src/pane/**/*.{ts,tsx}', 'office-host/page/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.strict.rules,
      // It speaks of React's compiler, which does not run here.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: [
      'src/cli/**',
      'office-host/calc/loadIronCalcFromDisk.ts',
      'office-host/node/**',
      'scripts/**',
    ],
    rules: { 'import/no-nodejs-modules': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}', 'office-host/test/**/*.{ts,tsx}'],
    rules: {
      'import/no-nodejs-modules': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.base],
    rules: { eqeqeq: ['error', 'always'] },
  },
);
