import type { Session } from '../app/session';

/** What a ribbon button does, under the name that the manifest gives it. */
export type RibbonCommands = Readonly<Record<string, () => Promise<void>>>;

/**
 * The ribbon's buttons, one call into app each. They run in the pane's own runtime, so that what they
 * do shows there at once. `showPane` opens the pane where the host can; elsewhere it does nothing.
 */
export function ribbonCommands(session: Session, showPane: () => Promise<void>): RibbonCommands {
  return {
    insererModeleB: async () => {
      session.askInsertion();
      await showPane();
    },
    toutVerifier: async () => {
      await showPane();
      await session.checkAll();
    },
    erreurSuivante: () => session.goToNext(),
  };
}
