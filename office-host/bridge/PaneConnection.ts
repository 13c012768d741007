import type { OfficeTheme } from './OfficeTheme';

/** What the page of a stand-in Excel holds of the add-in running in its iframe. */
export interface PaneConnection {
  /** Runs the function behind a ribbon command; resolves when the add-in says that it is done. */
  runCommand(action: string): Promise<void>;
  setTheme(theme: OfficeTheme): void;
  /** Stops answering; the add-in must be loaded anew to speak to a host again. */
  dispose(): void;
}
