import type { ConditionalStyle, HostConditionalFormat } from '../../model';
import { refuse } from '../errors';
import type { Env } from '../object';
import { sheetOf } from './args';

/** A conditional format found again by its id: the model replaces the object at every change. */
export interface ConditionalTarget {
  readonly sheetId: string;
  readonly id: string;
}

export function formatOf(target: ConditionalTarget, env: Env): HostConditionalFormat {
  const format = sheetOf(target.sheetId, env).conditionalFormats.find(({ id }) => id === target.id);
  if (!format) throw refuse('ItemNotFound');
  return format;
}

/** Changes parts of what the format shows. */
export function restyle(target: ConditionalTarget, patch: ConditionalStyle, env: Env): void {
  const format = { ...formatOf(target, env).format, ...patch };
  env.tx.updateConditionalFormat(sheetOf(target.sheetId, env), target.id, { format });
}
