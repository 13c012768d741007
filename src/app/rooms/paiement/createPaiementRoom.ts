import { checkRepartition } from '../../../core/paiement/repartition';
import type { FormReading } from '../../../core/reading/formReading';
import type { Command, Snapshot } from '../../../workbook/port';
import { suiviCommands } from '../../changes/suiviCommands';
import { writeDus, writeReverse } from '../../changes/writeReversements';
import { readEtat } from '../../mirror/views/paiementEtat';
import { type RoomParts } from '../../session/RoomParts';
import { etatCommands } from '../../sheets/etatCommands';
import type { RoomNotice } from '../../state';
import type { PaiementEtat, PaiementState } from '../../state/paiement';
import { createStore } from '../../state/store';
import type { PaiementRoom } from './paiementRoom';

/** What an action starts from: the workbook as it stands now. */
interface Base {
  readonly snapshot: Snapshot;
  readonly reading: FormReading;
  readonly etat: PaiementEtat;
}

interface Written {
  readonly commands: readonly Command[];
  readonly notice: RoomNotice;
  readonly count?: number;
}

/** The payment of the workbook's Modèle A. */
export function createPaiementRoom(parts: RoomParts): PaiementRoom {
  const { mirror, tasks, undo, clock, follow } = parts;
  const store = createStore<PaiementState>({ phase: 'a-lire', perime: false });
  const take = (snapshot: Snapshot): Base | undefined => {
    const found = readEtat(snapshot, parts.store.getState().current?.id, clock());
    const phase = found ? 'pret' : 'sans-modele-a';
    store.set({ phase, etat: found?.etat, refus: undefined, perime: false });
    return found && { snapshot, ...found };
  };
  const write = (decide: (base: Base) => Written | undefined) =>
    tasks.run({ task: 'paiement', during: 'paiement' }, async () => {
      const base = take(await mirror.read());
      const written = base && decide(base);
      if (!written || written.commands.length === 0) return;
      await undo.apply(written.commands);
      undo.tell(written.notice, written.count ?? 1);
      take(await parts.readAgain(base.reading.id));
    });
  follow((event) => {
    const moved = (event.kind === 'changed' || event.kind === 'sheets') && !event.own;
    if (moved && store.getState().phase !== 'a-lire') {
      store.set({ perime: true });
    }
  });
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    read: () =>
      tasks.run({ task: 'paiement', during: 'lecture', quiet: true }, async () => {
        take(await mirror.read());
      }),
    recordDemande: (demande, demandeLe) =>
      write(({ snapshot, reading, etat }) => ({
        commands: suiviCommands(snapshot, reading, etat.dossier, { demande, demandeLe }),
        notice: 'demande-enregistree',
      })),
    recordPaiement: (paye, payeLe) =>
      write(({ snapshot, reading, etat }) => ({
        commands: [
          ...suiviCommands(snapshot, reading, etat.dossier, { paye, payeLe }),
          ...(isWhole(etat, paye) ? writeDus(snapshot, etat.dossier, etat.dus) : []),
        ],
        notice: 'paiement-enregistre',
      })),
    shareOut: (shares) =>
      write(({ snapshot, etat }) => {
        const { dossier, dus } = etat;
        if (dossier.paye === undefined) return undefined;
        const refus = checkRepartition(shares, dus, dossier.paye);
        store.set({ refus: refus.length === 0 ? undefined : refus });
        if (refus.length > 0) return undefined;
        const count = shares.filter(({ montant }) => montant > 0).length;
        const commands = writeDus(snapshot, dossier, shares);
        return { commands, notice: 'repartition-enregistree', count };
      }),
    recordReversement: (bailleur, montant, le) =>
      write(({ snapshot, etat }) => ({
        commands: writeReverse(snapshot, etat.dossier, { bailleur, montant, le }),
        notice: 'reversement-enregistre',
      })),
    writeEtat: () =>
      write(({ snapshot, reading, etat }) => ({
        commands: etatCommands(snapshot, reading, etat),
        notice: 'etat-ecrit',
      })),
  };
}

/** Whether everybody gets what is due, so that nothing is left to decide. */
function isWhole({ dus }: PaiementEtat, paye: number): boolean {
  return paye > 0 && dus.reduce((sum, { montant }) => sum + montant, 0) === paye;
}
