import { isSameText } from '../../core/cellText';
import type { CellValue } from '../../core/CellValue';
import { serialOfDate } from '../../core/date';
import { contextTables, MARQUES_NAME } from '../../core/forms/names';
import type { FormReading } from '../../core/reading/formReading';
import type { Justifie, Objet } from '../../core/rules/decisions';
import { avertissementTitre } from '../../text/avertissementTitre';
import { fr } from '../../text/fr';
import type { Command, Snapshot } from '../../workbook/port';
import { dayColumn, technicalColumn, textColumn } from './columns';
import { conditionsPlan, writeJustifiable } from './conditions';
import { marqueFormula } from './decisionMarque';
import { freeSheetName } from './freeName';
import { keepRow, KEPT_TOP, type KeptList } from './keptList';
import { area, SheetWriter } from './sheetWriter';
import type { SmallColumn } from './smallTable';
import { findTable, type TablePlace } from './tablePlace';
import { widen, widenCommands } from './widenTable';

const { name, columns } = contextTables.decisions;
const [FORMULAIRE, IDENTIFIANT, AVERTISSEMENT, COLONNE, RAISON, PAR, DATE, CONSTAT, EMPREINTE] =
  columns;
const EN_VIGUEUR = columns[9];

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
    computedColumn(),
  ],
};

/** How many decisions the conditions of the forms see; a row justified after them keeps its colour. */
const MOST_MARQUES = 500;

/** A formula in a cell of text would stay one. */
function computedColumn(formula?: string): SmallColumn {
  const column = { ...technicalColumn(EN_VIGUEUR, 24), format: 'General' };
  return formula === undefined ? column : { ...column, formula: () => formula };
}

/**
 * Keeps a decision in the place of that of the same finding; the table is made where it is missing. The
 * conditions of the form look for its mark from then on.
 */
export function decisionCommands(
  snapshot: Snapshot,
  reading: FormReading,
  justifie: Justifie,
): readonly Command[] {
  const { decision } = justifie;
  const row = {
    [FORMULAIRE]: reading.id,
    [IDENTIFIANT]: decision.menage,
    [AVERTISSEMENT]: avertissementTitre(decision.code),
    [COLONNE]: decision.colonne,
    [RAISON]: decision.raison,
    [PAR]: decision.par,
    [DATE]: serialOfDate(decision.le),
    [CONSTAT]: decision.code,
    [EMPREINTE]: decision.empreinte,
  };
  const list = {
    ...DECISIONS,
    columns: [
      ...DECISIONS.columns.slice(0, -1),
      computedColumn(marqueFormula(snapshot, reading, justifie)),
    ],
  };
  const before = findTable(snapshot, name);
  const lacks = before !== undefined && !before.columns.includes(EN_VIGUEUR);
  const wider = lacks ? widen(snapshot, before, [EN_VIGUEUR]) : undefined;
  const table = wider ?? before;
  return [
    ...(lacks && wider ? widenCommands(before, wider, list.columns) : []),
    ...keepRow(snapshot, list, row, isAbout(reading.id, decision), table),
    ...marquesCommands(snapshot, table),
  ];
}

/** Names the marks under their heading, where they are not named yet; without a table it is about to be made. */
function marquesCommands(snapshot: Snapshot, table: TablePlace | undefined): readonly Command[] {
  const named = snapshot.names.some((each) => each.name === MARQUES_NAME);
  const at = table ? table.columns.indexOf(EN_VIGUEUR) : columns.indexOf(EN_VIGUEUR);
  if (named || at < 0) return [];
  const writer = new SheetWriter(table?.sheet ?? freeSheetName(DECISIONS.sheet, snapshot));
  const { top, left } = table?.area ?? { top: KEPT_TOP, left: 1 };
  writer.name(MARQUES_NAME, area(top, left + at, top + MOST_MARQUES, left + at));
  return writer.commands;
}

/** Makes the conditions of the form look for the marks that `kept` names, or that have their name already. */
export function justifiableCommands(
  snapshot: Snapshot,
  reading: FormReading,
  kept: readonly Command[],
): readonly Command[] {
  const isNamed = kept.some((each) => each.kind === 'define-name' && each.name === MARQUES_NAME);
  const plan = reading.recognisedBy === 'intitules' ? undefined : conditionsPlan(reading);
  if (!plan || !(plan.marques || isNamed)) return [];
  const writer = new SheetWriter(reading.feuille);
  writeJustifiable(writer, plan, snapshot);
  return writer.commands;
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
