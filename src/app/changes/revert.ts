import { celluleDe, changementsDepuis } from '../../core/reading/changements';
import { parseAddress } from '../../grid/a1';
import { SheetWriter } from '../sheets/sheetWriter';
import { writeControle } from '../sheets/writeControle';
import { SANS_OBJET, type Act } from './act';
import type { FormBase } from './parts/formBase';
import { throughLocks } from './parts/throughLocks';

/**
 * Puts back what the cells of the form held when it was certified. Rows added, gone or sorted, and what
 * other sheets give, stay as they are: nobody but a person can say what becomes of them.
 */
export const revert = (({ open }) => {
  const { reading } = open;
  const writer = new SheetWriter(reading.feuille);
  const cells = (changementsDepuis(reading) ?? []).flatMap((each) => celluleDe(each) ?? []);
  for (const { cellule, champ, avant } of cells) {
    const area = parseAddress(cellule);
    if (!area) continue;
    if (champ === 'controle') writer.add(...writeControle(reading, String(avant)));
    else writer.write(area, [[avant]]);
  }
  if (writer.commands.length === 0) return SANS_OBJET;
  const commands = throughLocks(open, writer.commands);
  return { commands, told: { kind: 'revenu', count: cells.length } };
}) satisfies Act<Pick<FormBase, 'open'>, undefined>;
