import { HucreError, type SheetFilterInfo, type Workbook } from 'hucre';
import { readXlsx as readWithLibrary } from 'hucre/xlsx';

import { WorkbookError } from '../errors';
import { checkCells } from './checkCells';
import type { FileName, WorkbookFile } from './file';
import { checkArchive, checkPartSizes, limits, unreadable } from './limits';
import { readSheet, roomOfWorkbook } from './readSheet';
import { repairArchive } from './repairArchive';
import { checkFormat, checkParts } from './signature';

export interface ReadChoice {
  /** Whether fonts, fills and number formats are wanted: a check of the data does without them. */
  readonly styles: boolean;
}

/**
 * What an .xlsx file holds. Dates come as serial numbers of the 1900 system, whichever the file uses.
 * Throws a WorkbookError `unreadable-file` with its reason when it is no readable workbook.
 */
export async function readXlsx(
  bytes: Uint8Array,
  choice: ReadChoice = { styles: true },
): Promise<WorkbookFile> {
  checkFormat(bytes);
  const entries = checkArchive(bytes);
  checkParts(entries);
  checkPartSizes(entries);
  checkCells(bytes, entries);
  const hasBackslash = entries.some(({ name }) => name.includes('\\'));
  if (hasBackslash) return toFile(await readRepaired(bytes, choice));
  const raw = await readSheetsOnly(bytes, choice, new Set()).catch((cause: unknown) => {
    if (isDamaged(cause)) return readRepaired(bytes, choice, cause);
    throw cause;
  });
  return toFile(isDoubtful(raw) ? await readRepaired(bytes, choice, raw) : raw);
}

/** What the reader gives of the archive once repaired; of one that needs no repair, what it gave. */
async function readRepaired(
  bytes: Uint8Array,
  choice: ReadChoice,
  before?: unknown,
): Promise<Workbook> {
  const repaired = repair(bytes, before);
  if (repaired !== undefined) {
    // A part in UTF-16 shows its cells only now.
    checkCells(repaired, checkArchive(repaired));
    return readSheetsOnly(repaired, choice, new Set());
  }
  if (isWorkbook(before)) return before;
  throw toWorkbookError(before);
}

function repair(bytes: Uint8Array, before: unknown): Uint8Array | undefined {
  try {
    return repairArchive(bytes);
  } catch (cause) {
    throw toWorkbookError(isWorkbook(before) ? cause : (before ?? cause));
  }
}

function isWorkbook(value: unknown): value is Workbook {
  return typeof value === 'object' && value !== null && 'sheets' in value;
}

function isDamaged(cause: unknown): boolean {
  return cause instanceof WorkbookError && cause.at.reason === 'damaged';
}

const DAY_AS_TEXT = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]*Z?)?$/;

/** A sheet without a cell may be in UTF-16; a text like `2025-02-03` may be a cell of type `d`. */
function isDoubtful({ sheets }: Workbook): boolean {
  return sheets.some(
    ({ rows }) =>
      rows.length === 0 ||
      rows.some((row) => row.some((value) => typeof value === 'string' && DAY_AS_TEXT.test(value))),
  );
}

const MISSING_SHEET = /missing worksheet file for sheet "(.*)"/s;

/** Chart sheets hold no cells and stop the reader: they are left out, one a time. */
async function readSheetsOnly(
  bytes: Uint8Array,
  choice: ReadChoice,
  left: Set<string>,
): Promise<Workbook> {
  try {
    const sheets = (info: SheetFilterInfo) => {
      if (info.index >= limits.sheets) throw unreadable('too-large', 'Too many sheets');
      return !left.has(info.name);
    };
    return await readWithLibrary(bytes, { readStyles: choice.styles, sheets });
  } catch (cause) {
    const missing =
      cause instanceof HucreError ? MISSING_SHEET.exec(cause.message)?.[1] : undefined;
    if (missing === undefined || left.has(missing)) throw toWorkbookError(cause);
    return readSheetsOnly(bytes, choice, left.add(missing));
  }
}

/** Whatever the reader throws means that the file is damaged, but for cells too far apart to hold. */
function toWorkbookError(cause: unknown): WorkbookError {
  if (cause instanceof WorkbookError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  const isFar = /^Sheet .* spans \d+ rows x \d+ columns/.test(message);
  return unreadable(isFar ? 'far-cell' : 'damaged', message, cause);
}

function toFile(raw: Workbook): WorkbookFile {
  if (raw.sheets.length === 0) throw unreadable('not-a-workbook', 'No sheet');
  const room = roomOfWorkbook();
  const sheets = raw.sheets.map((sheet) => ({
    ...readSheet(sheet, raw.themeColors, room),
    ...(raw.dateSystem === '1904' && { depuis1904: true }),
  }));
  const active = sheets[raw.activeSheet ?? 0] ?? sheets[0];
  const { name, size } = raw.defaultFont ?? {};
  return {
    sheets,
    names: (raw.namedRanges ?? []).map(readName),
    activeSheet: active?.name ?? '',
    ...(name === undefined || size === undefined ? {} : { defaultFont: { name, size } }),
  };
}

function readName(raw: NonNullable<Workbook['namedRanges']>[number]): FileName {
  return {
    name: raw.name,
    refersTo: raw.range,
    ...(raw.scope === undefined ? {} : { scope: raw.scope }),
  };
}
