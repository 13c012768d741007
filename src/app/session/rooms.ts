/** The rooms of a session, one for each capability beside the forms: each is fetched when it is asked for. */
import { toProblem } from '../mirror/toProblem';
import type { AnnexesRoom } from '../rooms/annexes/annexesRoom';
import type { RealisationRoom } from '../rooms/annexes/realisation';
import type { ComplementRoom } from '../rooms/complement/complementRoom';
import type { ConsolidationRoom } from '../rooms/consolidation/consolidationRoom';
import type { PaiementRoom } from '../rooms/paiement/paiementRoom';
import type { PrefillRoom } from '../rooms/prefill/prefillRoom';
import type { SuiviRoom } from '../rooms/suivi/suiviRoom';
import type { RoomTask } from '../state';
import { NO_COMPLEMENT } from '../state/complement';
import { NO_CONSOLIDATION } from '../state/consolidation';
import { NO_PAIEMENT } from '../state/paiement';
import { NO_PREFILL } from '../state/prefill';
import { NO_REALISATION } from '../state/realisation';
import { NO_SUIVI } from '../state/suivi';
import { laterRoom } from './laterRoom';
import type { RoomParts } from './RoomParts';

export interface Rooms {
  readonly annexes: AnnexesRoom;
  readonly realisation: RealisationRoom;
  readonly prefill: PrefillRoom;
  readonly complement: ComplementRoom;
  readonly consolidation: ConsolidationRoom;
  readonly paiement: PaiementRoom;
  readonly suivi: SuiviRoom;
}

/** Named as the views that show them, so that a room and its views come together. */
const code = {
  annexes: () => import(/* webpackChunkName: "annexes" */ '../rooms/annexes/createAnnexesRoom'),
  realisation: () => import(/* webpackChunkName: "annexes" */ '../rooms/annexes/realisation'),
  prefill: () =>
    import(/* webpackChunkName: "consolidation" */ '../rooms/prefill/createPrefillRoom'),
  complement: () =>
    import(/* webpackChunkName: "formulaire" */ '../rooms/complement/createComplementRoom'),
  consolidation: () =>
    import(
      /* webpackChunkName: "consolidation" */ '../rooms/consolidation/createConsolidationRoom'
    ),
  paiement: () => import(/* webpackChunkName: "suivi" */ '../rooms/paiement/createPaiementRoom'),
  suivi: () => import(/* webpackChunkName: "suivi" */ '../rooms/suivi/createSuiviRoom'),
};

/** Fetches the code of every room, so that it is there when it is asked for. */
export async function fetchRooms(): Promise<void> {
  for (const fetch of Object.values(code)) await fetch();
}

export function createRooms(parts: RoomParts): Rooms {
  const fail = (during: RoomTask) => (error: unknown) =>
    parts.store.set({ problem: toProblem(error, during) });
  return {
    annexes: laterRoom({
      initial: {},
      make: async () => (await code.annexes()).createAnnexesRoom(parts),
      fail: fail('annexes'),
    }),
    realisation: laterRoom({
      initial: NO_REALISATION,
      make: async () => (await code.realisation()).createRealisationRoom(parts),
      fail: fail('annexes'),
    }),
    prefill: laterRoom({
      initial: NO_PREFILL,
      make: async () => (await code.prefill()).createPrefillRoom(parts),
      fail: fail('prefill'),
    }),
    complement: laterRoom({
      initial: NO_COMPLEMENT,
      make: async () => (await code.complement()).createComplementRoom(parts),
      fail: fail('complement'),
    }),
    consolidation: laterRoom({
      initial: NO_CONSOLIDATION,
      make: async () => (await code.consolidation()).createConsolidationRoom(parts),
      fail: fail('consolidation'),
    }),
    paiement: laterRoom({
      initial: NO_PAIEMENT,
      make: async () => (await code.paiement()).createPaiementRoom(parts),
      fail: fail('paiement'),
    }),
    suivi: laterRoom({
      initial: NO_SUIVI,
      make: async () => (await code.suivi()).createSuiviRoom(parts),
      fail: fail('suivi'),
    }),
  };
}
