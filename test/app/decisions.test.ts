/** Why an avertissement is none, from the pane to the workbook and back. */
import { checked, goodRow, insertB, setUp, type Bench } from './support/bench';
import { faceOf } from './support/face';

const FORM = 'Modèle B';
const DECISIONS = 'Décisions';

let bench: Bench;

/** One household whose lease of 2 April 2025 is eight days before its delivery. */
const AVANT = goodRow('0042').map((text, index) => (index === 3 ? '10/04/2025' : text));

beforeEach(async () => {
  bench = await setUp();
  await insertB(bench);
  bench.type(FORM, 'A14', [AVANT]);
  await checked(bench);
});
afterEach(() => bench.dispose());

function current() {
  const { current: form, problem } = bench.session.getState();
  expect(problem).toBeUndefined();
  if (!form) throw new Error('No form');
  return form;
}

const codes = () => current().groups.flatMap(({ findings }) => findings.map(({ code }) => code));

const given = { raison: 'Livré par tranches : procès-verbal du 28 mars', par: 'Claude Martin' };

async function justify(more: Partial<typeof given> = {}): Promise<void> {
  const finding = current()
    .groups.flatMap(({ findings }) => findings)
    .find(({ code }) => code === 'bail-avant-livraison');
  if (!finding) throw new Error('Nothing to justify');
  await bench.session.justify({ finding, ...given, ...more });
  await checked(bench);
}

test('a justified lease makes its household eligible, with who, when and why in the workbook', async () => {
  expect(current().compteurs).toMatchObject({ eligibles: 0, aJustifier: 1 });
  await justify();
  expect(codes()).not.toContain('bail-avant-livraison');
  expect(current().compteurs).toMatchObject({
    ...{ eligibles: 1, aJustifier: 0 },
    ...{ montantForfaitaire: 400_000, montantAJustifier: 0 },
  });
  expect(current().justifies).toMatchObject([
    { finding: { lieu: { cellule: 'F14' } }, decision: { ...given, le: '2026-03-14' } },
  ]);
  const cells = ['A5', 'B5', 'C5', 'E5', 'F5'].map((cell) => bench.value(DECISIONS, cell));
  expect(cells).toEqual([
    ...['ModeleB_1', '0042', 'bail-avant-livraison'],
    ...[given.raison, given.par],
  ]);
});

test('« Annuler » takes the decision and its sheet away', async () => {
  const before = faceOf(bench.excel);
  await justify();
  await bench.session.undo();
  expect(codes()).toContain('bail-avant-livraison');
  expect(faceOf(bench.excel)).toEqual(before);
});

test('a later lease ends the decision, which is said; the former day gives it back', async () => {
  await justify();
  bench.type(FORM, 'F14', [['03/04/2025']]);
  await checked(bench);
  expect(codes()).toContain('bail-avant-livraison');
  expect(current().compteurs.aJustifier).toBe(1);
  expect(current().caduques).toMatchObject([{ decision: { par: 'Claude Martin' } }]);
  bench.type(FORM, 'F14', [['02/04/2025']]);
  await checked(bench);
  expect(current().compteurs.eligibles).toBe(1);
});

test('a household that is renamed or leaves makes its decision one of nobody, which is said and can be taken back', async () => {
  await justify();
  bench.type(FORM, 'B14', [['0099']]);
  await checked(bench);
  expect(codes()).toContain('bail-avant-livraison');
  expect(current().sansMenage).toMatchObject([{ menage: '0042', par: 'Claude Martin' }]);
  bench.type(FORM, 'B14', [['0042']]);
  await checked(bench);
  expect([current().sansMenage, current().compteurs.eligibles]).toEqual([[], 1]);
  bench.type(FORM, 'A14', [Array<string>(9).fill('')]);
  await checked(bench);
  const [decision] = current().sansMenage;
  if (!decision) throw new Error('Nothing is said');
  await bench.session.retract(decision);
  await checked(bench);
  expect(current().sansMenage).toEqual([]);
});

test('a rent that changes leaves the decision about the lease', async () => {
  await justify();
  bench.type(FORM, 'H14', [['6,10']]);
  await checked(bench);
  expect(current().compteurs.eligibles).toBe(1);
});

test('deciding again takes the place of the decision that lapsed', async () => {
  await justify();
  bench.type(FORM, 'F14', [['03/04/2025']]);
  await checked(bench);
  await justify({ raison: 'Remise des clés anticipée' });
  expect(current().justifies).toMatchObject([
    { decision: { raison: 'Remise des clés anticipée' } },
  ]);
  expect(bench.value(DECISIONS, 'A6')).toBeNull();
});

test('a decision taken back makes the avertissement count again, and can be taken again', async () => {
  await justify();
  const [first] = current().justifies;
  if (!first) throw new Error('Nothing justified');
  await bench.session.retract(first.decision);
  expect(current().compteurs.aJustifier).toBe(1);
  expect([current().justifies, current().caduques]).toEqual([[], []]);
  await justify();
  expect(current().compteurs.eligibles).toBe(1);
});

test.each([{ raison: ' ' }, { par: '' }])('%j: nothing is decided without it', async (missing) => {
  await justify(missing);
  expect(bench.excel.workbook.sheet(DECISIONS)).toBeUndefined();
  expect(current().compteurs.aJustifier).toBe(1);
});

test('a row that somebody empties in Décisions decides nothing any more', async () => {
  await justify();
  bench.type(DECISIONS, 'F5', [['']]);
  await checked(bench);
  expect(current().compteurs.aJustifier).toBe(1);
});
