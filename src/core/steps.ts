/**
 * Long work cut into steps, so that whoever runs it may pause between two, say how far it has come or give
 * up. A step knows nothing of time; run without a pause, the work is the same.
 */

/** How many rows of those in hand are done. */
export interface Avance {
  readonly faites: number;
  readonly sur: number;
}

/** Work that gives `T` in the end; work on a hundred rows is one step. Only its dearest part says how far it has come. */
export type Steps<T> = Generator<Avance | undefined, T, void>;

/** Rows of a step: the dearest of them take a tenth of a millisecond. */
const ROWS = 200;

/** All of the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The numbers from `first` to `last`, `visit` called with each. */
export function* eachRow(first: number, last: number, visit: (row: number) => void): Steps<void> {
  yield* findRow(first, last, (row) => void visit(row));
}

/** Every item, `visit` called with each. */
export function* eachOf<A>(items: readonly A[], visit: (item: A) => void): Steps<void> {
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % ROWS === 0) yield undefined;
    visit(item);
  }
}

/** What `find` first finds in the rows from `first` to `last`. */
export function* findRow<T>(
  first: number,
  last: number,
  find: (row: number) => T | undefined,
): Steps<T | undefined> {
  for (let row = first; row <= last; row += 1) {
    if (row > first && (row - first) % ROWS === 0) yield undefined;
    const found = find(row);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What `map` makes of each item, so many of them in a step; it says how many are done. */
export function* mapSteps<A, B>(
  items: readonly A[],
  map: (item: A) => B,
  ofStep = ROWS,
): Steps<readonly B[]> {
  const made: B[] = [];
  for (const item of items) {
    const faites = made.length;
    if (faites > 0 && faites % ofStep === 0) yield { faites, sur: items.length };
    made.push(map(item));
  }
  return made;
}

/** What `map` makes of each item in steps of its own, one item after the other. */
export function* flatMapSteps<A, B>(
  items: Iterable<A>,
  map: (item: A) => Steps<readonly B[]>,
): Steps<readonly B[]> {
  const made: B[][] = [];
  for (const item of items) made.push([...(yield* map(item))]);
  return made.flat();
}

/** A view of a reading that is worked out once, whether at once or in steps: the first to end is kept. */
export interface OnceInSteps<S, V> {
  (reading: S): V;
  readonly inSteps: (reading: S) => Steps<V>;
}

export function onceInSteps<S extends object, V>(
  view: (reading: S) => Steps<V>,
): OnceInSteps<S, V> {
  const known = new WeakMap<S, { readonly value: V }>();
  function* inSteps(reading: S): Steps<V> {
    const found = known.get(reading);
    if (found) return found.value;
    const value = yield* view(reading);
    const kept = known.get(reading) ?? { value };
    known.set(reading, kept);
    return kept.value;
  }
  return Object.assign((reading: S) => finish(inSteps(reading)), { inSteps });
}
