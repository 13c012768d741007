import { isSameText } from '../../core/cellText';
import type { CellValue } from '../../core/CellValue';
import { serialOfDate } from '../../core/date';
import type { Decision } from '../../core/dossier/decisions';
import { contextTables } from '../../core/forms/names';
import type { Objet } from '../../core/rules/decisions';
import { avertissementTitre } from '../../text/avertissementTitre';
import { fr } from '../../text/fr';
import type { Command, Snapshot } from '../../workbook/port';
import { dayColumn, technicalColumn, textColumn } from './columns';
import { keepRow, type KeptList } from './keptList';

const { name, columns } = contextTables.decisions;
const [FORMULAIRE, IDENTIFIANT, AVERTISSEMENT, COLONNE, RAISON, PAR, DATE, CONSTAT, EMPREINTE] =
  columns;

const DECISIONS: KeptList = {
  sheet: 'Décisions',
  note: fr`Les avertissements justifiés, avec qui l’a décidé, quand et pourquoi : une ligne par constat d’un ménage. Une décision vaut tant que les cellules dont le constat parle ne changent pas. Effacez une ligne pour que la question soit posée de nouveau.`,
  table: name,
  columns: [
    technicalColumn(FORMULAIRE, 14),
    textColumn(IDENTIFIANT, 20),
    textColumn(AVERTISSEMENT, 34),
    textColumn(COLONNE, 34),
    textColumn(RAISON, 50),
    textColumn(PAR, 24),
    dayColumn(DATE),
    technicalColumn(CONSTAT, 24),
    technicalColumn(EMPREINTE, 18),
  ],
};

/** Keeps a decision in the place of that of the same finding; the table is made where it is missing. */
export function decisionCommands(
  snapshot: Snapshot,
  formulaire: string,
  decision: Decision,
): readonly Command[] {
  const row = {
    [FORMULAIRE]: formulaire,
    [IDENTIFIANT]: decision.menage,
    [AVERTISSEMENT]: avertissementTitre(decision.code),
    [COLONNE]: decision.colonne,
    [RAISON]: decision.raison,
    [PAR]: decision.par,
    [DATE]: serialOfDate(decision.le),
    [CONSTAT]: decision.code,
    [EMPREINTE]: decision.empreinte,
  };
  return keepRow(snapshot, DECISIONS, row, isAbout(formulaire, decision));
}

/** Empties the row of a decision. */
export function retractCommands(
  snapshot: Snapshot,
  formulaire: string,
  objet: Objet,
): readonly Command[] {
  return keepRow(snapshot, DECISIONS, undefined, isAbout(formulaire, objet));
}

const isAbout =
  (formulaire: string, { menage, code, colonne }: Objet) =>
  (cell: (heading: string) => CellValue): boolean =>
    isSameText(cell(FORMULAIRE), formulaire) &&
    isSameText(cell(IDENTIFIANT), menage) &&
    isSameText(cell(CONSTAT), code) &&
    isSameText(cell(COLONNE), colonne);
