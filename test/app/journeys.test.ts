/**
 * What each act of a person costs: requests, readings of whole sheets, recognitions and judgements of
 * forms, structures of tables, bytes. `npm run journeys` prints the table.
 */
import { annexeExemples } from '../../src/core/annexes/exemples';
import { attestationKeys } from '../../src/core/forms/modele';
import { centimes } from '../../src/core/montant';
import { menagesOf, retour } from '../support/operation';
import { checked, goodRow, insertA, insertB, setUp, TODAY, type Bench } from './support/bench';

const counts = { recognitions: 0, judgements: 0, structures: 0 };

jest.mock('../../src/core/reading/recogniseForms', () => {
  const actual = jest.requireActual<Record<string, unknown>>(
    '../../src/core/reading/recogniseForms',
  );
  return { ...actual, recogniseForms: counted('recognitions', actual.recogniseForms) };
});
jest.mock('../../src/core/check', () => {
  const actual = jest.requireActual<Record<string, unknown>>('../../src/core/check');
  return { ...actual, checkForm: counted('judgements', actual.checkForm) };
});
jest.mock('../../src/core/annexes/recognise', () => {
  const actual = jest.requireActual<Record<string, unknown>>('../../src/core/annexes/recognise');
  return { ...actual, recogniseAnnexes: counted('structures', actual.recogniseAnnexes) };
});

function counted(what: keyof typeof counts, work: unknown) {
  return (...args: unknown[]): unknown => {
    counts[what] += 1;
    return (work as (...args: unknown[]) => unknown)(...args);
  };
}

interface Journey {
  readonly what: string;
  readonly given: (bench: Bench) => Promise<unknown>;
  readonly act: (bench: Bench) => Promise<unknown>;
  /** Readings of whole sheets allowed: one before and one after, unless told otherwise. */
  readonly readings?: number;
}

/** A loyer typed as a text. */
const WRONG = goodRow('M-2').map((text, index) => (index === 7 ? "'6,05" : text));

const NOTHING = () => Promise.resolve();
const top = (bench: Bench, table: string) => (bench.excel.workbook.table(table)?.area.top ?? 0) + 1;

async function withB(bench: Bench): Promise<void> {
  await insertB(bench);
  bench.type('Modèle B', `A${top(bench, 'ModeleB_1')}`, [goodRow('M-1'), WRONG]);
  await checked(bench);
}

async function withA(bench: Bench): Promise<void> {
  await insertA(bench);
  bench.type('Modèle A', `A${top(bench, 'ModeleA_1')}`, [goodRow('M-1')]);
  await checked(bench);
}

async function withCertifiedA(bench: Bench): Promise<void> {
  await withA(bench);
  await bench.session.attest(attestationKeys.A, 'Claude Martin');
  await bench.session.certify({ a: 'Besançon', representant: 'Claude Martin' });
}

async function withReturns(bench: Bench): Promise<void> {
  await insertA(bench);
  const { consolidation } = bench.session.rooms;
  await consolidation.open();
  const bailleurs = [...new Set(menagesOf(2025).map(({ bailleur }) => bailleur))];
  const files = bailleurs.map((bailleur) => ({
    nom: `${bailleur}.xlsx`,
    bytes: () => retour(2025, bailleur),
  }));
  await consolidation.addFiles(files);
  await consolidation.prepare();
}

async function withAnnexe(bench: Bench): Promise<void> {
  await bench.workbook.apply([
    { kind: 'add-sheet', sheet: 'Annexe' },
    {
      kind: 'write',
      sheet: 'Annexe',
      range: 'B2:C5',
      values: [
        ['Poste', 'Total 2020 - 2022 (en k€)'],
        ['Production', '7 M€'],
        ['Services', '8 M€'],
        ['Total Général', '15 M€'],
      ],
    },
    { kind: 'activate', sheet: 'Annexe' },
  ]);
  await bench.session.rooms.annexes.check('feuille');
}

async function withList(bench: Bench): Promise<void> {
  bench.excel.workbook.edit({ source: 'user', label: 'Liste' }, (tx) => tx.addSheet('Liste'));
  bench.type('Liste', 'A1', [
    ['Bailleur relogeur', 'N° ménage', 'IDTOP'],
    ['Néolia', 'M-1', '250-1234-01'],
  ]);
  await bench.session.rooms.prefill.read();
  bench.session.rooms.prefill.fill({ convention: '168', idtopOperation: '250-1234-01' });
}

const firstCorrection = (bench: Bench) => {
  const { current } = bench.session.getState();
  const finding = current?.groups.flatMap(({ findings }) => findings).find((f) => f.correction);
  if (!finding) throw new Error('Nothing to correct');
  return finding;
};

const journeys: readonly Journey[] = [
  { what: 'insert a Modèle B', given: NOTHING, act: (bench) => insertB(bench) },
  {
    what: 'type a cell',
    given: withB,
    act: (bench) =>
      Promise.resolve(bench.type('Modèle B', `H${top(bench, 'ModeleB_1')}`, [['6,15']])),
    readings: 0,
  },
  {
    what: 'correct one cell',
    given: withB,
    act: (bench) => bench.session.applyCorrection(firstCorrection(bench)),
  },
  { what: 'correct all', given: withB, act: ({ session }) => session.applyAllCorrections() },
  { what: 'add three rows', given: withB, act: ({ session }) => session.addRows(3) },
  { what: 'choose a régime', given: withB, act: ({ session }) => session.chooseRegime('2018') },
  {
    what: 'attest',
    given: withA,
    act: ({ session }) => session.attest(attestationKeys.A, 'Claude Martin'),
  },
  {
    what: 'certify',
    given: async (bench) => {
      await withA(bench);
      await bench.session.attest(attestationKeys.A, 'Claude Martin');
    },
    act: ({ session }) => session.certify({ a: 'Besançon', representant: 'Claude Martin' }),
  },
  {
    what: 'inscribe 22 returned rows',
    given: withReturns,
    act: ({ session }) => session.rooms.consolidation.inscribe(),
  },
  {
    what: 'ask where a row comes from',
    given: async (bench) => {
      await withReturns(bench);
      await bench.session.rooms.consolidation.inscribe();
    },
    act: (bench) =>
      bench.session.rooms.consolidation.findOrigine('ModeleA_1', top(bench, 'ModeleA_1')),
    readings: 0,
  },
  {
    what: 'correct one annexe cell',
    given: withAnnexe,
    act: async ({ session }) => {
      const { controle } = session.rooms.annexes.getState();
      const finding = controle?.tableaux.flatMap((t) => t.findings).find((f) => f.correction);
      if (!finding) throw new Error('Nothing to correct');
      await session.rooms.annexes.correct(finding);
    },
  },
  {
    what: 'insert an annexe',
    given: NOTHING,
    act: async ({ session }) => {
      const saisie = annexeExemples[0]?.saisie;
      if (saisie) await session.rooms.annexes.insert(saisie);
    },
  },
  {
    what: 'prepare one Modèle B to send',
    given: withList,
    act: ({ session }) => session.rooms.prefill.prepare(),
  },
  {
    what: 'give the certified year its row',
    given: withCertifiedA,
    act: ({ session }) => session.rooms.suivi.close(),
  },
  {
    what: 'write the bilan',
    given: withCertifiedA,
    act: ({ session }) => session.rooms.suivi.writeBilan(),
  },
  {
    what: 'write the bilan again',
    given: async (bench) => {
      await withCertifiedA(bench);
      await bench.session.rooms.suivi.writeBilan();
    },
    act: ({ session }) => session.rooms.suivi.writeBilan(),
  },
  {
    what: 'record a request',
    given: async (bench) => {
      await withCertifiedA(bench);
      await bench.session.rooms.paiement.read();
    },
    act: ({ session }) => session.rooms.paiement.recordDemande(centimes(400_000), TODAY),
  },
];

const lines: string[] = [];

test.each(journeys)('$what reads at most once before and once after', async (journey) => {
  const bench = await setUp();
  await journey.given(bench);
  await checked(bench);
  const snapshots = jest.spyOn(bench.workbook, 'snapshot');
  Object.assign(counts, { recognitions: 0, judgements: 0, structures: 0 });
  const start = bench.excel.host.requests.length;
  await journey.act(bench);
  await checked(bench);
  const requests = bench.excel.host.requests.slice(start);
  const bytes = requests.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0);
  const { recognitions, judgements, structures } = counts;
  const readings = snapshots.mock.calls.length;
  const figures = [requests.length, readings, recognitions, judgements, structures, bytes];
  lines.push([journey.what.padEnd(34), ...figures.map((n) => String(n).padStart(8))].join(''));
  expect(bench.session.getState().problem).toBeUndefined();
  await bench.dispose();
  expect(readings).toBeLessThanOrEqual(journey.readings ?? 2);
});

afterAll(() => {
  if (!process.env.JOURNEYS) return;
  const heads = ['requests', 'readings', 'recogn.', 'judged', 'struct.', 'bytes'];
  const head = ['act'.padEnd(34), ...heads.map((word) => word.padStart(8))].join('');
  process.stdout.write(`\n${[head, ...lines].join('\n')}\n`);
});
