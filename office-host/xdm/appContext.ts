import type { RequirementMatrix } from '../wire/versions';

/** What the handshake tells the page about its host. */
export interface AppContextOptions {
  readonly controlId: string;
  readonly locale: string;
  readonly requirements: RequirementMatrix;
  /** Names and JSON texts of the document's settings. */
  readonly settings: readonly (readonly [string, string])[];
  readonly width: number;
  readonly height: number;
}

/** OSF.AppName.ExcelWebApp. */
const EXCEL_ON_THE_WEB = 16;
const EDITABLE = 1;
const DOCUMENT_LEVEL = 0;

/** The answer to `ContextActivationManager_getAppContextAsync`. */
export function appContext(options: AppContextOptions): Record<string, unknown> {
  return {
    _id: options.controlId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _hostFullVersion: '16.0.18000.1',
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: 'https://classeur.invalid/Classeur.xlsx',
    _clientMode: EDITABLE,
    _settings: options.settings,
    _reason: 'documentOpened',
    _osfControlType: DOCUMENT_LEVEL,
    _eToken: '',
    _correlationId: options.controlId,
    _appInstanceId: options.controlId,
    _requirementMatrix: JSON.stringify(options.requirements),
    _clientWindowHeight: options.height,
    _clientWindowWidth: options.width,
    _addinName: 'Relogement',
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
