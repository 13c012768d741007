/** What is written beside a form: everything that is said of it, and what goes with its return. */
import { attestationKeys } from '../../src/core/forms/modele';
import { attestations } from '../../src/text/attestations';
import { messageRetour } from '../../src/text/dossierRetour';
import { checked, goodRow, insertB, setUp, type Bench } from './support/bench';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
  await insertB(bench);
});
afterEach(() => bench.dispose());

const top = () => (bench.excel.workbook.table('ModeleB_1')?.area.top ?? 0) + 1;
const plain = (text: unknown) => (typeof text === 'string' ? text.replace(/\s/g, ' ') : '');
const column = (sheet: string, letter: string, last: number) =>
  Array.from({ length: last }, (_, i) => plain(bench.value(sheet, `${letter}${i + 1}`)));

async function certified(): Promise<void> {
  bench.type('Modèle B', `A${top()}`, [goodRow('M-1'), goodRow('M-2')]);
  await checked(bench);
  await bench.session.attest(attestationKeys.B, 'Claude Martin');
  await bench.session.certify({ a: 'Besançon', representant: 'Claude Martin' });
}

test('the sheet of findings has one line each, the empty cells of a row one together', async () => {
  const early = goodRow('M-1').map((text, index) => (index === 6 ? 'T3' : text));
  bench.type('Modèle B', `A${top()}`, [early, ['Néolia', 'M-2']]);
  await checked(bench);
  await bench.session.writeConstats('Modèle B · Néolia · 2025');
  expect(bench.session.getState().notice).toMatchObject({
    kind: 'constats-ecrits',
    undoable: true,
  });
  // Two rows, two missing certificate lines: « Certifié exact, le » and the five attestations said once.
  expect(plain(bench.value('Constats', 'A2'))).toMatch(
    /^Modèle B · Néolia · 2025 : \d+ constats\.$/,
  );
  expect(plain(bench.value('Constats', 'A3'))).toBe('Établi le 14/03/2026.');
  const where = column('Constats', 'A', 12);
  expect(where.filter((text) => text === `Ligne ${top()} · ménage M-1`)).toHaveLength(1);
  expect(where.filter((text) => text === `Ligne ${top() + 1} · ménage M-2`)).toHaveLength(1);
  const row = where.indexOf(`Ligne ${top()} · ménage M-1`) + 1;
  expect(plain(bench.value('Constats', `B${row}`))).toBe(`G${top()}`);
  expect(plain(bench.value('Constats', `C${row}`))).toBe('Erreur');
  expect(plain(bench.value('Constats', `D${row}`))).toContain('« T3 »');
  expect(plain(bench.value('Constats', `E${row}`))).toBe('Convention IML, art. 2');
});

test('the dossier says the certificate, the five attestations in full, and the evidence of each household', async () => {
  await certified();
  const numero = bench.session.getState().current?.controle?.numero ?? '';
  expect(numero).not.toBe('');
  await bench.session.writeDossierRetour();
  const said = column('Dossier de retour', 'A', 16);
  expect(said[1]).toBe(
    'Modèle B · Néolia · 2025 · Protocole 168, opération 250-1234-01 : 2 ménages.',
  );
  expect(said[2]).toBe(
    `Certifié exact le 14/03/2026 à Besançon par Claude Martin. Contrôle : ${numero}.`,
  );
  for (const key of attestationKeys.B) {
    const { titre, texte } = attestations[key];
    expect(said).toContainEqual(
      expect.stringContaining(
        plain(`Attesté par Claude Martin le 14/03/2026 : ${titre}. ${texte}`),
      ),
    );
  }
  const row = said.indexOf('M-1') + 1;
  expect(row).toBeGreaterThan(8);
  // Lease, its box, convention APL, its box, delivery, as they were typed.
  expect(
    ['B', 'C', 'D', 'E', 'F'].map((c) => bench.value('Dossier de retour', `${c}${row}`)),
  ).toEqual(['02/04/2025', '☐', '15/02/2024', '☐', '01/02/2024']);
  expect(bench.value('Dossier de retour', `A${row + 1}`)).toBe('M-2');
});

test('the message says whose form it is, of how many households, and by whom it was certified', async () => {
  await certified();
  const { retour } = bench.session.getState().current ?? {};
  const message = plain(retour && messageRetour(retour));
  expect(message).toContain(
    'l’état déclaratif annuel (Modèle B) de Néolia pour 2025 pour l’opération 250-1234-01 : 2 ménages relogés',
  );
  expect(message).toContain('Certifié exact le 14/03/2026 à Besançon par Claude Martin.');
  expect(message).toMatch(/Claude Martin$/);
});

test('nothing goes out of a form that is not certified, or changed since', async () => {
  await bench.session.writeDossierRetour();
  expect(bench.excel.workbook.sheet('Dossier de retour')).toBeUndefined();
  await certified();
  bench.type('Modèle B', `H${top()}`, [['6,01']]);
  await checked(bench);
  expect(bench.session.getState().current?.retour).toBeUndefined();
  await bench.session.writeDossierRetour();
  expect(bench.excel.workbook.sheet('Dossier de retour')).toBeUndefined();
});
