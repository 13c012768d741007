import { isSameText } from '../../../core/cellText';
import type { IsoDate } from '../../../core/date';
import type { FormulairePrevu } from '../../../core/envois/model';
import type { PasseEnvois } from '../../../core/envois/passeDe';
import type { WritableWorkbook } from '../../../workbook/port';
import { insertForm } from '../../changes/insertForm';
import { writeSuivi } from '../../changes/parts/writeSuivi';
import { foresee } from '../../sheets/foresee';
import { formulaResults } from '../../sheets/formulaResults';
import { lockCommands } from '../../sheets/locks';

/** What the header of every form of a year says. */
export interface PrefillEntete {
  /** « 168 » for a convention, « Protocole 168 » for a protocole. */
  readonly convention: string;
  readonly annee: number;
  readonly idtopOperation: string;
  /** What past years give to the forms; nothing where no workbook tells them. */
  readonly passe?: PasseEnvois;
}

/** Rows left wholly open, for households that nobody foresaw. */
const SPARE_ROWS = 5;

/** The Modèle B to send to one bailleur, as an .xlsx made in the empty workbook given on the day `le`. */
export async function prefillForm(
  workbook: WritableWorkbook,
  { bailleur, identite, menages }: FormulairePrevu,
  { passe, ...entete }: PrefillEntete,
  le: IsoDate,
): Promise<Uint8Array> {
  const empty = await workbook.snapshot();
  const { plan, commands } = insertForm(empty, {
    modele: 'B',
    entete: { ...entete, bailleur, ...identite },
    lignes: menages.length + SPARE_ROWS,
    rows: menages.map(({ menage, idtop }) => ({ bailleur, menage, idtop: idtop || null })),
    regime: passe?.regime,
  });
  const annees = (passe?.declares ?? []).filter((each) => isSameText(each.bailleur, bailleur));
  const { commands: suivi } = writeSuivi(foresee(empty, commands), annees);
  await workbook.apply([...commands, ...suivi, ...lockCommands(plan)]);
  workbook.setResults(formulaResults(await workbook.snapshot()));
  return workbook.toBytes(le);
}
