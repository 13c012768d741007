import { laterRoom } from '../../../src/app/session/laterRoom';
import { createStore, type Readable } from '../../../src/app/state/store';

interface Compte {
  readonly total: number;
}

interface CompteRoom extends Readable<Compte> {
  add(count: number): Promise<void>;
  last(): Promise<string | undefined>;
  clear(): void;
}

function createCompteRoom(): CompteRoom {
  const store = createStore<Compte>({ total: 0 });
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    add: (count) => Promise.resolve(store.set({ total: store.getState().total + count })),
    last: () => Promise.resolve(String(store.getState().total)),
    clear: () => store.set({ total: 0 }),
  };
}

/** A door whose code comes by itself, but for the first `absent` times. */
function open(absent = 0) {
  const failures: unknown[] = [];
  let made = 0;
  const room = laterRoom<Compte, CompteRoom>({
    initial: { total: 0 },
    make: () => {
      made += 1;
      if (made <= absent) return Promise.reject(new Error('hors réseau'));
      return Promise.resolve(createCompteRoom());
    },
    fail: (error) => failures.push(error),
  });
  return { room, failures, made: () => made };
}

test('a room shows its first state, and is followed, without being made', () => {
  const { room, made } = open();
  const stop = room.subscribe(() => undefined);
  expect(room.getState()).toEqual({ total: 0 });
  stop();
  expect(made()).toBe(0);
});

test('what is asked of it makes it once, in the order asked, and tells those who follow', async () => {
  const { room, made } = open();
  const seen: number[] = [];
  room.subscribe(() => seen.push(room.getState().total));
  await Promise.all([room.add(2), room.add(3)]);
  expect(made()).toBe(1);
  expect(seen).toEqual([2, 5]);
  await expect(room.last()).resolves.toBe('5');
});

test('once it is made it answers at once', async () => {
  const { room } = open();
  await room.add(2);
  room.clear();
  expect(room.getState()).toEqual({ total: 0 });
});

test('one that cannot be fetched says so, does nothing, and is fetched when it is asked again', async () => {
  const { room, failures } = open(1);
  await room.add(2);
  expect(failures).toEqual([new Error('hors réseau')]);
  expect(room.getState()).toEqual({ total: 0 });
  await room.add(3);
  expect(failures).toHaveLength(1);
  expect(room.getState()).toEqual({ total: 3 });
});
