/**
 * A corrected return under another name: 26 households of six bailleurs in 2023, 95 500 €; Saiemb typed 00077
 * for 00007, and sends « Saiemb corrige v2.xlsx » eight days later.
 */
import type { FichierDepose } from '../../../src/app/state/consolidation';
import { checkForm } from '../../../src/core/check';
import { readRetoursConnus } from '../../../src/core/dossier/retours';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import { enteteDe, RELOGEURS, retourDe } from '../../support/besancon';
import { checked, setUp, TODAY, type Bench } from '../support/bench';

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

const etats = () =>
  room()
    .getState()
    .tableau?.bailleurs.map(({ bailleur, etat, inscrits }) => [bailleur, etat, inscrits]);

test('one bailleur’s file added touches its rows only: a correction by hand elsewhere stays, and the preview says so', async () => {
  await deposerSix();
  await inscribe();
  const before = await modeleA();
  const gbh = before.cells.findIndex(({ menage }) => menage === '00013');
  const [reading] = recogniseForms(await bench.workbook.snapshot());
  const rang = reading?.lignes[gbh]?.rang ?? 0;
  bench.type(reading?.feuille ?? '', `H${rang}`, [['5,99']]);

  await room().addFiles([fichier(CORRIGE, await corrige())]);
  const [question] = room().getState().resume?.questions ?? [];
  if (question) await room().chooseFichier(question, CORRIGE);
  expect(room().getState().aInscrire).toBe(8);
  await room().prepare();
  expect(room().getState().apercu).toMatchObject({
    ajoutees: 1,
    retirees: 1,
    modifiees: 0,
    conservees: 18,
    parBailleur: [{ bailleur: SAIEMB }],
  });
  await room().inscribe();
  const after = await modeleA();
  expect(after.cells.find(({ menage }) => menage === '00013')?.loyer).toBe(5.99);
  expect(after.menages).toHaveLength(26);
});

test('the register keeps what came, what was made of it and why; who opens the workbook next reads it', async () => {
  await deposerSix();
  await inscribe();
  await room().addFiles([fichier(CORRIGE, await corrige())]);
  const [question] = room().getState().resume?.questions ?? [];
  if (question) await room().chooseFichier(question, CORRIGE);
  room().sign(' Claire Morel ');
  await inscribe();
  const connus = readRetoursConnus(await bench.workbook.snapshot());
  const saiemb = connus.filter(({ bailleur }) => bailleur === SAIEMB);
  expect(
    saiemb.map(({ fichier: nom, etat, motif, recuLe, certifieLe, decidePar }) => ({
      nom,
      etat,
      motif,
      recuLe,
      certifieLe,
      decidePar,
    })),
  ).toEqual([
    {
      nom: 'Saiemb.xlsx',
      etat: 'remplacé',
      motif: `remplacé par ${CORRIGE}`,
      recuLe: TODAY,
      certifieLe: '2024-02-15',
      decidePar: 'Claire Morel',
    },
    {
      nom: CORRIGE,
      etat: 'inscrit',
      motif: '',
      recuLe: TODAY,
      certifieLe: '2024-02-23',
      decidePar: 'Claire Morel',
    },
  ]);
  expect(connus).toHaveLength(7);

  // Without any file: another day, another person.
  await room().clear();
  await room().open();
  expect(etats()).toEqual([
    ['Grand Besançon Habitat', 'inscrit', 4],
    ['Habitat 25', 'inscrit', 2],
    ['Idéha', 'inscrit', 2],
    ['Loge.GBM', 'inscrit', 7],
    ['Néolia', 'inscrit', 3],
    ['Saiemb Logement', 'inscrit', 8],
  ]);
  const [, , , , , tableau] = room().getState().tableau?.bailleurs ?? [];
  expect(tableau?.retour?.fichier).toBe(CORRIGE);
  expect(room().getState().resume?.sansRetour ?? []).toEqual([]);
});

test('one file less on the desk than was inscribed leaves the others’ rows, and « Annuler » the register', async () => {
  await deposerSix();
  await inscribe();
  expect(room().getState().aInscrire).toBe(0);
  await bench.session.undo();
  expect(readRetoursConnus(await bench.workbook.snapshot())).toEqual([]);
});

test('a household given to the other bailleur after it was inscribed is inscribed so, with a new file beside', async () => {
  const partage = await retourDe('Habitat 25', { tape: { '00014': '00008' } });
  await room().addFiles([
    fichier('Habitat 25.xlsx', partage),
    fichier('Neolia.xlsx', await retourDe('Néolia')),
  ]);
  const keep = async (who: string) => {
    const [double] = room().getState().doubles;
    const place = double?.places.find(({ bailleur }) => bailleur === who);
    if (double && place) await room().decideMenage(double, place.rowId);
  };
  const of = async () =>
    (await modeleA()).cells
      .filter(({ menage }) => menage === '00008')
      .map(({ bailleur }) => bailleur);
  await keep('Néolia');
  await inscribe();
  expect(await of()).toEqual(['Néolia']);
  await keep('Habitat 25');
  await room().addFiles([fichier('GBH.xlsx', await retourDe('Grand Besançon Habitat'))]);
  await inscribe();
  expect(await of()).toEqual(['Habitat 25']);
});

test('rows of a return without certificate are told in the Modèle A until a certified one takes its place', async () => {
  const said = () =>
    bench.session
      .getState()
      .current?.groups.flatMap(({ findings }) => findings)
      .filter(({ code }) => code === 'declaration-non-certifiee');
  await room().addFiles([fichier('Saiemb.xlsx', await retourDe(SAIEMB, { certifieLe: null }))]);
  await inscribe();
  expect(said()).toMatchObject([{ niveau: 'avertissement', bailleur: SAIEMB }]);
  await room().addFiles([fichier(CORRIGE, await corrige())]);
  const [question] = room().getState().resume?.questions ?? [];
  if (!question) throw new Error('no question');
  await room().chooseFichier(question, CORRIGE);
  await inscribe();
  expect(said()).toEqual([]);
  await bench.session.undo();
  expect(said()).toHaveLength(1);
});

describe('a decision about a file is in the workbook at the click, before anything is inscribed', () => {
  const registre = async () =>
    readRetoursConnus(await bench.workbook.snapshot()).map(
      ({ fichier: nom, etat, motif, decidePar }) =>
        [nom, etat, motif, decidePar].filter((text) => text !== '').join(' · '),
    );
  const choix = () =>
    (room().getState().resume?.retours ?? []).map(
      ({ fichier: nom, choix: made }) => `${nom} ${made}`,
    );

  const deposerDeux = async () =>
    room().addFiles([
      fichier('Saiemb.xlsx', await faute()),
      fichier(CORRIGE, await corrige()),
      fichier('Néolia.xlsx', await retourDe('Néolia')),
    ]);

  test('which of two files is the return: one retained, the other replaced, who; « Annuler » asks again', async () => {
    await deposerDeux();
    room().sign('Claire Morel');
    const [question] = room().getState().resume?.questions ?? [];
    if (!question) throw new Error('no question');
    await room().chooseFichier(question, CORRIGE);
    expect(await registre()).toEqual([
      `${CORRIGE} · retenu · Claire Morel`,
      `Saiemb.xlsx · remplacé · remplacé par ${CORRIGE} · Claire Morel`,
    ]);
    expect((await modeleA()).menages).toEqual([]);
    await bench.session.undo();
    await checked(bench);
    expect(await registre()).toEqual([]);
    expect(room().getState().aChoisir).toBe(1);
    await room().chooseFichier(question, CORRIGE);
    await inscribe();
    expect(await registre()).toEqual([
      `${CORRIGE} · inscrit · Claire Morel`,
      `Saiemb.xlsx · remplacé · remplacé par ${CORRIGE} · Claire Morel`,
      'Néolia.xlsx · inscrit',
    ]);
  });

  test('set aside, taken back, and set aside once it is inscribed', async () => {
    await room().addFiles([fichier('Néolia.xlsx', await retourDe('Néolia'))]);
    room().sign('Claire Morel');
    const [id = ''] = (room().getState().resume?.retours ?? []).map((each) => each.id);
    await room().decideRetour(id, 'ecarte');
    expect(await registre()).toEqual(['Néolia.xlsx · écarté · écarté par choix · Claire Morel']);
    await bench.session.undo();
    await checked(bench);
    expect([await registre(), choix()]).toEqual([[], ['Néolia.xlsx retenu']]);
    await inscribe();
    await room().decideRetour(id, 'ecarte');
    // Its rows stand there until something is inscribed again.
    expect(await registre()).toEqual(['Néolia.xlsx · inscrit · écarté par choix · Claire Morel']);
  });

  test('a second person who gives the same files again finds what was decided', async () => {
    await deposerDeux();
    room().sign('Claire Morel');
    const [question] = room().getState().resume?.questions ?? [];
    if (!question) throw new Error('no question');
    await room().chooseFichier(question, 'Saiemb.xlsx');
    const neolia = room()
      .getState()
      .resume?.retours.find(({ bailleur }) => bailleur === 'Néolia');
    await room().decideRetour(neolia?.id ?? '', 'ecarte');
    const decided = choix();
    await room().clear();
    await deposerDeux();
    expect(choix()).toEqual(decided);
    expect(decided).toEqual(
      expect.arrayContaining(['Saiemb.xlsx retenu', `${CORRIGE} ecarte`, 'Néolia.xlsx ecarte']),
    );
    expect(room().getState().aChoisir).toBe(0);
  });
});
