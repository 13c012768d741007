/** What can be asked of something that is fetched first: every method gives a promise. */
type Asked<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => Promise<infer R>
    ? (...args: A) => Promise<R>
    : never;
};

/** Something whose code comes when it is first asked for. */
export function laterDoor<T extends Asked<T>>(load: () => Promise<T>): T {
  return new Proxy({} as T, {
    get:
      (_, name) =>
      async (...args: readonly unknown[]) => {
        const there = await load();
        const method: unknown = Reflect.get(there, name);
        if (typeof method !== 'function') throw new Error(`No such method: ${String(name)}`);
        return Reflect.apply(method, there, args) as unknown;
      },
  });
}
