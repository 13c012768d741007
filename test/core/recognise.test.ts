import type { CellValue } from '../../src/core/CellValue';
import { checkForm } from '../../src/core/check';
import { columns } from '../../src/core/forms/column';
import { layoutModele } from '../../src/core/forms/layout';
import { totalKeys } from '../../src/core/forms/modele';
import { modeleB } from '../../src/core/forms/modeleB';
import { enteteName, totalName } from '../../src/core/forms/names';
import type { FormReading } from '../../src/core/reading/formReading';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import type { SnapshotLike } from '../../src/core/reading/snapshotLike';
import { areaAddress, cellAddress } from '../../src/grid/a1';
import { AUJOURDHUI, codes, ligneB } from './build';
import { sheet, workbook } from './sheet';

const headings = columns.map((column) => column.intitule);
const data = (menage: string, change = {}): CellValue[] =>
  Object.values(ligneB({ menage, ...change }));

function only(snapshot: SnapshotLike): FormReading {
  const forms = recogniseForms(snapshot);
  expect(forms).toHaveLength(1);
  return forms[0] as FormReading;
}

const menages = (form: FormReading) => form.lignes.map((row) => row.cells.menage);

describe('a form typed by hand', () => {
  const plain = [
    ["TABLEAU TYPE D'ÉTAT DÉCLARATIF ANNUEL"],
    [
      "LIE A UNE CONVENTION DE RENOUVELLEMENT URBAIN N° ... [OU A UN PROTOCOLE DE PRÉFIGURATION N° 168] SUR L'ANNEE N-1 : 2025",
    ],
    [],
    ['Nom du bailleur HLM relogeur, accueillant les ménages : Néolia'],
    [
      'Raison sociale, adresse et SIRET du bailleur HLM relogeur :',
      'Néolia SA, 34 rue de la Combe, 25200 Montbéliard, SIRET 732 829 320 00074',
    ],
    ["IDTOP de l'opération de relogement avec minoration de loyer :", null, 'IDT-77'],
    ["Colonnes préremplies par le maître d'ouvrage à l'origine du relogement"],
    headings,
    data('M-0001'),
    data('M-0002', { dateBail: '02/04/2025', loyer: '6,05' }),
    [],
    data('M-0003', { typologie: 'T2' }),
    [
      "Total nombre de ménages relogés avec minoration de loyer sur l'année N-1 dans un logement T1/T2",
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      1,
    ],
    [
      "Total nombre de menages reloges avec minoration de loyer sur l'annee N-1\ndans un logement T3/T4",
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      '2',
    ],
    [
      "Total nombre de ménages relogés avec minoration de loyer sur l'année N-1",
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      3,
    ],
    [null, null, null, null, null, 'Certifié exact, le : 14/03/2026'],
    [null, null, null, null, null, 'Fait à :', null, 'Besançon'],
    [null, null, null, null, null, 'Nom du représentant du bailleur HLM relogeur :', null, null],
    [null, null, null, null, null, 'Signature'],
  ];

  test('is read whole: header, rows, totals, certificate', () => {
    const form = only(workbook([sheet('Feuil1', plain)]));
    expect(form).toMatchObject({
      modele: 'B',
      recognisedBy: 'intitules',
      feuille: 'Feuil1',
      ligneIntitules: 8,
      premiereLigne: 9,
      derniereLigne: 12,
    });
    expect(menages(form)).toEqual(['M-0001', 'M-0002', 'M-0003']);
    const entete = Object.entries(form.entete).map(([key, cell]) => [
      key,
      cell?.value,
      cell?.cellule,
    ]);
    expect(entete.sort()).toEqual([
      ['adresse', '34 rue de la Combe, 25200 Montbéliard', 'B5'],
      ['annee', '2025', 'A2'],
      ['bailleur', 'Néolia', 'A4'],
      ['convention', 'Protocole 168', 'A2'],
      ['idtopOperation', 'IDT-77', 'C6'],
      ['raisonSociale', 'Néolia SA', 'B5'],
      ['siret', '732 829 320 00074', 'B5'],
    ]);
    expect(form.totaux).toMatchObject({
      n1_t1t2: { value: 1, cellule: 'I13' },
      n1_t3t4: { value: '2' },
      n1: { value: 3 },
    });
    expect(form.certification).toMatchObject({
      certifieLe: { value: '14/03/2026' },
      faitA: { value: 'Besançon', cellule: 'H17' },
      representant: { value: null },
    });
  });

  test('is judged as it stands', () => {
    const form = only(workbook([sheet('Feuil1', plain)]));
    expect(codes(checkForm(form, AUJOURDHUI).findings)).toEqual([
      'date-texte dateBail',
      'montant-invalide loyer',
      'typologie-a-normaliser typologie',
      'regime-2021 dateBail',
      'certification-manquante representant',
    ]);
  });
});

describe('headings', () => {
  const read = (heading: readonly (readonly CellValue[])[], merges: string[] = [], left = 1) =>
    only(
      workbook([sheet('Retour', [...heading, data('M-0001'), data('M-0002')], { left, merges })]),
    );

  test('without accents, in capitals, with line breaks', () => {
    const form = read([
      headings.map((h) =>
        h
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .toUpperCase()
          .replace(/ /g, '\n'),
      ),
    ]);
    expect(menages(form)).toEqual(['M-0001', 'M-0002']);
    expect(form.colonnes).toEqual({
      bailleur: 1,
      menage: 2,
      idtop: 3,
      dateLivraison: 4,
      dateConventionApl: 5,
      dateBail: 6,
      typologie: 7,
      loyer: 8,
      plafond: 9,
    });
  });

  test('in another place of the sheet', () => {
    const form = only(
      workbook([
        sheet('Notes', [['rien']]),
        sheet('Retour', [headings, data('M-0001')], { top: 40, left: 4 }),
      ]),
    );
    expect(form).toMatchObject({ feuille: 'Retour', premiereLigne: 41 });
    expect(form.colonnes.bailleur).toBe(4);
    expect(menages(form)).toEqual(['M-0001']);
  });

  test('in another order, with a column more', () => {
    const order = [6, 1, 0, 2, 3, 4, 5, 8, 7];
    const values = [
      ['Observations', ...order.map((i) => headings[i] ?? '')],
      ['à voir', ...order.map((i) => data('M-0009')[i] ?? null)],
    ];
    const form = only(workbook([sheet('Retour', values)]));
    expect(form.colonnes).toMatchObject({
      typologie: 2,
      menage: 3,
      bailleur: 4,
      plafond: 9,
      loyer: 10,
    });
    expect(form.lignes[0]?.cells).toEqual(ligneB({ menage: 'M-0009' }));
  });

  test('over two rows: short names above, the rest below', () => {
    const top = [
      'Nom du bailleur',
      'Identifiant du ménage',
      'IDTOP',
      'Date de livraison',
      'Date de la convention APL',
      'Date de signature du bail',
      'Typologie',
      'Montant du loyer',
      'Montant du plafond',
    ];
    const below = [
      null,
      null,
      null,
      '(jj/mm/aaaa)',
      '(jj/mm/aaaa)',
      '(jj/mm/aaaa)',
      '(T1/T2, T3/T4, T5 et plus)',
      '(en euros par m²)',
      '(en euros par m ²)',
    ];
    expect(menages(read([top, below.map((t) => t && t.replace('m²', 'm ²'))]))).toEqual([
      'M-0001',
      'M-0002',
    ]);
  });

  test('under a merged heading, with a row of column numbers', () => {
    const top = [
      'Nom du bailleur',
      'Identifiant du ménage',
      'IDTOP',
      'Date',
      null,
      null,
      'Typologie',
      'Montant',
      null,
    ];
    const below = [
      null,
      null,
      null,
      'de livraison',
      'de la convention APL',
      'de signature du bail',
      null,
      'du loyer',
      'du plafond',
    ];
    const numbers = ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'];
    const merges = ['D1:F1', 'H1:I1', 'A1:A2'];
    expect(menages(read([top, below, numbers], merges))).toEqual(['M-0001', 'M-0002']);
  });

  test('a header line that begins as a heading does is none', () => {
    const form = read([['Nom du bailleur : Néolia', null, 'IDTOP : IDT-77'], headings]);
    expect(form.ligneIntitules).toBe(2);
    expect(form.entete.bailleur?.value).toBe('Néolia');
    expect(form.entete.idtopOperation?.value).toBe('IDT-77');
  });

  test('five of them are no form', () => {
    expect(recogniseForms(workbook([sheet('Liste', [headings.slice(0, 5), data('M-1')])]))).toEqual(
      [],
    );
  });
});

test('a Modèle A says that it is consolidated', () => {
  const values = [
    ["TABLEAU TYPE D'ETAT DECLARATIF ANNUEL CONSOLIDÉ DU RELOGEMENT"],
    [
      "Nom du maître d'ouvrage de l'opération à l'origine des relogements :",
      'Grand Besançon Habitat',
    ],
    ["Libellé de l'opération : Démolition Planoise"],
    headings,
    data('M-0001'),
    data('M-0002', { bailleur: 'Habitat 25' }),
  ];
  const form = only(workbook([sheet('A', values)]));
  expect(form.modele).toBe('A');
  expect(form.entete.maitreOuvrage?.value).toBe('Grand Besançon Habitat');
  expect(form.entete.libelleOperation?.value).toBe('Démolition Planoise');
  expect(checkForm(form, AUJOURDHUI).lignes.get(6)?.findings).toEqual([]);
});

test('two sheets hold two forms', () => {
  const forms = recogniseForms(
    workbook([sheet('Un', [headings, data('M-1')]), sheet('Deux', [headings, data('M-2')])]),
  );
  expect(forms.map((form) => form.feuille)).toEqual(['Un', 'Deux']);
});

/** A Modèle B of ours with three rows, laid out as it is inserted. */
function ours(change: (values: CellValue[][]) => void = () => undefined): SnapshotLike {
  const layout = layoutModele('B', { lignes: 3 });
  const values: CellValue[][] = Array.from({ length: layout.form.bottom + 4 }, () =>
    Array<CellValue>(9).fill(null),
  );
  const put = (row: number, column: number, value: CellValue) => {
    (values[row - 1] as CellValue[])[column - 1] = value;
  };
  const entete: Record<string, CellValue> = {
    convention: '168',
    annee: 2025,
    bailleur: 'Néolia',
    raisonSociale: 'Néolia SA',
    adresse: 'Montbéliard',
    siret: '73282932000074',
    idtopOperation: 'IDT-77',
  };
  layout.entete.forEach(({ key, valeur }) => put(valeur.top, valeur.left, entete[key] ?? null));
  headings.forEach((heading, index) => put(layout.ligneIntitules, index + 1, heading));
  ['M-0001', 'M-0002'].forEach((menage, index) =>
    data(menage).forEach((value, c) => put(layout.premiereLigne + index, c + 1, value)),
  );
  layout.totaux.forEach(({ key, libelle, valeur }) => {
    put(libelle.top, libelle.left, modeleB.totaux[key]);
    put(valeur.top, valeur.left, 0);
  });
  layout.certification.forEach(({ key, libelle }) =>
    put(libelle.top, libelle.left, modeleB.certification[key]),
  );
  change(values);
  const formulas = values.map((row) => row.map(() => null as string | null));
  layout.totaux.forEach(({ valeur }) => {
    const current = values[valeur.top - 1]?.[8];
    if (current === 0) (formulas[valeur.top - 1] as (string | null)[])[8] = '=0';
  });
  const name = (text: string, top: number, left: number) => ({
    name: text,
    sheet: 'Modèle B',
    range: cellAddress(top, left),
  });
  return workbook([sheet('Modèle B', values, { formulas })], {
    tables: [
      { name: 'ModeleB_1', sheet: 'Modèle B', range: areaAddress(layout.table), columns: headings },
    ],
    names: [
      ...layout.entete.map(({ key, valeur }) =>
        name(enteteName('ModeleB_1', key), valeur.top, valeur.left),
      ),
      ...layout.totaux.map(({ key, valeur }) =>
        name(totalName('ModeleB_1', key), valeur.top, valeur.left),
      ),
    ],
  });
}

describe('a form of ours', () => {
  const layout = layoutModele('B', { lignes: 3 });

  test('is read by its table and names', () => {
    const form = only(ours());
    expect(form).toMatchObject({
      id: 'ModeleB_1',
      recognisedBy: 'noms',
      premiereLigne: 14,
      derniereLigne: 16,
    });
    expect(menages(form)).toEqual(['M-0001', 'M-0002']);
    expect(form.entete.annee).toMatchObject({ value: 2025, cellule: 'H6' });
    expect(Object.keys(form.totaux)).toEqual([...totalKeys]);
    expect(form.certification.faitA?.cellule).toBe(
      cellAddress(layout.certification[1]?.valeur.top ?? 0, 8),
    );
    expect(form.horsTableau).toEqual([]);
  });

  test('keeps its totals, known by their labels, when its names are gone', () => {
    const form = only({ ...ours(), names: [] });
    expect(Object.keys(form.totaux)).toEqual([...totalKeys]);
  });

  test('rows pasted past the end of the table are all seen, over totals and certificate too', () => {
    const pasted = Array.from({ length: 20 }, (_, i) => data(`P-${i}`));
    const snapshot = ours((values) => {
      while (values.length < layout.ligneVide + 20) values.push(Array<CellValue>(9).fill(null));
      pasted.forEach((row, i) => {
        values[layout.ligneVide - 1 + i] = [...row];
      });
    });
    const form = only(snapshot);
    expect(form.horsTableau.map((row) => row.cells)).toEqual(
      pasted.map((_, i) => ligneB({ menage: `P-${i}` })),
    );
    const [finding] = checkForm(form, AUJOURDHUI).formulaire;
    expect(finding).toMatchObject({
      code: 'lignes-hors-tableau',
      correction: { kind: 'lignes', formulaire: 'ModeleB_1' },
    });
  });

  test('one cell typed beside a total label is seen, and not the label nor the total', () => {
    const row = layout.totaux[2]?.valeur.top ?? 0;
    const form = only(ours((values) => ((values[row - 1] as CellValue[])[1] = 'M-0077')));
    expect(form.horsTableau).toMatchObject([
      { rang: row, cells: { bailleur: null, menage: 'M-0077', plafond: null } },
    ]);
  });

  test('a note alone under the certificate is no row; a second cell makes it one', () => {
    const row = layout.form.bottom + 2;
    const note = (values: CellValue[][]) => ((values[row - 1] as CellValue[])[0] = 'Remarque');
    expect(only(ours(note)).horsTableau).toEqual([]);
    const two = (values: CellValue[][]) => {
      note(values);
      (values[row - 1] as CellValue[])[1] = 'M-0099';
    };
    expect(only(ours(two)).horsTableau).toHaveLength(1);
  });

  test('a column of identifiers pasted past the end is seen to its end', () => {
    const count = layout.form.bottom - layout.ligneVide + 4;
    const form = only(
      ours((values) => {
        for (let i = 0; i < count; i += 1)
          (values[layout.ligneVide - 1 + i] as CellValue[])[1] = `I-${i}`;
      }),
    );
    expect(form.horsTableau).toHaveLength(count);
  });

  test('the rest of the workbook is read by its tables', () => {
    const base = ours();
    const extra = sheet('Suivi', [
      ['Année', 'IDTOP', 'T1/T2', 'T3/T4', 'T5 et plus', 'Total'],
      [2024, 'IDT-77', 1, 2, 3, 6],
      [null, null, null, null, null, 0],
      ['Formulaire', 'Attestation', 'Nom', 'Date'],
      ['ModeleB_1', 'Relogements définitifs', 'Mme A. Martin', 46000],
      ['ModeleB_2', 'hors-plus-cd', 'M. B. Petit', null],
      ['Nom', 'SIRET'],
      ['Néolia', null],
      ['2021'],
      ['À partir du', 'Zone', 'Typologie', 'Montant', 'Source'],
      [44470, 'Zone I bis', 'T1/T2', 1800.5, 'Note du 1er octobre 2021'],
      ['01/01/2023', 2, 'T3/T4', '4 200 €', null],
      [44470, 'II', 'T9', 9000, null],
      [null, 'II', 'T1/T2', 9000, null],
      [44470, null, 'T5 et plus', 0, null],
      [null, null, null, null, null],
      ['Formulaire', 'Régime', 'Zone', 'Contenu certifié'],
      ['ModeleB_2', '2018', 'III', null],
      ['modeleb_1', '2021', ' II ', null],
    ]);
    const table = (name: string, range: string, names: readonly CellValue[]) => ({
      name,
      sheet: 'Suivi',
      range,
      columns: names.map(String),
    });
    const form = only({
      sheets: [...base.sheets, extra],
      tables: [
        ...base.tables,
        table('Suivi', 'A1:F3', extra.values[0] ?? []),
        table('Attestations', 'A4:D6', (extra.values[3] ?? []).slice(0, 4)),
        table('Bailleurs', 'A7:B8', ['Nom', 'SIRET']),
        table('Baremes', 'A10:E16', extra.values[9] ?? []),
        table('Formulaires', 'A17:D19', (extra.values[16] ?? []).slice(0, 4)),
      ],
      names: [...base.names, { name: 'ModeleB_1_regime', sheet: 'Suivi', range: 'A9' }],
    });
    expect(form.contexte).toEqual({
      suivi: [expect.objectContaining({ annee: 2024, idtop: 'IDT-77', t1t2: 1, t3t4: 2, t5: 3 })],
      intitulesChanges: [],
      envois: [],
      retours: [],
      menagesPasses: [],
      bailleurs: [{ nom: 'Néolia', siret: '' }],
      operations: [],
      declarees: ['IDT-77'],
      regime: '2021',
      // A row without a day or a class that can be read is none; one without an amount says so.
      baremes: [
        { from: '2021-10-01', zone: '1bis', typologie: 'T1/T2', montant: 180_050 },
        { from: '2023-01-01', zone: '2', typologie: 'T3/T4', montant: undefined },
        { from: '2021-10-01', zone: '', typologie: 'T5 et plus', montant: undefined },
      ],
      zone: 'II',
      zones: new Map(),
      decisions: new Map(),
      attestations: { 'relogement-definitif': { nom: 'Mme A. Martin', le: '2025-12-09' } },
    });
  });
});
