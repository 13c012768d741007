import type { ExcelHost, HostOptions } from '../../../wire/host';

/**
 * A case of the protocol, told so that it runs over any seam: steps in the add-in are functions that
 * need nothing from around them (a browser test sends their text to the pane), steps in the host stand
 * for the user or for trouble. `remember` on the global object carries values between add-in steps.
 */
export interface WireCase {
  readonly name: string;
  /** Hosts that differ from the usual one can only be made in Node. */
  readonly options?: HostOptions;
  readonly steps: readonly Step[];
  /** What the last add-in step gives. */
  readonly expected: unknown;
  /** What it gives over HTTPS, whose protocol has its own words for some answers. */
  readonly expectedOverXdm?: unknown;
}

export type Step =
  | { readonly where: 'addin'; readonly run: () => Promise<unknown> }
  | { readonly where: 'host'; readonly run: (host: ExcelHost) => void };

export function addin(run: () => Promise<unknown>): Step {
  return { where: 'addin', run };
}

export function inHost(run: (host: ExcelHost) => void): Step {
  return { where: 'host', run };
}

declare global {
  /** Values that add-in steps leave for later ones. */
  var remember: Record<string, unknown>;
}
