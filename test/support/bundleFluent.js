/**
 * Fluent UI in one file for the tests: its 3,000 modules, loaded anew by each of sixty files of tests,
 * took a quarter of their time. The same code, made again when its version or the icons in use change.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../..');
const FOLDER = path.join(ROOT, '.cache/fluent');
const ICONS = '@fluentui/react-icons';
const COMPONENTS = '@fluentui/react-components';

module.exports = async () => {
  const icons = iconsInUse();
  const stamp = stampOf(icons);
  const known = path.join(FOLDER, 'stamp');
  if (existsSync(known) && readFileSync(known, 'utf8') === stamp) return;
  mkdirSync(FOLDER, { recursive: true });
  const entry = path.join(FOLDER, 'entry.mjs');
  writeFileSync(
    entry,
    `export * as components from '${COMPONENTS}';\n` +
      `import { ${icons.join(', ')} } from '${ICONS}';\n` +
      `export const icons = { ${icons.join(', ')} };\n`,
  );
  await bundle(entry);
  dropUnused(path.join(FOLDER, 'fluent.js'));
  for (const part of ['components', 'icons']) {
    writeFileSync(
      path.join(FOLDER, `${part}.js`),
      `module.exports = require('./fluent').${part};\n`,
    );
  }
  writeFileSync(known, stamp);
};

/** The icons that the pane and the demonstration page import by name. */
function iconsInUse() {
  const names = new Set();
  for (const folder of ['src', 'office-host']) {
    for (const file of readdirSync(path.join(ROOT, folder), { recursive: true })) {
      if (!file.endsWith('.tsx') && !file.endsWith('.ts')) continue;
      const text = readFileSync(path.join(ROOT, folder, file), 'utf8');
      for (const [, list] of text.matchAll(/import \{([^}]*)\} from '@fluentui\/react-icons'/g)) {
        for (const name of list.split(','))
          if (name.trim()) names.add(name.replace('type ', '').trim());
      }
    }
  }
  return [...names].sort();
}

function stampOf(icons) {
  const versions = [COMPONENTS, ICONS].map(
    (name) =>
      JSON.parse(readFileSync(path.join(ROOT, 'node_modules', name, 'package.json'))).version,
  );
  return createHash('sha256')
    .update(JSON.stringify([versions, icons, readFileSync(__filename, 'utf8')]))
    .digest('hex');
}

/** Thousands of icons that nobody asks for are left out; names stay. */
function dropUnused(file) {
  const { minifySync } = require('@swc/core');
  const compress = { defaults: false, unused: true, dead_code: true, side_effects: true };
  const { code } = minifySync(readFileSync(file, 'utf8'), { compress, mangle: false });
  writeFileSync(file, code);
}

/** React stays outside, since the tests and the bundle must share one. */
function bundle(entry) {
  const webpack = require('webpack');
  const compiler = webpack({
    mode: 'production',
    entry,
    target: 'web',
    devtool: false,
    context: ROOT,
    output: { path: FOLDER, filename: 'fluent.js', library: { type: 'commonjs2' } },
    externalsType: 'commonjs2',
    externals: [/^react(\/|$)/, /^react-dom(\/|$)/, /^scheduler(\/|$)/],
    // What Fluent UI says to developers is said in tests too.
    optimization: { minimize: false, nodeEnv: false },
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
      else compiler.close(() => resolve());
    });
  });
}
