import { ShownAnnexes, type Regard } from '../../../src/app/rooms/annexes/shownAnnexes';
import type { AnnexesState } from '../../../src/app/state/annexes';
import { createStore } from '../../../src/app/state/store';
import { finish } from '../../../src/core/steps';
import type { Snapshot } from '../../../src/workbook/port';
import { sheet, workbook } from '../../core/sheet';

const table = (total: number) => [
  ['Postes', '2021 (en €)'],
  ['Eau', 1],
  ['Gaz', 2],
  ['Total', total],
];
const snapshotOf = (...sheets: readonly ReturnType<typeof sheet>[]): Snapshot => ({
  ...workbook([]),
  sheets: sheets.map((each) => ({ ...each, visible: true, protected: false })),
  activeSheet: 'Notes',
});
const book = snapshotOf(sheet('Un', table(3)), sheet('Deux', table(4)), sheet('Notes', [['Vu']]));
const notes = snapshotOf(sheet('Notes', [['Relu']]));

const classeur: Regard = { portee: 'classeur' };
const un: Regard = { portee: 'feuille', feuille: 'Un' };
const deux: Regard = { portee: 'feuille', feuille: 'Deux' };

const texte = 'Le total est de 3 € en 2021.';

test.each([
  { what: 'from the workbook to a sheet', from: classeur, to: un, quoted: false, tableaux: 2 },
  { what: 'from a sheet to another', from: un, to: deux, quoted: false, tableaux: 1 },
  { what: 'from a sheet to the workbook', from: un, to: classeur, quoted: false, tableaux: 1 },
  { what: 'from a sheet to another and a text', from: un, to: deux, quoted: true, tableaux: 1 },
])(
  'whoever gives up going $what at any step sees what was there, also after an edit elsewhere',
  ({ from, to, quoted, tableaux }) => {
    const store = createStore<AnnexesState>({});
    const shown = new ShownAnnexes(store);
    shown.look(from);
    finish(shown.takeWorkbook(book));
    const before = store.getState().controle;
    expect(before?.tableaux).toHaveLength(tableaux);
    let ended = false;
    for (let done = 0; !ended; done += 1) {
      const back = shown.mark();
      shown.look(to);
      if (quoted) shown.quote({ texte });
      const steps = shown.takeWorkbook(book);
      for (let step = 0; step <= done && !ended; step += 1) ended = steps.next().done ?? false;
      if (ended) break;
      back();
      finish(shown.takeSheets(notes));
      expect(store.getState()).toEqual({ controle: before, texte: undefined });
    }
    expect(store.getState().controle).not.toEqual(before);
  },
);
