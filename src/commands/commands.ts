import type { Session } from '../app/session';
import type { AnnexeModele } from '../core/annexes/forms';
import type { Modele } from '../core/forms/modele';

/** What a button of the ribbon or a key does, under the name of the manifest or of `raccourcis.json`. */
export type RibbonCommands = Readonly<Record<string, () => Promise<void>>>;

/**
 * The ribbon's buttons, one call into app each. They run in the pane's own runtime, so that what they
 * do shows there at once. `showPane` opens the pane where the host can; elsewhere it does nothing.
 */
export function ribbonCommands(session: Session, showPane: () => Promise<void>): RibbonCommands {
  const inserer = (modele: Modele) => async () => {
    session.ask({ insertion: modele });
    await showPane();
  };
  const insererAnnexe = (annexe: AnnexeModele) => async () => {
    session.ask({ annexe });
    await showPane();
  };
  const montrer = (onglet: 'consolidation' | 'suivi') => async () => {
    session.ask({ onglet });
    await showPane();
  };
  return {
    insererModeleB: inserer('B'),
    insererModeleA: inserer('A'),
    toutVerifier: async () => {
      await showPane();
      await session.checkAll();
    },
    consolider: montrer('consolidation'),
    suivre: montrer('suivi'),
    insererAnnexe1: insererAnnexe('1'),
    insererAnnexe2: insererAnnexe('2'),
    controlerTotaux: async () => {
      session.ask({ onglet: 'annexes' });
      await showPane();
      await session.rooms.annexes.check('feuille');
    },
    erreurSuivante: () => session.goToNext(),
    toutCorriger: async () => {
      await showPane();
      await session.applyAllCorrections();
    },
  };
}
