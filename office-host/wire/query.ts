import { apiNotFound } from './errors';
import type { Env, Member, Scalar, WireObject } from './object';
import { follow, memberOf, wireName } from './paths';
import type { QueryInfo } from './protocol';
import { isPromised } from './versions';

/** What is asked of an object: names under it, each with what is asked of that in turn. */
type Selection = Map<string, Selection>;

type Result = Record<string, unknown>;

/**
 * The answer to `load`: scalars under their wire names, objects nested, collections as `_Items`.
 * An empty selection loads every scalar that the host promises.
 */
export function query(object: WireObject | undefined, info: QueryInfo, env: Env): unknown {
  if (!object) return null;
  return answer(object, toSelection([...(info.Select ?? []), ...(info.Expand ?? [])]), env, info);
}

function toSelection(paths: readonly string[]): Selection {
  const root: Selection = new Map();
  for (const path of paths) {
    let level = root;
    if (/(^|\/)isNullObject$/.test(path)) continue; // the client answers it from null itself
    for (const segment of path.split('/')) {
      const name = selected(segment);
      const next = level.get(name) ?? new Map<string, never>();
      level.set(name, next);
      level = next;
    }
  }
  return root;
}

/** `$all` and `*` mean every scalar. */
function selected(segment: string): string {
  return segment === '$all' || segment === '' ? '*' : wireName(segment);
}

function answer(object: WireObject, selection: Selection, env: Env, page: QueryInfo = {}): Result {
  const result: Result = { ...object.type.identity?.(object.target, env) };
  return object.type.items
    ? answerCollection(object, selection, env, page, result)
    : Object.assign(result, answerOne(object, selection, env));
}

function answerOne(object: WireObject, selection: Selection, env: Env): Result {
  const result: Result = {};
  if (selection.size === 0 || selection.has('*')) Object.assign(result, allScalars(object, env));
  for (const [name, inner] of selection) {
    if (name !== '*') result[name] = answerMember(object, name, inner, env);
  }
  return result;
}

function answerMember(object: WireObject, name: string, inner: Selection, env: Env): unknown {
  const member = memberOf(object, name, env);
  if (member.kind === 'scalar') return read(object, name, member, env);
  const child = follow(object, name, [], env);
  return child ? answer(child, inner, env) : null;
}

/** Names that the collection itself has (`Count`) are its own; the others are asked of every item. */
function answerCollection(
  object: WireObject,
  selection: Selection,
  env: Env,
  page: QueryInfo,
  result: Result,
): Result {
  const own = [...selection.keys()].filter((name) => Object.hasOwn(object.type.members, name));
  for (const name of own) result[name] = answerMember(object, name, new Map(), env);
  if (own.length > 0 && own.length === selection.size) return result;
  const ofItems = new Map([...selection].filter(([name]) => !own.includes(name)));
  const items = object.type.items?.(object.target, env) ?? [];
  const first = page.Skip ?? 0;
  const last = page.Top === undefined ? items.length : first + page.Top;
  result['_Items'] = items.slice(first, last).map((item, index) => ({
    ...(object.type.indexed && { _Index: first + index }),
    ...answer(item, ofItems, env),
  }));
  return result;
}

function allScalars(object: WireObject, env: Env): Result {
  const scalars = Object.entries(object.type.members).filter(
    (entry): entry is [string, Scalar<unknown>] => isLoadedByDefault(entry[1], env),
  );
  return Object.fromEntries(
    scalars.map(([name, member]) => [name, read(object, name, member, env)]),
  );
}

function isLoadedByDefault(member: Member<unknown>, env: Env): boolean {
  return member.kind === 'scalar' && isPromised(env.requirements, member.since);
}

function read(object: WireObject, name: string, member: Scalar<unknown>, env: Env): unknown {
  return env.locate(object.type.name, name, () => member.get(object.target, env)) ?? null;
}

/** The scalar of that name, for writing; ApiNotFound where it cannot be written. */
export function settable(object: WireObject, name: string, env: Env): Scalar<unknown> {
  const member = memberOf(object, name, env);
  if (member.kind !== 'scalar' || !member.set) throw apiNotFound(object.type.name, name);
  return member;
}
