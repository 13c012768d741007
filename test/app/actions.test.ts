import type { FindingCode } from '../../src/core/finding';
import { contextTables } from '../../src/core/forms/names';
import { checked, goodRow, insertB, setUp, until, type Bench } from './support/bench';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
  await insertB(bench);
});
afterEach(() => bench.dispose());

const FORM = 'Modèle B';
const current = () => {
  const { current } = bench.session.getState();
  if (!current) throw new Error('No form is open');
  return current;
};
const findings = () => current().groups.flatMap((group) => group.findings);
const codes = () => findings().map((finding) => finding.code);
const find = (code: FindingCode) => {
  const found = findings().find((finding) => finding.code === code);
  if (!found) throw new Error(`No ${code}`);
  return found;
};
const noProblem = () => expect(bench.session.getState().problem).toBeUndefined();
const column = (letter: string, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => bench.value(FORM, `${letter}${first + i}`));

describe('corrections', () => {
  test('a readable typologie is put right, and the totals count it', async () => {
    bench.type(FORM, 'A14', [goodRow('0042')]);
    bench.type(FORM, 'G14', [['T3']]);
    await checked(bench);
    await bench.session.applyCorrection(find('typologie-a-normaliser'));
    noProblem();
    expect(bench.value(FORM, 'G14')).toBe('T3/T4');
    expect(bench.value(FORM, 'I21')).toBe(1);
    expect(codes()).not.toContain('typologie-a-normaliser');
    expect(bench.session.getState().notice).toEqual({ kind: 'corrige', count: 1, undoable: true });
  });

  test('a cell that changed since is left alone and checked again', async () => {
    bench.type(FORM, 'A14', [goodRow('0042')]);
    bench.type(FORM, 'G14', [['T3']]);
    await checked(bench);
    const finding = find('typologie-a-normaliser');
    bench.type(FORM, 'G14', [['T5']]);
    await bench.session.applyCorrection(finding);
    expect(bench.value(FORM, 'G14')).toBe('T5');
    await checked(bench);
    expect(find('typologie-a-normaliser')).toMatchObject({ typologie: 'T5 et plus' });
  });

  test('« Tout corriger » settles every correction at once, and « Annuler » takes it back', async () => {
    bench.type(FORM, 'A14', [goodRow('0042'), goodRow('0043'), goodRow('0044')]);
    bench.type(FORM, 'G14', [['T3'], ['F4'], ['5 pièces']]);
    bench.type(FORM, 'H15', [['6,05 €/m²']]);
    await checked(bench);
    const wanted = current().corrections;
    expect(wanted).toBeGreaterThanOrEqual(4);
    await bench.session.applyAllCorrections();
    noProblem();
    expect(column('G', 14, 16)).toEqual(['T3/T4', 'T3/T4', 'T5 et plus']);
    expect(bench.value(FORM, 'H15')).toBe(6.05);
    expect(current().corrections).toBe(0);
    await bench.session.undo();
    noProblem();
    expect(column('G', 14, 16)).toEqual(['T3', 'F4', '5 pièces']);
    expect(bench.session.getState().notice).toMatchObject({ kind: 'annule', undoable: false });
  });

  test('an edit of the user closes the way back', async () => {
    bench.type(FORM, 'A14', [goodRow('0042')]);
    bench.type(FORM, 'G14', [['T3']]);
    await checked(bench);
    await bench.session.applyCorrection(find('typologie-a-normaliser'));
    bench.type(FORM, 'G14', [['T5 et plus']]);
    await checked(bench);
    expect(bench.session.getState().notice).toBeUndefined();
    await bench.session.undo();
    expect(bench.value(FORM, 'G14')).toBe('T5 et plus');
  });
});

describe('rows', () => {
  test('rows are added inside the table: validation, conditions and totals reach them', async () => {
    bench.type(
      FORM,
      'A14',
      [1, 2, 3, 4, 5].map((n) => goodRow(`00${n}`)),
    );
    await checked(bench);
    await bench.session.addRows(4);
    noProblem();
    const [table] = bench.excel.workbook.tables.filter(({ name }) => name === 'ModeleB_1');
    expect(table?.area).toEqual({ top: 13, left: 1, bottom: 22, right: 9 });
    expect(column('B', 14, 22)).toEqual([
      '001',
      '002',
      '003',
      '004',
      '005',
      null,
      null,
      null,
      null,
    ]);
    const sheet = bench.sheet(FORM);
    expect(sheet.validationAt(22, 7)?.rule).toEqual(sheet.validationAt(14, 7)?.rule);
    expect(sheet.conditionalFormats.every(({ areas }) => areas[0]?.bottom === 22)).toBe(true);
    bench.type(FORM, 'A22', [goodRow('006')]);
    await checked(bench);
    expect(bench.value(FORM, 'I25')).toBe(6);
    expect(codes()).toEqual(expect.not.arrayContaining(['total-altere']));
  });

  test('fifty rows pasted over five are all brought in, the totals and certificate intact', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => goodRow(`M-${n + 1}`));
    bench.type(FORM, 'A14', rows);
    await until(() => bench.session.getState().notice?.kind === 'lignes-rapatriees');
    await checked(bench);
    noProblem();
    expect(column('B', 14, 63)).toEqual(rows.map((row) => row[1]));
    const [table] = bench.excel.workbook.tables.filter(({ name }) => name === 'ModeleB_1');
    expect(table?.area.bottom).toBe(63);
    expect(column('I', 65, 72)).toEqual([0, 50, 0, 50, 0, 50, 0, 50]);
    expect(bench.value(FORM, 'A65')).toMatch(/^Total nombre de ménages/);
    expect(bench.value(FORM, 'G74')).toBe('Certifié exact, le :');
    expect(codes().filter((code) => code !== 'certification-manquante')).toEqual([]);
    expect(current().compteurs.eligibles).toBe(50);
  });

  test('rows pasted under the certificate come in too', async () => {
    bench.type(FORM, 'A14', [goodRow('001')]);
    bench.type(FORM, 'A40', [goodRow('002'), goodRow('003')]);
    await until(() => bench.session.getState().notice?.kind === 'lignes-rapatriees');
    await checked(bench);
    expect(column('B', 14, 17)).toEqual(['001', '002', '003', null]);
    expect(bench.value(FORM, 'B40')).toBeNull();
    expect(bench.session.getState().notice).toMatchObject({ count: 2 });
  });

  test('a word typed alone under the table is told, and stays where it was typed', async () => {
    bench.type(FORM, 'A14', [goodRow('001')]);
    await checked(bench);
    bench.type(FORM, 'A20', [['à vérifier']]);
    await checked(bench);
    expect(bench.value(FORM, 'A20')).toBe('à vérifier');
    expect(column('A', 14, 18)).toEqual(['Néolia', null, null, null, null]);
    expect(bench.session.getState().notice).toBeUndefined();
  });

  test('« Annuler » puts pasted rows back where they were pasted, and leaves them there', async () => {
    bench.type(FORM, 'A40', [goodRow('002'), goodRow('003')]);
    await until(() => bench.session.getState().notice?.kind === 'lignes-rapatriees');
    await bench.session.undo();
    await checked(bench);
    noProblem();
    expect(column('B', 40, 41)).toEqual(['002', '003']);
    expect(codes()).toContain('lignes-hors-tableau');
  });
});

describe('certification', () => {
  const KEYS = [
    'operation-eligible',
    'menage-concerne',
    'relogement-definitif',
    'hors-plus-cd',
    'pieces-conservees',
  ] as const;
  const certify = () => bench.session.certify({ a: 'Besançon', representant: 'M. Gadet' });

  test('is refused while an attestation is missing', async () => {
    bench.type(FORM, 'A14', [goodRow('0042')]);
    await checked(bench);
    await bench.session.attest(KEYS.slice(1), 'Mme Durand');
    noProblem();
    await certify();
    expect(current().verdict).toEqual({ kind: 'attestations', manquantes: 1 });
    expect(bench.value(FORM, 'H29')).toBeNull();
  });

  test('is refused while an erreur stands, even one that no event told', async () => {
    bench.type(FORM, 'A14', [goodRow('0042')]);
    await checked(bench);
    await bench.session.attest(KEYS, 'Mme Durand');
    bench.type(FORM, 'H14', [['7']]);
    await certify();
    expect(current().verdict).toEqual({ kind: 'erreurs', lignes: 1, aCompleter: 0, autres: 0 });
    expect(bench.value(FORM, 'H29')).toBeNull();
  });

  test('fills date, place and name, and sees what changes afterwards', async () => {
    bench.type(FORM, 'A14', [goodRow('0042')]);
    await checked(bench);
    await bench.session.attest(KEYS, 'Mme Durand');
    await certify();
    noProblem();
    expect(column('H', 29, 31)).toEqual([46_095, 'Besançon', 'M. Gadet']);
    expect(current().verdict).toEqual({ kind: 'certifie', le: '2026-03-14', intact: true });
    expect(current().attestations['hors-plus-cd']).toEqual({ nom: 'Mme Durand', le: '2026-03-14' });
    bench.type(FORM, 'H14', [['6,10']]);
    await checked(bench);
    expect(current().verdict).toMatchObject({ kind: 'certifie', intact: false });
    expect(current().changements).toEqual([
      { kind: 'cellule', cellule: 'H14', champ: 'loyer', menage: '0042', avant: 6.05, apres: 6.1 },
    ]);
    bench.type(FORM, 'H14', [['6,05']]);
    await checked(bench);
    expect(current().verdict).toMatchObject({ kind: 'certifie', intact: true });
    expect(current().changements).toEqual([]);
    // Put back by the pane, as one change that can be taken back.
    bench.type(FORM, 'H14', [['6,10', '7']]);
    await checked(bench);
    await bench.session.revert();
    expect(bench.session.getState().notice).toMatchObject({ kind: 'revenu', count: 2 });
    const rents = () => ['H14', 'I14'].map((cell) => bench.value(FORM, cell));
    expect(rents()).toEqual([6.05, 6.2]);
    expect(current().verdict).toMatchObject({ kind: 'certifie', intact: true });
    await bench.session.undo();
    expect(rents()).toEqual([6.1, 7]);
    await bench.session.revert();
    // Read whole again, as when the workbook is opened, what was certified is still known.
    bench.type(FORM, 'A15', [goodRow('0043')]);
    await bench.session.checkAll();
    expect(current().changements).toEqual([{ kind: 'ligne-ajoutee', menage: '0043', rang: 15 }]);
    // A row that came since is nothing to put back.
    await bench.session.revert();
    expect(bench.value(FORM, 'B15')).toBe('0043');
    // Certified again, that is what counts, kept over what was.
    await certify();
    expect(current().verdict).toMatchObject({ kind: 'certifie', intact: true });
    bench.type(FORM, 'H14', [['6,10']]);
    await checked(bench);
    expect(current().changements).toHaveLength(1);
    const kept = bench.excel.workbook.table(contextTables.certifies.name);
    // One part under the headings.
    expect((kept?.area.bottom ?? 0) - (kept?.area.top ?? 0)).toBe(1);
  });

  test('sees a past year that the cumulative lines add, and that it went again', async () => {
    bench.type(FORM, 'A14', [goodRow('0042')]);
    await checked(bench);
    await bench.session.attest(KEYS, 'Mme Durand');
    await certify();
    const numero = current().controle?.numero;
    expect(current().controle).toEqual({ numero, ancienne: false, imprime: numero });
    expect(numero).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    bench.type('Suivi', 'A5', [['2023', '', '2']]);
    await checked(bench);
    expect(current().verdict).toMatchObject({ kind: 'certifie', intact: false });
    bench.type('Suivi', 'A5', [['', '', '']]);
    await checked(bench);
    expect(current().verdict).toMatchObject({ kind: 'certifie', intact: true });
    expect(current().controle?.numero).toBe(numero);
  });

  test('an attestation given before keeps its name, and is not given twice', async () => {
    await bench.session.attest(KEYS.slice(0, 2), 'Mme Durand');
    await bench.session.attest(KEYS, 'M. Gadet');
    noProblem();
    const { attestations } = current();
    expect(KEYS.map((key) => attestations[key]?.nom)).toEqual([
      ...['Mme Durand', 'Mme Durand'],
      ...['M. Gadet', 'M. Gadet', 'M. Gadet'],
    ]);
    const [table] = bench.excel.workbook.tables.filter(
      ({ name }) => name === contextTables.attestations.name,
    );
    // Its headings and one row for each of the five.
    expect((table?.area.bottom ?? 0) - (table?.area.top ?? 0)).toBe(5);
  });

  test('an empty form is not certified, all attested as it may be', async () => {
    await bench.session.attest(KEYS, 'Mme Durand');
    await certify();
    noProblem();
    expect(column('H', 29, 31)).toEqual([null, null, null]);
  });

  test('the régime chosen ends the question', async () => {
    await bench.session.chooseRegime('2021');
    noProblem();
    expect(bench.excel.workbook.areaOf('=ModeleB_1_regime')).toBeDefined();
    bench.type(FORM, 'A14', [goodRow('0042')]);
    await checked(bench);
    expect(codes()).not.toContain('regime-2021');
  });
});

describe('several forms', () => {
  test('a second form has its own names, and the first is untouched', async () => {
    bench.type(FORM, 'A14', [goodRow('0042')]);
    await checked(bench);
    await insertB(bench, 3);
    noProblem();
    expect(bench.session.getState().forms.map(({ id }) => id)).toEqual(['ModeleB_1', 'ModeleB_2']);
    expect(current()).toMatchObject({ id: 'ModeleB_2', feuille: 'Modèle B (2)' });
    expect(bench.value(FORM, 'B14')).toBe('0042');
    expect(bench.value(FORM, 'I21')).toBe(1);
    expect(bench.value('Modèle B (2)', 'I19')).toBe(0);
    await bench.session.chooseForm('ModeleB_1');
    expect(current().compteurs.declarees).toBe(1);
    expect(bench.excel.workbook.activeSheet.name).toBe(FORM);
  });

  test('the pane follows the sheet that the user activates', async () => {
    await insertB(bench, 3);
    bench.excel.workbook.edit({ source: 'user', label: 'Feuille', withoutUndo: true }, (tx) =>
      tx.activate(bench.sheet(FORM)),
    );
    await until(() => current().id === 'ModeleB_1');
  });

  test('a deleted form leaves the list', async () => {
    bench.excel.workbook.edit({ source: 'user', label: 'Supprimer' }, (tx) =>
      tx.deleteSheet(bench.sheet(FORM)),
    );
    await until(() => bench.session.getState().phase === 'sans-formulaire');
  });
});

test('a protected sheet is told, and refuses without damage', async () => {
  bench.type(FORM, 'A14', [goodRow('0042')]);
  bench.type(FORM, 'G14', [['T3']]);
  await checked(bench);
  await bench.workbook.apply([{ kind: 'protect', sheet: FORM }]);
  await bench.session.checkAll();
  expect(current().protegee).toBe(true);
  await bench.session.applyCorrection(find('typologie-a-normaliser'));
  expect(bench.session.getState().problem).toMatchObject({ code: 'protected' });
  expect(bench.value(FORM, 'G14')).toBe('T3');
});

test('a workbook of protected structure is named as such, and nothing is inserted', async () => {
  bench.excel.workbook.edit({ source: 'user', label: 'Protéger le classeur' }, (tx) =>
    tx.protectStructure(true),
  );
  await insertB(bench);
  expect(bench.session.getState().problem).toEqual({
    code: 'protected-structure',
    during: 'insertion',
  });
  // What needs no sheet is done all the same.
  bench.type(FORM, 'A14', [goodRow('0042')]);
  bench.type(FORM, 'G14', [['T3']]);
  await checked(bench);
  await bench.session.applyCorrection(find('typologie-a-normaliser'));
  expect(bench.value(FORM, 'G14')).toBe('T3/T4');
});

test('the header last used is offered for the next form', async () => {
  expect(await bench.session.nextEntetes('B')).toMatchObject([
    { convention: 'Protocole 168', annee: 2025 },
  ]);
});
