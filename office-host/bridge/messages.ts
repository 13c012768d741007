import type { RequirementMatrix } from '../wire/versions';
import type { OfficeTheme } from './OfficeTheme';

/**
 * What the pane's page and the page of the stand-in Excel post to each other over plain HTTP. Both
 * come from the same server, and each checks the other's origin.
 */

/** Set on every message, so that others' messages to the window are left alone. */
export const CHANNEL = 'relogement-bridge';

export type PaneMessage =
  /** The pane asks where it is; `welcome` answers. */
  | { readonly kind: 'hello' }
  /** A message of office.js's HostBridge, as text. */
  | { readonly kind: 'request'; readonly text: string }
  | { readonly kind: 'settings'; readonly values: readonly (readonly [string, string])[] }
  | { readonly kind: 'completed'; readonly id: number; readonly error?: string };

export type HostMessage =
  | {
      readonly kind: 'welcome';
      readonly requirements: RequirementMatrix;
      readonly locale: string;
      readonly theme?: OfficeTheme;
      readonly settings: readonly (readonly [string, string])[];
    }
  | { readonly kind: 'response'; readonly text: string }
  | { readonly kind: 'theme'; readonly theme: OfficeTheme }
  | { readonly kind: 'command'; readonly id: number; readonly action: string };

/** The message of ours that an event carries, or undefined for any other. */
export function received<T>(event: MessageEvent, from: Window | null): T | undefined {
  if (event.source !== from || event.origin !== location.origin) return undefined;
  const data = event.data as { channel?: unknown; message?: T } | null;
  return data?.channel === CHANNEL ? data.message : undefined;
}

export function post(to: Window | null, message: PaneMessage | HostMessage): void {
  to?.postMessage({ channel: CHANNEL, message }, location.origin);
}
