/** JSON that a file gives, held to its schema: what is wrong is one sentence that names the file. */
import * as z from 'zod/mini';

import { LONGEST_TEXT } from '../grid/extent';
import { formatCount, fr } from '../text/fr';
import { CliError } from './context';

/** What is wrong at one place of the JSON. */
export type Fault = z.core.$ZodIssue;

/** What the JSON of a file says; a CliError tells the first fault, by `sentence` where it has one. */
export function parseJson<T>(
  { text, path }: { readonly text: string; readonly path: string },
  schema: z.ZodMiniType<T>,
  sentence: (fault: Fault) => string | undefined = () => undefined,
): T {
  const { data, error, success } = schema.safeParse(readJson(text, path));
  if (success) return data;
  const fault = error.issues.find(({ code }) => code === 'unrecognized_keys') ?? error.issues[0];
  if (fault === undefined) throw error;
  throw new CliError(sentence(fault) ?? faultSentence(fault, path));
}

/** Refuses a text which no cell would hold, however deep it stands. */
function refuseLong(json: unknown, path: string): void {
  const waiting: unknown[] = [json];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) waiting.push(inner);
    }
    if (typeof value !== 'string' || value.length <= LONGEST_TEXT) continue;
    throw new CliError(
      fr`Un texte du fichier « ${path} » est trop long (« ${value.slice(0, 30)}… ») : une cellule en contient 32 767 caractères au plus.`,
    );
  }
}

/** Beyond what any object of ours is named by: a thousand keys more cost a reader a hundred times their bytes. */
const MOST_KEYS = 10_000;

/** Refuses an object of more keys than any of ours before it is made. */
function refuseMany(text: string, path: string): void {
  const open: { keys: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfText(text, at);
    else if (sign === '{' || sign === '[') open.push({ keys: 0 });
    else if (sign === '}' || sign === ']') open.pop();
    const inside = sign === ':' ? open.at(-1) : undefined;
    if (inside === undefined) continue;
    inside.keys += 1;
    if (inside.keys <= MOST_KEYS) continue;
    throw new CliError(
      fr`Le fichier « ${path} » a un objet de plus de ${formatCount(MOST_KEYS, 'clé', 'clés')} : vérifiez que c’est le bon fichier.`,
    );
  }
}

/** Where the quotes that open at a place close. */
function endOfText(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** Any JSON, or a CliError that names its file. */
export function readJson(text: string, path: string): unknown {
  try {
    if (text.length > LONGEST_TEXT) refuseMany(text, path);
    const json = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
    if (text.length > LONGEST_TEXT) refuseLong(json, path);
    return json;
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    throw new CliError(
      fr`Le fichier « ${path} » n’est pas un JSON valide : vérifiez les guillemets, les virgules et les accolades.`,
      { cause },
    );
  }
}

/** An object of these keys and no other; the message of a key that is none is the list of those that are. */
export function objectOf<S extends z.core.$ZodLooseShape>(shape: S) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? known : undefined),
  });
}

/** A text; a number stands for its digits, and what is left out for an empty text. */
export const texte = z.pipe(
  z.nullish(z.union([z.string(), z.number()])),
  z.transform((value) => String(value ?? '').trim()),
);

function faultSentence(fault: Fault, path: string): string {
  if (fault.code === 'unrecognized_keys') {
    return fr`La clé « ${fault.keys[0] ?? ''} » du fichier « ${path} » n’existe pas ; les clés sont ${fault.message}.`;
  }
  const key = fault.path.at(-1);
  return typeof key === 'string' && fault.code !== 'invalid_type'
    ? fr`La clé « ${key} » du fichier « ${path} » doit être un texte ou un nombre.`
    : fr`Le fichier « ${path} » doit contenir un objet JSON.`;
}
