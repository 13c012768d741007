import { textOf } from '../../../core/cellText';
import type { FormReading } from '../../../core/reading/formReading';
import { readRows } from '../../../core/reading/rows';
import { finish } from '../../../core/steps';
import { areaAddress } from '../../../grid/a1';
import type { LiveWorkbook } from '../../../workbook/port';
import { cleOf, type ProvenanceIndex } from '../../mirror/views/provenances';
import { columnsOf } from '../../sheets/formCells';
import { area } from '../../sheets/sheetWriter';
import type { Origine } from '../../state/consolidation';

/** Where the row that now stands at `rang` comes from; undefined where that row is empty. */
export async function readOrigine(
  workbook: Pick<LiveWorkbook, 'readBlocks'>,
  form: FormReading,
  rang: number,
  index: ProvenanceIndex | undefined,
): Promise<Origine | undefined> {
  const { left, right } = columnsOf(form);
  const range = areaAddress(area(rang, left, rang, right));
  const [block] = await workbook.readBlocks(form.feuille, [range]);
  const [row] = block ? finish(readRows(block, form.colonnes, rang, rang)) : [];
  if (!row) return undefined;
  return {
    formulaire: form.id,
    rang,
    bailleur: textOf(row.cells.bailleur),
    menage: textOf(row.cells.menage),
    provenances: index?.get(cleOf(row.cells)) ?? [],
  };
}
