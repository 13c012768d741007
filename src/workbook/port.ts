/**
 * What the product asks of a workbook, whoever holds it: Excel, or an .xlsx file.
 * A workbook is read once as a snapshot and changed once by a list of commands; both are plain data.
 * Addresses are A1 without sheet and without `$`; rows and columns are numbered from 1.
 */

/** What a cell holds. Null is an empty cell; dates are serial numbers (1900 system). */
export type CellValue = string | number | boolean | null;

/** A block of cells as read. `values[0][0]` stands at row `top`, column `left`. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** The formula in English with its `=`, or null where the cell holds a constant. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** For each row the columns (from 1) of numbers that show as days; known for files only. */
  readonly dates?: readonly (readonly number[])[];
  /** For each row the columns of formulas whose result the file does not hold. */
  readonly sansValeur?: readonly (readonly number[])[];
  /** Whether its workbook counts days since 1904: a number without a format of days is then any of two. */
  readonly depuis1904?: boolean;
}

export interface SheetSnapshot extends Block {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** Merged areas; empty where the host does not tell them (Excel before ExcelApi 1.13). */
  readonly merges: readonly string[];
  /** Rows hidden by hand or by a filter; left out where the host does not tell them (a protected sheet). */
  readonly hiddenRows?: readonly number[];
}

export interface TableSnapshot {
  readonly name: string;
  readonly sheet: string;
  /** The whole table, heading and totals rows included where it shows them. */
  readonly range: string;
  readonly columns: readonly string[];
  /** False where the table shows no heading row; true where it is left out. */
  readonly headerRow?: boolean;
  /** Whether the table shows its own totals row; false where it is left out. */
  readonly totalsRow?: boolean;
}

/** A workbook-level defined name that points to one area; of names of anything else only `otherNames` tells. */
export interface NameSnapshot {
  readonly name: string;
  readonly sheet: string;
  readonly range: string;
}

export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly tables: readonly TableSnapshot[];
  readonly names: readonly NameSnapshot[];
  /** Defined names of a constant, of several areas, of cells that were deleted: no table can bear one. */
  readonly otherNames?: readonly string[];
  readonly activeSheet: string;
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

export interface CellStyle {
  /** `#RRGGBB`. */
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Indent in characters. */
  readonly indent?: number;
  /** Lines around and inside the range. */
  readonly grid?: { readonly color: string; readonly weight: 'hairline' | 'thin' | 'medium' };
  /** Lines on the outer edges only. */
  readonly edges?: {
    readonly sides: readonly Side[];
    readonly color: string;
    readonly weight: 'hairline' | 'thin' | 'medium';
  };
  readonly locked?: boolean;
}

export type ValidationRule =
  /** A drop-down whose entries stand in a range of the workbook, given as a formula (`=IML_Typologies`). */
  | { readonly type: 'list'; readonly source: string }
  /** A date from `min` on, as a serial number. */
  | { readonly type: 'date'; readonly min: number }
  /** A number greater than `min`. */
  | { readonly type: 'decimal'; readonly min: number }
  /** A whole number in a closed interval. */
  | { readonly type: 'whole'; readonly min: number; readonly max: number }
  /** A text whose number of characters is in a closed interval. */
  | { readonly type: 'length'; readonly min: number; readonly max: number };

export interface ValidationText {
  readonly title: string;
  readonly message: string;
}

/** What a protected sheet allows beside filling its unlocked cells and sizing its rows and columns. */
export type ProtectionAllowance = 'format-cells' | 'sort' | 'filter';

/**
 * A native chart over cells of its own sheet: one series for each of `series`, one group of columns
 * for each cell of `categories`. `place` is the area that it covers.
 */
export interface ChartDrawing {
  readonly name: string;
  readonly type: 'columns';
  readonly title: string;
  readonly categories: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    /** `#RRGGBB`. */
    readonly color: string;
  }[];
  readonly place: string;
  /** US tokens, for the axis of amounts. */
  readonly format: string;
}

/** One change to a workbook. Sheets and tables are named; every command stands on the ones before it. */
export type Command =
  | {
      readonly kind: 'add-sheet';
      readonly sheet: string;
      readonly tabColor?: string;
      readonly gridlines?: boolean;
      readonly visible?: boolean;
    }
  | { readonly kind: 'delete-sheet'; readonly sheet: string }
  /** Constants. A text that begins with `=`, `+`, `-` or `@` arrives as text; null empties the cell. */
  | {
      readonly kind: 'write';
      readonly sheet: string;
      readonly range: string;
      readonly values: readonly (readonly CellValue[])[];
    }
  /** One formula per cell, in English, with `=`. */
  | {
      readonly kind: 'formulas';
      readonly sheet: string;
      readonly range: string;
      readonly formulas: readonly (readonly string[])[];
    }
  /** A number format in US tokens (`dd/mm/yyyy`, `@`, `#,##0.00`). */
  | {
      readonly kind: 'number-format';
      readonly sheet: string;
      readonly range: string;
      readonly format: string;
    }
  | {
      readonly kind: 'style';
      readonly sheet: string;
      readonly range: string;
      readonly style: CellStyle;
    }
  | { readonly kind: 'merge'; readonly sheet: string; readonly range: string }
  /** Width in characters of the default font, as Excel's dialog shows it. */
  | {
      readonly kind: 'column-width';
      readonly sheet: string;
      readonly columns: string;
      readonly width: number;
    }
  /** Height in points. */
  | {
      readonly kind: 'row-height';
      readonly sheet: string;
      readonly rows: string;
      readonly height: number;
    }
  /** Whole rows inserted before row `at`; they take the formats of the row above. */
  | {
      readonly kind: 'insert-rows';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'delete-rows';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
    }
  /** A table over cells already written; the first row of `range` is its heading row. */
  | {
      readonly kind: 'add-table';
      readonly sheet: string;
      readonly range: string;
      readonly name: string;
      readonly style: string | null;
      /** Whether the heading cells show filter buttons. */
      readonly filterButtons: boolean;
      readonly banded: boolean;
    }
  | { readonly kind: 'resize-table'; readonly table: string; readonly range: string }
  /** A workbook-level name for an area. */
  | {
      readonly kind: 'define-name';
      readonly name: string;
      readonly sheet: string;
      readonly range: string;
    }
  | { readonly kind: 'delete-name'; readonly name: string }
  | {
      readonly kind: 'validation';
      readonly sheet: string;
      readonly range: string;
      readonly rule: ValidationRule;
      /** Shown when the cell is selected. */
      readonly prompt: ValidationText;
      /** Shown when what is typed is refused (`stop`) or questioned (`warning`). */
      readonly error: ValidationText & { readonly style: 'stop' | 'warning' };
    }
  /** A condition in English, relative to the range's first cell; earlier ones win. */
  | {
      readonly kind: 'conditional-format';
      readonly sheet: string;
      readonly range: string;
      readonly formula: string;
      readonly fill: string;
      readonly fontColor?: string;
      readonly stopIfTrue: boolean;
    }
  /**
   * The conditions that give `fill` to cells of `range` go, and these come, behind the others of the sheet:
   * earlier ones win and stop those after. A range may be several areas, with a comma between.
   */
  | {
      readonly kind: 'replace-conditions';
      readonly sheet: string;
      readonly range: string;
      readonly fill: string;
      readonly conditions: readonly { readonly range: string; readonly formula: string }[];
    }
  /** The rows above and including `rows` stay in view. */
  | { readonly kind: 'freeze'; readonly sheet: string; readonly rows: number }
  | {
      readonly kind: 'page-layout';
      readonly sheet: string;
      readonly orientation: 'landscape' | 'portrait';
      readonly paper: 'a4';
      /** Pages wide; the height follows. */
      readonly fitToWidth: number;
      /** Rows repeated on every page, such as `12:13`. */
      readonly titleRows?: string;
      /** What is printed; the whole sheet as it grows where it is left out. */
      readonly printArea?: string;
      /** In points. */
      readonly margins: {
        readonly top: number;
        readonly right: number;
        readonly bottom: number;
        readonly left: number;
      };
      readonly centerHorizontally: boolean;
      readonly footer?: { readonly left: string; readonly center: string; readonly right: string };
    }
  /**
   * Draws a chart. It takes the place of one of that name; `former` is how that one was drawn, without
   * which no inverse brings it back in Excel.
   */
  | ({
      readonly kind: 'add-chart';
      readonly sheet: string;
      readonly former?: ChartDrawing;
    } & ChartDrawing)
  | { readonly kind: 'delete-chart'; readonly sheet: string; readonly name: string }
  /** Without a password. A sheet that is protected already stays as it is. */
  | {
      readonly kind: 'protect';
      readonly sheet: string;
      readonly allow?: readonly ProtectionAllowance[];
    }
  | { readonly kind: 'unprotect'; readonly sheet: string }
  | { readonly kind: 'activate'; readonly sheet: string; readonly range?: string };

/** Something changed in the workbook. Events are hints: they may be late, merged or missing. */
export type WorkbookEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: string;
      /** What changed, or undefined where only « something » is known. */
      readonly range: string | undefined;
      /** Whether rows or columns moved, so that addresses read before no longer hold. */
      readonly structural: boolean;
      /** Whether this add-in itself made the change. */
      readonly own: boolean;
      /** Whether somebody else's session made it, who has this add-in too: it is told, not answered by a write. */
      readonly remote: boolean;
    }
  | { readonly kind: 'selected'; readonly sheet: string; readonly range: string }
  | { readonly kind: 'activated'; readonly sheet: string; readonly own: boolean }
  /** A sheet was added, deleted, renamed or moved; `own` as above. */
  | { readonly kind: 'sheets'; readonly own: boolean };

/** What a change was decided upon: it must still be so when it is written. */
export type Leaning = CellsLeaning | TableLeaning;

/** A table that must still lie there. */
export interface TableLeaning {
  readonly table: string;
  readonly sheet: string;
  readonly range: string;
}

/** Cells that must still hold this. Undefined is a cell that does not matter, such as one with a formula. */
export interface CellsLeaning {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly (CellValue | undefined)[])[];
}

/** What a live workbook offers. A file offers `snapshot` and `apply` only. */
export interface Workbook {
  /** The sheets named, or all of them, with every table and name, in one load. */
  snapshot(sheets?: readonly string[]): Promise<Snapshot>;
  /** Some areas of one sheet, in one load. */
  readBlocks(sheet: string, ranges: readonly string[]): Promise<readonly Block[]>;
  /**
   * Applies every command, or leaves the workbook as it was and throws a WorkbookError.
   * Gives the commands that take the change back, where there are some. Where somebody else may write
   * meanwhile, it is `changed-meanwhile` once a cell of `leaning` holds something else or a table of it lies elsewhere.
   */
  apply(commands: readonly Command[], leaning?: readonly Leaning[]): Promise<readonly Command[]>;
}

/** A workbook that is built in memory and saved as an .xlsx file. */
export interface WritableWorkbook extends Workbook {
  /** The results that formulas show where nothing recalculates them. */
  setResults(
    results: readonly {
      readonly sheet: string;
      readonly cell: string;
      readonly value: CellValue;
    }[],
  ): void;
  /** The file, which says that it was written on `day` (an ISO date), or no date at all. */
  toBytes(day?: string): Promise<Uint8Array>;
}

/** A file as it was given, or as it stands in an archive: `retours.zip/Néolia/retour.xlsx`. */
export interface FichierRecu {
  readonly nom: string;
  readonly bytes: Uint8Array;
}

/** Workbooks in files, for those who must not know how files are read. */
export interface WorkbookFiles {
  /** Everything that an .xlsx holds. Rejects with a WorkbookError where it cannot be read. */
  read(bytes: Uint8Array): Promise<Snapshot>;
  /** What a CSV holds, as one sheet of that name whose cells are texts. Rejects as `read` does. */
  readCsv(bytes: Uint8Array, name: string): Promise<Snapshot>;
  /** The files that an archive holds, each with its name in it; any other file by itself. */
  openArchive(nom: string, bytes: Uint8Array): Promise<readonly FichierRecu[]>;
  /** A new workbook, empty of sheets. */
  create(): Promise<WritableWorkbook>;
}

/**
 * The text of a .docx or of a plain text, or that of HTML copied elsewhere. Rejects with a WorkbookError
 * where it cannot be read.
 */
export type DocumentReader = (bytes: Uint8Array, kind?: 'text' | 'html') => Promise<string>;

/** What a file holds that a workbook opened from it cannot write again. */
export type PartPerdue = 'image' | 'graphique' | 'tableau-croise' | 'macro';

export interface LiveWorkbook extends Workbook {
  /** Where the user stands, for « no selection » and for following the active row. */
  selection(): Promise<{ readonly sheet: string; readonly range: string } | undefined>;
  /** Answers once no cell is being edited; refuses with `cell-edit-mode` where Excel cannot wait for that. */
  cellLeft(): Promise<unknown>;
  /** Shows a cell: activates its sheet and selects it. */
  select(sheet: string, range: string): Promise<void>;
  /** Calls `listener` for every event until the returned function is called. */
  listen(listener: (event: WorkbookEvent) => void): Promise<() => Promise<void>>;
}
