/** The rooms of a session, one for each capability beside the forms. */
import type { AnnexesRoom } from '../rooms/annexes/annexesRoom';
import { createAnnexesRoom } from '../rooms/annexes/createAnnexesRoom';
import { createRealisationRoom, type RealisationRoom } from '../rooms/annexes/realisation';
import type { ComplementRoom } from '../rooms/complement/complementRoom';
import { createComplementRoom } from '../rooms/complement/createComplementRoom';
import type { ConsolidationRoom } from '../rooms/consolidation/consolidationRoom';
import { createConsolidationRoom } from '../rooms/consolidation/createConsolidationRoom';
import { createPaiementRoom } from '../rooms/paiement/createPaiementRoom';
import type { PaiementRoom } from '../rooms/paiement/paiementRoom';
import { createPrefillRoom } from '../rooms/prefill/createPrefillRoom';
import type { PrefillRoom } from '../rooms/prefill/prefillRoom';
import { createSuiviRoom } from '../rooms/suivi/createSuiviRoom';
import type { SuiviRoom } from '../rooms/suivi/suiviRoom';
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

export function createRooms(parts: RoomParts): Rooms {
  return {
    annexes: createAnnexesRoom(parts),
    realisation: createRealisationRoom(parts),
    prefill: createPrefillRoom(parts),
    complement: createComplementRoom(parts),
    consolidation: createConsolidationRoom(parts),
    paiement: createPaiementRoom(parts),
    suivi: createSuiviRoom(parts),
  };
}
