import { readFileSync } from 'node:fs';

import { attachBridge, type NativeBridge } from '../bridge/native';
import { installOffice, type OfficeDoor, type OfficeWorld } from '../bridge/officeNamespace';
import type { ExcelHost } from '../wire/host';

/** office.js's Excel file running in this process on a host of ours. */
export interface NodeOffice extends OfficeDoor {
  /** Takes back every global that office.js defined; another host can be booted afterwards. */
  dispose(): void;
}

type Scope = Record<string, unknown>;

/**
 * Runs `excel-web-16.00.js` unmodified in this process. Its text is evaluated in the global scope, as
 * a script tag would, so that `Excel` and `Office` are globals like in a task pane.
 */
export function bootOffice(
  host: ExcelHost,
  excelFile: string,
  world: Omit<OfficeWorld, 'requirements'>,
): NodeOffice {
  const scope = globalThis as unknown as Scope;
  const before = new Set(Object.getOwnPropertyNames(scope));
  const restore = defineBrowser(scope);
  const door = installOffice(scope);
  door.start({ ...world, requirements: host.requirements });
  const bridge: NativeBridge = { sendMessageToHost: () => undefined };
  scope['_richApiNativeBridge'] = bridge;
  const detach = attachBridge(host, bridge);
  const evaluate = eval; // indirect: global scope, sloppy mode, as a script
  evaluate(readFileSync(excelFile, 'utf8'));
  const dispose = () => {
    detach();
    restore();
    for (const name of Object.getOwnPropertyNames(scope)) {
      if (!before.has(name)) delete scope[name];
    }
  };
  return { ...door, dispose };
}

/** The few things of a browser that the file touches when it loads. */
function defineBrowser(scope: Scope): () => void {
  const nothing = () => undefined;
  const browser: Scope = {
    window: scope,
    self: scope,
    location: { href: 'http://localhost/', hash: '', search: '', origin: 'http://localhost' },
    navigator: { userAgent: 'node' },
    document: {
      getElementById: () => null,
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: nothing,
    },
  };
  const saved = Object.keys(browser).map(
    (name) => [name, Object.getOwnPropertyDescriptor(scope, name)] as const,
  );
  for (const [name, value] of Object.entries(browser)) {
    Object.defineProperty(scope, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of saved) {
      if (descriptor) Object.defineProperty(scope, name, descriptor);
      else delete scope[name];
    }
  };
}
