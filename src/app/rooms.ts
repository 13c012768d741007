/** The rooms of a session, one for each capability beside the forms. */
import type { AnnexesRoom } from './annexes/contract';
import { createAnnexesRoom } from './annexes/createAnnexesRoom';
import { createRealisationRoom, type RealisationRoom } from './annexes/realisation';
import type { RoomParts } from './room';

export interface Rooms {
  readonly annexes: AnnexesRoom;
  readonly realisation: RealisationRoom;
}

export function createRooms(parts: RoomParts): Rooms {
  return {
    annexes: createAnnexesRoom(parts),
    realisation: createRealisationRoom(parts),
  };
}
