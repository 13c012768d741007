/** What goes wrong with a request, on purpose. */
export type Fault =
  | { readonly kind: 'refused'; readonly code: string }
  /** The connection drops; with `applied`, after the host did what was asked. */
  | { readonly kind: 'dropped'; readonly applied: boolean }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'silent' }
  /** Somebody else acts just before it. */
  | { readonly kind: 'meanwhile'; readonly act: () => void };

/** Faults waiting for their request. */
export class Faults {
  readonly #byRequest = new Map<number, Fault>();
  #count = 0;

  /** `at` counts from the next request, which is 1. */
  add(at: number, fault: Fault): void {
    this.#byRequest.set(this.#count + at, fault);
  }

  /** Counts a request and gives what must happen to it. */
  next(): Fault | undefined {
    this.#count += 1;
    return this.#byRequest.get(this.#count);
  }

  clear(): void {
    this.#byRequest.clear();
  }
}
