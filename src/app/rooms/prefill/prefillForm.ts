import type { IsoDate } from '../../../core/date';
import type { FormulairePrevu } from '../../../core/envois/model';
import type { WritableWorkbook } from '../../../workbook/port';
import { insertForm } from '../../changes/insertForm';
import { formulaResults } from '../../sheets/formulaResults';
import { lockCommands } from '../../sheets/locks';

/** What the header of every form of a year says. */
export interface PrefillEntete {
  /** « 168 » for a convention, « Protocole 168 » for a protocole. */
  readonly convention: string;
  readonly annee: number;
  readonly idtopOperation: string;
}

/** Rows left wholly open, for households that nobody foresaw. */
const SPARE_ROWS = 5;

/** The Modèle B to send to one bailleur, as an .xlsx made in the empty workbook given on the day `le`. */
export async function prefillForm(
  workbook: WritableWorkbook,
  { bailleur, identite, menages }: FormulairePrevu,
  entete: PrefillEntete,
  le: IsoDate,
): Promise<Uint8Array> {
  const { plan, commands } = insertForm(await workbook.snapshot(), {
    modele: 'B',
    entete: { ...entete, bailleur, ...identite },
    lignes: menages.length + SPARE_ROWS,
    rows: menages.map(({ menage, idtop }) => ({ bailleur, menage, idtop: idtop || null })),
  });
  await workbook.apply([...commands, ...lockCommands(plan)]);
  workbook.setResults(formulaResults(await workbook.snapshot()));
  return workbook.toBytes(le);
}
