import { areaAddress, type Area } from '../../../grid/a1';
import { WorkbookError } from '../../../workbook/errors';
import type { AnnexesBase } from '../../changes/parts/annexesBase';
import { writeBloc } from '../../changes/writeBloc';
import type { RoomParts } from '../../session/RoomParts';
import { isWholeBloc } from '../../sheets/bloc';

/** Beside, under, to the right of everything. */
const PLACES = 3;

/**
 * Writes the control block of a table; false where there is nothing to compare. Excel does not tell
 * merged cells and drops what is written into them: a block that is not whole is taken back, and
 * written elsewhere.
 */
export async function makeBloc(
  { workbook, undo }: Pick<RoomParts, 'workbook' | 'undo'>,
  base: AnnexesBase,
  id: string,
): Promise<boolean> {
  const avoid: Area[] = [];
  let feuille = '';
  while (avoid.length < PLACES) {
    const made = await undo.make(writeBloc(base, { id, avoid }));
    if (!made) return false;
    ({ feuille } = made);
    const [block] = await workbook.readBlocks(feuille, [areaAddress(made.plage)]);
    if (block && isWholeBloc(block)) return true;
    await undo.takeBack();
    undo.forget();
    avoid.push(made.plage);
  }
  throw new WorkbookError('merged-cells', 'No space for a control block', { sheet: feuille });
}
