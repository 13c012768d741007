/**
 * The eight totals, each defined once: its value and its native formula come from one definition.
 * Totals count households. The lines of N-1 count the typologies of the table; the cumulative lines
 * add the past years of the table *Suivi* (those before N-1, of the same IDTOP or of none).
 */
import { readTypologie } from './cellTypologie';
import type { CellValue } from './CellValue';
import { isCounted, type SuiviRow } from './dossier/suivi';
import { classOfEcriture, ecritureCondition } from './ecritures';
import { intituleOf } from './forms/column';
import { totalKeys } from './forms/modele';
import type { TotalKey, Typologie } from './forms/modele';
import { contextTables } from './forms/names';
import type { FormReading } from './reading/formReading';
import { anneeOf } from './rules/entete';

interface Line {
  readonly typologie: Typologie;
  readonly n1: TotalKey;
  readonly cumul: TotalKey;
  readonly past: 't1t2' | 't3t4' | 't5';
}

const lines: readonly Line[] = [
  { typologie: 'T1/T2', n1: 'n1_t1t2', cumul: 'cumul_t1t2', past: 't1t2' },
  { typologie: 'T3/T4', n1: 'n1_t3t4', cumul: 'cumul_t3t4', past: 't3t4' },
  { typologie: 'T5 et plus', n1: 'n1_t5', cumul: 'cumul_t5', past: 't5' },
];

export type Totaux = Readonly<Record<TotalKey, number>>;

/**
 * The eight totals that the rows of a form give: households whose typologie can be read, that of a row
 * still to be corrected (« T3 ») included.
 */
export function computeTotaux(reading: FormReading): Totaux {
  return totauxOf(
    reading,
    ({ typologie }) =>
      (value) =>
        readableTypologie(value) === typologie,
  );
}

/**
 * The eight totals that the native formulas of a form of ours show. They count what the check reads, but
 * for a typologie with a character that nobody sees; those of version 0.1, which stand in the forms that
 * it inserted, count the typologies written as the form wants them. All are one once the typologies are
 * corrected.
 */
export function calculateTotaux(reading: FormReading): Totaux {
  const classes = new Map<string, Typologie | undefined>();
  const classOf = (text: string) => {
    if (!classes.has(text)) classes.set(text, classOfEcriture(text));
    return classes.get(text);
  };
  return totauxOf(reading, ({ typologie, n1 }) => {
    const first = holdsCountIf(reading.totaux[n1]?.formula, typologie);
    const exact = typologie.toLowerCase();
    return (value) =>
      typeof value === 'string' &&
      (first ? value.toLowerCase() === exact : classOf(value) === typologie);
  });
}

/** How many declared rows no line counts: their typologie is missing, or cannot be read. */
export function countNonComptees({ lignes }: FormReading): number {
  return lignes.filter(({ cells }) => readableTypologie(cells.typologie) === undefined).length;
}

/** `countedBy` tells which typologies a line counts. */
function totauxOf(
  reading: FormReading,
  countedBy: (line: Line) => (typologie: CellValue) => boolean,
): Totaux {
  const totaux = Object.fromEntries(totalKeys.map((key) => [key, 0])) as Record<TotalKey, number>;
  for (const line of lines) {
    const counts = countedBy(line);
    totaux[line.n1] = reading.lignes.filter(({ cells }) => counts(cells.typologie)).length;
  }
  for (const { n1, cumul, past } of lines) {
    totaux[cumul] = totaux[n1] + sumPast(reading, past);
    totaux.n1 += totaux[n1];
    totaux.cumul += totaux[cumul];
  }
  return totaux;
}

function readableTypologie(value: CellValue): Typologie | undefined {
  const lu = readTypologie(value);
  return 'typologie' in lu ? lu.typologie : undefined;
}

function sumPast(reading: FormReading, past: Line['past']): number {
  return pastRows(reading).reduce(
    (sum, row) => sum + (typeof row[past] === 'number' ? row[past] : 0),
    0,
  );
}

/** The rows of *Suivi* that the cumulative lines of a form add. */
function pastRows(reading: FormReading): readonly SuiviRow[] {
  const annee = anneeOf(reading) ?? 0;
  const idtop = reading.entete.idtopOperation?.value ?? null;
  return reading.contexte.suivi.filter((row) => isBefore(row, annee) && isCounted(row, idtop));
}

/** An empty year counts as 0, as in the formula; a text is never before a number. */
function isBefore(row: SuiviRow, annee: number): boolean {
  return row.annee === null ? annee > 0 : typeof row.annee === 'number' && row.annee < annee;
}

/** What total formulas are written with: the table's name and absolute addresses. */
export interface TotalRefs {
  /** The form's table: `ModeleB_1`. */
  readonly table: string;
  /** The heading of its column of typologies, which somebody may have shortened. */
  readonly typologie: string;
  readonly annee: string;
  readonly idtopOperation: string;
  /** The cell of each total. */
  readonly totaux: Readonly<Record<TotalKey, string>>;
}

/** The native formula of a total, in English with its `=`. */
export function totalFormula(key: TotalKey, refs: TotalRefs): string {
  return formulaOver(key, refs, `${refs.table}${columnSpecifier(refs.typologie)}`);
}

function suiviColumn(column: string): string {
  return `${contextTables.suivi.name}${columnSpecifier(column)}`;
}

function formulaOver(key: TotalKey, refs: TotalRefs, typologies: string): string {
  const { totaux } = refs;
  if (key === 'n1') return `=SUM(${totaux.n1_t1t2}:${totaux.n1_t5})`;
  if (key === 'cumul') return `=SUM(${totaux.cumul_t1t2}:${totaux.cumul_t5})`;
  const line = lines.find(({ n1, cumul }) => n1 === key || cumul === key);
  if (!line) throw new Error(`no line gives the total ${key}`);
  if (key === line.n1) return `=SUMPRODUCT(${ecritureCondition(typologies, line.typologie)}*1)`;
  const idtop = suiviColumn('IDTOP');
  const years = `(${suiviColumn('Année')}<IFERROR(${refs.annee}+0,0))`;
  const operation = `((${idtop}=${refs.idtopOperation})+(${idtop}="")>0)`;
  return `=${totaux[line.n1]}+SUMPRODUCT(${years}*${operation},${suiviColumn(line.typologie)})`;
}

/** The heading of a form's typologies, as it stands in its table. */
export function typologieHeading({ intitules, colonnes }: FormReading): string {
  const heading = intitules.tous.find(({ colonne }) => colonne === colonnes.typologie);
  return heading?.texte ?? intituleOf('typologie');
}

/**
 * Whether a cell's formula is that of a total. `typologies` is the table's column as an address:
 * spreadsheets without structured references save addresses in their place, some with the name of the
 * sheet before them.
 */
export function isTotalFormula(
  key: TotalKey,
  refs: TotalRefs,
  { typologies, feuille }: { readonly typologies: string; readonly feuille: string },
  written: string,
): boolean {
  const formula = written
    .replaceAll(`'${feuille.replaceAll("'", "''")}'!`, '')
    .replaceAll(`${feuille}!`, '');
  const own = `${refs.table}${columnSpecifier(refs.typologie)}`;
  return [own, typologies].some((column) =>
    formulasOver(key, refs, column).some((expected) => isSavedFormula(expected, formula)),
  );
}

/** The formulas that a total of ours may hold: today's, and that of the forms of version 0.1. */
function formulasOver(key: TotalKey, refs: TotalRefs, typologies: string): readonly string[] {
  const line = lines.find(({ n1 }) => n1 === key);
  const first = line ? [countIf(typologies, line.typologie)] : [];
  return [formulaOver(key, refs, typologies), ...first];
}

function countIf(typologies: string, typologie: Typologie): string {
  return `=COUNTIF(${typologies},"${typologie}")`;
}

function holdsCountIf(formula: string | null | undefined, typologie: Typologie): boolean {
  const end = normalizeFormula(countIf('', typologie)).replace('=COUNTIF(', '');
  const written = normalizeFormula(formula ?? '');
  return written.startsWith('=COUNTIF(') && written.endsWith(end);
}

/** The formula itself, or with addresses in place of the columns of *Suivi*. */
function isSavedFormula(expected: string, written: string): boolean {
  const pattern = normalizeFormula(expected)
    .split(/SUIVI\[[^\]]*\]/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join("'?[^'!()]+'?!\\.?[A-Z]+\\d+(?::[A-Z]+\\d+)?");
  return (
    isSameFormula(expected, written) || new RegExp(`^${pattern}$`).test(normalizeFormula(written))
  );
}

/**
 * A column of a table in a structured reference. Double brackets allow the commas and parentheses
 * of the headings; the characters that mean something inside them are escaped.
 */
export function columnSpecifier(column: string): string {
  return `[[${column.replace(/['#[\]]/g, "'$&")}]]`;
}

/**
 * Whether two formulas are the same to us: Excel may give back another case, other spaces, single
 * brackets for double ones, or a reference without `$`.
 */
export function isSameFormula(a: string, b: string): boolean {
  return normalizeFormula(a) === normalizeFormula(b);
}

function normalizeFormula(formula: string): string {
  return formula
    .replace(/[\s$\u00a0]/g, '')
    .replace(/\[\[([^[\]]*)\]\]/g, '[$1]')
    .toUpperCase();
}
