/**
 * Which tables of a workbook are ours, when somebody's own bears one of our names or typed over one of
 * our headings. Seen from here, ours bear the names and headings of `contextTables`; in the workbook they
 * bear those that stand there. A table of somebody's own is left alone: ours then bears our mark before
 * its name, and is known by it from then on.
 */
import type { SnapshotLike } from '../reading/snapshotLike';
import { wordsOf } from '../reading/wordsOf';
import { contextTables } from './names';

const MARK = 'Relogement_';

type TableLike = SnapshotLike['tables'][number];

/** What stands otherwise in a workbook than we say it; each map has keys in lower case. */
export interface OurTables {
  /** Names that stand for one another: « Suivi » of somebody's own, and « Relogement_Suivi », ours. */
  readonly names: ReadonlyMap<string, string>;
  /** By our name of the table: our headings, and those that stand there. */
  readonly headings: ReadonlyMap<string, readonly Heading[]>;
}

interface Heading {
  readonly ours: string;
  readonly stands: string;
}

/** Nothing stands otherwise. */
export const AS_NAMED: OurTables = { names: new Map(), headings: new Map() };

/** Works it out from what the workbook's tables and names are called. */
export function findOurTables({
  tables,
  names,
  otherNames = [],
}: Pick<SnapshotLike, 'tables' | 'names' | 'otherNames'>): OurTables {
  const defined = [...names, ...otherNames.map((name) => ({ name }))];
  const swapped = new Map<string, string>();
  const headings = new Map<string, readonly Heading[]>();
  for (const { name, columns } of Object.values(contextTables)) {
    const marked = tables.find((table) => isNamed(table, MARK + name));
    const plain = tables.find((table) => isNamed(table, name));
    const taken = plain ? !isOurs(plain, columns) : defined.some((entry) => isNamed(entry, name));
    if (marked || taken) {
      swapped.set(name.toLowerCase(), MARK + name);
      swapped.set((MARK + name).toLowerCase(), name);
    }
    const ours = marked ?? (taken ? undefined : plain);
    const others = ours ? headingsOf(ours.columns, columns) : [];
    if (others.length > 0) headings.set(name.toLowerCase(), others);
  }
  return swapped.size === 0 && headings.size === 0 ? AS_NAMED : { names: swapped, headings };
}

function isNamed(entry: { readonly name: string }, name: string): boolean {
  return entry.name.toLowerCase() === name.toLowerCase();
}

/** Half of our headings, at least two and four at most: older versions had fewer columns. */
function isOurs({ columns }: TableLike, ours: readonly string[]): boolean {
  const known = columns.map(wordsOf);
  const shared = ours.filter((heading) => known.includes(wordsOf(heading))).length;
  return shared >= Math.min(4, Math.max(2, Math.floor(ours.length / 2)));
}

/**
 * Headings that stand otherwise: written another way (« annee »), or typed over in their own place, with
 * one of ours further right. A table of an older version has none of ours after its last column.
 */
function headingsOf(stand: readonly string[], ours: readonly string[]): readonly Heading[] {
  const known = ours.map(wordsOf);
  const words = stand.map(wordsOf);
  const last = words.findLastIndex((word) => known.includes(word));
  return ours.flatMap((heading, index) => {
    const written = words.indexOf(known[index] ?? '');
    const place = written >= 0 ? written : index;
    const typed = stand[place];
    if (typed === undefined || typed === heading) return [];
    if (written < 0 && (place > last || known.includes(words[place] ?? ''))) return [];
    return [{ ours: heading, stands: typed }];
  });
}

/** The name that stands for another, either way. */
export function otherName({ names }: OurTables, name: string): string {
  return names.get(name.toLowerCase()) ?? name;
}

/** The headings of a table, under the name that we give it, as we say them. */
export function ourHeadings(
  { headings }: OurTables,
  { name, columns }: Pick<TableLike, 'name' | 'columns'>,
): readonly string[] {
  const others = headings.get(name.toLowerCase());
  if (!others) return columns;
  return columns.map((column) => others.find(({ stands }) => stands === column)?.ours ?? column);
}

/** A formula of ours as the workbook's tables are called. */
export function toStanding(tables: OurTables, formula: string): string {
  return rename(formula, (table, heading) => [
    otherName(tables, table),
    tables.headings.get(table.toLowerCase())?.find(({ ours }) => sameHeading(ours, heading))
      ?.stands ?? heading,
  ]);
}

/** A formula of the workbook as we call its tables. */
export function toOurs(tables: OurTables, formula: string): string {
  return rename(formula, (standing, heading) => {
    const table = otherName(tables, standing);
    const others = tables.headings.get(table.toLowerCase());
    return [table, others?.find(({ stands }) => sameHeading(stands, heading))?.ours ?? heading];
  });
}

function sameHeading(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

const TEXT = /("(?:[^"]|"")*")/;
const COLUMN = /(?<![\p{L}\p{N}_.\\'!])([\p{L}_][\p{L}\p{N}_.]*)(\[\[?)((?:'.|[^'[\]])+)(\]\]?)/gu;

/** Every column of a table that a formula names, outside its texts. */
function rename(
  formula: string,
  of: (table: string, heading: string) => readonly [string, string],
): string {
  return formula
    .split(TEXT)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(COLUMN, (_, table: string, open: string, written: string, close: string) => {
            const [name, heading] = of(table, written.replace(/'(.)/g, '$1'));
            const escaped = heading.replace(/['#[\]]/g, "'$&");
            // A heading with signs of its own needs both brackets.
            return /[^\p{L}\p{N}_.]/u.test(heading)
              ? `${name}[[${escaped}]]`
              : `${name}${open}${escaped}${close}`;
          }),
    )
    .join('');
}
