import type { Justifie } from '../../../core/rules/decisions';
import type { Command } from '../../../workbook/port';
import { decisionsBlocCommands } from '../../sheets/decisionsBlocCommands';
import type { FormBase } from './formBase';

/** What was justified, printed on its form. A sheet that somebody protected takes no rows: it is left as it is. */
export function decisionsBloc(
  { snapshot, open }: FormBase,
  justifies: readonly Justifie[],
): readonly Command[] {
  return open.protegee ? [] : decisionsBlocCommands(snapshot, open.reading, justifies);
}
