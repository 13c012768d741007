import type { Readable } from '../state/store';

interface Later<S, R> {
  /** What it shows before anything is asked of it. */
  readonly initial: S;
  /** Fetches its code and makes it. */
  readonly make: () => Promise<R>;
  /** Tells that it could not be fetched; what was asked is then not done. */
  readonly fail: (error: unknown) => void;
}

/**
 * A room that is fetched and made the first time something is asked of it: until then its code is not
 * loaded. One that could not be fetched is asked for anew the next time.
 */
export function laterRoom<S, R extends Readable<S>>(later: Later<S, R>): R {
  let room: R | undefined;
  let making: Promise<R> | undefined;
  const listeners = new Set<() => void>();
  const make = async () => {
    const made = await later.make();
    made.subscribe(() => listeners.forEach((listener) => listener()));
    room = made;
    return made;
  };
  const made = async () => {
    try {
      return await (making ??= make());
    } catch (error) {
      making = undefined;
      later.fail(error);
      return undefined;
    }
  };
  const door: Readable<S> = {
    getState: () => room?.getState() ?? later.initial,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const ask =
    (name: PropertyKey) =>
    async (...args: readonly unknown[]) => {
      const member: unknown = Reflect.get((await made()) ?? {}, name);
      return isMethod(member) ? member(...args) : undefined;
    };
  return new Proxy(door, {
    get: (_, name): unknown =>
      Reflect.get(door, name) ?? Reflect.get(room ?? {}, name) ?? ask(name),
  }) as R;
}

function isMethod(member: unknown): member is (...args: readonly unknown[]) => unknown {
  return typeof member === 'function';
}
