import type { Snapshot } from '../../../workbook/port';
import { isRefusal, type Act, type Change } from '../../changes/act';
import type { PaiementBase } from '../../changes/parts/paiementBase';
import { recordDemande } from '../../changes/recordDemande';
import { recordPaiement } from '../../changes/recordPaiement';
import { recordRecuperation } from '../../changes/recordRecuperation';
import { recordRecupere } from '../../changes/recordRecupere';
import { recordReversement } from '../../changes/recordReversement';
import { shareOut } from '../../changes/shareOut';
import { writeEtat } from '../../changes/writeEtat';
import { readEtat, type ModeleVoulu } from '../../mirror/views/paiementEtat';
import { type RoomParts } from '../../session/RoomParts';
import { NO_PAIEMENT } from '../../state/paiement';
import { createStore } from '../../state/store';
import { followOperation } from '../followOperation';
import type { PaiementRoom } from './paiementRoom';

/** The payment of the workbook's Modèle A. */
export function createPaiementRoom(parts: RoomParts): PaiementRoom {
  const { mirror, tasks, undo, clock, follow } = parts;
  const store = createStore(NO_PAIEMENT);
  /** Undefined where the workbook knows several operations and none is in hand. */
  const inHand = (): ModeleVoulu | undefined => {
    const { current, operation } = parts.store.getState();
    if (operation?.idtop === '') return undefined;
    return { formulaire: current?.id, operation: operation?.idtop ?? '' };
  };
  const take = (snapshot: Snapshot, voulu: ModeleVoulu | undefined): PaiementBase | undefined => {
    const found = voulu && readEtat(snapshot, voulu, clock());
    const phase = found ? 'pret' : voulu ? 'sans-modele-a' : 'sans-operation';
    store.set({ phase, etat: found?.etat, refus: undefined, perime: !mirror.isFresh });
    return found && { snapshot, ...found };
  };
  const onPaiement = <Request, Motif>(
    act: Act<PaiementBase, Request, Change, Motif>,
    request: Request,
    refused: (motif: Motif) => true | undefined = () => undefined,
  ) =>
    tasks.act({ task: 'paiement', during: 'paiement' }, async () => {
      // What is recorded is of the payment in view, whatever sheet was looked at since.
      const { etat } = store.getState();
      const shown = etat
        ? { formulaire: etat.formulaire, operation: etat.dossier.idtop }
        : inHand();
      const base = take(await mirror.read(), shown);
      if (!base) return undefined;
      const answer = act(base, request, clock());
      if (isRefusal(answer)) return refused(answer.refus);
      if (await undo.make(answer)) take(await parts.readAgain(base.reading.id), shown);
      return undefined;
    });
  follow((event) => {
    const moved = (event.kind === 'changed' || event.kind === 'sheets') && !event.own;
    if (moved && store.getState().phase !== 'a-lire') {
      store.set({ perime: true });
    }
  });
  followOperation(parts.store, () => {
    if (store.getState().phase !== 'a-lire') store.set({ phase: 'a-lire', etat: undefined });
  });
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    read: () =>
      tasks.run({ task: 'paiement', during: 'lecture', quiet: true }, async () => {
        take(await mirror.read(), inHand());
      }),
    recordDemande: (montant, le) => onPaiement(recordDemande, { montant, le }),
    recordPaiement: (montant, le) => onPaiement(recordPaiement, { montant, le }),
    shareOut: (shares) =>
      onPaiement(shareOut, { parts: shares }, (refus) => {
        if (refus.length === 0) return undefined;
        store.set({ refus });
        return true;
      }),
    recordReversement: (bailleur, montant, le, annee) =>
      onPaiement(recordReversement, { bailleur, montant, le, annee }),
    recordRecuperation: (claim) => onPaiement(recordRecuperation, claim),
    recordRecupere: (rang, montant, le) => onPaiement(recordRecupere, { rang, montant, le }),
    writeEtat: () => onPaiement(writeEtat, undefined),
  };
}
