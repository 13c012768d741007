import { refuse } from '../errors';
import { call, WireObject, type WireType } from '../object';

/** A service of the library itself; it says here that ribbon functions are ready. */
const addinInternalService: WireType<null> = {
  name: 'AddinInternalService',
  members: { NotifyActionHandlerReady: call('1.1', () => null) },
};

/** Objects that a request makes by type name. */
export function newObject(name: string): WireObject {
  if (name.endsWith('AddinInternalService')) return new WireObject(addinInternalService, null);
  throw refuse('ApiNotFound');
}
