/**
 * A corrected return under another name: 26 households of six bailleurs in 2023, 95 500 €; Saiemb typed 00077
 * for 00007, and sends « Saiemb corrige v2.xlsx » eight days later.
 */
import type { FichierDepose } from '../../../src/app/state/consolidation';
import { checkForm } from '../../../src/core/check';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import { enteteDe, RELOGEURS, retourDe } from '../../support/besancon';
import { setUp, TODAY, type Bench } from '../support/bench';

const SAIEMB = 'Saiemb Logement';
const CORRIGE = 'Saiemb corrige v2.xlsx';

const fichier = (nom: string, bytes: Uint8Array): FichierDepose => ({
  nom,
  bytes: () => Promise.resolve(bytes.slice()),
});
const faute = () => retourDe(SAIEMB, { certifieLe: '2024-02-15', tape: { '00007': '00077' } });
const corrige = () => retourDe(SAIEMB, { certifieLe: '2024-02-23' });

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
  const entete = enteteDe('P');
  await bench.session.insertModele({ modele: 'A', entete, lignes: 5, regime: '2018' });
  await room().open();
});
afterEach(() => bench.dispose());

const room = () => bench.session.rooms.consolidation;

async function inscribe(): Promise<void> {
  await room().prepare();
  await room().inscribe();
  expect(bench.session.getState().problem).toBeUndefined();
  expect(room().getState().apercu).toBeUndefined();
}

async function modeleA() {
  const [reading] = recogniseForms(await bench.workbook.snapshot());
  if (!reading) throw new Error('no form');
  const { montantForfaitaire } = checkForm(reading, TODAY).compteurs;
  return {
    euros: montantForfaitaire / 100,
    menages: reading.lignes.map(({ cells }) => cells.menage),
    cells: reading.lignes.map(({ cells }) => cells),
  };
}

const deposerSix = async () =>
  room().addFiles(
    await Promise.all(
      RELOGEURS.map(async (bailleur) =>
        fichier(
          bailleur === SAIEMB ? 'Saiemb.xlsx' : `${bailleur}.xlsx`,
          await (bailleur === SAIEMB ? faute() : retourDe(bailleur)),
        ),
      ),
    ),
  );

test('added beside the first, it is one question; the answer leaves 26 households, 95 500 €, and no 00077', async () => {
  await deposerSix();
  await inscribe();
  const before = await modeleA();
  expect([before.menages.length, before.euros]).toEqual([26, 95_500]);
  expect(before.menages).toContain('00077');

  await room().addFiles([fichier(CORRIGE, await corrige())]);
  const { aChoisir, enAttente, resume } = room().getState();
  expect([aChoisir, enAttente]).toEqual([1, 0]);
  const [question] = resume?.questions ?? [];
  if (!question) throw new Error('no question');
  expect(question.propose).toBe(CORRIGE);

  await room().chooseFichier(question, CORRIGE);
  expect(room().getState().aChoisir).toBe(0);
  await inscribe();
  const after = await modeleA();
  expect([after.menages.length, after.euros]).toEqual([26, 95_500]);
  expect(after.menages).toContain('00007');
  expect(after.menages).not.toContain('00077');
});

test('a second person who has the corrected file only gets the same Modèle A', async () => {
  await deposerSix();
  await inscribe();
  await room().clear();
  await room().addFiles([fichier(CORRIGE, await corrige())]);
  await inscribe();
  const other = await modeleA();
  expect([other.menages.length, other.euros]).toEqual([26, 95_500]);
  expect(other.menages).not.toContain('00077');
});
