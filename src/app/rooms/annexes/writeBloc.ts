import type { AnnexeReading } from '../../../core/annexes/model';
import { areaAddress, type Area } from '../../../grid/a1';
import { WorkbookError } from '../../../workbook/errors';
import type { Snapshot } from '../../../workbook/port';
import type { RoomParts } from '../../session/RoomParts';
import { isWholeBloc, planBloc } from '../../sheets/bloc';

/** Beside, under, to the right of everything. */
const PLACES = 3;

/**
 * Writes the control block of a table; false where there is nothing to compare. Excel does not tell
 * merged cells and drops what is written into them: a block that is not whole is taken back, and
 * written elsewhere.
 */
export async function writeBloc(
  { workbook, undo }: Pick<RoomParts, 'workbook' | 'undo'>,
  snapshot: Snapshot,
  annexe: AnnexeReading,
): Promise<boolean> {
  const sheet = annexe.feuille;
  const avoid: Area[] = [];
  while (avoid.length < PLACES) {
    const plan = planBloc(snapshot, annexe, avoid);
    if (!plan) return false;
    await undo.apply(plan.commands);
    const [block] = await workbook.readBlocks(sheet, [areaAddress(plan.plage)]);
    if (block && isWholeBloc(block)) return true;
    await undo.takeBack();
    avoid.push(plan.plage);
  }
  throw new WorkbookError('merged-cells', 'No room for a control block', { sheet });
}
