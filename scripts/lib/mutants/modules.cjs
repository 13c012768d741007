// Loads the project's TypeScript in this process, anew for every run and with one source replaced.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const swc = require('@swc/core');

const ROOT = path.resolve(__dirname, '../../..');
const CACHE = path.join(ROOT, '.cache/mutants/compiled');
const [, options] = Object.values(
  require(path.join(ROOT, 'jest.config.js')).projects[0].transform,
)[0];
/** Packages that are published as ES modules alone, which jest compiles as well. */
const ESM_ONLY = /node_modules[\\/](?:hucre|@ironcalc[\\/]wasm)[\\/]/;

const compiled = new Map();

function compile(text, filename) {
  const done = swc.transformSync(text, { ...options, filename, swcrc: false, sourceMaps: false });
  return done.code;
}

/** What a file compiles to, kept by its text: in memory, then on the disk. */
function compileOnce(text, filename) {
  const key = createHash('sha1').update(`${filename}\n${text}`).digest('hex');
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const file = path.join(CACHE, `${key}.js`);
  const code = existsSync(file) ? readFileSync(file, 'utf8') : compile(text, filename);
  if (!existsSync(file)) writeFileSync(file, code);
  compiled.set(key, code);
  return code;
}

const texts = new Map();
function textOf(filename) {
  const known = texts.get(filename) ?? readFileSync(filename, 'utf8');
  texts.set(filename, known);
  return known;
}

/** The text to load in place of a source's own, once; undefined for its own. */
let replace = () => undefined;

function load(module, filename) {
  const other = replace(filename);
  const code =
    other === undefined ? compileOnce(textOf(filename), filename) : compile(other, filename);
  module._compile(code, filename);
}

function install() {
  mkdirSync(CACHE, { recursive: true });
  for (const extension of ['.ts', '.tsx']) Module._extensions[extension] = load;
  for (const extension of ['.js', '.mjs']) {
    const own = Module._extensions[extension] ?? Module._extensions['.js'];
    Module._extensions[extension] = (module, filename) =>
      ESM_ONLY.test(filename) ? load(module, filename) : own(module, filename);
  }
}

/** Forgets every module of the project, so that the next `require` makes them anew. */
function forget(replacing = () => undefined) {
  replace = replacing;
  for (const file of Object.keys(require.cache)) {
    if (/\.tsx?$/.test(file)) delete require.cache[file];
  }
}

module.exports = { ROOT, install, forget };
