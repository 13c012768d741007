/**
 * The total lines and the certificate below a form's rows. A footer is a place: rows that are no
 * households, that hold a whole label of the form, below the rows. Words that a row's own cell begins
 * with say nothing of it.
 */
import { isBlank } from '../cellText';
import type { CellValue } from '../CellValue';
import type { CertificationKey, CertificatKey, TotalKey } from '../forms/modele';
import { lastColumn, lastRow, readCell, valueAt } from './sheetCells';
import type { CellReading, SheetLike } from './snapshotLike';
import { wordsOf } from './wordsOf';

export interface Footer {
  /** The first row of the footer, or the row after the last that was searched. */
  readonly top: number;
  readonly totaux: Partial<Record<TotalKey, CellReading>>;
  readonly certification: Partial<Record<CertificatKey, CellReading>>;
  /** Addresses of the labels and values of the totals, and of the certificate. */
  readonly places: {
    readonly totaux: ReadonlySet<string>;
    readonly certificat: ReadonlySet<string>;
  };
}

export interface FooterLine {
  readonly total?: TotalKey;
  readonly certificat?: CertificatKey;
  /** What follows the label in the same cell. */
  readonly valeur?: string;
}

const QUICK = /total|certifi|fait [àa]|repr[ée]sentant|signature|contr[ôo]le/i;
const WHO =
  '(?:du|de la|de l|par le|par la) (?:representante?|bailleur|maitre d ouvrage|directeur|directrice|signataire|organisme|presidente?|responsable|declarant)';
const certificate: readonly (readonly [CertificationKey, RegExp])[] = [
  [
    'certifieLe',
    /^(?:declare et )?certifiee? (?:sincere et )?exacte?(?: et (?:sincere|veritable))?(?: le)?$/,
  ],
  ['faitA', /^fait a$/],
  [
    'representant',
    new RegExp(
      `^(?:nom|nom et qualite|nom et prenom|nom prenom)(?: et qualite)? ${WHO}\\b(?!.*\\b(?:menage|famille|locataire)\\b)`,
    ),
  ],
  ['signature', new RegExp(`^(?:cachet et )?signature(?: et cachet)?(?: ${WHO}\\b.*)?$`)],
];
/** « Certifié exact le 14/03/2026 », « Fait à Besançon, le 14 mars 2026 »: the value without a colon. */
const INLINE: readonly (readonly [CertificatKey, RegExp])[] = [
  ['certifieLe', /^\s*certifi[ée]e?\s+exacte?,?\s+le\s+(\d.*)$/i],
  // A place begins with a capital: « fait à revoir » is a remark.
  ['faitA', /^\s*(?:[Ff]ait|FAIT)\s+[àaÀA]\s+(\p{Lu}[^:]*)$/u],
  // The control number that certifying prints: no other words are it.
  ['controle', /^\s*contrôle\s*:\s*([0-9A-F]{4}-[0-9A-F]{4})\s*$/iu],
];

/** The footer in rows `from` to `last`, where `isHousehold` tells the rows that are households. */
export function readFooter(
  sheet: SheetLike,
  from: number,
  last = lastRow(sheet),
  isHousehold: (row: number) => boolean = () => false,
): Footer {
  const found = labelsFrom(sheet, from, last, isHousehold);
  const top = found[0]?.row ?? last + 1;
  const totaux: Footer['totaux'] = {};
  const certification: Footer['certification'] = {};
  const places = { totaux: new Set<string>(), certificat: new Set<string>() };
  for (const { row, column, line } of found) {
    const label = readCell(sheet, row, column);
    if (line.total !== undefined) {
      const cell = totalCell(sheet, row, column);
      places.totaux.add(label.cellule).add(cell.cellule);
      totaux[line.total] ??= cell;
    }
    if (line.certificat !== undefined) {
      const cell = valueOf(sheet, row, column, line);
      places.certificat.add(label.cellule).add(cell.cellule);
      certification[line.certificat] ??= cell;
    }
  }
  return { top, totaux, certification, places };
}

/** What a text of the footer is: a whole label of the form, or undefined for anything else. */
export function footerLine(text: CellValue): FooterLine | undefined {
  if (typeof text !== 'string' || !QUICK.test(text)) return undefined;
  const colon = text.indexOf(':');
  const label = colon < 0 ? text : text.slice(0, colon);
  const valeur = colon < 0 ? '' : text.slice(colon + 1).trim();
  const words = wordsOf(label);
  // « Total de l'année N-1 : T1-T2 »: what follows the colon may say which line it is.
  const total = totalOfWords(words) && totalOfWords(wordsOf(text));
  if (total !== undefined) return { total };
  const certificat = certificate.find(([, pattern]) => pattern.test(words))?.[0];
  if (certificat !== undefined) return isDots(valeur) ? { certificat } : { certificat, valeur };
  for (const [key, pattern] of INLINE) {
    const inline = pattern.exec(text)?.[1];
    if (inline !== undefined) return { certificat: key, valeur: inline.trim() };
  }
  return undefined;
}

function isDots(text: string): boolean {
  return /^[.…_\s]*$/.test(text);
}

/** A total line of the form: it counts households of N-1, or since the start of the operation. */
function totalOfWords(words: string): TotalKey | undefined {
  if (!/^total\b/.test(words)) return undefined;
  const prefix = /\bdepuis\b|\bcumule?e?s?\b/.test(words) ? 'cumul' : 'n1';
  const ofYear = /\bn 1\b|\bmenages\b.*\bannee (?:19|20)\d\d\b/.test(words);
  if (prefix === 'n1' && !ofYear) return undefined;
  if (/\b[tf]1\b/.test(words)) return `${prefix}_t1t2`;
  if (/\b[tf]3\b/.test(words)) return `${prefix}_t3t4`;
  return /\b[tf]5\b/.test(words) ? `${prefix}_t5` : prefix;
}

interface Label {
  readonly row: number;
  readonly column: number;
  readonly line: FooterLine;
}

/** Labels that can be no remark: a line of totals, and the certificate's own words. */
const isSure = ({ line: { total, certificat } }: Label) =>
  total !== undefined || (certificat !== 'signature' && certificat !== 'controle');
/** A footer followed by households is one all the same where it has as many labels. */
const ENOUGH = 2;
/** Rows in which a footer's labels stand together. */
const TOGETHER = 14;

/** The labels of the footer, from its first row on: below the last household, or standing together. */
function labelsFrom(
  sheet: SheetLike,
  from: number,
  last: number,
  isHousehold: (row: number) => boolean,
): readonly Label[] {
  const labels: Label[] = [];
  let lastHousehold = from - 1;
  for (let row = from; row <= last; row += 1) {
    if (isHousehold(row)) lastHousehold = row;
    else for (const label of labelsIn(sheet, row)) labels.push(label);
  }
  const first = labels.findIndex((label, index) => {
    if (label.row > lastHousehold) return true;
    const together = labels.slice(index).filter(({ row }) => row < label.row + TOGETHER);
    return isSure(label) && new Set(together.map(keyOf)).size >= ENOUGH;
  });
  return first < 0 ? [] : labels.slice(first);
}

function keyOf({ line }: Label): string {
  return line.total ?? line.certificat ?? '';
}

function labelsIn(sheet: SheetLike, row: number): readonly Label[] {
  const cells = sheet.values[row - sheet.top] ?? [];
  return cells.flatMap((value, index): readonly Label[] => {
    const line = footerLine(value);
    return line ? [{ row, column: sheet.left + index, line }] : [];
  });
}

/** Where a total stands: the first figure after its label, or else the first text. */
function totalCell(sheet: SheetLike, row: number, label: number): CellReading {
  let first: CellReading | undefined;
  for (let column = label + 1; column <= lastColumn(sheet); column += 1) {
    const cell = readCell(sheet, row, column);
    if (isFigure(cell)) return cell;
    if (!isBlank(cell.value)) first ??= cell;
  }
  return first ?? readCell(sheet, row, label + 1);
}

/** A number, one written as a text, or a formula: a note beside a total is none of them. */
function isFigure({ value, formula }: CellReading): boolean {
  return formula !== null || typeof value === 'number' || /^\s*\d/.test(String(value ?? ''));
}

/** The text after the label, or the first filled cell to its right. */
function valueOf(sheet: SheetLike, row: number, label: number, { valeur }: FooterLine) {
  if (valeur !== undefined) return { ...readCell(sheet, row, label), value: valeur };
  for (let column = label + 1; column <= lastColumn(sheet); column += 1) {
    const value = valueAt(sheet, row, column);
    if (isBlank(value)) continue;
    if (footerLine(value)) break;
    return readCell(sheet, row, column);
  }
  return readCell(sheet, row, label + 1);
}
