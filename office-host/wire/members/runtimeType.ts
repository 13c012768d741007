import type { HostWorkbook } from '../../model';
import { scalar, type WireType } from '../object';
import { toBoolean } from './args';

/** `context.runtime`: while events are off, changes are not told to the add-in. */
export const runtimeType: WireType<HostWorkbook> = {
  name: 'Runtime',
  members: {
    EnableEvents: scalar(
      '1.8',
      (_workbook, env) => env.registrations.enabled,
      (_workbook, value, env) => {
        env.registrations.enabled = toBoolean(value);
      },
    ),
  },
};
