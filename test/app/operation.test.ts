/** The operation in hand: chosen once, that of the sheet in view, and the same in every room. */
import type { EnteteA } from '../../src/core/forms/modeleA';
import { contextTables } from '../../src/core/forms/names';
import { added } from '../support/troisOperations';
import { checked, setUp, until, type Bench } from './support/bench';
import { ENTETE_A } from './support/entete';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
});
afterEach(() => bench.dispose());

const P = { ...ENTETE_A, annee: 2024 };
const G: EnteteA = { ...P, idtopOperation: '250-1234-02', libelleOperation: 'Relogement Grette' };

const insert = (entete: EnteteA) =>
  bench.session.insertModele({ modele: 'A', entete, lignes: 3, regime: '2018' });
const inHand = () => bench.session.getState().operation?.idtop;
/** The sheet of the form of an operation and year. */
const sheetOf = ({ idtopOperation, annee }: EnteteA) =>
  bench.session
    .getState()
    .forms.find((form) => form.idtop === idtopOperation && form.annee === annee)?.feuille ?? '';
const feuille = () => bench.session.getState().current?.feuille;
const rooms = () => bench.session.rooms;

/** A workbook with the Modèles A of two operations, that of Grette for two years. */
async function both(): Promise<void> {
  await insert(P);
  await insert(G);
  await insert({ ...G, annee: 2025 });
}
/** Goes to a sheet as its user does. */
const show = async (sheet: string) => {
  await bench.workbook.select(sheet, 'A1');
  await checked(bench);
};

test('with one operation it is in hand, without anybody choosing', async () => {
  expect(bench.session.getState().operation).toBeUndefined();
  await insert(P);
  expect(bench.session.getState().operation).toEqual({
    idtop: P.idtopOperation,
    connues: [{ idtop: P.idtopOperation, nom: 'Relogement Planoise' }],
  });
});

test('it follows the sheet in view; a sheet without a form leaves it', async () => {
  await both();
  expect(inHand()).toBe(G.idtopOperation);
  await show(sheetOf(P));
  expect(inHand()).toBe(P.idtopOperation);
  await show('Suivi');
  expect(inHand()).toBe(P.idtopOperation);
});

test('chosen, it opens the latest Modèle A, and is the one of every room', async () => {
  await both();
  await show(sheetOf(P));
  const { suivi, paiement, consolidation, prefill } = rooms();
  await Promise.all([suivi.read(), paiement.read(), consolidation.open(), prefill.read()]);
  prefill.fill({ idtopOperation: 'typed for Planoise' });
  expect(suivi.getState().vue?.idtop).toBe(P.idtopOperation);
  expect(paiement.getState().etat?.dossier.idtop).toBe(P.idtopOperation);
  expect(consolidation.getState().modeles).toMatchObject([{ idtop: P.idtopOperation }]);

  await bench.session.chooseOperation(G.idtopOperation);
  expect(inHand()).toBe(G.idtopOperation);
  expect(bench.session.getState().current).toMatchObject({ annee: 2025, idtop: G.idtopOperation });
  expect((await bench.workbook.snapshot()).activeSheet).toBe(feuille());
  // None of them goes on showing the other one.
  expect(suivi.getState().perime).toBe(true);
  expect(paiement.getState()).toMatchObject({ phase: 'a-lire', etat: undefined });
  expect(consolidation.getState().perime).toBe(true);
  await Promise.all([suivi.refresh(), paiement.read(), consolidation.open(), prefill.read()]);
  expect(suivi.getState().vue?.idtop).toBe(G.idtopOperation);
  expect(paiement.getState().etat?.dossier).toMatchObject({ idtop: G.idtopOperation, annee: 2025 });
  const { modeles, modele } = consolidation.getState();
  expect(modeles.map(({ annee, idtop }) => [annee, idtop])).toEqual([
    [2024, G.idtopOperation],
    [2025, G.idtopOperation],
  ]);
  expect(modele).toBe(bench.session.getState().current?.id);
  expect(prefill.getState().entete.idtopOperation).toBe(G.idtopOperation);
});

test('a payment is recorded for the one in view, whatever sheet was looked at since', async () => {
  await both();
  await show(sheetOf(G));
  await rooms().paiement.read();
  expect(rooms().paiement.getState().etat?.dossier.annee).toBe(2024);
  await show(sheetOf({ ...G, annee: 2025 }));
  await rooms().paiement.recordDemande(500_000 as never, '2025-03-01' as never);
  expect(rooms().paiement.getState().etat?.dossier).toMatchObject({
    annee: 2024,
    demande: 500_000,
  });
});

test('all operations are looked at together until one is chosen', async () => {
  await both();
  const { suivi } = rooms();
  await suivi.read();
  await suivi.chooseAll();
  expect(suivi.getState().vue).toMatchObject({ idtop: '', several: true });
  await bench.session.chooseOperation(P.idtopOperation);
  await suivi.refresh();
  expect(suivi.getState().vue?.idtop).toBe(P.idtopOperation);
});

describe('a workbook that lists operations', () => {
  const row = (idtop: string, libelle: string) => [idtop, libelle, 200_000] as const;
  beforeEach(async () => {
    await rooms().suivi.openParametres();
    const { operations, convention } = contextTables;
    for (const [name, cells] of [
      [convention.name, ['168', 'Grand Besançon Habitat']],
      [operations.name, row('168-P', 'Minoration de loyer – Planoise')],
      [operations.name, row('168-G', 'Minoration de loyer – Grette')],
    ] as const) {
      await bench.workbook.apply(added(await bench.workbook.snapshot(), name, cells));
    }
    await bench.session.checkAll();
  });

  test('asks which one, chooses none by itself', async () => {
    expect(inHand()).toBe('');
    await rooms().paiement.read();
    expect(rooms().paiement.getState().phase).toBe('sans-operation');
    await rooms().prefill.read();
    expect(rooms().prefill.getState().entete.idtopOperation).toBe('');
  });

  test('one of them without a form can be chosen, and fills the header of the next', async () => {
    await bench.session.chooseOperation('168-G');
    expect(inHand()).toBe('168-G');
    await rooms().paiement.read();
    expect(rooms().paiement.getState().phase).toBe('sans-modele-a');
    expect((await bench.session.nextEntetes('A'))[0]).toMatchObject({
      convention: '168',
      maitreOuvrage: 'Grand Besançon Habitat',
      idtopOperation: '168-G',
      libelleOperation: 'Minoration de loyer – Grette',
    });
    expect(await bench.session.nextEntetes('B')).toEqual([
      { convention: '168', idtopOperation: '168-G' },
    ]);
  });

  test('what was typed for one operation is not offered for the other', async () => {
    const entete = {
      ...ENTETE_A,
      idtopOperation: '168-P',
      libelleOperation: 'Planoise, à la main',
    };
    await insert(entete);
    expect((await bench.session.nextEntetes('A'))[0]?.libelleOperation).toBe('Planoise, à la main');
    await bench.session.chooseOperation('168-G');
    expect((await bench.session.nextEntetes('A'))[0]).toMatchObject({
      siret: ENTETE_A.siret,
      idtopOperation: '168-G',
      libelleOperation: 'Minoration de loyer – Grette',
    });
  });

  test('an IDTOP typed in the header in view is followed too', async () => {
    await insert({ ...ENTETE_A, idtopOperation: '168-P' });
    expect(inHand()).toBe('168-P');
    bench.type(feuille() ?? '', 'D10', [['168-G']]);
    await until(() => inHand() === '168-G');
  });
});
