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

/** What is wrong with a manifest, beyond its schema: dangling `resid`s and addresses that are not https. */
export function manifestFaults(xml) {
  const ids = new Set([...xml.matchAll(/<bt:\w+ id="([^"]+)"/g)].map(([, id]) => id));
  const used = [...xml.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id);
  const plain = [...xml.matchAll(/DefaultValue="(http:[^"]+)"/g)].map(([, address]) => address);
  const long = [...xml.matchAll(/<bt:String id="([^"]+)" DefaultValue="([^"]*)"/g)];
  return [
    ...used.filter((id) => !ids.has(id)).map((id) => `resid sans ressource : ${id}`),
    ...[...ids].filter((id) => !used.includes(id)).map((id) => `ressource jamais utilisée : ${id}`),
    ...plain.map((address) => `adresse sans https : ${address}`),
    ...[...ids]
      .filter((id) => id.length > 32)
      .map((id) => `identifiant de plus de 32 caractères : ${id}`),
    ...long
      .filter(([, , text]) => text.length > 250)
      .map(([, id]) => `texte de plus de 250 caractères : ${id}`),
  ];
}
