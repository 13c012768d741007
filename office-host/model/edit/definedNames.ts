import type { HostName, HostSheet } from '../api';
import { sameName } from '../book';
import { HostError } from '../errors';
import { checkNameFormula } from '../limits/checkFormula';
import { checkDefinedName } from '../names';
import type { SheetModel } from '../sheet';
import { NameModel } from '../table';
import { tellWorkbook, type Editing } from './editing';

export interface NameInit {
  readonly scope?: HostSheet;
  readonly comment?: string;
  readonly visible?: boolean;
}

export function addName(
  editing: Editing,
  name: string,
  formula: string,
  scope: SheetModel | undefined,
  init: NameInit,
): NameModel {
  const { book, journal } = editing;
  checkDefinedName(name);
  const isTaken =
    book.names.some((other) => other.scope === scope && sameName(other.name, name)) ||
    (scope === undefined && book.tables.some((table) => sameName(table.name, name)));
  if (isTaken) throw new HostError('ItemAlreadyExists', `The name ${name} is taken.`);
  checkNameFormula(formula);
  const added = new NameModel(name, formula, scope);
  added.comment = init.comment ?? '';
  added.visible = init.visible ?? true;
  journal.set(book, 'names', [...book.names, added], true);
  tellWorkbook(editing);
  return added;
}

export function updateName(
  editing: Editing,
  name: HostName,
  patch: Partial<Pick<HostName, 'formula' | 'comment' | 'visible'>>,
): void {
  const own = find(editing, name);
  if (patch.formula !== undefined) {
    checkNameFormula(patch.formula);
    editing.journal.set(own, 'formula', patch.formula, true);
  }
  if (patch.comment !== undefined) editing.journal.set(own, 'comment', patch.comment);
  if (patch.visible !== undefined) editing.journal.set(own, 'visible', patch.visible);
  tellWorkbook(editing);
}

export function deleteName(editing: Editing, name: HostName): void {
  const own = find(editing, name);
  const { book, journal } = editing;
  journal.set(
    book,
    'names',
    book.names.filter((other) => other !== own),
    true,
  );
  tellWorkbook(editing);
}

function find({ book }: Editing, name: HostName): NameModel {
  const own = book.names.find((other) => other === name);
  if (!own) throw new HostError('ItemNotFound', `The name ${name.name} is no longer there.`);
  return own;
}

export function setSetting(editing: Editing, key: string, value: unknown): void {
  const settings = new Map(editing.book.settings);
  settings.set(key, value);
  editing.journal.set(editing.book, 'settings', settings);
  tellWorkbook(editing);
}

export function deleteSetting(editing: Editing, key: string): void {
  const settings = new Map(editing.book.settings);
  if (!settings.delete(key)) throw new HostError('ItemNotFound', `There is no setting ${key}.`);
  editing.journal.set(editing.book, 'settings', settings);
  tellWorkbook(editing);
}
