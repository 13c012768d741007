import { apiNotFound, refuse } from './errors';
import type { Env, WireObject } from './object';
import { memberOf, wireName, type Paths } from './paths';
import { ActionType, type WireAction } from './protocol';
import { query, settable } from './query';

/** Does one action of a request and gives the value that its result carries. */
export function perform(action: WireAction, paths: Paths, env: Env): unknown {
  if (action.ActionType === ActionType.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.instantiate:
      return object ? (object.type.identity?.(object.target, env) ?? {}) : null;
    case ActionType.query:
    case ActionType.queryAsJson:
      return query(object, action.QueryInfo ?? {}, env);
    default:
      // « Methods called on a null object do nothing »: OrNullObject methods, learn.microsoft.com.
      return object ? performOn(object, action, paths, env) : null;
  }
}

function performOn(object: WireObject, action: WireAction, paths: Paths, env: Env): unknown {
  const name = action.Name ?? '';
  switch (action.ActionType) {
    case ActionType.method:
      return invoke(object, name, paths.arguments(action.ArgumentInfo), env);
    case ActionType.setProperty:
      return set(object, name, paths.arguments(action.ArgumentInfo)[0], env);
    case ActionType.ensureUnchanged:
      return ensureUnchanged(object, action.ObjectState ?? {}, env);
    case ActionType.update:
      return update(object, action.ObjectState ?? {}, env);
    default:
      throw refuse('UnsupportedOperation');
  }
}

function invoke(object: WireObject, name: string, args: readonly unknown[], env: Env): unknown {
  const member = memberOf(object, name, env);
  if (member.kind !== 'call') throw apiNotFound(object.type.name, name);
  return env.locate(object.type.name, name, () => member.run(object.target, args, env)) ?? null;
}

function set(object: WireObject, name: string, value: unknown, env: Env): null {
  const member = settable(object, name, env);
  env.locate(object.type.name, name, () => member.set?.(object.target, value, env));
  return null;
}

function update(object: WireObject, state: Readonly<Record<string, unknown>>, env: Env): null {
  for (const [name, value] of Object.entries(state)) set(object, wireName(name), value, env);
  return null;
}

/** Refuses when a property no longer has the value that the client last saw. */
function ensureUnchanged(
  object: WireObject,
  state: Readonly<Record<string, unknown>>,
  env: Env,
): null {
  const now = query(object, { Select: Object.keys(state) }, env) as Record<string, unknown>;
  const changed = Object.entries(state).some(
    ([name, value]) => JSON.stringify(now[wireName(name)]) !== JSON.stringify(value),
  );
  if (changed) throw refuse('Conflict');
  return null;
}
