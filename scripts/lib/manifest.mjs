// The production manifest: the development one with its addresses moved, checked on the way.
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './setup.mjs';

export const DEVELOPMENT_URL = 'https://localhost:3443/';

/** `manifest.xml` with every development address under `base`, which must be https. */
export function manifestFor(base) {
  const url = new URL(base.endsWith('/') ? base : `${base}/`);
  if (url.protocol !== 'https:')
    throw new Error(`L’adresse de publication doit commencer par https:// (reçu : ${base}).`);
  const source = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
  return source.replaceAll(DEVELOPMENT_URL, url.href);
}

/** What the documentation of manifests allows, in characters. */
const LIMITS = {
  ShortStrings: 125,
  LongStrings: 250,
  resource: 32,
  id: 125,
  DisplayName: 125,
  Description: 250,
};

/** What is wrong with a manifest, beyond its schema: dangling `resid`s, plain addresses, what is too long. */
export function manifestFaults(xml) {
  const all = (pattern) => [...xml.matchAll(pattern)];
  const ids = new Set(all(/<bt:\w+ id="([^"]+)"/g).map(([, id]) => id));
  const used = all(/resid="([^"]+)"/g).map(([, id]) => id);
  const plain = all(/(?:DefaultValue|Url)="(http:[^"]+)"/g).map(([, address]) => address);
  const strings = ['ShortStrings', 'LongStrings'].flatMap((list) =>
    all(new RegExp(`<bt:${list}>(.*?)</bt:${list}>`, 'gs')).flatMap(([, inside]) =>
      [...inside.matchAll(/<bt:String id="([^"]+)" DefaultValue="([^"]*)"/g)].map(
        ([, id, text]) => [`texte ${id}`, text, LIMITS[list]],
      ),
    ),
  );
  const head = all(/<(DisplayName|Description) DefaultValue="([^"]*)"/g).map(([, name, text]) => [
    name,
    text,
    LIMITS[name],
  ]);
  const controls = all(/<(?:CustomTab|Group|Control)\b[^>]* id="([^"]+)"/g).map(([, id]) => id);
  const measured = [
    ...[...ids].map((id) => [`identifiant ${id}`, id, LIMITS.resource]),
    ...controls.map((id) => [`identifiant ${id}`, id, LIMITS.id]),
    ...strings,
    ...head,
  ];
  return [
    ...used.filter((id) => !ids.has(id)).map((id) => `resid sans ressource : ${id}`),
    ...[...ids].filter((id) => !used.includes(id)).map((id) => `ressource jamais utilisée : ${id}`),
    ...plain.map((address) => `adresse sans https : ${address}`),
    ...controls
      .filter((id, index) => controls.indexOf(id) !== index)
      .map((id) => `identifiant en double : ${id}`),
    ...measured
      .filter(([, text, most]) => text.length > most)
      .map(([name, , most]) => `plus de ${most} caractères : ${name}`),
  ];
}
