/** The columns that somebody chooses for the form of the open workbook. */
import type { Session } from '../../src/app/session';
import { columnKeys, intituleOf } from '../../src/core/forms/column';
import { checked, goodRow, setUp, type Bench } from './support/bench';

/** A Modèle B typed by hand: « Typologie » stands beside « Typologie du logement ». */
async function openDoubtful(): Promise<Bench> {
  const bench = await setUp();
  const headings = columnKeys.map((key) =>
    key === 'typologie' ? 'Typologie du logement' : intituleOf(key),
  );
  bench.type('Feuil1', 'A1', [
    ['Modèle B'],
    ['Année N-1 :', '2025'],
    ['Nom du bailleur HLM relogeur, accueillant les ménages :', 'Néolia'],
    ['Typologie', ...headings],
    ['T1/T2', ...goodRow('M-1')],
    ['T1/T2', ...goodRow('M-2')],
  ]);
  await checked(bench);
  await bench.session.checkAll();
  return bench;
}

const asked = (session: Session) =>
  session
    .getState()
    .current?.groups.flatMap(({ findings }) => findings)
    .flatMap((finding) => (finding.code === 'colonne-ambigue' ? [finding] : [])) ?? [];

const montant = (session: Session) =>
  session.getState().current?.compteurs.montantForfaitaire ?? Number.NaN;

test('the form waits until somebody says which; each answer changes the amount', async () => {
  const bench = await openDoubtful();
  const { session } = bench;
  const [question] = asked(session);
  expect(question?.candidats.map(({ cellule }) => cellule)).toEqual(['A4', 'H4']);
  expect(montant(session)).toBe(0);
  await session.chooseColonne('typologie', question?.candidats[1]);
  expect(asked(session)).toEqual([]);
  // Two households of T3/T4 at 4 000 €.
  expect(montant(session)).toBe(800_000);
  expect(session.getState().current?.colonnes).toMatchObject({
    choisies: [{ colonne: 'typologie', intitule: { cellule: 'H4' } }],
  });
  await session.chooseColonne('typologie', undefined);
  expect(asked(session)).toHaveLength(1);
  expect(montant(session)).toBe(0);
  await session.chooseColonne('typologie', question?.candidats[0]);
  // Two households of T1/T2 at 1 500 €.
  expect(montant(session)).toBe(300_000);
  await bench.dispose();
});

test('« Annuler » takes the sheet of the choice away and asks again', async () => {
  const bench = await openDoubtful();
  const { session } = bench;
  await session.chooseColonne('typologie', asked(session)[0]?.candidats[0]);
  expect(bench.excel.workbook.sheet('Colonnes')).toBeDefined();
  expect(session.getState().notice).toMatchObject({ kind: 'colonne-choisie', undoable: true });
  await session.undo();
  await checked(bench);
  expect(bench.excel.workbook.sheet('Colonnes')).toBeUndefined();
  expect(asked(session)).toHaveLength(1);
  await bench.dispose();
});

test('two columns under one heading are told by their letters', async () => {
  const bench = await openDoubtful();
  const { session } = bench;
  bench.type('Feuil1', 'A4', [['Typologie du logement']]);
  await checked(bench);
  const [question] = asked(session);
  await session.chooseColonne('typologie', question?.candidats[1]);
  expect(montant(session)).toBe(800_000);
  await bench.dispose();
});

test('a bailleur merged over two rows is that of both, also once a cell of one is typed again', async () => {
  const bench = await openDoubtful();
  const { session } = bench;
  await bench.workbook.apply([
    { kind: 'write', sheet: 'Feuil1', range: 'B6', values: [[null]] },
    { kind: 'merge', sheet: 'Feuil1', range: 'B5:B6' },
  ]);
  await session.chooseColonne('typologie', asked(session)[0]?.candidats[1]);
  expect(montant(session)).toBe(800_000);
  bench.type('Feuil1', 'I6', [['6,00']]);
  await checked(bench);
  expect(montant(session)).toBe(800_000);
  await bench.dispose();
});
