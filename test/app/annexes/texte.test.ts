import { annexeExemples } from '../../../src/core/annexes/exemples';
import { conventions } from '../../support/conventions';
import { setUp, until, type Bench } from '../support/bench';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
  const saisie = annexeExemples[0]?.saisie;
  if (saisie) await bench.session.rooms.annexes.insert(saisie);
});
afterEach(() => bench.dispose());

const state = () => bench.session.rooms.annexes.getState();
const convention = conventions[0]?.texte ?? '';

test('the text of a file is tied to the annexe, and follows what is edited there', async () => {
  await bench.session.rooms.annexes.openTexte(
    'convention.txt',
    new TextEncoder().encode(convention),
  );
  expect(state().texte?.nom).toBe('convention.txt');
  expect(state().controle?.lieu).toBe('Annexe 1');
  const before = JSON.stringify(state().texte?.check);
  bench.type('Annexe 1', 'B6', [['3475']]);
  await until(() => JSON.stringify(state().texte?.check) !== before);
  bench.session.rooms.annexes.forgetTexte();
  expect(state().texte).toBeUndefined();
});

test('what is no text is a problem, and the text before stays', async () => {
  await bench.session.rooms.annexes.reconcile(convention);
  await bench.session.rooms.annexes.openTexte('image.png', Uint8Array.of(137, 80, 78, 71, 0, 1));
  expect(bench.session.getState().problem).toMatchObject({ during: 'texte' });
  expect(state().texte?.texte).toBe(convention);
});

test('the report is a sheet of its own, dated, that can be undone', async () => {
  await bench.session.rooms.annexes.openTexte(
    'convention.txt',
    new TextEncoder().encode(convention),
  );
  await bench.session.rooms.annexes.writeRapport();
  expect(bench.session.getState().problem).toBeUndefined();
  expect(bench.session.getState().notice).toMatchObject({ kind: 'rapport-ecrit' });
  const { sheets } = await bench.workbook.snapshot();
  const rapport = sheets.find(({ name }) => name === 'Rapport de rapprochement');
  const cells =
    rapport?.values
      .flat()
      .map(String)
      .join('\n')
      .replace(/\u00a0/g, ' ') ?? '';
  expect(cells).toMatch(/Texte : convention.txt ; empreinte SHA-256 [0-9a-f]{64}/);
  expect(cells).toMatch(/Concordant/);
  await bench.session.undo();
  const after = await bench.workbook.snapshot();
  expect(after.sheets.map(({ name }) => name)).not.toContain('Rapport de rapprochement');
});
