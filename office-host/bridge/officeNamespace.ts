import type { RequirementMatrix } from '../wire/versions';
import { isSetSupported } from '../wire/versions';
import { Association } from './association';
import type { OfficeTheme } from './OfficeTheme';
import { DocumentSettings, type SettingsValues } from './settings';

/** What the namespace needs to know of the host before the page asks. */
export interface OfficeWorld {
  readonly requirements: RequirementMatrix;
  /** `fr-FR`. */
  readonly displayLanguage: string;
  readonly theme?: OfficeTheme;
  /** What goes before the keys of storage where the browser is shared (`Office.context.partitionKey`). */
  readonly partitionKey?: string;
  readonly settings: SettingsValues;
  saveSettings(values: SettingsValues): void;
}

/** What the outside can do once the namespace stands. */
export interface OfficeDoor {
  /** Says where the page is: from then on `context` exists and `onReady` resolves. */
  start(world: OfficeWorld): void;
  /** Changes `Office.context.officeTheme`; Excel tells nobody. */
  setTheme(theme: OfficeTheme): void;
  /** Runs the function associated with a ribbon command; resolves when it calls `event.completed()`. */
  runCommand(action: string, controlId: string): Promise<void>;
}

type Scope = Record<string, unknown>;
type Handler = (args: unknown) => void;

const SELECTION_CHANGED = 'documentSelectionChanged';
const INFO = { host: 'Excel', platform: 'OfficeOnline', addin: null };

/**
 * Defines the parts of `Office` that come from office.js's loader, which cannot run here: `onReady`,
 * `context`, `actions`. It must run before `excel-web-16.00.js`, which keeps what it finds and adds
 * the rest, just as it does after the real loader.
 */
export function installOffice(scope: Scope): OfficeDoor {
  const association = new Association();
  let context: Scope | undefined;
  let begin: () => void = () => undefined;
  const started = new Promise<void>((resolve) => (begin = resolve));
  scope['Microsoft'] = { Office: { WebExtension: namespace(started, association) } };
  scope['OSF'] = {
    _OfficeAppFactory: {
      getContext: () => context,
      getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web', flags: 0 }),
    },
  };
  return {
    start: (world) => {
      context = createContext(world);
      begin();
    },
    setTheme: (theme) => {
      if (context) context['officeTheme'] = theme;
    },
    runCommand: (action, controlId) => runAction(association, action, controlId),
  };
}

function namespace(started: Promise<void>, association: Association): Scope {
  const ready = async (callback?: (info: typeof INFO) => unknown): Promise<typeof INFO> => {
    await started;
    await callback?.(INFO);
    return INFO;
  };
  return {
    onReady: ready,
    onReadyInternal: ready,
    actions: {
      _association: association,
      associate: (name: string, run: Handler) => association.associate(name, run),
    },
    HostType: enumeration('Word', 'Excel', 'PowerPoint', 'Outlook', 'OneNote'),
    PlatformType: enumeration('PC', 'OfficeOnline', 'Mac', 'iOS', 'Android', 'Universal'),
  };
}

function enumeration(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

function createContext(world: OfficeWorld): Scope {
  return {
    host: 'Excel',
    platform: 'OfficeOnline',
    displayLanguage: world.displayLanguage,
    contentLanguage: world.displayLanguage,
    diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.0' },
    touchEnabled: false,
    ...(world.theme && { officeTheme: world.theme }),
    partitionKey: world.partitionKey,
    requirements: {
      isSetSupported: (set: string, version?: string | number) =>
        isSetSupported(
          world.requirements,
          set,
          version === undefined ? undefined : String(version),
        ),
    },
    document: createDocument(world),
  };
}

function createDocument(world: OfficeWorld): Scope {
  return {
    url: '',
    mode: 'readWrite',
    settings: new DocumentSettings({ ...world.settings }, (values) => world.saveSettings(values)),
    addHandlerAsync: (type: string) => {
      // As office.js: what is no event of a document is refused at once.
      if (type !== SELECTION_CHANGED) throw new Error('The event is not supported by this object.');
    },
    removeHandlerAsync: () => undefined,
  };
}

function runAction(association: Association, action: string, controlId: string): Promise<void> {
  const run = association.mappings[action.toUpperCase()];
  if (!run) return Promise.reject(new Error(`No function is associated with ${action}`));
  return new Promise((resolve) => run({ source: { id: controlId }, completed: () => resolve() }));
}
