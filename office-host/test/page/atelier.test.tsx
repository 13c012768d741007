import '../../../test/support/textCoding';

import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';

import { readShortcuts } from '../../bridge/shortcuts';
import { loadIronCalcFromDisk } from '../../calc/loadIronCalcFromDisk';
import { createHostWorkbook, type HostWorkbook, type Transaction } from '../../model';
import { Atelier } from '../../page/Atelier';
import { BARE_RIBBON } from '../../page/chrome/ribbon';
import { Desk } from '../../page/desk';

/** 1 March 2026. */
const TODAY = 46_082;
let user: UserEvent;
let workbook: HostWorkbook;

beforeAll(async () => {
  await loadIronCalcFromDisk();
  // jsdom measures nothing: the grid is told that it is 500 pixels by 300.
  Object.defineProperty(Element.prototype, 'clientWidth', { get: () => 500 });
  Object.defineProperty(Element.prototype, 'clientHeight', { get: () => 300 });
});

beforeEach(() => {
  user = userEvent.setup();
  workbook = createHostWorkbook({ today: TODAY });
});

let ran: string[] = [];
const connect = () => ({
  runCommand: (action: string) => {
    ran.push(action);
    return Promise.resolve();
  },
  setTheme: () => undefined,
  dispose: () => undefined,
});

function show(prepare: (tx: Transaction) => void = () => undefined): void {
  workbook.edit({ source: 'user', label: 'Préparation', withoutUndo: true }, prepare);
  const nothing = () => undefined;
  render(
    <Atelier
      desk={new Desk(workbook)}
      ribbon={BARE_RIBBON}
      shortcuts={readShortcuts(
        JSON.stringify({ shortcuts: [{ action: 'agir', key: { default: 'Ctrl+Shift+Alt+E' } }] }),
      )}
      fileName="Classeur1.xlsx"
      theme="clair"
      connect={connect}
      connectColleague={undefined}
      onTheme={nothing}
      onNew={nothing}
      onOpen={nothing}
      onSave={nothing}
    />,
  );
}

const nameBox = () => screen.getByLabelText('Zone Nom');
const formulaBar = () => screen.getByLabelText('Barre de formule');
const grid = () => screen.getByRole('grid');

function cell(address: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-address="${address}"]`);
  if (!found) throw new Error(`${address} is not drawn`);
  return found;
}

async function goTo(target: string): Promise<void> {
  await user.clear(nameBox());
  await user.type(nameBox(), `${target}{Enter}`);
}

const area = (row: number, column: number) => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

describe('the name box', () => {
  test('an address and Enter go there and give the keyboard to the sheet', async () => {
    show();
    await goTo('D12');
    expect(nameBox()).toHaveValue('D12');
    expect(grid()).toHaveFocus();
    expect(cell('D12')).toHaveAttribute('aria-selected', 'true');
    expect(workbook.selection).toMatchObject({ row: 12, column: 4 });
  });

  test('a defined name goes to its cells, another sheet included', async () => {
    show((tx) => {
      const other = tx.addSheet('Listes');
      tx.addName('Typologies', '=Listes!$B$3:$B$5');
      tx.activate(workbook.sheets[0] ?? other);
    });
    await goTo('Typologies');
    expect(screen.getByRole('tab', { name: 'Listes' })).toHaveAttribute('aria-selected', 'true');
    expect(nameBox()).toHaveValue('Typologies');
  });

  test('what names no place leaves the selection where it is', async () => {
    show();
    await goTo('nulle part');
    expect(workbook.selection).toMatchObject({ row: 1, column: 1 });
  });
});

describe('typing', () => {
  test('figures and dates are read in French, and Enter goes down', async () => {
    show();
    await goTo('B2');
    await user.keyboard('6,05{Enter}02/04/2025{Enter}');
    expect(workbook.activeSheet.value(2, 2)).toBe(6.05);
    expect(workbook.activeSheet.value(3, 2)).toBe(45_749);
    expect(cell('B2')).toHaveTextContent('6,05');
    expect(nameBox()).toHaveValue('B4');
  });

  test('a formula is typed and shown in French, kept in English', async () => {
    show();
    await goTo('A1');
    await user.keyboard('2{Enter}=SOMME(A1;1,5){Enter}');
    expect(workbook.activeSheet.cell(2, 1).formula).toBe('=SUM(A1,1.5)');
    expect(cell('A2')).toHaveTextContent('3,5');
    await goTo('A2');
    expect(formulaBar()).toHaveValue('=SOMME(A1;1,5)');
  });

  test('the workbook knows that a cell is being typed in, until Escape gives up', async () => {
    show();
    await goTo('B2');
    await user.keyboard('abc');
    expect(workbook.editing).toBe(true);
    expect(screen.getByRole('status')).toHaveTextContent('Entrer');
    await user.keyboard('{Escape}');
    expect(workbook.editing).toBe(false);
    expect(workbook.activeSheet.value(2, 2)).toBeNull();
  });

  test('F2 changes what is there, Delete empties it, Ctrl+Z brings it back', async () => {
    show((tx) => tx.write(workbook.activeSheet, area(2, 2), [['bon']]));
    await goTo('B2');
    await user.keyboard('{F2}jour{Enter}');
    expect(cell('B2')).toHaveTextContent('bonjour');
    await goTo('B2');
    await user.keyboard('{Delete}');
    expect(cell('B2')).toHaveTextContent('');
    await user.keyboard('{Control>}z{/Control}');
    expect(cell('B2')).toHaveTextContent('bonjour');
    await user.keyboard('{Control>}z{/Control}');
    expect(cell('B2')).toHaveTextContent('bon');
  });

  test('a locked cell of a protected sheet refuses in the words of Excel', async () => {
    show((tx) => tx.protect(workbook.activeSheet, { options: {}, password: undefined }));
    await goTo('B2');
    await user.keyboard('a');
    expect(await screen.findByRole('alertdialog')).toHaveTextContent('feuille protégée');
    expect(workbook.editing).toBe(false);
  });
});

describe('validation', () => {
  const typologies = (tx: Transaction) =>
    tx.validate(workbook.activeSheet, area(2, 2), {
      rule: { type: 'list', source: 'T1/T2,T3/T4,T5 et plus', inCellDropDown: true },
      prompt: { showPrompt: true, title: 'Typologie', message: 'Choisissez dans la liste.' },
      errorAlert: { showAlert: true, style: 'Stop', title: 'Typologie', message: 'Hors liste.' },
    });

  test('a list opens with Alt and down, and its entry is written', async () => {
    show(typologies);
    await goTo('B2');
    expect(screen.getByRole('note')).toHaveTextContent('Choisissez dans la liste.');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getByRole('listbox')).toBeInTheDocument();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(cell('B2')).toHaveTextContent('T3/T4');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('the button beside the cell opens it too', async () => {
    show(typologies);
    await goTo('B2');
    await user.click(screen.getByRole('button', { name: 'Ouvrir la liste' }));
    await user.click(screen.getByRole('option', { name: 'T5 et plus' }));
    expect(cell('B2')).toHaveTextContent('T5 et plus');
  });

  test('an entry outside the list is refused, and giving up leaves the cell as it was', async () => {
    show(typologies);
    await goTo('B2');
    await user.keyboard('T9{Enter}');
    expect(await screen.findByRole('alertdialog')).toHaveTextContent('Hors liste.');
    expect(screen.getByRole('button', { name: 'Réessayer' })).toBeInTheDocument();
    await user.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Annuler' }),
    );
    expect(workbook.activeSheet.value(2, 2)).toBeNull();
    expect(workbook.editing).toBe(false);
  });
});

describe('blocks', () => {
  const paste = (data: Readonly<Record<string, string>>) =>
    fireEvent.paste(grid(), { clipboardData: { getData: (type: string) => data[type] ?? '' } });

  test('a block copied from Excel is pasted from the active cell, its HTML first', async () => {
    show();
    await goTo('B2');
    paste({
      'text/html':
        '<table><tr><td>M-1</td><td>6,05</td></tr><tr><td>M-2</td><td>7</td></tr></table>',
      'text/plain': 'autre chose',
    });
    expect(workbook.activeSheet.value(2, 2)).toBe('M-1');
    expect(workbook.activeSheet.value(2, 3)).toBe(6.05);
    expect(workbook.activeSheet.value(3, 3)).toBe(7);
    expect(workbook.selection.area).toEqual({ top: 2, left: 2, bottom: 3, right: 3 });
  });

  test('one value fills a selection of several cells', async () => {
    show();
    await goTo('B2:C3');
    paste({ 'text/plain': 'x\r\n' });
    expect(workbook.activeSheet.value(3, 3)).toBe('x');
  });

  test('what is copied here keeps its formulas, moved', async () => {
    show((tx) =>
      tx.write(workbook.activeSheet, { top: 1, left: 1, bottom: 1, right: 2 }, [[2, '=A1*2']]),
    );
    await goTo('A1:B1');
    const kept = new Map<string, string>();
    fireEvent.copy(grid(), {
      clipboardData: { setData: (t: string, d: string) => kept.set(t, d) },
    });
    expect(kept.get('text/plain')).toBe('2\t4\r\n');
    await goTo('A5');
    paste(Object.fromEntries(kept));
    expect(workbook.activeSheet.cell(5, 2).formula).toBe('=A5*2');
  });

  test('rows are sorted and filtered from the menu by the column one stands in', async () => {
    show((tx) => {
      tx.type(workbook.activeSheet, 1, 1, [['Nom'], ['b'], ['a'], ['b']]);
      tx.addTable(workbook.activeSheet, { top: 1, left: 1, bottom: 4, right: 1 });
    });
    const column = () => [2, 3, 4].map((row) => workbook.activeSheet.value(row, 1));
    const choose = async (address: string, name: string) => {
      fireEvent.mouseDown(cell(address));
      fireEvent.contextMenu(cell(address));
      await user.click(screen.getByRole('menuitem', { name }));
    };
    await choose('A3', 'Trier de A à Z');
    expect(column()).toEqual(['a', 'b', 'b']);
    await choose('A2', 'Filtrer par la valeur de la cellule');
    const heights = () => [2, 3, 4].map((row) => workbook.activeSheet.rowHeight(row) > 0);
    expect(heights()).toEqual([true, false, false]);
    await choose('A2', 'Effacer le filtre');
    expect(heights()).toEqual([true, true, true]);
  });

  test('a sheet is moved or copied from its tab', async () => {
    show((tx) => tx.addSheet('Autre'));
    const names = () => workbook.sheets.map(({ name }) => name);
    const [first = ''] = names();
    fireEvent.contextMenu(screen.getByRole('tab', { name: 'Autre' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Avant la feuille' }), first);
    await user.click(screen.getByRole('button', { name: 'OK' }));
    expect(names()).toEqual(['Autre', first]);
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Autre' }), { key: 'F10', shiftKey: true });
    await user.click(screen.getByRole('checkbox', { name: 'Créer une copie' }));
    await user.click(screen.getByRole('button', { name: 'OK' }));
    expect(names()).toEqual(['Autre', first, 'Autre (2)']);
    expect(screen.getByRole('tab', { name: 'Autre (2)' })).toHaveAttribute('aria-selected', 'true');
  });

  test('rows are inserted from the menu, and undone', async () => {
    show((tx) => tx.write(workbook.activeSheet, area(3, 1), [['ici']]));
    await goTo('A2:A3');
    fireEvent.contextMenu(cell('A3'));
    await user.click(screen.getByRole('menuitem', { name: /Insérer des lignes/ }));
    expect(cell('A5')).toHaveTextContent('ici');
    await user.keyboard('{Control>}z{/Control}');
    expect(cell('A3')).toHaveTextContent('ici');
  });
});

describe('what the add-in does', () => {
  test('is drawn at once, and its selection is followed', () => {
    show();
    act(() =>
      workbook.edit({ source: 'addin', label: 'Complément' }, (tx) => {
        tx.write(workbook.activeSheet, area(4, 2), [['écrit']]);
        tx.select(workbook.activeSheet, area(4, 2));
      }),
    );
    expect(cell('B4')).toHaveTextContent('écrit');
    expect(nameBox()).toHaveValue('B4');
  });

  test('a conditional format shows, and goes when its condition no longer holds', async () => {
    show((tx) => {
      tx.addConditionalFormat(workbook.activeSheet, area(2, 2), {
        rule: { type: 'custom', formula: '=B2>10' },
        format: { fill: '#FDE7E9' },
      });
      tx.write(workbook.activeSheet, area(2, 2), [[11]]);
    });
    expect(cell('B2')).toHaveStyle({ background: '#FDE7E9' });
    await goTo('B2');
    await user.keyboard('10{Enter}');
    expect(cell('B2')).not.toHaveStyle({ background: '#FDE7E9' });
  });

  test('hidden sheets have no tab', () => {
    show((tx) => tx.updateSheet(tx.addSheet('Listes'), { visibility: 'VeryHidden' }));
    expect(screen.getAllByRole('tab', { name: /Feuil|Listes/ })).toHaveLength(1);
  });
});

test('a key of the add-in runs its function and types nothing; a part of it does neither', () => {
  show();
  ran = [];
  grid().focus();
  fireEvent.keyDown(grid(), { key: 'E', code: 'KeyE', ctrlKey: true, shiftKey: true });
  expect(ran).toEqual([]);
  const all = { ctrlKey: true, shiftKey: true, altKey: true };
  fireEvent.keyDown(grid(), { key: '€', code: 'KeyE', ...all });
  expect(ran).toEqual(['agir']);
  expect(formulaBar()).toHaveValue('');
});
