/** The rooms of a session, one for each capability beside the forms. */
import type { AnnexesRoom } from './annexes/contract';
import { createAnnexesRoom } from './annexes/createAnnexesRoom';
import type { RoomParts } from './room';

export interface Rooms {
  readonly annexes: AnnexesRoom;
}

export function createRooms(parts: RoomParts): Rooms {
  return { annexes: createAnnexesRoom(parts) };
}
