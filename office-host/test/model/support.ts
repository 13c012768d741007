import { parseAddress, type Area } from '../../../src/grid/a1';
import { loadIronCalcFromDisk } from '../../calc/loadIronCalcFromDisk';
import { createHostWorkbook, HostError, type HostSheet, type HostWorkbook } from '../../model';
import type { Input, Scalar, Transaction } from '../../model';

/** 21 November 2026, the day of every test. */
export const TODAY = 46_347;

/** A workbook on one empty sheet, with shorthands that read like a sheet. */
export interface Desk {
  readonly book: HostWorkbook;
  readonly sheet: HostSheet;
  /** One edit by the add-in. */
  edit(change: (tx: Transaction) => void): void;
  write(address: string, ...rows: readonly (readonly Input[])[]): void;
  /** The user types texts, row by row, from the address on. */
  type(address: string, ...rows: readonly (readonly string[])[]): void;
  value(address: string): Scalar;
  formula(address: string): string | undefined;
  text(address: string): string;
}

beforeAll(loadIronCalcFromDisk);

export function area(address: string): Area {
  const found = parseAddress(address);
  if (!found) throw new Error(`No area ${address}`);
  return found;
}

export function openDesk(): Desk {
  const book = createHostWorkbook({ today: TODAY });
  const sheet = book.activeSheet;
  const edit = (change: (tx: Transaction) => void) =>
    book.edit({ source: 'addin', label: 'Essai' }, change);
  const at = (address: string) => {
    const { top, left } = area(address);
    return sheet.cell(top, left);
  };
  return {
    book,
    sheet,
    edit,
    write: (address, ...rows) => edit((tx) => tx.write(sheet, sized(address, rows), rows)),
    type: (address, ...rows) =>
      book.edit({ source: 'user', label: 'Saisie' }, (tx) => {
        const { top, left } = area(address);
        tx.type(sheet, top, left, rows);
      }),
    value: (address) => at(address).value,
    formula: (address) => at(address).formula,
    text: (address) => book.text(sheet, area(address).top, area(address).left),
  };
}

function sized(address: string, rows: readonly (readonly Input[])[]): Area {
  const { top, left } = area(address);
  return { top, left, bottom: top + rows.length - 1, right: left + (rows[0]?.length ?? 1) - 1 };
}

/** Excel's code when an operation is refused, undefined when it is accepted. */
export function refusalOf(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}
