import type { FormulaireEnPlace } from '../../../core/complement/computeComplement';
import { prerempliName } from '../../../core/forms/names';
import { findName } from '../../../core/reading/contexte';
import { parseAddress } from '../../../grid/a1';
import type { FormBase } from './formBase';

/** The form with its cells, and which of them its sheet locks because they were given. */
export function formulaireEnPlace({ snapshot, open }: FormBase): FormulaireEnPlace | undefined {
  const { reading, preremplie } = open;
  const sheet = snapshot.sheets.find(({ name }) => name === reading.feuille);
  if (!sheet) return undefined;
  const given = preremplie ? findName(snapshot, prerempliName(reading.id)) : undefined;
  const area = given && parseAddress(given.range);
  const isDonnee = (rang: number, colonne: number) =>
    area !== undefined &&
    rang >= area.top &&
    rang <= area.bottom &&
    colonne >= area.left &&
    colonne <= area.right;
  return { reading, sheet, isDonnee };
}
