import '../../../test/support/textCoding';

import { act, fireEvent, render, screen } from '@testing-library/react';

import { loadIronCalcFromDisk } from '../../calc/loadIronCalcFromDisk';
import { createHostWorkbook, type HostWorkbook } from '../../model';
import { Atelier } from '../../page/Atelier';
import { BARE_RIBBON } from '../../page/chrome/ribbon';
import { Desk } from '../../page/desk';

beforeAll(async () => {
  await loadIronCalcFromDisk();
  Object.defineProperty(Element.prototype, 'clientWidth', { get: () => 500 });
  Object.defineProperty(Element.prototype, 'clientHeight', { get: () => 300 });
});

const FIGURES = { top: 1, left: 1, bottom: 3, right: 2 };

/** Amounts of two years in A1:B3, and a chart of them over D2:H12. */
function showChart(): HostWorkbook {
  const workbook = createHostWorkbook({ today: 46_082 });
  workbook.edit({ source: 'addin', label: 'Graphique' }, (tx) => {
    const sheet = workbook.activeSheet;
    tx.write(sheet, FIGURES, [
      ['', 'Payé'],
      ["'2024", 12_000],
      ["'2025", 36_500],
    ]);
    const { id } = tx.addChart(sheet, { sheet, area: FIGURES }, 'Columns');
    tx.updateChart(sheet, id, {
      title: { visible: true, text: 'Payé par année' },
      legend: { visible: true, position: 'Bottom' },
      area: { top: 2, left: 4, bottom: 12, right: 8 },
      valueFormat: '#,##0 "€"',
    });
  });
  const nothing = () => undefined;
  const desk = new Desk(workbook);
  const connect = () => ({
    runCommand: () => Promise.resolve(),
    setTheme: nothing,
    dispose: nothing,
  });
  render(
    <Atelier
      desk={desk}
      ribbon={BARE_RIBBON}
      shortcuts={[]}
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
  return workbook;
}

function drawn(): SVGElement {
  const svg = document.querySelector<SVGElement>('.grid-chart svg');
  if (!svg) throw new Error('no chart is drawn');
  return svg;
}

/** Spaces inside numbers and before signs are of the kinds that do not break. */
const plain = (text: string | null | undefined) => (text ?? '').replace(/\s/g, ' ');

test('a chart is drawn with its title, its axis in French, its years and its legend', () => {
  showChart();
  const texts = [...drawn().querySelectorAll('text')].map(({ textContent }) => plain(textContent));
  expect(texts).toContain('Payé par année');
  expect(texts).toContain('40 000 €');
  expect(texts.slice(-3)).toEqual(['2024', '2025', 'Payé']);
  // One column a year, and the square of the legend.
  expect(drawn().querySelectorAll('rect').length).toBe(3);
});

test('a chart is told in words to those who do not see it, and follows its cells', () => {
  const workbook = showChart();
  const list = screen.getByRole('list', { name: 'Graphiques de la feuille' });
  expect(plain(list.textContent)).toBe(
    'Graphique « Payé par année » : Payé : 2024, 12 000 ; 2025, 36 500',
  );
  act(() => {
    workbook.edit({ source: 'user', label: 'Saisie' }, (tx) =>
      tx.write(workbook.activeSheet, { top: 3, left: 2, bottom: 3, right: 2 }, [[40_000]]),
    );
  });
  expect(plain(list.textContent)).toContain('2025, 40 000');
});

test('pressing on a chart leaves the selection where it is', () => {
  const workbook = showChart();
  fireEvent.pointerDown(drawn(), { button: 0, clientX: 400, clientY: 100 });
  fireEvent.pointerUp(drawn());
  expect(workbook.selection).toMatchObject({ row: 1, column: 1 });
});

test('a sheet without charts tells of none', () => {
  const workbook = showChart();
  act(() => void workbook.undo());
  expect(document.querySelector('.grid-chart')).toBeNull();
  expect(screen.queryByRole('list', { name: 'Graphiques de la feuille' })).toBeNull();
});
