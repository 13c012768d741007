/** The rooms of a session, one for each capability beside the forms. */
import type { AnnexesRoom } from './annexes/contract';
import { createAnnexesRoom } from './annexes/createAnnexesRoom';
import { createRealisationRoom, type RealisationRoom } from './annexes/realisation';
import type { ConsolidationRoom } from './consolidation/contract';
import { createConsolidationRoom } from './consolidation/createConsolidationRoom';
import type { PaiementRoom } from './paiement/contract';
import { createPaiementRoom } from './paiement/createPaiementRoom';
import type { PrefillRoom } from './prefill/contract';
import { createPrefillRoom } from './prefill/createPrefillRoom';
import type { RoomParts } from './room';
import type { SuiviRoom } from './suivi/contract';
import { createSuiviRoom } from './suivi/createSuiviRoom';

export interface Rooms {
  readonly annexes: AnnexesRoom;
  readonly realisation: RealisationRoom;
  readonly preremplir: PrefillRoom;
  readonly consolidation: ConsolidationRoom;
  readonly paiement: PaiementRoom;
  readonly suivi: SuiviRoom;
}

export function createRooms(parts: RoomParts): Rooms {
  return {
    annexes: createAnnexesRoom(parts),
    realisation: createRealisationRoom(parts),
    preremplir: createPrefillRoom(parts),
    consolidation: createConsolidationRoom(parts),
    paiement: createPaiementRoom(parts),
    suivi: createSuiviRoom(parts),
  };
}
