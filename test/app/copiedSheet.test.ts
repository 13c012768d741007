import { attestationKeys } from '../../src/core/forms/modele';
import { copySheet } from '../support/copySheet';
import { checked, goodRow, insertB, setUp, type Bench } from './support/bench';

const FORM = 'Modèle B';
const COPY = 'Modèle B (2)';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
  await insertB(bench);
  bench.type(FORM, 'A14', [goodRow('0042')]);
  await checked(bench);
  await bench.session.attest(attestationKeys.B, 'Mme Durand');
  await bench.session.certify({ a: 'Besançon', representant: 'M. Gadet' });
});
afterEach(() => bench.dispose());

const open = async (feuille: string) => {
  await bench.session.checkAll();
  const { forms } = bench.session.getState();
  const form = forms.find((each) => each.feuille === feuille);
  if (!form) throw new Error(`No form in ${feuille}`);
  await bench.session.chooseForm(form.id);
  const { current } = bench.session.getState();
  if (current?.feuille !== feuille) throw new Error(`${feuille} is not open`);
  return current;
};
const codesOf = ({ groups }: Awaited<ReturnType<typeof open>>) =>
  groups.flatMap(({ findings }) => findings.map(({ code }) => code));

test('a copied sheet is not certified and says why; the original stays so', async () => {
  await copySheet(bench.workbook, { from: FORM, to: COPY, table: 'ModeleB_12' });
  const copy = await open(COPY);
  expect(copy.verdict).toEqual({ kind: 'attestations', manquantes: 5 });
  expect(copy.controle).toBeUndefined();
  // The régime chosen for the original is not the copy's either.
  expect(codesOf(copy)).toEqual(['regime-2021', 'certificat-copie']);
  const original = await open(FORM);
  expect(original.verdict).toEqual({ kind: 'certifie', le: '2026-03-14', intact: true });
  expect(codesOf(original)).toEqual([]);
});

test('the copy stays one while it is filled, until it is certified for itself', async () => {
  await copySheet(bench.workbook, { from: FORM, to: COPY, table: 'ModeleB_12' });
  await open(COPY);
  bench.type(COPY, 'H14', [['6,10']]);
  await checked(bench);
  const { current: filled } = bench.session.getState();
  expect(filled?.feuille).toBe(COPY);
  expect(filled && codesOf(filled)).toContain('certificat-copie');
  await bench.session.attest(attestationKeys.B, 'Mme Durand');
  await bench.session.certify({ a: 'Dole', representant: 'M. Gadet' });
  const certified = await open(COPY);
  expect(certified.verdict).toMatchObject({ kind: 'certifie', intact: true });
  const original = await open(FORM);
  expect(original.verdict).toMatchObject({ kind: 'certifie', intact: true });
  expect(original.certification.a).toBe('Besançon');
  expect(certified.controle?.numero).not.toBe(original.controle?.numero);
});

test('so is a copy that lost its table, as other software writes it, read whole or alone', async () => {
  await copySheet(bench.workbook, { from: FORM, to: COPY });
  const copy = await open(COPY);
  expect(codesOf(copy)).toContain('certificat-copie');
  bench.type(COPY, 'A4', [['remarque']]);
  await checked(bench);
  const { current } = bench.session.getState();
  expect(current?.feuille).toBe(COPY);
  expect(current && codesOf(current)).toContain('certificat-copie');
});

test('a sheet of the same rows with a certificate of another day is no copy', async () => {
  await copySheet(bench.workbook, { from: FORM, to: COPY });
  bench.type(COPY, 'H29', [['12/03/2026']]);
  await checked(bench);
  expect(codesOf(await open(COPY))).not.toContain('certificat-copie');
});

test('what the copy says otherwise is named, cell by cell, as it is typed; the original says nothing', async () => {
  await copySheet(bench.workbook, { from: FORM, to: COPY, table: 'ModeleB_12' });
  expect((await open(COPY)).copie).toEqual({ autre: FORM, menages: 1, ecarts: [] });
  bench.type(COPY, 'H14', [['6,10']]);
  bench.type(COPY, 'A15', [goodRow('M-43')]);
  await checked(bench);
  expect(bench.session.getState().current?.copie?.ecarts).toEqual([
    {
      ...{ kind: 'cellule', cellule: 'H14', champ: 'loyer', menage: '0042' },
      ...{ avant: 6.05, apres: 6.1 },
    },
    { kind: 'ligne-ajoutee', menage: 'M-43', rang: 15 },
  ]);
  expect((await open(FORM)).copie).toBeUndefined();
});
