import type { HostSheet } from '../../model';
import type { Desk } from '../desk';
import { selectArea } from '../grid/selection';
import { change, commitEdit, refuse } from './edit';
import { showSelection } from './select';

export function visibleSheets(desk: Desk): readonly HostSheet[] {
  return desk.workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
}

export function activateSheet(desk: Desk, id: string): void {
  const sheet = desk.workbook.sheet(id);
  if (!sheet || sheet.id === desk.sheet.id) return;
  commitEdit(desk, () => {
    const options = { source: 'user', label: 'Feuille', withoutUndo: true } as const;
    desk.workbook.edit(options, (tx) => tx.activate(sheet));
    desk.set({ reach: { row: 1, column: 1 } });
    showSelection(desk, selectArea(desk.shape, sheet.selectedArea));
  });
}

/** Ctrl+PageUp and Ctrl+PageDown. */
export function stepSheet(desk: Desk, step: 1 | -1): void {
  const sheets = visibleSheets(desk);
  const at = sheets.findIndex((sheet) => sheet.id === desk.sheet.id);
  const target = sheets[at + step];
  if (target) activateSheet(desk, target.id);
}

export function addSheet(desk: Desk): void {
  change(desk, 'Nouvelle feuille', (tx) => tx.activate(tx.addSheet()));
}

/** « Déplacer ou copier »: before a sheet, or after them all. */
export function placeSheet(
  desk: Desk,
  id: string,
  { before, copied }: { readonly before: string | undefined; readonly copied: boolean },
): void {
  const sheet = desk.workbook.sheet(id);
  if (!sheet) return;
  const { sheets } = desk.workbook;
  const others = copied ? sheets : sheets.filter((each) => each !== sheet);
  const at = others.findIndex((each) => each.id === before);
  const position = at < 0 ? others.length : at;
  change(desk, copied ? 'Copie de feuille' : 'Déplacement de feuille', (tx) => {
    if (copied) tx.activate(tx.copySheet(sheet, position));
    else tx.moveSheet(sheet, position);
  });
}

const FORBIDDEN = /[:\\/?*[\]]/;

export function renameSheet(desk: Desk, id: string, name: string): void {
  const sheet = desk.workbook.sheet(id);
  if (!sheet) return;
  if (FORBIDDEN.test(name) || name.startsWith("'") || name.endsWith("'")) {
    refuse(
      desk,
      'Un nom de feuille ne contient aucun des caractères : \\ / ? * [ ] et ne commence ni ne finit par une apostrophe.',
    );
    return;
  }
  change(desk, 'Nom de feuille', (tx) => tx.updateSheet(sheet, { name }));
}

/** Asks first, since a deleted sheet takes its contents along. The last visible one stays. */
export function deleteSheet(desk: Desk, id: string): void {
  const sheet = desk.workbook.sheet(id);
  if (!sheet) return;
  if (visibleSheets(desk).length === 1) {
    refuse(desk, 'Un classeur doit contenir au moins une feuille visible.');
    return;
  }
  const act = () => void change(desk, 'Suppression de feuille', (tx) => tx.deleteSheet(sheet));
  desk.set({
    alert: {
      title: 'Supprimer la feuille',
      message: `La feuille « ${sheet.name} » et son contenu vont être supprimés.`,
      choices: [
        { label: 'Supprimer', act },
        { label: 'Annuler', act: () => undefined },
      ],
    },
  });
}
