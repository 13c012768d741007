// Which test files lead to which sources, by their imports.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

import { ROOT } from '../setup.mjs';

const imports = { all: new Map(), values: new Map() };
const TYPES_ONLY = /^(?:import|export) type\b[^;]*;/gm;

/** The project's files that a file imports: all of them, or those alone that it runs (`values`). */
export function importsOf(file, which = 'all') {
  const known = imports[which].get(file);
  if (known) return known;
  const whole = readFileSync(path.join(ROOT, file), 'utf8');
  const text = which === 'values' ? whole.replace(TYPES_ONLY, '') : whole;
  const found = ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => resolve(path.posix.join(path.posix.dirname(file), name)))
    .filter((name) => name !== undefined);
  imports[which].set(file, found);
  return found;
}

function resolve(name) {
  return [`${name}.ts`, `${name}.tsx`, name, `${name}/index.ts`].find(
    (each) => /\.tsx?$/.test(each) && existsSync(path.join(ROOT, each)),
  );
}

/** A file and all that it leads to. */
export function closureOf(file, which = 'all') {
  const seen = new Set([file]);
  for (const each of seen) for (const next of importsOf(each, which)) seen.add(next);
  return seen;
}

const marks = new Map();

function markOfFile(file) {
  const known = marks.get(file);
  if (known) return known;
  const mark = createHash('sha1').update(readFileSync(path.join(ROOT, file)));
  marks.set(file, mark.digest('hex'));
  return marks.get(file);
}

/** A mark of the text of all these files; each is read once. */
export function markOf(files) {
  const hash = createHash('sha1');
  for (const file of [...files].sort()) hash.update(markOfFile(file));
  return hash.digest('hex');
}

/** The files under a path of the project that end as told, sorted. */
export function filesUnder(name, ending) {
  const full = path.join(ROOT, name);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return name.endsWith(ending) ? [name] : [];
  return readdirSync(full)
    .sort()
    .flatMap((each) => filesUnder(path.posix.join(name, each), ending));
}
