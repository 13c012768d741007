/** What a person does with the product, act by act, over the stand-in Excel. */
import { annexeExemples } from '../../../src/core/annexes/exemples';
import { columnKeys, intituleOf } from '../../../src/core/forms/column';
import { layoutModele } from '../../../src/core/forms/layout';
import { attestationKeys } from '../../../src/core/forms/modele';
import { centimes } from '../../../src/core/montant';
import { cellAddress } from '../../../src/grid/a1';
import { menagesOf, retour, type Bailleur } from '../../support/operation';
import { lastYear } from '../suivi/classeur';
import { checked, goodRow, insertA, insertB, TODAY, type Bench } from './bench';

/** One act of a person, and where it starts from. */
export interface Journey {
  /** The acts of `app/changes` that it makes. */
  readonly acts: readonly string[];
  readonly what: string;
  readonly given: (bench: Bench) => Promise<unknown>;
  readonly act: (bench: Bench) => Promise<unknown>;
  /**
   * Round trips allowed: a reading, what is kept, what changes, a reading. One more where sheets or charts are
   * deleted, where marks of moved rows go, and where what Excel made of a table or chart has to be mended.
   */
  readonly requests?: number;
  /** Readings of whole sheets allowed: one before and one after, unless told otherwise. */
  readonly readings?: number;
  /** Tables of amounts that are structured; a table put right in thought is another one. */
  readonly structures?: number;
  /** Files that are made, each read once for what its formulas show, or read. */
  readonly files?: number;
  /** Forms of returned files that are judged, and their rows; none unless told otherwise. */
  readonly returned?: { readonly forms: number; readonly rows: number };
}

/** A loyer typed as a text. */
const WRONG = goodRow('M-2').map((text, index) => (index === 7 ? "'6,05" : text));

const NOTHING = () => Promise.resolve();
const top = (bench: Bench, table: string) => (bench.excel.workbook.table(table)?.area.top ?? 0) + 1;

async function withB(bench: Bench): Promise<void> {
  await insertB(bench);
  bench.type('Modèle B', `A${top(bench, 'ModeleB_1')}`, [goodRow('M-1'), WRONG]);
  await checked(bench);
}

async function withA(bench: Bench): Promise<void> {
  await insertA(bench);
  bench.type('Modèle A', `A${top(bench, 'ModeleA_1')}`, [goodRow('M-1')]);
  await checked(bench);
}

async function withCertifiedA(bench: Bench): Promise<void> {
  await withA(bench);
  await bench.session.attest(attestationKeys.A, 'Claude Martin');
  await bench.session.certify({ a: 'Besançon', representant: 'Claude Martin' });
}

const BAILLEURS = [...new Set(menagesOf(2025).map(({ bailleur }) => bailleur))];
const made = new Map<Bailleur, Promise<Uint8Array>>();

/** A returned file, made once: its making is none of what an act costs. */
async function returned(bailleur: Bailleur): Promise<Uint8Array> {
  const bytes = made.get(bailleur) ?? retour(2025, bailleur);
  made.set(bailleur, bytes);
  return (await bytes).slice();
}

/** Files of 8, 6, 5 and 3 households. */
function addReturns({ session }: Bench, bailleurs: readonly Bailleur[] = BAILLEURS): Promise<void> {
  const files = bailleurs.map((bailleur) => ({
    nom: `${bailleur}.xlsx`,
    bytes: () => returned(bailleur),
  }));
  return session.rooms.consolidation.addFiles(files);
}

async function withReturns(bench: Bench): Promise<void> {
  await insertA(bench);
  const { consolidation } = bench.session.rooms;
  await consolidation.open();
  await addReturns(bench);
  await consolidation.prepare();
}

async function withAnnexe(bench: Bench): Promise<void> {
  await bench.workbook.apply([
    { kind: 'add-sheet', sheet: 'Annexe' },
    {
      kind: 'write',
      sheet: 'Annexe',
      range: 'B2:C5',
      values: [
        ['Poste', 'Total 2020 - 2022 (en k€)'],
        ['Production', '7 M€'],
        ['Services', '8 M€'],
        ['Total Général', '15 M€'],
      ],
    },
    { kind: 'activate', sheet: 'Annexe' },
  ]);
  await bench.session.rooms.annexes.check('feuille');
}

async function withList(bench: Bench): Promise<void> {
  bench.excel.workbook.edit({ source: 'user', label: 'Liste' }, (tx) => tx.addSheet('Liste'));
  bench.type('Liste', 'A1', [
    ['Bailleur relogeur', 'N° ménage', 'IDTOP'],
    ['Néolia', 'M-1', '250-1234-01'],
  ]);
  await bench.session.rooms.prefill.read();
  bench.session.rooms.prefill.fill({ convention: '168', idtopOperation: '250-1234-01' });
}

async function withPaiement(bench: Bench): Promise<void> {
  await withCertifiedA(bench);
  await bench.session.rooms.paiement.read();
}

/** « Ticket » may be a mean: it is asked about. */
async function withQuestion(bench: Bench): Promise<void> {
  await bench.workbook.apply([
    { kind: 'add-sheet', sheet: 'Budget' },
    { kind: 'activate', sheet: 'Budget' },
  ]);
  bench.type('Budget', 'A1', [
    ['Agence', 'Aides (€)', 'Ticket'],
    ['Nord', '12000', '500'],
    ['Sud', '9000', '450'],
    ['Total', '21000', '477'],
  ]);
  await bench.session.rooms.annexes.check('feuille');
}

const firstTable = (session: Bench['session']) =>
  session.rooms.annexes.getState().controle?.tableaux[0]?.annexe.id ?? '';

/** A form of somebody else, with two columns that may be the typologie. */
async function withDoubt(bench: Bench): Promise<void> {
  const headings = columnKeys.map((key) =>
    key === 'typologie' ? 'Typologie du logement' : intituleOf(key),
  );
  bench.type('Feuil1', 'A1', [
    ['Modèle B'],
    ['Année N-1 :', '2025'],
    ['Nom du bailleur HLM relogeur, accueillant les ménages :', 'Néolia'],
    ['Typologie', ...headings],
    ['T1/T2', ...goodRow('M-1')],
  ]);
  await bench.session.checkAll();
}

const firstCorrection = (bench: Bench) => {
  const { current } = bench.session.getState();
  const finding = current?.groups.flatMap(({ findings }) => findings).find((f) => f.correction);
  if (!finding) throw new Error('Nothing to correct');
  return finding;
};

/** A lease eight days before the delivery. */
async function withEarlyLease(bench: Bench): Promise<void> {
  await insertB(bench);
  const early = goodRow('M-1').map((text, index) => (index === 3 ? '10/04/2025' : text));
  bench.type('Modèle B', `A${top(bench, 'ModeleB_1')}`, [early]);
  await checked(bench);
}

function justifyFirst({ session }: Bench): Promise<void> {
  const { groups = [] } = session.getState().current ?? {};
  const finding = groups
    .flatMap(({ findings }) => findings)
    .find(({ code }) => code === 'bail-avant-livraison');
  if (!finding) throw new Error('Nothing to justify');
  return session.justify({ finding, raison: 'Procès-verbal au dossier', par: 'Claude Martin' });
}

/** Every act of the product. */
export const journeys: readonly Journey[] = [
  {
    acts: ['insertForm'],
    what: 'insert a Modèle B',
    given: NOTHING,
    act: (bench) => insertB(bench),
  },
  {
    acts: ['insertExemple'],
    what: 'insert the example',
    given: NOTHING,
    act: ({ session }) => session.insertExemple(),
  },
  {
    acts: ['removeExemple'],
    what: 'take the example away',
    requests: 5,
    given: ({ session }) => session.insertExemple(),
    act: ({ session }) => session.removeExemple(),
  },
  {
    acts: [],
    what: 'type a cell',
    given: withB,
    act: (bench) =>
      Promise.resolve(bench.type('Modèle B', `H${top(bench, 'ModeleB_1')}`, [['6,15']])),
    readings: 0,
  },
  {
    acts: ['correct'],
    what: 'correct one cell',
    given: withB,
    act: (bench) => bench.session.applyCorrection(firstCorrection(bench)),
  },
  {
    acts: ['correctAll'],
    what: 'correct all',
    given: withB,
    act: ({ session }) => session.applyAllCorrections(),
  },
  {
    acts: ['addRows'],
    what: 'add three rows',
    requests: 5,
    given: withB,
    act: ({ session }) => session.addRows(3),
  },
  {
    acts: ['takeOverLignes'],
    what: 'take a form typed by hand over',
    given: async (bench) => {
      bench.excel.workbook.edit({ source: 'user', label: 'Liste' }, (tx) => tx.addSheet('Liste'));
      bench.type('Liste', 'A1', [columnKeys.map(intituleOf), goodRow('M-1')]);
      await bench.session.checkAll();
    },
    act: ({ session }) => session.takeOverLignes(),
  },
  {
    acts: ['writeMontant'],
    what: 'write an amount worked out',
    given: withB,
    act: (bench) =>
      bench.session.writeMontant({
        ...{ rang: top(bench, 'ModeleB_1'), menage: 'M-1' },
        ...{ colonne: 'plafond', montant: 6.4797 },
      }),
  },
  {
    acts: ['complete'],
    what: 'complete rows from a list of one’s own',
    given: async (bench) => {
      await insertB(bench);
      bench.type('Modèle B', `A${top(bench, 'ModeleB_1')}`, [['Néolia', 'M-1']]);
      await checked(bench);
      await bench.session.rooms.complement.read();
      await bench.session.rooms.complement.paste('Identifiant;Loyer\nM-1;6,05');
    },
    act: ({ session }) => session.rooms.complement.write(),
  },
  {
    acts: ['chooseRegime'],
    what: 'choose a régime',
    given: withB,
    act: ({ session }) => session.chooseRegime('2018'),
  },
  {
    acts: ['listZones'],
    what: 'list the dwellings whose zone is to be given',
    given: async (bench) => {
      await withB(bench);
      await bench.session.chooseRegime('2021');
    },
    act: ({ session }) => session.listZones(),
  },
  {
    acts: ['justify'],
    what: 'justify an avertissement',
    // Two more than the decision alone: the conditions of the form are read in one, and written once its table stands.
    requests: 7,
    given: withEarlyLease,
    act: justifyFirst,
  },
  {
    acts: ['retract'],
    what: 'take a decision back',
    given: async (bench) => {
      await withEarlyLease(bench);
      await justifyFirst(bench);
    },
    act: ({ session }) => {
      const first = session.getState().current?.justifies[0];
      if (!first) throw new Error('Nothing justified');
      return session.retract(first.decision);
    },
  },
  {
    acts: ['revert'],
    what: 'put back what was certified',
    given: async (bench) => {
      await withA(bench);
      await bench.session.attest(attestationKeys.A, 'Claude Martin');
      await bench.session.certify({ a: 'Besançon', representant: 'Claude Martin' });
      bench.type('Modèle A', 'D6', [['169']]);
      await checked(bench);
    },
    act: ({ session }) => session.revert(),
  },
  {
    acts: ['writeConstats'],
    what: 'write what is said of a form on a sheet',
    given: withB,
    act: ({ session }) => session.writeConstats('Modèle B · Néolia · 2025'),
  },
  {
    acts: ['writeDossierRetour'],
    what: 'write what goes with a certified Modèle B',
    given: async (bench) => {
      await insertB(bench);
      bench.type('Modèle B', `A${top(bench, 'ModeleB_1')}`, [goodRow('M-1')]);
      await checked(bench);
      await bench.session.attest(attestationKeys.B, 'Claude Martin');
      await bench.session.certify({ a: 'Besançon', representant: 'Claude Martin' });
    },
    act: ({ session }) => session.writeDossierRetour(),
  },
  {
    acts: ['attest'],
    what: 'attest',
    given: withA,
    act: ({ session }) => session.attest(attestationKeys.A, 'Claude Martin'),
  },
  {
    acts: ['certify'],
    what: 'certify',
    given: async (bench) => {
      await withA(bench);
      await bench.session.attest(attestationKeys.A, 'Claude Martin');
    },
    act: ({ session }) => session.certify({ a: 'Besançon', representant: 'Claude Martin' }),
  },
  {
    acts: [],
    what: 'give four returned files',
    given: async (bench) => {
      await insertA(bench);
      await bench.session.rooms.consolidation.open();
      await Promise.all(BAILLEURS.map(returned));
    },
    act: (bench) => addReturns(bench),
    files: 4,
    returned: { forms: 4, rows: 22 },
  },
  {
    acts: [],
    what: 'give one of them again',
    given: withReturns,
    act: (bench) => addReturns(bench, ['Saiemb']),
    files: 1,
    returned: { forms: 1, rows: 3 },
  },
  {
    acts: ['keepChoix'],
    what: 'leave a return out',
    given: withReturns,
    act: async ({ session }) => {
      const { consolidation } = session.rooms;
      const [first] = consolidation.getState().resume?.retours ?? [];
      await consolidation.decideRetour(first?.id ?? '', 'ecarte');
    },
  },
  {
    acts: [],
    what: 'change a list that returns are judged by',
    given: async (bench) => {
      await withReturns(bench);
      await bench.session.rooms.suivi.openParametres();
    },
    act: async (bench) => {
      bench.type('Paramètres', 'A9', [['Néolia']]);
      await checked(bench);
      await bench.session.rooms.consolidation.open();
      await bench.session.rooms.consolidation.open();
    },
    readings: 3,
    returned: { forms: 4, rows: 22 },
  },
  {
    acts: [],
    what: 'change the convention of the Modèle A',
    given: withReturns,
    act: async (bench) => {
      const { valeur } = layoutModele('A', { lignes: 1 }).entete[0] ?? { valeur: undefined };
      bench.type('Modèle A', cellAddress(valeur?.top ?? 1, valeur?.left ?? 1), [['169']]);
      await checked(bench);
      await bench.session.rooms.consolidation.open();
    },
    // The rows are compared with what was sent once more; no rule on them knows the convention.
    returned: { forms: 0, rows: 0 },
  },
  {
    acts: ['inscribe'],
    what: 'inscribe 22 returned rows',
    given: withReturns,
    act: ({ session }) => session.rooms.consolidation.inscribe(),
  },
  {
    acts: [],
    what: 'ask where a row comes from',
    given: async (bench) => {
      await withReturns(bench);
      await bench.session.rooms.consolidation.inscribe();
    },
    act: (bench) =>
      bench.session.rooms.consolidation.findOrigine('ModeleA_1', top(bench, 'ModeleA_1')),
    readings: 0,
  },
  {
    acts: ['correctAnnexe'],
    what: 'correct one annexe cell',
    structures: 3,
    given: withAnnexe,
    act: async ({ session }) => {
      const { controle } = session.rooms.annexes.getState();
      const finding = controle?.tableaux.flatMap((t) => t.findings).find((f) => f.correction);
      if (!finding) throw new Error('Nothing to correct');
      await session.rooms.annexes.correct(finding);
    },
  },
  {
    acts: ['insertAnnexe'],
    what: 'insert an annexe',
    structures: 1,
    given: NOTHING,
    act: async ({ session }) => {
      const saisie = annexeExemples[0]?.saisie;
      if (saisie) await session.rooms.annexes.insert(saisie);
    },
  },
  {
    acts: ['recordEnvois'],
    what: 'prepare one Modèle B to send',
    files: 1,
    given: withList,
    act: ({ session }) => session.rooms.prefill.prepare(),
  },
  {
    acts: ['closeAnnee'],
    what: 'give the certified year its row',
    given: withCertifiedA,
    act: ({ session }) => session.rooms.suivi.close(),
  },
  {
    acts: ['prepareAnneeSuivante'],
    what: 'prepare the next year in the same workbook',
    given: withCertifiedA,
    act: ({ session }) => session.rooms.suivi.prepareHere(),
  },
  {
    acts: ['writeBilan'],
    what: 'write the bilan',
    requests: 5,
    given: withCertifiedA,
    act: ({ session }) => session.rooms.suivi.writeBilan(),
  },
  {
    acts: ['writeBilan'],
    what: 'write the bilan again',
    requests: 7,
    given: async (bench) => {
      await withCertifiedA(bench);
      await bench.session.rooms.suivi.writeBilan();
    },
    act: ({ session }) => session.rooms.suivi.writeBilan(),
  },
  {
    acts: ['recordDemande'],
    what: 'record a request',
    given: async (bench) => {
      await withCertifiedA(bench);
      await bench.session.rooms.paiement.read();
    },
    act: ({ session }) => session.rooms.paiement.recordDemande(centimes(400_000), TODAY),
  },
  {
    acts: ['recordRecuperation'],
    what: 'record a sum to get back from a bailleur',
    given: async (bench) => {
      await withCertifiedA(bench);
      await bench.session.rooms.paiement.read();
    },
    act: ({ session }) => {
      const claim = { bailleur: 'Néolia', montant: centimes(150_000), le: TODAY, motif: 'Bail' };
      return session.rooms.paiement.recordRecuperation(claim);
    },
  },
  {
    acts: ['recordRecupere'],
    what: 'record what a bailleur gave back',
    given: async (bench) => {
      await withCertifiedA(bench);
      const { paiement } = bench.session.rooms;
      await paiement.read();
      await paiement.recordRecuperation({
        ...{ bailleur: 'Néolia', montant: centimes(150_000) },
        ...{ le: TODAY, motif: '' },
      });
    },
    act: ({ session }) => {
      const { paiement } = session.rooms;
      const rang = paiement.getState().etat?.dossier.recuperations[0]?.rang ?? 0;
      return paiement.recordRecupere(rang, centimes(50_000), TODAY);
    },
  },
  {
    acts: ['bringRowsIn'],
    what: 'paste three rows under the table',
    requests: 5,
    given: withB,
    act: (bench) => {
      const table = bench.excel.workbook.table('ModeleB_1');
      const rows = ['M-7', 'M-8', 'M-9'].map(goodRow);
      bench.type('Modèle B', `A${(table?.area.bottom ?? 0) + 1}`, rows);
      return checked(bench);
    },
  },
  {
    acts: ['keepColonne'],
    what: 'choose a column in doubt',
    given: withDoubt,
    act: ({ session }) => {
      const findings = session.getState().current?.groups.flatMap((group) => group.findings) ?? [];
      const [asked] = findings.flatMap((f) => (f.code === 'colonne-ambigue' ? [f] : []));
      return session.chooseColonne('typologie', asked?.candidats[1]);
    },
  },
  {
    acts: ['correctAnnexes'],
    what: 'correct every annexe cell',
    structures: 4,
    given: withAnnexe,
    act: ({ session }) => session.rooms.annexes.correctAll(),
  },
  {
    acts: ['keepReponse'],
    what: 'answer a question',
    structures: 1,
    given: withQuestion,
    act: async ({ session }) => {
      const { annexes } = session.rooms;
      const [asked] = annexes.getState().controle?.tableaux[0]?.questions ?? [];
      if (asked) await annexes.answer(asked, 'pas-somme');
    },
  },
  {
    acts: ['writeBloc'],
    what: 'write a control block',
    requests: 5,
    structures: 2,
    given: withQuestion,
    act: ({ session }) => session.rooms.annexes.writeBloc(firstTable(session)),
  },
  {
    acts: ['removeBloc'],
    what: 'take a control block away',
    structures: 2,
    given: async (bench) => {
      await withQuestion(bench);
      await bench.session.rooms.annexes.writeBloc(firstTable(bench.session));
    },
    act: ({ session }) => session.rooms.annexes.removeBloc(firstTable(session)),
  },
  {
    acts: ['writeRapport'],
    what: 'write the report of a text',
    structures: 1,
    given: async (bench) => {
      await withQuestion(bench);
      await bench.session.rooms.annexes.reconcile('Le total des aides est de 21 000 €.');
    },
    act: ({ session }) => session.rooms.annexes.writeRapport(),
  },
  {
    acts: ['insertTableau'],
    what: 'lay a table of a text out on a sheet',
    structures: 2,
    given: (bench) =>
      bench.session.rooms.annexes.reconcile('Aides\t2021 (k€)\nPrêts\t100\nDons\t20\nTotal\t120\n'),
    act: ({ session }) => session.rooms.annexes.insertTableau('Tableau 1 du texte'),
  },
  {
    acts: ['writeRealisation'],
    what: 'write a forecast against what was achieved',
    structures: 2,
    given: async (bench) => {
      await bench.workbook.apply([
        { kind: 'add-sheet', sheet: 'Annexe 2' },
        { kind: 'add-sheet', sheet: 'Annexe 1' },
      ]);
      const rows = [
        ['Production', '7'],
        ['Total', '7'],
      ];
      bench.type('Annexe 2', 'A1', [['Concours', 'Total 2020 - 2022 (en M€)'], ...rows]);
      bench.type('Annexe 1', 'A1', [['Concours', 'Total 2020 / 2022 (en M€)'], ...rows]);
      await bench.session.rooms.realisation.read();
    },
    act: ({ session }) => session.rooms.realisation.writeRapport(),
  },
  {
    acts: ['layOutParametres'],
    what: 'open Paramètres',
    requests: 5,
    given: NOTHING,
    act: ({ session }) => session.rooms.suivi.openParametres(),
  },
  {
    acts: ['layOutSuivi'],
    what: 'open Suivi',
    requests: 5,
    given: NOTHING,
    act: ({ session }) => session.rooms.suivi.openSuivi(),
  },
  {
    acts: ['takeOverReprise'],
    what: 'take last year over',
    given: async (bench) => {
      await insertA(bench);
      const { suivi } = bench.session.rooms;
      await suivi.readReprise('ModeleA-2024.xlsx', await lastYear());
    },
    act: ({ session }) => session.rooms.suivi.takeOver('keep'),
  },
  {
    acts: ['drawChart'],
    what: 'draw the chart again',
    requests: 7,
    given: async (bench) => {
      await withCertifiedA(bench);
      await bench.session.rooms.suivi.close();
      await bench.session.rooms.suivi.drawChart();
    },
    act: ({ session }) => session.rooms.suivi.drawChart(),
  },
  {
    acts: ['recordPaiement'],
    what: 'record a payment',
    given: withPaiement,
    act: ({ session }) => session.rooms.paiement.recordPaiement(centimes(4000), TODAY),
  },
  {
    acts: ['shareOut'],
    what: 'share a payment out',
    given: async (bench) => {
      await withPaiement(bench);
      await bench.session.rooms.paiement.recordPaiement(centimes(3000), TODAY);
    },
    act: ({ session }) =>
      session.rooms.paiement.shareOut([{ bailleur: 'Néolia', montant: centimes(3000) }]),
  },
  {
    acts: ['recordReversement'],
    what: 'record what a bailleur was paid',
    given: async (bench) => {
      await withPaiement(bench);
      await bench.session.rooms.paiement.recordPaiement(centimes(4000), TODAY);
    },
    act: ({ session }) => session.rooms.paiement.recordReversement('Néolia', centimes(4000), TODAY),
  },
  {
    acts: ['writeEtat'],
    what: 'write the state to send',
    given: withPaiement,
    act: ({ session }) => session.rooms.paiement.writeEtat(),
  },
];
