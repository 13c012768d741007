import type { FichierDepose } from '../../../src/app/state/consolidation';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import {
  enteteA,
  menagesOf,
  retour,
  retourALaMain,
  retourDouteux,
  rowOf,
} from '../../support/operation';
import { checked, setUp, type Bench } from '../support/bench';

const NEOLIA = 'Néolia';
const HABITAT = 'Habitat 25';
const GBH = 'Grand Besançon Habitat';
const SAIEMB = 'Saiemb';

const fichier = (nom: string, bytes: Uint8Array): FichierDepose => ({
  nom,
  bytes: () => Promise.resolve(bytes),
});

async function withModeleA(): Promise<Bench> {
  const bench = await setUp();
  await bench.session.insertModele({
    modele: 'A',
    entete: enteteA(2025),
    lignes: 5,
    regime: '2018',
  });
  await bench.session.rooms.consolidation.open();
  return bench;
}

const roomOf = (bench: Bench) => bench.session.rooms.consolidation;

/** The rows of the Modèle A as the workbook holds them, with the counts of its totals. */
async function modeleA(bench: Bench) {
  const snapshot = await bench.workbook.snapshot();
  const [reading] = recogniseForms(snapshot);
  if (!reading) throw new Error('no form');
  return {
    snapshot,
    reading,
    menages: reading.lignes.map(({ cells }) => cells.menage),
    total: reading.totaux.n1?.value,
  };
}

async function inscribe(bench: Bench): Promise<void> {
  await roomOf(bench).prepare();
  await roomOf(bench).inscribe();
  expect(bench.session.getState().problem).toBeUndefined();
}

test('four returns of 2025 make 22 rows, in order, and the native total says 22', async () => {
  const bench = await withModeleA();
  await roomOf(bench).addFiles([
    fichier('saiemb.xlsx', await retourALaMain(2025, SAIEMB)),
    fichier('neolia.xlsx', await retour(2025, NEOLIA)),
    fichier('gbh.xlsx', await retour(2025, GBH)),
    fichier('habitat25.xlsx', await retour(2025, HABITAT)),
  ]);
  expect(roomOf(bench).getState()).toMatchObject({ resume: { lignes: 22 }, enAttente: 0 });
  await roomOf(bench).prepare();
  expect(roomOf(bench).getState().apercu).toMatchObject({
    ajoutees: 22,
    modifiees: 0,
    retirees: 0,
    conservees: 0,
  });
  await roomOf(bench).inscribe();
  expect(bench.session.getState().notice).toMatchObject({
    kind: 'consolide',
    count: 22,
    undoable: true,
  });
  expect(roomOf(bench).getState().inscrites).toBe(22);
  const { menages, total } = await modeleA(bench);
  expect(menages).toEqual(menagesOf(2025).map(({ menage }) => menage));
  expect(total).toBe(22);
  await bench.dispose();
});

test('inscribing can be taken back, and taken back it leaves the form empty', async () => {
  const bench = await withModeleA();
  await roomOf(bench).addFiles([fichier('gbh.xlsx', await retour(2025, GBH))]);
  await inscribe(bench);
  expect((await modeleA(bench)).menages).toHaveLength(8);
  await bench.session.undo();
  expect(roomOf(bench).getState().inscrites).toBeUndefined();
  const { menages, total, snapshot } = await modeleA(bench);
  expect(menages).toEqual([]);
  expect(total).toBe(0);
  expect(snapshot.tables.map(({ name }) => name)).not.toContain('Provenances');
  await bench.dispose();
});

test('a file for 2024, a truncated one and one without a form are told and give nothing', async () => {
  const bench = await withModeleA();
  const whole = await retour(2025, HABITAT);
  await roomOf(bench).addFiles([
    fichier('ancien.xlsx', await retour(2024, NEOLIA)),
    fichier('coupe.xlsx', whole.slice(0, whole.length / 2)),
    { nom: 'parti.xlsx', bytes: () => Promise.reject(new Error('gone')) },
  ]);
  const { resume } = roomOf(bench).getState();
  expect(resume?.lignes).toBe(0);
  expect(resume?.retours).toMatchObject([
    { fichier: 'ancien.xlsx', choix: 'ecarte', constats: [{ code: 'annee-differente' }] },
  ]);
  expect(resume?.rejets.map((rejet) => [rejet.fichier, rejet.code])).toEqual([
    ['coupe.xlsx', 'fichier-illisible'],
    ['parti.xlsx', 'fichier-illisible'],
  ]);
  expect(bench.session.getState().problem).toBeUndefined();
  await bench.dispose();
});

test('a household declared by two bailleurs waits, and one choice lets one row in', async () => {
  const bench = await withModeleA();
  const [first] = menagesOf(2025, NEOLIA);
  if (!first) throw new Error('no household');
  const twice = [...menagesOf(2025, SAIEMB), { ...first, bailleur: SAIEMB } as const];
  await roomOf(bench).addFiles([
    fichier('neolia.xlsx', await retour(2025, NEOLIA)),
    fichier('saiemb.xlsx', await retour(2025, SAIEMB, twice)),
  ]);
  // 5 + 4 rows, of which two wait.
  expect(roomOf(bench).getState()).toMatchObject({ enAttente: 1, resume: { lignes: 7 } });
  const [double] = roomOf(bench).getState().doubles;
  const kept = double?.places.find(({ bailleur }) => bailleur === NEOLIA);
  if (!double || !kept) throw new Error('no double');
  await roomOf(bench).decideMenage(double, kept.rowId);
  expect(roomOf(bench).getState()).toMatchObject({
    enAttente: 0,
    resume: { lignes: 8 },
    doubles: [{ menage: first.menage, gardee: kept.rowId }],
  });
  await inscribe(bench);
  expect((await modeleA(bench)).menages).toHaveLength(8);
  await bench.dispose();
});

test('a corrected return changes its bailleur only, and says what it changes first', async () => {
  const bench = await withModeleA();
  const [first, ...others] = menagesOf(2025, NEOLIA);
  if (!first) throw new Error('no household');
  await roomOf(bench).addFiles([
    fichier('neolia.xlsx', await retour(2025, NEOLIA)),
    fichier('saiemb.xlsx', await retour(2025, SAIEMB)),
  ]);
  await inscribe(bench);
  await roomOf(bench).clear();
  const corrected = [{ ...others[0], typologie: 'T1/T2' } as (typeof others)[number]];
  await roomOf(bench).addFiles([
    fichier('neolia-2.xlsx', await retour(2025, NEOLIA, [...corrected, ...others.slice(1)])),
  ]);
  await roomOf(bench).prepare();
  expect(roomOf(bench).getState().apercu).toMatchObject({
    ajoutees: 0,
    modifiees: 1,
    retirees: 1,
    conservees: 3,
    saisies: 0,
  });
  await roomOf(bench).inscribe();
  const { menages, total } = await modeleA(bench);
  // Néolia keeps four of its five, Saiemb its three.
  expect(menages).toHaveLength(7);
  expect(menages).not.toContain(first.menage);
  expect(total).toBe(7);
  await roomOf(bench).prepare();
  expect(roomOf(bench).getState().apercu).toMatchObject({ ajoutees: 0, modifiees: 0, retirees: 0 });
  await bench.dispose();
});

test('every inscribed row leads to its file, sheet and row, wherever it was sorted to', async () => {
  const bench = await withModeleA();
  await roomOf(bench).addFiles([fichier('neolia.xlsx', await retour(2025, NEOLIA))]);
  await inscribe(bench);
  const { reading } = await modeleA(bench);
  const [first, second] = reading.lignes;
  if (!first || !second) throw new Error('no rows');
  await roomOf(bench).findOrigine(reading.id, first.rang);
  const { origine } = roomOf(bench).getState();
  expect(origine).toMatchObject({
    menage: 'M-25015',
    provenances: [{ fichier: 'neolia.xlsx', feuille: 'Modèle B' }],
  });
  // The two rows change places, as a sort of the user's does.
  const texts = [second, first].map(({ cells }) => [String(cells.bailleur), String(cells.menage)]);
  bench.type(reading.feuille, `A${first.rang}`, texts);
  await checked(bench);
  await roomOf(bench).findOrigine(reading.id, second.rang);
  expect(roomOf(bench).getState().origine).toMatchObject({
    menage: 'M-25015',
    provenances: origine?.provenances,
  });
  await bench.dispose();
});

test('rows typed since the changes were shown are shown again before anything is written', async () => {
  const bench = await withModeleA();
  await roomOf(bench).addFiles([fichier('neolia.xlsx', await retour(2025, NEOLIA))]);
  await roomOf(bench).prepare();
  const { reading } = await modeleA(bench);
  bench.type(reading.feuille, `A${reading.premiereLigne}`, [['Néolia', 'M-25015']]);
  await checked(bench);
  await roomOf(bench).inscribe();
  expect(roomOf(bench).getState().apercu).toMatchObject({
    revu: true,
    conflits: [{ menage: 'M-25015', remplacee: false }],
  });
  expect((await modeleA(bench)).menages).toEqual(['M-25015']);
  await roomOf(bench).replace(['m-25015'], true);
  await roomOf(bench).inscribe();
  expect((await modeleA(bench)).menages).toHaveLength(5);
  await bench.dispose();
});

test('a note in a column of one’s own follows its row', async () => {
  const bench = await withModeleA();
  const [first, ...others] = menagesOf(2025, NEOLIA);
  if (!first) throw new Error('no household');
  await roomOf(bench).addFiles([fichier('neolia.xlsx', await retour(2025, NEOLIA, others))]);
  await inscribe(bench);
  const { reading } = await modeleA(bench);
  const { feuille, ligneIntitules, derniereLigne } = reading;
  bench.type(feuille, `J${ligneIntitules}`, [['Note'], ['appelé le 3 mars']]);
  // Excel itself stretches a table over the heading that is typed beside it.
  const range = `A${ligneIntitules}:J${derniereLigne}`;
  await bench.workbook.apply([{ kind: 'resize-table', table: reading.id, range }]);
  await checked(bench);
  await roomOf(bench).addFiles([fichier('neolia.xlsx', await retour(2025, NEOLIA))]);
  await inscribe(bench);
  const after = await modeleA(bench);
  const moved = after.reading.lignes.find(({ cells }) => cells.menage === others[0]?.menage);
  expect(moved?.rang).toBe(reading.premiereLigne + 1);
  expect(bench.value(reading.feuille, `J${reading.premiereLigne + 1}`)).toBe('appelé le 3 mars');
  expect(bench.value(reading.feuille, `J${reading.premiereLigne}`)).toBeNull();
  await bench.dispose();
});

test('giving up while files are read keeps those that were read', async () => {
  const bench = await withModeleA();
  const bytes = await retour(2025, NEOLIA);
  const files: FichierDepose[] = [
    fichier('neolia.xlsx', bytes.slice()),
    { nom: 'jamais.xlsx', bytes: () => new Promise(() => undefined) },
    fichier('saiemb.xlsx', await retour(2025, SAIEMB)),
  ];
  const reading = roomOf(bench).addFiles(files);
  while (roomOf(bench).getState().lecture?.lus !== 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  bench.session.cancel();
  await reading;
  expect(bench.session.getState().busy).toBeUndefined();
  expect(roomOf(bench).getState().lecture).toBeUndefined();
  expect(roomOf(bench).getState().resume?.retours).toMatchObject([{ fichier: 'neolia.xlsx' }]);
  await bench.dispose();
});

test('whichever request of an inscription fails, the form is as it was or whole', async () => {
  const run = async (failing?: number) => {
    const bench = await withModeleA();
    await roomOf(bench).addFiles([fichier('gbh.xlsx', await retour(2025, GBH))]);
    await roomOf(bench).prepare();
    await checked(bench);
    const start = bench.excel.host.requests.length;
    if (failing !== undefined) bench.excel.host.failNext({ at: failing, code: 'GeneralException' });
    await roomOf(bench).inscribe();
    // The questions that events ask come in later turns, and may be those that fail.
    await checked(bench);
    const requests = bench.excel.host.requests.length - start;
    const { problem } = bench.session.getState();
    const sheets = bench.excel.workbook.sheets.map(({ name }) => name);
    const { menages } = await modeleA(bench);
    await bench.dispose();
    return { requests, problem, menages, sheets };
  };
  const { requests } = await run();
  expect(requests).toBeGreaterThan(3);
  const [menage] = menagesOf(2025, GBH).map(rowOf);
  for (let at = 1; at <= requests; at += 1) {
    const { problem, menages, sheets } = await run(at);
    if (menages.length === 0) {
      expect(problem).toMatchObject({ during: 'consolidation' });
      expect(sheets).not.toContain('Provenances');
    } else {
      expect(menages).toHaveLength(8);
      expect(menages[0]).toBe(menage?.menage);
      expect(sheets).toContain('Provenances');
    }
  }
});

describe('two columns that may hold the typologie', () => {
  const openDoubtful = async () => {
    const bench = await withModeleA();
    await roomOf(bench).addFiles([fichier('neolia.xlsx', await retourDouteux(2025, NEOLIA))]);
    const shown = () => roomOf(bench).getState().resume;
    const ofNeolia = () => shown()?.retours.find(({ feuille }) => feuille === 'Ménages');
    const choose = async (index: number | undefined) => {
      const colonnes = ofNeolia()?.colonnes;
      const choisi = colonnes?.intitules.filter(({ texte }) => texte.startsWith('Typologie'));
      if (!colonnes) throw new Error('nothing to choose');
      const chosen = index === undefined ? undefined : choisi?.[index];
      await roomOf(bench).chooseColonne(colonnes, 'typologie', chosen);
      await checked(bench);
    };
    return { bench, shown, ofNeolia, choose };
  };

  test('the return waits; the column chosen settles it, and « Annuler » asks again', async () => {
    const { bench, shown, ofNeolia, choose } = await openDoubtful();
    expect(shown()?.lignes).toBe(0);
    expect(ofNeolia()).toMatchObject({
      choix: 'ecarte',
      colonnes: { ambigues: [{ colonne: 'typologie', candidats: [{}, {}] }], choisies: [] },
    });
    await choose(1);
    // Néolia 1 + 3 + 1.
    expect(shown()).toMatchObject({
      lignes: 5,
      parTypologie: { 'T1/T2': 1, 'T3/T4': 3, 'T5 et plus': 1 },
    });
    expect(ofNeolia()).toMatchObject({
      choix: 'retenu',
      colonnes: { ambigues: [], choisies: [{ intitule: { texte: 'Typologie du logement' } }] },
    });
    expect(bench.session.getState().notice).toMatchObject({
      kind: 'colonne-choisie',
      undoable: true,
    });
    await bench.session.undo();
    await checked(bench);
    expect(shown()?.lignes).toBe(0);
    expect(ofNeolia()?.colonnes?.ambigues).toHaveLength(1);
    await bench.dispose();
  });

  test('the choice is kept in the workbook for that layout, changed and forgotten', async () => {
    const { bench, shown, ofNeolia, choose } = await openDoubtful();
    await choose(0);
    expect(shown()?.parTypologie).toEqual({ 'T1/T2': 5, 'T3/T4': 0, 'T5 et plus': 0 });
    await choose(1);
    await roomOf(bench).addFiles([fichier('saiemb.xlsx', await retourDouteux(2025, SAIEMB))]);
    // Néolia 1 + 3 + 1, Saiemb 1 + 1 + 1: the second file is not asked about.
    expect(shown()).toMatchObject({
      lignes: 8,
      parTypologie: { 'T1/T2': 2, 'T3/T4': 4, 'T5 et plus': 2 },
    });
    await choose(undefined);
    expect(shown()?.lignes).toBe(0);
    expect(ofNeolia()?.colonnes).toMatchObject({ ambigues: [{}], choisies: [] });
    await bench.dispose();
  });
});
