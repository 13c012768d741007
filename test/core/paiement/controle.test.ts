/** The request as it would be made today, from what the workbook says and what somebody says in its place. */
import { checkForm } from '../../../src/core/check';
import type { Finding } from '../../../src/core/finding';
import { sumCentimes, type Centimes } from '../../../src/core/montant';
import { checkDossier, type DemandeSaisie } from '../../../src/core/paiement/controle';
import { compareNames, computeMontants } from '../../../src/core/paiement/montants';
import type { DossierPaiement } from '../../../src/core/paiement/readDossierPaiement';
import { addParts, computeReports } from '../../../src/core/paiement/reports';
import { AUJOURDHUI, day, formB, rows, serial } from '../build';

const euros = (amount: number) => (amount * 100) as Centimes;
const NONE = {
  montant: euros(0),
  annees: [],
  parBailleur: [],
  sansBailleur: euros(0),
  avance: euros(0),
};

/** 60 000 € declared of 250 000 €, nothing carried, certified, nothing recorded yet. */
const DOSSIER: DossierPaiement = {
  annee: 2025,
  idtop: 'IDT-77',
  montants: {
    ...{ menages: 15, montant: euros(60_000), montantAJustifier: euros(0) },
    ...{ parTypologie: [], parBailleur: [], sansForfait: 0 },
    declares: { menages: 15, montant: euros(60_000) },
  },
  programme: euros(250_000),
  regime: '2018',
  reports: NONE,
  demandeApres: euros(0),
  dus: [],
  verse: euros(0),
  acheveeLe: undefined,
  signeeLe: undefined,
  dasDu: undefined,
  certifieLe: day('2026-02-01'),
  demande: undefined,
  demandeLe: undefined,
  paye: undefined,
  payeLe: undefined,
  propres: [],
  reversements: [],
  anciens: [],
  justifies: [],
  recuperations: [],
  formulaire: [],
};

const controle = (change: Partial<DossierPaiement> = {}, dit: DemandeSaisie = {}) =>
  checkDossier({ ...DOSSIER, ...change }, AUJOURDHUI, dit);
const codes = (...args: Parameters<typeof controle>) =>
  controle(...args).constats.map(({ code }) => code);

describe('what is asked', () => {
  test('is what was declared and not yet asked, today, while no request is recorded', () => {
    expect(controle({ reports: { ...NONE, montant: euros(11_000) } })).toMatchObject({
      demande: euros(71_000),
      admissible: euros(71_000),
      saisie: { declare: euros(71_000), demandeLe: '2026-03-14', acheve: false },
      constats: [],
    });
  });

  test('is the request that is recorded, on its day', () => {
    const { saisie } = controle({ demande: euros(30_000), demandeLe: day('2026-02-02') });
    expect(saisie).toMatchObject({
      demande: euros(30_000),
      declare: euros(60_000),
      demandeLe: '2026-02-02',
    });
  });

  test('is of what somebody says of P, V and the end of the operation, before what the workbook says', () => {
    expect(controle({}, { programme: euros(40_000) }).admissible).toBe(euros(40_000));
    expect(controle({}, { verse: euros(210_000), acheve: true }).admissible).toBe(euros(40_000));
    expect(codes({}, { verse: euros(210_000) })).toEqual(['solde-seul', 'programmation-depassee']);
    expect(
      codes({ verse: euros(210_000), acheveeLe: day('2020-01-01') }, { acheve: false }),
    ).toEqual(['solde-seul', 'programmation-depassee']);
  });

  test.each([
    ['2026-03-13', true, 'the day before'],
    ['2026-03-14', true, 'the day itself'],
    ['2026-03-15', false, 'the day after'],
  ])('an operation finished on %s is finished on 14 March 2026: %s (%s)', (acheveeLe, acheve) => {
    expect(controle({ acheveeLe: day(acheveeLe) }).saisie.acheve).toBe(acheve);
  });
});

describe('while a row of Suivi cannot be counted', () => {
  const lieu = { feuille: 'Suivi', cellule: 'A5', champ: 'Année' };
  const suivi = {
    code: 'suivi-annee-double',
    annee: 2024,
    autre: 4,
    niveau: 'erreur',
    lieu,
  } as const;
  const regime: Finding = { code: 'regime-2021', baux: 1, niveau: 'avertissement', lieu };

  test('nobody knows what may be asked, unless somebody says what was paid', () => {
    expect(controle({ formulaire: [suivi] }).admissible).toBeUndefined();
    expect(controle({ formulaire: [regime, suivi] }).admissible).toBeUndefined();
    expect(controle({ formulaire: [suivi] }, { verse: euros(0) }).admissible).toBe(euros(60_000));
    expect(
      controle({ formulaire: [suivi] }, { programme: euros(250_000) }).admissible,
    ).toBeUndefined();
  });

  test('a régime that nobody chose takes no amount away', () => {
    expect(controle({ formulaire: [regime] }).admissible).toBe(euros(60_000));
  });
});

describe('what was received', () => {
  const paid = (payeLe: string, demandeLe?: string) =>
    codes({ payeLe: day(payeLe), demandeLe: demandeLe === undefined ? undefined : day(demandeLe) });

  test.each([
    ['today', '2026-03-14', undefined, []],
    ['tomorrow', '2026-03-15', undefined, ['paiement-futur']],
    ['the day of its request', '2026-03-01', '2026-03-01', []],
    ['the day before its request', '2026-02-28', '2026-03-01', ['paiement-avant-demande']],
    [
      'tomorrow, before its request',
      '2026-03-15',
      '2026-03-16',
      ['paiement-futur', 'paiement-avant-demande'],
    ],
  ])('%s', (_, payeLe, demandeLe, expected) => {
    expect(paid(payeLe, demandeLe)).toEqual(expected);
  });

  test('of a form that nobody certified is told', () => {
    expect(codes({ certifieLe: undefined })).toEqual(['modele-non-certifie']);
  });

  const reversements = [
    { bailleur: 'Néolia', du: euros(10), reverse: euros(0), reverseLe: undefined, rang: 5 },
  ];

  test('is owed within sixty days of the payment, and not before there is one', () => {
    expect(codes({ reversements })).toEqual([]);
    // 2026-01-13 + 60 days is 14 March 2026: 18 of January, 28 of February, 14 of March.
    expect(codes({ reversements, payeLe: day('2026-01-13') })).toEqual([]);
    expect(codes({ reversements, payeLe: day('2026-01-12') })).toEqual(['reversement-en-retard']);
  });

  test('is owed to nobody by the règlement of 2021, whose bailleur is paid itself', () => {
    const late = { reversements, payeLe: day('2026-01-12') };
    expect(codes({ ...late, regime: '2021' })).toEqual([]);
    expect(codes({ ...late, regime: undefined })).toEqual(['reversement-en-retard']);
  });

  test.each([
    ['what was asked', { demande: euros(60_000), paye: euros(60_000) }, []],
    ['one cent more', { demande: euros(60_000), paye: euros(60_000.01) }, ['paiement-superieur']],
    ['one cent that nobody asked for', { paye: euros(0.01) }, ['paiement-sans-demande']],
    ['nothing, and nothing was asked', { paye: euros(0) }, []],
  ])('of %s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });
});

describe('what is left', () => {
  test('of 60 000 declared and 11 000 carried, 5 000 were asked in advance: 66 000', () => {
    const reports = { ...NONE, montant: euros(11_000), avance: euros(5_000) };
    expect(controle({ reports }).demande).toBe(euros(66_000));
  });

  test('of 60 000 of which a later year asked 10 000: 50 000 can be asked', () => {
    const { admissible, resteADemander } = controle({ demandeApres: euros(10_000) });
    expect([admissible, resteADemander]).toEqual([euros(50_000), euros(50_000)]);
  });

  test('of 60 000 once 40 000 are asked, 5 000 by a later year: 15 000 to ask, 40 000 to receive', () => {
    const asked = { demande: euros(40_000), demandeApres: euros(5_000) };
    const { resteADemander, attendu } = controle(asked);
    expect([resteADemander, attendu]).toEqual([euros(15_000), euros(40_000)]);
    expect(controle({ ...asked, paye: euros(30_000) }).attendu).toBe(euros(10_000));
    expect(controle().attendu).toBe(0);
  });
});

describe('what rows are worth', () => {
  const montants = (changes: Parameters<typeof rows>[0], contexte = {}) => {
    const reading = { ...formB({ lignes: rows(changes), contexte }), modele: 'A' as const };
    return computeMontants(reading, checkForm(reading, AUJOURDHUI));
  };
  const late = { dateBail: serial('2025-04-02') };

  test('a household whose barème nobody gave is payable, and worth nothing: 1 of 2', () => {
    const baremes = [
      { from: day('2021-10-01'), zone: '', typologie: 'T1/T2' as const, montant: euros(1_800) },
    ];
    const { menages, montant, sansForfait, parTypologie } = montants(
      [
        { ...late, typologie: 'T1/T2' },
        { ...late, typologie: 'T3/T4' },
      ],
      { regime: '2021', baremes },
    );
    expect({ menages, montant, sansForfait }).toEqual({
      menages: 2,
      montant: euros(1_800),
      sansForfait: 1,
    });
    expect(parTypologie.map(({ forfait }) => forfait)).toEqual([
      euros(1_800),
      undefined,
      undefined,
    ]);
  });

  test('two amounts of one typology are no single forfait', () => {
    const baremes = ['2021-10-01', '2025-06-01'].map((from, index) => ({
      ...{ from: day(from), zone: '', typologie: 'T3/T4' as const },
      montant: euros(4_000 + 100 * index),
    }));
    const { parTypologie } = montants(
      [{ dateBail: serial('2025-05-31') }, { dateBail: serial('2025-06-01') }],
      { regime: '2021', baremes },
    );
    expect(parTypologie[1]).toEqual({
      ...{ typologie: 'T3/T4', menages: 2, forfait: undefined, montant: euros(8_100) },
    });
  });

  test('a row still to be justified is paid, one to be completed or refused is not', () => {
    const { menages, montantAJustifier } = montants([
      { plafond: 31 },
      { loyer: null },
      { loyer: 7, plafond: 6.5 },
    ]);
    expect([menages, montantAJustifier]).toEqual([1, euros(4_000)]);
  });

  test('of two spellings as usual the first by name stands, whatever the order', () => {
    const names = (...list: readonly string[]) =>
      montants(list.map((bailleur) => ({ bailleur }))).parBailleur.map(({ bailleur }) => bailleur);
    expect(names('Neolia 2', 'neolia 2')).toEqual(names('neolia 2', 'Neolia 2'));
    expect(names('B', 'a', 'b', 'b')).toEqual(['a', 'b']);
    expect([compareNames('Été', 'Etz'), compareNames('a', 'a'), compareNames('b', 'a')]).toEqual([
      -1, 0, 1,
    ]);
  });
});

describe('what is carried', () => {
  const annee = (
    year: number,
    declare: number,
    demande: number,
    names: readonly string[] = ['A'],
  ) => ({
    ...{ annee: year, declare: euros(declare), demande: euros(demande) },
    parBailleur: names.map((bailleur) => ({ bailleur, montant: euros(declare / names.length) })),
  });

  test('requests are set against the oldest year first: of 3 × 10 with 15 asked, 5 and 10 are left', () => {
    const list = [annee(2025, 10, 0), annee(2023, 10, 15), annee(2024, 10, 0)];
    expect(computeReports(list)).toEqual({
      montant: euros(15),
      avance: 0,
      annees: [
        { annee: 2024, montant: euros(5) },
        { annee: 2025, montant: euros(10) },
      ],
      // 2024 was asked for in part: nobody knows whose its 5 are.
      parBailleur: [{ bailleur: 'A', montant: euros(10) }],
      sansBailleur: euros(5),
    });
  });

  test('parts of one bailleur are one, under the name that comes first', () => {
    const parts = [
      { bailleur: 'Néolia', montant: euros(1) },
      { bailleur: 'Saiemb', montant: euros(2) },
      { bailleur: 'NÉOLIA', montant: euros(3) },
    ];
    expect(addParts(parts)).toEqual([
      { bailleur: 'Néolia', montant: euros(4) },
      { bailleur: 'Saiemb', montant: euros(2) },
    ]);
    expect(sumCentimes(addParts(parts).map(({ montant }) => montant))).toBe(euros(6));
  });
});
