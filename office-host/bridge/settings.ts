/** How `Office.context.document.settings` answers its callbacks. */
export interface AsyncResult<T = undefined> {
  readonly status: 'succeeded' | 'failed';
  readonly value: T;
}

type Callback = (result: AsyncResult) => void;

export type SettingsValues = Record<string, unknown>;

/**
 * `Office.context.document.settings`: changes stay in memory until `saveAsync` hands them to `save`,
 * which keeps them in the workbook.
 */
export class DocumentSettings {
  constructor(
    private readonly values: SettingsValues,
    private readonly save: (values: SettingsValues) => void,
  ) {}

  get(name: string): unknown {
    return Object.hasOwn(this.values, name) ? structuredClone(this.values[name]) : null;
  }

  set(name: string, value: unknown): void {
    this.values[name] = structuredClone(value);
  }

  remove(name: string): void {
    delete this.values[name];
  }

  saveAsync(first?: unknown, second?: Callback): void {
    this.save({ ...this.values });
    succeed(typeof first === 'function' ? (first as Callback) : second);
  }

  refreshAsync(callback?: Callback): void {
    succeed(callback);
  }
}

function succeed(callback: Callback | undefined): void {
  if (callback) setTimeout(() => callback({ status: 'succeeded', value: undefined }), 0);
}
