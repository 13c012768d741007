import type { Area } from '../../src/grid/a1';
import type { StylePatch } from './style';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** What a protected sheet still allows; names of Office.js `WorksheetProtectionOptions`. */
export interface ProtectionOptions {
  readonly [option: string]: boolean | string | undefined;
}

export interface Protection {
  readonly options: ProtectionOptions;
  readonly password: string | undefined;
}

export interface Freeze {
  /** Rows and columns kept in view, counted from the sheet's first. */
  readonly rows: number;
  readonly columns: number;
}

/** Margins in points. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
}

export interface HeadersFooters {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

export interface PageLayout {
  readonly orientation: 'Portrait' | 'Landscape';
  /** Office.js name: `A4`, `Letter`… */
  readonly paperSize: string;
  /** A scale in percent, or a number of pages; `{}` fits nothing. */
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly printArea: Area | undefined;
  readonly printTitleRows: { readonly top: number; readonly bottom: number } | undefined;
  readonly printTitleColumns: { readonly left: number; readonly right: number } | undefined;
  readonly margins: Margins;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly printOrder: 'DownThenOver' | 'OverThenDown';
  readonly headersFooters: HeadersFooters;
}

/** A column that differs from the default. */
export interface ColumnFormat {
  /** In points; undefined is the sheet's default. */
  readonly width?: number;
  readonly hidden?: boolean;
  readonly style?: StylePatch;
}

/** A row that differs from the default. */
export interface RowFormat {
  /** In points; undefined means automatic. */
  readonly height?: number;
  readonly hidden?: boolean;
  readonly style?: StylePatch;
}
