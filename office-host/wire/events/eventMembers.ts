import { call, type Call } from '../object';
import type { EventKind } from './registrations';

/**
 * The methods by which the client begins and stops listening, from those that begin
 * (`_RegisterDataChangedEvent`) with the set that brought each.
 */
export function eventMembers<T>(
  targetOf: (target: T) => string,
  table: Readonly<Record<string, readonly [since: string, kind: EventKind]>>,
): Record<string, Call<T>> {
  const members: Record<string, Call<T>> = {};
  for (const [name, [since, kind]] of Object.entries(table)) {
    members[name] = call(since, (target, _args, env) =>
      env.registrations.add(kind, targetOf(target)),
    );
    members[name.replace('_Register', '_Unregister')] = call(since, (target, _args, env) =>
      env.registrations.remove(kind, targetOf(target)),
    );
  }
  return members;
}
