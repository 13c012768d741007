import { HucreError, type SheetFilterInfo, type Workbook } from 'hucre';
import { readXlsx as readWithLibrary } from 'hucre/xlsx';

import { WorkbookError } from '../errors';
import type { FileName, WorkbookFile } from './file';
import { checkArchive, limits, unreadable } from './limits';
import { readSheet } from './readSheet';
import { checkFormat } from './signature';

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
  checkArchive(bytes);
  const raw = await readSheetsOnly(bytes, choice, new Set());
  return toFile(raw);
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
  const tooLarge = /^Sheet .* spans \d+ rows x \d+ columns/.test(message);
  return unreadable(tooLarge ? 'too-large' : 'damaged', message, cause);
}

function toFile(raw: Workbook): WorkbookFile {
  if (raw.sheets.length === 0) throw unreadable('not-a-workbook', 'No sheet');
  const sheets = raw.sheets.map((sheet) => readSheet(sheet, raw.themeColors));
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
