import type { Centimes } from '../../../src/core/montant';
import { day } from '../../core/build';
import { checked, goodRow, insertA, setUp, type Bench } from '../support/bench';

const euros = (amount: number) => Math.round(amount * 100) as Centimes;

/** A row of a bailleur, for a typology. */
const row = (bailleur: string, menage: string, typologie: string) =>
  goodRow(menage).map((cell, i) => (i === 0 ? bailleur : i === 6 ? typologie : cell));

/** 4 000 + 1 500 to Néolia, 5 000 to Habitat 25: 10 500 €. */
const ROWS = [
  row('Néolia', 'M-1', 'T3/T4'),
  row('Néolia', 'M-2', 'T1/T2'),
  row('Habitat 25', 'M-3', 'T5 et plus'),
];

/** A workbook with a Modèle A of three households. */
async function withYear(): Promise<Bench> {
  const bench = await setUp();
  await insertA(bench, 5);
  const top = bench.excel.workbook.table('ModeleA_1')?.area.top ?? 0;
  bench.type('Modèle A', `A${top + 1}`, ROWS);
  await checked(bench);
  return bench;
}

/** The rows of a table as values. */
function tableOf(bench: Bench, name: string): unknown[][] {
  const table = bench.excel.workbook.table(name);
  if (!table) return [];
  const { top, left, bottom, right } = table.area;
  const sheet = table.sheet;
  return Array.from({ length: bottom - top }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_, c) => sheet.value(top + 1 + r, left + c)),
  );
}

const paiementOf = (bench: Bench) => bench.session.rooms.paiement;
const etatOf = (bench: Bench) => {
  const { etat } = paiementOf(bench).getState();
  if (!etat) throw new Error('nothing was read');
  return etat;
};

let bench: Bench;
afterEach(() => bench.dispose());

test('a workbook without Modèle A has no payment', async () => {
  bench = await setUp();
  await paiementOf(bench).read();
  expect(paiementOf(bench).getState()).toMatchObject({ phase: 'sans-modele-a' });
});

test('the amount of the year stands by typologie and by bailleur', async () => {
  bench = await withYear();
  await paiementOf(bench).read();
  expect(etatOf(bench)).toMatchObject({
    feuille: 'Modèle A',
    dossier: { annee: 2025, montants: { montant: euros(10_500) } },
    dus: [
      { bailleur: 'Habitat 25', montant: euros(5_000) },
      { bailleur: 'Néolia', montant: euros(5_500) },
    ],
    controle: { admissible: undefined, constats: [{ code: 'modele-non-certifie' }] },
    repartition: 'sans-objet',
  });
});

test('a request and a whole payment are kept in Suivi, and each bailleur’s due with them', async () => {
  bench = await withYear();
  const room = paiementOf(bench);
  await room.recordDemande(euros(10_500), day('2026-02-02'));
  expect(bench.session.getState()).toMatchObject({ notice: { kind: 'demande-enregistree' } });
  await room.recordPaiement(euros(10_500), day('2026-03-02'));
  expect(bench.session.getState().problem).toBeUndefined();
  // 2 February 2026 is 46 055, 2 March 46 083.
  expect(tableOf(bench, 'Suivi')).toEqual([
    [2025, '250-1234-01', 1, 1, 1, 3, 10_500, 10_500, 46_055, 10_500, 46_083],
  ]);
  // Sixty days after 2 March: 1 May, 46 143.
  expect(tableOf(bench, 'Reversements')).toEqual([
    [2025, '250-1234-01', 'Habitat 25', 5_000, null, null, 5_000, 46_143, ''],
    [2025, '250-1234-01', 'Néolia', 5_500, null, null, 5_500, 46_143, ''],
  ]);
  expect(etatOf(bench)).toMatchObject({
    reception: { kind: 'complet' },
    repartition: 'faite',
    echeance: '2026-05-01',
    reversements: [{ statut: 'a-verser' }, { statut: 'a-verser' }],
  });
});

test('the totals over Reversements are native', async () => {
  bench = await withYear();
  const room = paiementOf(bench);
  await room.recordPaiement(euros(10_500), day('2026-03-02'));
  await room.recordReversement('Néolia', euros(5_500), day('2026-03-10'));
  const totals = ['D4', 'D5', 'D6'].map((cell) => bench.value('Reversements', cell));
  expect(totals).toEqual([10_500, 5_500, 5_000]);
  expect(bench.formula('Reversements', 'D6')).toBe('=SUM(Reversements[Reste])');
});

test('less than was asked has to be shared out, to the cent', async () => {
  bench = await withYear();
  const room = paiementOf(bench);
  await room.recordPaiement(euros(8_000), day('2026-03-02'));
  expect(etatOf(bench)).toMatchObject({
    reception: { kind: 'insuffisant', ecart: euros(2_500) },
    repartition: 'a-faire',
    // 5 000 × 8 000 / 10 500 = 3 809,5238; 5 500 × 8 000 / 10 500 = 4 190,4762.
    proposition: [
      { bailleur: 'Habitat 25', montant: euros(3_809.52) },
      { bailleur: 'Néolia', montant: euros(4_190.48) },
    ],
  });
  expect(tableOf(bench, 'Reversements')).toEqual([]);
  await room.shareOut([
    { bailleur: 'Habitat 25', montant: euros(5_000) },
    { bailleur: 'Néolia', montant: euros(2_999.99) },
  ]);
  expect(room.getState().refus).toMatchObject([{ motif: 'somme-differente', reste: 1 }]);
  expect(tableOf(bench, 'Reversements')).toEqual([]);
  await room.shareOut([
    { bailleur: 'Habitat 25', montant: euros(5_000) },
    { bailleur: 'Néolia', montant: euros(3_000) },
  ]);
  expect(room.getState()).toMatchObject({ refus: undefined, etat: { repartition: 'faite' } });
  expect(tableOf(bench, 'Reversements').map((cells) => cells.slice(2, 4))).toEqual([
    ['Habitat 25', 5_000],
    ['Néolia', 3_000],
  ]);
});

test('a new allocation changes the rows that stand, and one share more adds its row', async () => {
  bench = await withYear();
  const room = paiementOf(bench);
  await room.recordPaiement(euros(5_000), day('2026-03-02'));
  await room.shareOut([{ bailleur: 'Habitat 25', montant: euros(5_000) }]);
  await room.shareOut(etatOf(bench).proposition);
  // 5 000 × 5 000 / 10 500 = 2 380,952; 5 500 × 5 000 / 10 500 = 2 619,048.
  const dus = () => tableOf(bench, 'Reversements').map((cells) => cells.slice(2, 8));
  expect(dus()).toEqual([
    ['Habitat 25', 2_380.95, null, null, 2_380.95, 46_143],
    ['Néolia', 2_619.05, null, null, 2_619.05, 46_143],
  ]);
  await room.shareOut([{ bailleur: 'Néolia', montant: euros(5_000) }]);
  expect(dus().map(([, du]) => du)).toEqual([0, 5_000]);
});

test('payments to a bailleur add up, and the last day stands', async () => {
  bench = await withYear();
  const room = paiementOf(bench);
  await room.recordPaiement(euros(10_500), day('2026-01-02'));
  await room.recordReversement('Néolia', euros(5_000), day('2026-02-02'));
  // The 60th day is 3 March; the clock of the test stands at 14 March.
  expect(etatOf(bench).reversements[1]).toMatchObject({
    statut: 'partiel',
    reste: euros(500),
    retard: { jours: 11 },
  });
  await room.recordReversement('Néolia', euros(500), day('2026-03-04'));
  expect(etatOf(bench).reversements[1]).toMatchObject({
    statut: 'verse',
    reverseLe: '2026-03-04',
    retard: { jours: 1, verseLe: '2026-03-04' },
  });
  expect(tableOf(bench, 'Reversements').map((cells) => cells.at(-1))).toEqual([
    'En retard',
    'Payé en retard',
  ]);
});

test('what is still owed of another year’s payment is recorded there, and nowhere else', async () => {
  bench = await withYear();
  const room = paiementOf(bench);
  await room.recordPaiement(euros(10_500), day('2026-01-02'));
  // Carried from last year: 1 000 of 5 000 € paid to Néolia, everything to Habitat 25, another operation.
  const { top, bottom } = bench.excel.workbook.table('Reversements')?.area ?? { top: 0, bottom: 0 };
  expect(bottom - top).toBe(2);
  bench.type('Reversements', `A${bottom + 1}`, [
    ['2024', '250-1234-01', 'Néolia', '5000', '1000'],
    ['2024', '250-1234-01', 'Habitat 25', '3000', '3000'],
    ['2024', '250-1234-99', 'Néolia', '7000', ''],
  ]);
  bench.type('Suivi', 'A6', [['2024', '250-1234-01', '0', '2', '0']]);
  bench.type('Suivi', 'J6', [['8000', '01/02/2025']]);
  await checked(bench);
  await room.read();
  // Sixty days after 1 February 2025: 2 April; 346 days before 14 March 2026.
  expect(etatOf(bench).anciens).toMatchObject([
    {
      ...{ annee: 2024, bailleur: 'Néolia', reste: euros(4_000), statut: 'partiel' },
      ...{ echeance: '2025-04-02', retard: { jours: 346 } },
    },
  ]);
  await room.recordReversement('Néolia', euros(4_000), day('2026-03-13'), 2024);
  expect(etatOf(bench).anciens).toEqual([]);
  const reverse = tableOf(bench, 'Reversements').map(([annee, idtop, nom, , paid]) => [
    ...[annee, idtop, nom],
    paid,
  ]);
  expect(reverse).toEqual([
    [2025, '250-1234-01', 'Habitat 25', null],
    [2025, '250-1234-01', 'Néolia', null],
    [2024, '250-1234-01', 'Néolia', 5_000],
    [2024, '250-1234-01', 'Habitat 25', 3_000],
    [2024, '250-1234-99', 'Néolia', null],
  ]);
});

test('an undone payment leaves the workbook as it was', async () => {
  bench = await withYear();
  const before = faceOf(bench);
  await paiementOf(bench).recordPaiement(euros(10_500), day('2026-03-02'));
  expect(faceOf(bench)).not.toEqual(before);
  await bench.session.undo();
  expect(faceOf(bench)).toEqual(before);
});

test('the state to send counts and multiplies natively', async () => {
  bench = await withYear();
  await paiementOf(bench).writeEtat();
  expect(bench.session.getState().problem).toBeUndefined();
  const sheet = 'État de la demande 2025';
  const found = column(bench, sheet, 'A').indexOf('Montant par typologie') + 1;
  const cells = (rank: number) => ['D', 'E', 'F'].map((c) => bench.value(sheet, `${c}${rank}`));
  expect([2, 3, 4, 5].map((n) => cells(found + n))).toEqual([
    [1, 1_500, 1_500],
    [1, 4_000, 4_000],
    [1, 5_000, 5_000],
    [3, null, 10_500],
  ]);
  const at = column(bench, sheet, 'A').indexOf('Néolia') + 1;
  expect(['B', 'C', 'D', 'E', 'F'].map((c) => bench.value(sheet, `${c}${at}`))).toEqual([
    1, 1, 0, 2, 5_500,
  ]);
  // A household more: the state follows the form.
  const top = bench.excel.workbook.table('ModeleA_1')?.area.top ?? 0;
  bench.type('Modèle A', `A${top + 4}`, [row('Néolia', 'M-4', 'T3/T4')]);
  expect(cells(found + 5)).toEqual([4, null, 14_500]);
  expect(bench.value(sheet, `F${at}`)).toBe(9_500);
});

test('the state to send bears the trace of what was justified, above its certificate', async () => {
  bench = await withYear();
  const sheet = 'État de la demande 2025';
  await paiementOf(bench).writeEtat();
  expect(column(bench, sheet, 'A')).not.toContain('Avertissements justifiés');
  await bench.session.undo();
  // The lease of 2 April 2025 is eight days before the delivery.
  const top = bench.excel.workbook.table('ModeleA_1')?.area.top ?? 0;
  bench.type('Modèle A', `D${top + 1}`, [['10/04/2025']]);
  await checked(bench);
  const finding = bench.session
    .getState()
    .current?.groups.flatMap(({ findings }) => findings)
    .find(({ code }) => code === 'bail-avant-livraison');
  if (!finding) throw new Error('nothing to justify');
  await bench.session.justify({ finding, raison: 'Livré par tranches', par: 'Claude Martin' });
  await paiementOf(bench).writeEtat();
  expect(bench.session.getState().problem).toBeUndefined();
  const labels = column(bench, sheet, 'A');
  const at = labels.indexOf('Avertissements justifiés');
  expect(labels.indexOf('Certifié exact, le')).toBeGreaterThan(at);
  expect(labels[at + 1]).toBe('M-1');
  expect(bench.value(sheet, `B${at + 2}`)).toMatch(
    /10\/04\/2025.*Justifié le.14\/03\/2026 par Claude Martin.: Livré par tranches$/,
  );
});

test('an edit of the user makes what is shown out of date, until it is read again', async () => {
  bench = await withYear();
  await paiementOf(bench).read();
  expect(paiementOf(bench).getState().perime).toBe(false);
  const top = bench.excel.workbook.table('ModeleA_1')?.area.top ?? 0;
  bench.type('Modèle A', `A${top + 4}`, [row('Néolia', 'M-4', 'T3/T4')]);
  await checked(bench);
  expect(paiementOf(bench).getState().perime).toBe(true);
  await paiementOf(bench).read();
  expect(paiementOf(bench).getState()).toMatchObject({
    perime: false,
    etat: { dossier: { montants: { montant: euros(14_500) } } },
  });
});

function column(of: Bench, sheet: string, letter: string): unknown[] {
  return Array.from({ length: 60 }, (_, i) => of.value(sheet, `${letter}${i + 1}`));
}

/** Everything a person could see change. */
function faceOf({ excel }: Bench) {
  const { sheets, tables, names } = excel.workbook;
  return {
    sheets: sheets.map((sheet) => {
      const used = sheet.usedArea(true);
      const cells = used
        ? [...sheet.cellsIn(used)]
            .filter(({ cell }) => cell.value !== null)
            .map(({ row, column: at, cell }) => [row, at, cell.value, cell.formula])
        : [];
      return { name: sheet.name, cells };
    }),
    tables: tables.map(({ name, area }) => ({ name, area })),
    names: names.filter(({ visible }) => visible).map(({ name, formula }) => ({ name, formula })),
  };
}

type Paiement = ReturnType<typeof paiementOf>;
const still = () => Promise.resolve();
const paid = (amount: number) => (room: Paiement) =>
  room.recordPaiement(euros(amount), day('2026-03-02'));

/** What is done before, and the action whose every request is cut in turn. */
const ACTIONS: readonly [
  string,
  (room: Paiement) => Promise<void>,
  (room: Paiement) => Promise<void>,
][] = [
  ['a payment', still, paid(10_500)],
  [
    'an allocation',
    paid(5_000),
    (room) => room.shareOut([{ bailleur: 'Néolia', montant: euros(5_000) }]),
  ],
  [
    'a reversement',
    paid(10_500),
    (room) => room.recordReversement('Néolia', euros(5_500), day('2026-03-10')),
  ],
  ['the state to send', still, (room) => room.writeEtat()],
];

test.each(ACTIONS)(
  'whichever request of %s fails, it is done whole or not at all',
  async (_, prepare, act) => {
    bench = await withYear();
    const room = paiementOf(bench);
    await prepare(room);
    const clean = faceOf(bench);
    const start = bench.excel.host.requests.length;
    await act(room);
    const requests = bench.excel.host.requests.length - start;
    const whole = faceOf(bench);
    expect(whole).not.toEqual(clean);
    expect(requests).toBeGreaterThan(2);
    await bench.session.undo();
    const kinds = new Set<string>();
    for (let at = 1; at <= requests; at += 1) {
      expect(faceOf(bench)).toEqual(clean);
      const before = bench.excel.host.requests.length;
      bench.excel.host.failNext({ at, code: 'GeneralException' });
      await act(room);
      // Where events asked less than the first time, the fault is yet to come: « Annuler » is not to meet it.
      while (bench.excel.host.requests.length - before < at) {
        await bench.workbook.selection().catch(() => undefined);
      }
      const face = faceOf(bench);
      const isWhole = JSON.stringify(face) === JSON.stringify(whole);
      kinds.add(isWhole ? 'whole' : 'nothing');
      if (isWhole) await bench.session.undo();
      else
        expect({ face, problem: bench.session.getState().problem }).toMatchObject({
          face: clean,
          problem: { code: 'unknown' },
        });
    }
    // The first cut comes before anything is written.
    expect(kinds).toContain('nothing');
  },
);
