/** Whether a decision stands, as a native formula says it with the add-in absent. */
import { isFilled } from '../../core/cellText';
import type { CellValue } from '../../core/CellValue';
import type { Decision } from '../../core/dossier/decisions';
import { intituleOf, type ColumnKey } from '../../core/forms/column';
import { contextTables } from '../../core/forms/names';
import { findName } from '../../core/reading/contexte';
import type { FormReading, RowReading } from '../../core/reading/formReading';
import { marqueOf } from '../../core/rules/conditions';
import { colonneJustifiable, dependancesOf, type Justifie } from '../../core/rules/decisions';
import { columnSpecifier } from '../../core/totals';
import type { Snapshot } from '../../workbook/port';
import { LIST_NAMES } from './lists';
import { findTable } from './tablePlace';

const { decisions, menages } = contextTables;

/** A text in a formula has no more characters than this. */
const LONGEST_LITERAL = 255;

/**
 * True while a row of the form holds what the finding depends on, and *Décisions* the decision. Undefined
 * where no row gives rise to the finding.
 */
export function standsFormula(
  snapshot: Snapshot,
  reading: FormReading,
  { finding, decision }: Justifie,
): string | undefined {
  const row = reading.lignes.find(({ rang }) => rang === finding.lieu.rang);
  const colonne = row && colonneJustifiable(finding, row);
  if (!row || !colonne) return undefined;
  const keys = new Set<ColumnKey>(['menage', ...dependancesOf(finding, colonne)]);
  // A comparison by itself, of a finding that the household alone gives rise to, would count as no number.
  const stands = [...[...keys].flatMap((key) => conditionOf(reading, key, row.cells[key])), '1'];
  const elsewhere = finding.code === 'menage-autre-operation' ? declaredAsNow(snapshot, row) : '';
  return `SUMPRODUCT(${stands.join('*')})*SUMPRODUCT(${keptCondition(reading.id, decision)})${elsewhere}>0`;
}

/** The formula that gives the mark of a decision while it stands, for the conditions of its form. */
export function marqueFormula(
  snapshot: Snapshot,
  reading: FormReading,
  justifie: Justifie,
): string | undefined {
  const { finding } = justifie;
  const row = reading.lignes.find(({ rang }) => rang === finding.lieu.rang);
  const colonne = row && colonneJustifiable(finding, row);
  const stands = standsFormula(snapshot, reading, justifie);
  if (!colonne || stands === undefined) return undefined;
  const { menage } = row.cells;
  const marque = literal(String(menage) + marqueOf(reading.id, finding.code, colonne));
  if (marque.length > LONGEST_LITERAL) return undefined;
  return `=IFERROR(IF(${stands},${marque},""),"")`;
}

/** A text in a formula. */
export function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Which rows of the table hold that value; none can be told by a text too long for a formula. */
function conditionOf(reading: FormReading, key: ColumnKey, value: CellValue): readonly string[] {
  const text = typeof value === 'number' ? String(value) : literal(String(value ?? ''));
  if (text.length > LONGEST_LITERAL) return [];
  const heading = reading.intitules.tous.find(({ colonne }) => colonne === reading.colonnes[key]);
  return [`(${reading.id}${columnSpecifier(heading?.texte ?? intituleOf(key))}=${text})`];
}

/** The rows of *Décisions* that hold the decision: emptied there, it leaves the paper as it leaves the pane. */
function keptCondition(form: string, { menage, empreinte }: Decision): string {
  const column = (heading: (typeof decisions.columns)[number]) =>
    `${decisions.name}${columnSpecifier(heading)}`;
  const same = (heading: (typeof decisions.columns)[number], text: string) =>
    `(${column(heading)}=${literal(text)})`;
  return [
    same('Formulaire', form),
    same('Identifiant', menage),
    same('Empreinte', empreinte),
    ...(['Raison', 'Décidé par', 'Date'] as const).map((each) => `(${column(each)}<>"")`),
  ].join('*');
}

/** Declared once more for an operation since, the household gives rise to another question. */
function declaredAsNow(snapshot: Snapshot, { cells }: RowReading): string {
  const { idtop, identifiant } = LIST_NAMES.menages;
  if (!findName(snapshot, identifiant) || !findName(snapshot, idtop)) return '';
  const table = findTable(snapshot, menages.name);
  const menage = String(cells.menage);
  const count = (table?.rows ?? []).filter((row) => {
    const cell = (heading: string) => row[table?.columns.indexOf(heading) ?? -1] ?? null;
    const same = String(cell('Identifiant') ?? '').toLowerCase() === menage.toLowerCase();
    return same && isFilled(cell('IDTOP'));
  }).length;
  return `*(SUMPRODUCT((${identifiant}=${literal(menage)})*(${idtop}<>""))=${count})`;
}
