// Which test files lead to which sources, by their imports.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

import { ROOT } from '../setup.mjs';

const imports = new Map();

/** The project's files that a file imports, types included. */
export function importsOf(file) {
  const known = imports.get(file);
  if (known) return known;
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const found = ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => resolve(path.posix.join(path.posix.dirname(file), name)))
    .filter((name) => name !== undefined);
  imports.set(file, found);
  return found;
}

function resolve(name) {
  return [`${name}.ts`, `${name}.tsx`, name, `${name}/index.ts`].find(
    (each) => /\.tsx?$/.test(each) && existsSync(path.join(ROOT, each)),
  );
}

/** A file and all that it leads to. */
export function closureOf(file) {
  const seen = new Set([file]);
  for (const each of seen) for (const next of importsOf(each)) seen.add(next);
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
