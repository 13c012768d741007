/** The functions that an add-in ties to its ribbon commands, under their names in any case. */
export class Association {
  readonly mappings: Record<string, (event: unknown) => void> = {};
  readonly #listeners: (() => void)[] = [];

  associate(name: string, run: (event: unknown) => void): void {
    this.mappings[name.toUpperCase()] = run;
    for (const listener of this.#listeners) listener();
  }

  /** office.js asks to be told of every new function. */
  onchange(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
