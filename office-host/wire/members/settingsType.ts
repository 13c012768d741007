import type { HostWorkbook } from '../../model';
import { refuse } from '../errors';
import { call, link, scalar, WireObject, type WireType } from '../object';
import { toText } from './args';

interface SettingTarget {
  readonly key: string;
}

function object(key: string): WireObject {
  return new WireObject(settingType, { key });
}

const settingType: WireType<SettingTarget> = {
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  members: {
    Key: scalar('1.4', ({ key }) => key),
    Value: scalar(
      '1.4',
      ({ key }, env) => env.workbook.settings.get(key),
      ({ key }, value, env) => env.tx.setSetting(key, value),
    ),
    Delete: call('1.4', ({ key }, _args, env) => env.tx.deleteSetting(key)),
  },
};

/** `workbook.settings`; adding a key that exists gives it the new value. */
export const settingsType: WireType<HostWorkbook> = {
  name: 'SettingCollection',
  items: (workbook) => [...workbook.settings.keys()].map(object),
  members: {
    GetCount: call('1.4', (workbook) => workbook.settings.size),
    GetItem: link('1.4', (workbook, [key]) => {
      if (!workbook.settings.has(toText(key))) throw refuse('ItemNotFound');
      return object(toText(key));
    }),
    GetItemOrNullObject: link('1.4', (workbook, [key]) =>
      workbook.settings.has(toText(key)) ? object(toText(key)) : undefined,
    ),
    Add: link('1.4', (_workbook, [key, value], env) => {
      env.tx.setSetting(toText(key), value);
      return object(toText(key));
    }),
  },
};
