/**
 * Every tab, and every button of the ribbon, on workbooks that hold nothing of ours: each opens on something
 * true, and none ends in a fault.
 */
import { ribbonCommands } from '../../src/commands/commands';
import { setUp, type Bench } from './support/bench';

const WORKBOOKS: readonly (readonly [string, (bench: Bench) => Promise<unknown>])[] = [
  ['a new workbook', () => Promise.resolve()],
  [
    'a workbook of somebody’s own sheets',
    (bench) => {
      const [first] = bench.excel.workbook.sheets;
      if (!first) throw new Error('no sheet');
      bench.type(first.name, 'A1', [
        ['Ménage', 'Montant'],
        ['Dupont', '1 500'],
        ['Total', '1 500'],
      ]);
      return Promise.resolve();
    },
  ],
  [
    'a protected workbook',
    (bench) => {
      const [first] = bench.excel.workbook.sheets;
      if (!first) throw new Error('no sheet');
      bench.type(first.name, 'B2', [['Note']]);
      return bench.workbook.apply([{ kind: 'protect', sheet: first.name }]);
    },
  ],
];

const TABS: readonly (readonly [string, (bench: Bench) => Promise<unknown>])[] = [
  ['Contrôle', ({ session }) => session.checkAll()],
  ['Consolidation', ({ session }) => session.rooms.consolidation.open()],
  ['Formulaires, préparer', ({ session }) => session.rooms.prefill.read()],
  ['Annexes', ({ session }) => session.rooms.annexes.check('feuille')],
  ['Annexes, réalisation', ({ session }) => session.rooms.realisation.read()],
  ['Suivi', ({ session }) => session.rooms.suivi.read()],
  ['Suivi, paiement', ({ session }) => session.rooms.paiement.read()],
  ['Suivi, année suivante ici', ({ session }) => session.rooms.suivi.prepareHere()],
  ['Suivi, année suivante ailleurs', ({ session }) => session.rooms.suivi.prepareFile()],
  ['Suivi, clore', ({ session }) => session.rooms.suivi.close()],
  ['Suivi, bilan', ({ session }) => session.rooms.suivi.writeBilan()],
  ['Suivi, graphique', ({ session }) => session.rooms.suivi.drawChart()],
  ['Suivi, paramètres', ({ session }) => session.rooms.suivi.openParametres()],
  ['Suivi, saisie à la main', ({ session }) => session.rooms.suivi.openSuivi()],
];

const RIBBON = [
  'insererModeleB',
  'insererModeleA',
  'toutVerifier',
  'consolider',
  'suivre',
  'insererAnnexe1',
  'insererAnnexe2',
  'controlerTotaux',
  'erreurSuivante',
  'toutCorriger',
] as const;

let bench: Bench;
afterEach(() => bench.dispose());

describe.each(WORKBOOKS)('in %s', (_, fill) => {
  beforeEach(async () => {
    bench = await setUp();
    await fill(bench);
    await bench.session.checkAll();
  });

  test.each(TABS)('the page « %s » opens without a fault', async (_page, open) => {
    await open(bench);
    const { problem, busy, phase } = bench.session.getState();
    expect({ problem, busy, phase }).toEqual({
      problem: undefined,
      busy: undefined,
      phase: 'sans-formulaire',
    });
  });

  test.each(RIBBON)(
    'the command %s of the ribbon and of the keys ends without a fault',
    async (name) => {
      const shown: string[] = [];
      const commands = ribbonCommands(bench.session, () => {
        shown.push(name);
        return Promise.resolve();
      });
      expect(Object.keys(commands).sort()).toEqual([...RIBBON].sort());
      await commands[name]?.();
      // Nothing is checked in a workbook without a form: « Erreur suivante » then has no error to go to.
      expect(shown).toEqual(name === 'erreurSuivante' ? [] : [name]);
      expect(bench.session.getState().problem).toBeUndefined();
    },
  );
});
