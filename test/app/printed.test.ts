/** What is printed means something to its reader: which columns of each sheet of ours go on paper. */
import { reponsesTable } from '../../src/core/annexes/reponses';
import { textOf } from '../../src/core/cellText';
import type { CellValue } from '../../src/core/CellValue';
import { contextTables } from '../../src/core/forms/names';
import { checked, setUp, type Bench } from './support/bench';
import { journeys } from './support/journeys';

/** Headings that only the add-in can read: the name of a form, a sum of what cells hold, a key. */
const TECHNICAL = ['Formulaire', 'Empreinte', 'Contenu certifié', 'Question', 'Disposition'];
const tables = new Set<string>(
  [...Object.values(contextTables), reponsesTable].map(({ name }) => name),
);

/** The headings of our lists that a workbook prints, with the title over them. */
function printed({ excel }: Bench) {
  const { sheets, tables: all } = excel.workbook;
  return sheets
    .filter(({ visibility }) => visibility === 'Visible')
    .flatMap((sheet) => {
      const ours = all.filter((table) => table.sheet === sheet && tables.has(table.name));
      const { printArea } = sheet.pageLayout;
      if (ours.length === 0) return [];
      if (!printArea) return [{ sheet: sheet.name, title: null, headings: [] }];
      const headings = ours.flatMap(({ area }) =>
        Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i)
          .filter((column) => column >= printArea.left && column <= printArea.right)
          .map((column) => textOf(sheet.value(area.top, column) as CellValue)),
      );
      return [{ sheet: sheet.name, title: sheet.value(1, printArea.left), headings }];
    });
}

const ACTS = [
  ...['attest', 'certify', 'justify', 'inscribe', 'listZones', 'keepReponse', 'keepColonne'],
  ...['recordEnvois', 'recordReversement', 'recordRecuperation', 'prepareAnneeSuivante'],
];
const seen = new Set<string>();

test.each(journeys.filter(({ acts }) => acts.some((act) => ACTS.includes(act))))(
  'to $what prints no column that only the add-in reads, and the title of each list',
  async ({ given, act }) => {
    const bench = await setUp();
    await given(bench);
    await act(bench);
    await checked(bench);
    const { sheets } = bench.excel.workbook;
    const hidden = sheets.filter(({ visibility }) => visibility !== 'Visible');
    // LibreOffice prints a hidden sheet that has an area.
    expect(hidden.filter(({ pageLayout }) => pageLayout.printArea)).toEqual([]);
    const lists = printed(bench);
    expect(lists).not.toEqual([]);
    for (const { sheet, title, headings } of lists) {
      seen.add(sheet.replace(/ \d+$/, ''));
      expect([sheet, title]).toEqual([sheet, expect.stringMatching(/\p{L}/u)]);
      expect(headings.filter((heading) => TECHNICAL.includes(heading))).toEqual([]);
      expect(headings.length).toBeGreaterThan(1);
    }
    await bench.dispose();
  },
);

test('every list was among them', () => {
  expect([...seen].sort()).toEqual([
    ...['Attestations', 'Colonnes', 'Décisions', 'Envois', 'Paramètres', 'Provenances', 'Retours'],
    ...['Reversements', 'Réponses', 'Sommes à récupérer', 'Suivi', 'Zones des logements'],
  ]);
});
