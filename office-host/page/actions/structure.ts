import type { Area } from '../../../src/grid/a1';
import type { Desk } from '../desk';
import { change } from './edit';

const count = (area: Area, way: 'rows' | 'columns') =>
  way === 'rows' ? area.bottom - area.top + 1 : area.right - area.left + 1;

/** As many rows as are selected, before the first of them. */
export function insertRows(desk: Desk): void {
  const { area } = desk.state.selection;
  change(desk, 'Insertion de lignes', (tx) =>
    tx.insertRows(desk.sheet, area.top, count(area, 'rows')),
  );
}

export function deleteRows(desk: Desk): void {
  const { area } = desk.state.selection;
  change(desk, 'Suppression de lignes', (tx) =>
    tx.deleteRows(desk.sheet, area.top, count(area, 'rows')),
  );
}

export function insertColumns(desk: Desk): void {
  const { area } = desk.state.selection;
  change(desk, 'Insertion de colonnes', (tx) =>
    tx.insertColumns(desk.sheet, area.left, count(area, 'columns')),
  );
}

export function deleteColumns(desk: Desk): void {
  const { area } = desk.state.selection;
  change(desk, 'Suppression de colonnes', (tx) =>
    tx.deleteColumns(desk.sheet, area.left, count(area, 'columns')),
  );
}

export function hide(desk: Desk, what: 'rows' | 'columns', hidden: boolean): void {
  const { area } = desk.state.selection;
  change(desk, hidden ? 'Masquage' : 'Affichage', (tx) => {
    if (what === 'rows') tx.hideRows(desk.sheet, area.top, area.bottom, hidden);
    else tx.hideColumns(desk.sheet, area.left, area.right, hidden);
  });
}

/** Sizes in points, as the pointer left them. */
export function resize(desk: Desk, what: 'rows' | 'columns', index: number, size: number): void {
  const { area } = desk.state.selection;
  const isWhole = what === 'rows' ? area.right === 16_384 : area.bottom === 1_048_576;
  const [first, last] = what === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const together = isWhole && index >= first && index <= last;
  const [from, to] = together ? [first, last] : [index, index];
  change(desk, what === 'rows' ? 'Hauteur de ligne' : 'Largeur de colonne', (tx) => {
    if (what === 'rows') tx.rowHeight(desk.sheet, from, to, size);
    else tx.columnWidth(desk.sheet, from, to, size);
  });
}

/** A double click on a border: the size that the contents need. */
export function autofit(desk: Desk, what: 'rows' | 'columns', index: number): void {
  change(desk, 'Ajustement automatique', (tx) => {
    if (what === 'rows') tx.rowHeight(desk.sheet, index, index, undefined);
    else tx.autofitColumns(desk.sheet, index, index);
  });
}
