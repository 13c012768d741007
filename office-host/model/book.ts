import type { HostSheet, HostTable } from './api';
import { HostError } from './errors';
import { SheetModel } from './sheet';
import type { NameModel, TableModel } from './table';

/** The state of a workbook. Fields change only through a journal; collections are replaced. */
export class Book {
  sheets: readonly SheetModel[];
  tables: readonly TableModel[] = [];
  names: readonly NameModel[] = [];
  settings: ReadonlyMap<string, unknown> = new Map();
  structureProtected = false;
  autoCorrects = false;
  activeSheet: SheetModel;
  private lastId = 0;

  constructor(firstSheet: string) {
    this.activeSheet = this.createSheet(firstSheet);
    this.sheets = [this.activeSheet];
  }

  /** A sheet that belongs to no list yet. */
  createSheet(name: string): SheetModel {
    return new SheetModel(this.nextId(), name);
  }

  /** Ids look like Excel's and never come back, not even after an undo. */
  nextId(): string {
    this.lastId += 1;
    const number = this.lastId.toString(16).toUpperCase().padStart(8, '0');
    return `{${number}-0000-0000-0000-000000000000}`;
  }

  sheet(nameOrId: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === nameOrId || sameName(sheet.name, nameOrId));
  }

  table(nameOrId: string): TableModel | undefined {
    return this.tables.find((table) => table.id === nameOrId || sameName(table.name, nameOrId));
  }

  tablesOn(sheet: HostSheet): readonly TableModel[] {
    return this.tables.filter((table) => table.sheet === sheet);
  }

  /** The sheet as the model knows it; a deleted one refuses. */
  own(sheet: HostSheet): SheetModel {
    const own = this.sheets.find((other) => other === sheet);
    if (!own) throw new HostError('ItemNotFound', `The sheet ${sheet.name} is no longer there.`);
    return own;
  }

  ownTable(table: HostTable): TableModel {
    const own = this.tables.find((other) => other === table);
    if (!own) throw new HostError('ItemNotFound', `The table ${table.name} is no longer there.`);
    return own;
  }
}

/** Names of sheets, tables and ranges compare without case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
