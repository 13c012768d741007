import { refuse } from '../errors';
import { call, WireObject, type WireType } from '../object';

/** Services of the library itself, which stand outside the workbook. */
const services: Readonly<Record<string, WireType<null>>> = {
  /** Says here that ribbon functions are ready. */
  AddinInternalService: {
    name: 'AddinInternalService',
    members: { NotifyActionHandlerReady: call('1.1', () => null) },
  },
  /** Asked to show the pane: the page that stands in for Excel always does. */
  AppRuntimeService: {
    name: 'AppRuntimeService',
    members: {
      GetAppRuntimeState: call('1.1', () => 'Visible'),
      SetAppRuntimeState: call('1.1', () => null),
    },
  },
};

/** Objects that a request makes by type name, such as `Microsoft.AppRuntime.AppRuntimeService`. */
export function newObject(name: string): WireObject {
  const service = services[name.slice(name.lastIndexOf('.') + 1)];
  if (!service) throw refuse('ApiNotFound');
  return new WireObject(service, null);
}
