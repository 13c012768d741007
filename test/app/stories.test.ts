/** Stories of a maître d’ouvrage over several years and several people, told through the session alone. */
import { createRetoursDesk } from '../../src/app/rooms/consolidation/createRetoursDesk';
import type { Session } from '../../src/app/session';
import { createSession } from '../../src/app/session/createSession';
import type { FichierDepose } from '../../src/app/state/consolidation';
import type { Centimes } from '../../src/core/montant';
import { cellAddress, parseAddress } from '../../src/grid/a1';
import { readDocument } from '../../src/workbook/document/readDocument';
import { createExcelWorkbook } from '../../src/workbook/excel';
import { enteteDe, fillParametres, menagesDe, RELOGEURS, retourDe } from '../support/besancon';
import { nodeFiles } from '../support/nodeFiles';
import {
  enteteDe as enteteOf,
  jour,
  rowsOf,
  typedRowsOf,
  type Operation,
} from '../support/troisOperations';
import { checked, goodRow, insertA, setUp, type Bench } from './support/bench';

jest.setTimeout(60_000);

const euros = (amount: number) => (amount * 100) as Centimes;

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
});
afterEach(() => bench.dispose());

const noProblem = (session: Session = bench.session) =>
  expect(session.getState().problem).toBeUndefined();
const feuille = () => bench.session.getState().current?.feuille ?? '';

/** Inserts the Modèle A of a year and types its households. */
async function declareA(operation: Operation, annee: number): Promise<void> {
  const rows = rowsOf(operation, annee);
  await bench.session.insertModele({
    modele: 'A',
    entete: enteteOf(operation, annee),
    lignes: rows.length,
    regime: '2018',
  });
  bench.type(feuille(), 'A13', typedRowsOf(operation, annee));
  await checked(bench);
  noProblem();
}

test('a first tranche that had to wait: 11 000 of 200 000 are not asked, then 11 000 + 65 000 = 76 000 are, received and paid out to the cent', async () => {
  await fillParametres(bench.workbook);
  await bench.session.checkAll();
  const { paiement, suivi } = bench.session.rooms;
  const etat = () => {
    const { etat: found } = paiement.getState();
    if (!found) throw new Error('nothing was read');
    return found;
  };
  await declareA('G', 2023);
  await paiement.read();
  // 2 × 1 500 + 2 × 4 000, under 10 % of 200 000.
  expect(etat().dossier.montants.montant).toBe(euros(11_000));
  expect(etat().controle).toMatchObject({ admissible: 0 });
  expect(etat().controle.constats.map(({ code }) => code)).toContain('tranche-inferieure-10');

  await declareA('G', 2024);
  await paiement.read();
  // 4 × 1 500 + 11 × 4 000 + 3 × 5 000 = 65 000.
  expect(etat().dossier).toMatchObject({
    annee: 2024,
    montants: { montant: euros(65_000) },
    reports: { montant: euros(11_000) },
  });
  expect(etat().controle.admissible).toBe(euros(76_000));
  await paiement.recordDemande(euros(76_000.01), jour('2025-03-14'));
  expect(etat().controle.constats.map(({ code }) => code)).toContain('demande-superieure');
  await paiement.recordDemande(euros(76_000), jour('2025-03-14'));
  expect(etat().controle.constats.map(({ code }) => code)).not.toContain('demande-superieure');
  await paiement.recordPaiement(euros(76_000), jour('2025-04-02'));
  await suivi.read();
  const owed = suivi.getState().situation?.aPayer ?? [];
  // The rows of 2024 and what waited of 2023; 12 000 of the maître d’ouvrage’s own go to nobody.
  expect(owed.map(({ bailleur, reste }) => [bailleur, reste / 100]).toSorted()).toEqual([
    ['Habitat 25', 15_000 + 1_500],
    ['Néolia', 25_000],
    ['Saiemb Logement', 14_500 + 8_000],
  ]);
  for (const { bailleur, reste } of owed) {
    await paiement.recordReversement(bailleur, reste, jour('2025-05-15'));
  }
  await suivi.read();
  expect(suivi.getState().situation?.aPayer).toEqual([]);
  noProblem();
});

/** Somebody else, on another day, at another desk: nothing is known but what the workbook keeps. */
async function openedOn(day: string): Promise<Session> {
  await bench.session.stop();
  const session = createSession(createExcelWorkbook(), {
    clock: () => jour(day),
    files: nodeFiles,
    readDocument,
    retours: createRetoursDesk(nodeFiles),
    storage: { getItem: () => null, setItem: () => undefined },
    requirement: undefined,
    limits: undefined,
  });
  await session.start();
  noProblem(session);
  return session;
}

test('a second person opens the workbook: who answered, what was decided and why, what is in, what is paid', async () => {
  await bench.session.insertModele({
    modele: 'A',
    entete: enteteDe('P'),
    lignes: 5,
    regime: '2018',
  });
  const { prefill, consolidation, paiement } = bench.session.rooms;
  const list = menagesDe('P').map(
    ({ bailleur, menage }) => `${bailleur};${menage};168-6005-01-0001-001`,
  );
  const csv = ['Bailleur;Identifiant du ménage;IDTOP', ...list].join('\r\n');
  await prefill.read();
  await prefill.open('liste.csv', new TextEncoder().encode(`\ufeff${csv}`));
  prefill.fill({ convention: 'Protocole 168', annee: '2023' });
  await prefill.prepare();
  noProblem();

  const fichier = (nom: string, bytes: Uint8Array): FichierDepose => ({
    nom,
    bytes: () => Promise.resolve(bytes.slice()),
  });
  const answering = RELOGEURS.filter((bailleur) => bailleur !== 'Idéha');
  await consolidation.open();
  await consolidation.addFiles([
    ...(await Promise.all(
      answering.map(async (nom) => fichier(`${nom}.xlsx`, await retourDe(nom))),
    )),
    fichier(
      'Saiemb corrige v2.xlsx',
      await retourDe('Saiemb Logement', { certifieLe: '2024-02-23' }),
    ),
  ]);
  const [question] = consolidation.getState().resume?.questions ?? [];
  if (!question) throw new Error('no question');
  await consolidation.chooseFichier(question, 'Saiemb corrige v2.xlsx');
  consolidation.sign('Claire Morel');
  await consolidation.prepare();
  await consolidation.inscribe();
  noProblem();
  // Néolia’s first household moved in on 1 March 2023, eight days before its dwelling was delivered.
  const lignes = bench.sheet(feuille());
  const rang = [...Array(60).keys()].find((row) => lignes.value(row + 1, 2) === '00008') ?? 0;
  bench.type(feuille(), `D${rang + 1}`, [['09/03/2023']]);
  await checked(bench);
  const finding = bench.session
    .getState()
    .current?.groups.flatMap(({ findings }) => findings)
    .find(({ code }) => code === 'bail-avant-livraison');
  if (!finding) throw new Error('nothing to justify');
  const decision = { raison: 'Livré par tranches', par: 'Claude Martin' };
  await bench.session.justify({ finding, ...decision });
  await paiement.read();
  await paiement.recordDemande(euros(24_000), jour('2024-03-14'));
  noProblem();

  // What was sent is compared with the Modèle A as well: 00008 was sent, 00088 was not.
  bench.type(feuille(), `B${rang + 1}`, [['00088']]);
  await checked(bench);
  const codesAt = () =>
    bench.session
      .getState()
      .current?.groups.filter((group) => group.rang === rang + 1)
      .flatMap(({ findings }) => findings.map(({ code }) => code));
  expect(codesAt()).toContain('menage-non-prevu');
  bench.type(feuille(), `B${rang + 1}`, [['00008']]);
  await checked(bench);
  expect(codesAt() ?? []).toEqual([]);

  const second = await openedOn('2026-06-15');
  const rooms = second.rooms;
  await rooms.consolidation.open();
  const { tableau } = rooms.consolidation.getState();
  expect(tableau).toMatchObject({ annee: 2023, operation: 'Planoise' });
  expect(
    tableau?.bailleurs.map(({ bailleur, etat, envoyes, inscrits }) => [
      ...[bailleur, etat],
      ...[envoyes, inscrits],
    ]),
  ).toEqual([
    ['Grand Besançon Habitat', 'inscrit', 4, 4],
    ['Habitat 25', 'inscrit', 2, 2],
    ['Idéha', 'envoyé', 2, 0],
    ['Loge.GBM', 'inscrit', 7, 7],
    ['Néolia', 'inscrit', 3, 3],
    ['Saiemb Logement', 'inscrit', 8, 8],
  ]);
  const saiemb = tableau?.bailleurs.at(-1)?.retour;
  expect(saiemb).toMatchObject({ fichier: 'Saiemb corrige v2.xlsx', decidePar: 'Claire Morel' });
  const { current } = second.getState();
  expect(current?.compteurs.declarees).toBe(24);
  expect(current?.justifies).toMatchObject([
    { decision: { ...decision, menage: '00008', le: '2026-03-14' } },
  ]);
  await rooms.paiement.read();
  expect(rooms.paiement.getState().etat?.dossier).toMatchObject({
    demande: euros(24_000),
    demandeLe: '2024-03-14',
    paye: undefined,
  });
  await second.stop();
});

test('by the régime of 2021, two zones in one form: 4 200 in II and 3 900 in III; a dwelling of 2012 is to be justified', async () => {
  await insertA(bench);
  await bench.session.chooseRegime('2021');
  const old = goodRow('M-2012').map((text, i) =>
    i === 3 ? '15/03/2012' : i === 4 ? '01/02/2012' : text,
  );
  bench.type('Modèle A', 'A13', [goodRow('M-II'), goodRow('M-III'), old]);
  await checked(bench);
  const typeIn = async (name: string, heading: string, texts: readonly (readonly string[])[]) => {
    const { tables } = await bench.workbook.snapshot();
    const found = tables.find((table) => table.name === name);
    const area = parseAddress(found?.range ?? '');
    if (!found || !area) throw new Error(name);
    const place = cellAddress(area.top + 1, area.left + found.columns.indexOf(heading));
    bench.type(found.sheet, place, texts);
    await checked(bench);
  };
  await bench.session.rooms.suivi.openParametres();
  await typeIn('Baremes', 'À partir du', [
    ['01/10/2021', 'II', 'T3/T4', '4200', 'Anru'],
    ['01/10/2021', 'III', 'T3/T4', '3900', 'Anru'],
  ]);
  await bench.session.listZones();
  await typeIn('Zones', 'Zone', [['II'], ['III'], ['II']]);
  noProblem();
  const { current } = bench.session.getState();
  // 4 200 + 3 900 are sure; the 4 200 of the dwelling of 2012 wait for its thermal quality.
  expect(current?.compteurs).toMatchObject({
    ...{ declarees: 3, eligibles: 2, aJustifier: 1, nonEligibles: 0 },
    montantForfaitaire: euros(4_200 + 3_900 + 4_200),
    montantAJustifier: euros(4_200),
  });
  const rows = current?.groups.filter(({ kind }) => kind === 'ligne') ?? [];
  expect(rows.map(({ menage }) => menage)).toEqual(['M-2012']);
  expect(rows[0]?.findings.map(({ niveau }) => niveau)).toEqual(['avertissement']);
  const { paiement } = bench.session.rooms;
  await paiement.read();
  await paiement.recordPaiement(euros(8_100), jour('2026-03-02'));
  // The bailleur is paid by the Anru itself: nothing is to be shared out, and nobody is late.
  expect(paiement.getState().etat).toMatchObject({ repartition: 'sans-objet', reversements: [] });
});
