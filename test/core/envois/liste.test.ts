import fc from 'fast-check';

import type { CellValue } from '../../../src/core/CellValue';
import { checkListe } from '../../../src/core/envois/checkListe';
import { archiveOf, fichierOf } from '../../../src/core/envois/fichiers';
import { findFiltrables } from '../../../src/core/envois/findFiltrables';
import { findIntitules } from '../../../src/core/envois/findIntitules';
import { guessCorrespondance } from '../../../src/core/envois/guessCorrespondance';
import type { Intitules, ListeContexte, ListeFinding } from '../../../src/core/envois/model';
import { readListe } from '../../../src/core/envois/readListe';
import { sentenceOf } from '../../../src/text/fr';
import { countCells, sheet, workbook } from '../sheet';

const CONTEXTE: ListeContexte = {
  annee: 2025,
  operation: '',
  signataires: [],
  identites: new Map(),
};
const HEADINGS = ['Bailleur', 'Ménage', 'IDTOP'];

/** The list of a sheet whose columns are guessed. */
function listeOf(rows: readonly (readonly CellValue[])[]) {
  const snapshot = workbook([sheet('Liste', rows)]);
  const intitules = findIntitules(snapshot, 'Liste');
  return intitules && readListe(snapshot, 'Liste', intitules, guessCorrespondance(intitules));
}

const guessed = (colonnes: Intitules['colonnes']) =>
  guessCorrespondance({ rang: 1, colonnes, derniereLigne: undefined });

function check(rows: readonly (readonly CellValue[])[], contexte = CONTEXTE) {
  return checkListe(listeOf([HEADINGS, ...rows]), contexte);
}

const said = (result: ReturnType<typeof check>) =>
  result.findings.map(({ code, lieu }) => `${code} ${lieu?.cellule ?? '-'}`);

describe('the columns by whose values rows may be kept', () => {
  const filtrables = (values: readonly CellValue[]) => {
    const rows = values.map((value, index) => ['Néolia', `M-${index}`, 'IDT-1', value]);
    const snapshot = workbook([sheet('Liste', [[...HEADINGS, 'État'], ...rows])]);
    const intitules = findIntitules(snapshot, 'Liste');
    if (!intitules) throw new Error('no list');
    const colonnes = guessCorrespondance(intitules);
    const liste = readListe(snapshot, 'Liste', intitules, colonnes);
    return findFiltrables(snapshot, intitules, colonnes, liste).map(({ texte, valeurs }) =>
      [texte, ...valeurs.map(({ valeur, nombre }) => `${valeur} ${nombre}`)].join(', '),
    );
  };
  const states = (count: number) => [...Array(count).keys(), 0].map((n) => `état ${n}`);

  test.each([
    ['years', [2025, 2024, '2025'], ['État, 2024 1, 2025 2']],
    [
      'states, written in any case, some empty',
      ['Relogé', null, 'relogé '],
      ['État,  1, Relogé 2'],
    ],
    ['one value for all', ['Relogé', 'Relogé'], []],
    ['as many values as rows', ['a', 'b', 'c'], []],
    ['twelve values', states(12), [expect.stringMatching(/^État, état 0 2, état 1 1,/)]],
    ['thirteen values', states(13), []],
  ] as const)('%s', (_, values, expected) => {
    expect(filtrables(values)).toEqual(expected);
  });
});

describe('the headings of a list', () => {
  test.each([
    ['Nom du bailleur HLM relogeur', 'bailleur'],
    ['BAILLEUR RELOGEUR', 'bailleur'],
    ['Bailleur\nd’accueil', 'bailleur'],
    ['Organisme HLM', 'bailleur'],
    ['Bailleur (nouveau logement)', 'bailleur'],
    ["Identifiant du ménage relogé éligible à l'indemnité pour minoration de loyer", 'menage'],
    ['Identifiant\r\nménage', 'menage'],
    ['N° ménage', 'menage'],
    ['N° du Ménage', 'menage'],
    ['Réf. ménage', 'menage'],
    ['Code MENAGE', 'menage'],
    ['ID_RIME', 'menage'],
    ["IDTOP de l'opération générant le relogement du ménage avec minoration de loyer", 'idtop'],
    ['N° IDTOP', 'idtop'],
    ['Idtop démolition', 'idtop'],
    ['ID-TOP', 'idtop'],
    ['Raison sociale', 'raisonSociale'],
    ['Adresse du bailleur', 'adresse'],
    ['SIRET', 'siret'],
    ['N° SIRET', 'siret'],
    ['SIRET du bailleur', 'siret'],
  ] as const)('« %s » is taken for %s', (texte, key) => {
    expect(guessed([{ colonne: 4, texte }])).toEqual({ [key]: 4 });
  });

  test.each([
    ['Bailleur d’origine', 'that which the household leaves'],
    ['Nom du ménage', 'a name is no pseudonym'],
    ['Nombre de ménages', 'a count'],
    ['Adresse', 'more often that of the household'],
    ['Date de livraison', 'filled by the bailleur'],
    ['IDTOP de l’opération de relogement avec minoration de loyer', 'that of the header'],
    ['', 'no heading'],
  ])('« %s » is left alone: %s', (texte) => {
    expect(guessed([{ colonne: 1, texte }])).toEqual({});
  });

  it('prefers the surest heading wherever it stands, and takes no column twice', () => {
    const colonnes = ['Bailleur d’origine', 'Bailleur', 'Identifiant', 'Bailleur relogeur'].map(
      (texte, index) => ({ texte, colonne: index + 1 }),
    );
    expect(guessed(colonnes)).toEqual({ bailleur: 4, menage: 3 });
  });

  it('are found under title lines, where the most columns are told', () => {
    const rows = [
      ['Suivi des relogements', null, null, null],
      ['Bailleur', 'x', null, null],
      [null, null, null, null],
      ['Opération', 'Bailleur relogeur', 'Identifiant ménage', 'IDTOP'],
      ['A', 'Néolia', 'M-1', 'I'],
    ];
    expect(findIntitules(workbook([sheet('Liste', rows)]), 'Liste')?.rang).toBe(4);
  });

  it('are the first row of texts where none tells a column', () => {
    const rows = [['Titre'], ['Qui', 'Quoi'], ['Néolia', 'M-1']];
    const found = findIntitules(workbook([sheet('Liste', rows)]), 'Liste');
    expect(found?.rang).toBe(2);
    expect(found?.colonnes.map(({ texte }) => texte)).toEqual(['Qui', 'Quoi']);
  });

  it.each([
    [
      'numbers only',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['one column of texts', [['a'], ['b']]],
    ['nothing', []],
  ])('are not found on a sheet of %s', (_, rows) => {
    expect(findIntitules(workbook([sheet('Liste', rows)]), 'Liste')).toBeUndefined();
  });
});

describe('the rows of a list', () => {
  it('keep zeros of texts and the digits of numbers, blanks passed over', () => {
    const liste = listeOf([
      HEADINGS,
      ['Néolia', '007', 2501234],
      [null, ' ', null],
      ['Néolia', 12345678901234, '#N/A'],
      ['Néolia', '=1+1', 1.5],
    ]);
    expect(liste?.lignes.map(({ rang, textes }) => [rang, textes.menage, textes.idtop])).toEqual([
      [2, '007', '2501234'],
      [4, '12345678901234', ''],
      [5, '=1+1', '1,5'],
    ]);
    expect(liste?.nombres).toEqual({ nombre: 1, rang: 4 });
  });

  it('end with the native table whose headings they stand under', () => {
    const rows = [HEADINGS, ['Néolia', 'M-1', 'I'], ['Total', '1', null]];
    const snapshot = workbook([sheet('Liste', rows)], {
      tables: [{ name: 'T', sheet: 'Liste', range: 'A1:C2', columns: HEADINGS }],
    });
    const intitules = findIntitules(snapshot, 'Liste');
    if (!intitules) throw new Error('The headings are there');
    const liste = readListe(snapshot, 'Liste', intitules, guessCorrespondance(intitules));
    expect(liste.lignes.map(({ rang }) => rang)).toEqual([2]);
  });
});

describe('the check of a list', () => {
  it('gives one form a bailleur, in the order of their names, case and spaces ignored', () => {
    const { formulaires, findings } = check([
      ['Saiemb', 'M-3', 'I-1'],
      ['Grand Besançon Habitat', 'M-1', 'I-1'],
      ['grand  besançon habitat', 'M-2', 'I-2'],
    ]);
    expect(findings).toEqual([]);
    expect(formulaires).toEqual([
      {
        bailleur: 'Grand Besançon Habitat',
        fichier: 'ModeleB_Grand-Besancon-Habitat_2025.xlsx',
        menages: [
          { rang: 3, menage: 'M-1', idtop: 'I-1' },
          { rang: 4, menage: 'M-2', idtop: 'I-2' },
        ],
        identite: { raisonSociale: '', adresse: '', siret: '' },
      },
      {
        bailleur: 'Saiemb',
        fichier: 'ModeleB_Saiemb_2025.xlsx',
        menages: [{ rang: 2, menage: 'M-3', idtop: 'I-1' }],
        identite: { raisonSociale: '', adresse: '', siret: '' },
      },
    ]);
  });

  it('leaves out a household without bailleur and a bailleur’s row without household', () => {
    const result = check([
      ['Néolia', 'M-1', 'I'],
      [null, 'M-2', 'I'],
      ['Habitat 25', null, 'I'],
    ]);
    expect(said(result)).toEqual(['bailleur-manquant A3', 'menage-manquant B4']);
    expect(result.formulaires.map(({ bailleur }) => bailleur)).toEqual(['Néolia']);
  });

  it('sends a repeated household once to the same bailleur, to both where there are two', () => {
    const result = check([
      ['Néolia', 'M-1', 'I'],
      ['Néolia', 'm - 1', 'I'],
      ['Saiemb', 'M-1', 'I'],
    ]);
    expect(said(result)).toEqual(['menage-partage B2', 'menage-repete B3', 'menage-partage B4']);
    expect(result.formulaires.map(({ menages }) => menages.length)).toEqual([1, 1]);
  });

  it('asks about a row without IDTOP and an identifier that names somebody', () => {
    const result = check([['Néolia', 'Mme Durand', null]]);
    expect(said(result)).toEqual(['idtop-manquant C2', 'identifiant-personnel B2']);
    expect(result.formulaires).toHaveLength(1);
  });

  it('tells once that a bailleur is no signatory, and nothing where none is listed', () => {
    const rows = [
      ['Néolia', 'M-1', 'I'],
      ['Saiemb', 'M-2', 'I'],
      ['Saiemb', 'M-3', 'I'],
    ];
    const known = { ...CONTEXTE, signataires: ['NEOLIA', 'Néolia '] };
    expect(said(check(rows, known))).toEqual(['bailleur-hors-convention A3']);
    expect(said(check(rows))).toEqual([]);
  });

  it('asks about bailleurs that only accents or punctuation tell apart', () => {
    const result = check([
      ['Neolia', 'M-1', 'I'],
      ['Néolia', 'M-2', 'I'],
    ]);
    expect(result.findings.map(({ code }) => code)).toEqual(['bailleurs-voisins']);
    expect(result.formulaires.map(({ fichier }) => fichier)).toEqual([
      'ModeleB_Neolia_2025.xlsx',
      'ModeleB_Neolia-2_2025.xlsx',
    ]);
  });

  it('counts identifiers that are numbers once for the list', () => {
    const result = check([
      ['Néolia', 42, 'I'],
      ['Néolia', 43, 'I'],
    ]);
    expect(said(result)).toEqual(['identifiants-nombres B2']);
    expect(result.formulaires[0]?.menages.map(({ menage }) => menage)).toEqual(['42', '43']);
  });

  it.each([
    ['no heading', undefined, 'intitules-introuvables -'],
    ['no row', listeOf([HEADINGS, [null, null, null]]), 'liste-vide -'],
    [
      'no bailleur',
      listeOf([
        ['Ménage', 'IDTOP'],
        ['M-1', 'I'],
      ]),
      'colonne-absente -',
    ],
  ])('refuses a list with %s', (_, liste, expected) => {
    const result = checkListe(liste, CONTEXTE);
    expect(said(result)).toEqual([expected]);
    expect(result.formulaires).toEqual([]);
  });

  it('prefers what the workbook knows of a bailleur to what the list says', () => {
    const headings = [...HEADINGS, 'Raison sociale', 'SIRET'];
    // 35600000000048 is the head office of La Poste, which the common rule accepts.
    const rows = [
      headings,
      ['Néolia', 'M-1', 'I', 'Néolia SA', '356 000 000 00048'],
      ['Saiemb', 'M-2', 'I', 'Saiemb Logement', '123'],
      ['Saiemb', 'M-3', 'I', 'SAIEMB', '123'],
    ];
    const identites = new Map([['néolia', { raisonSociale: 'SA Néolia', adresse: '', siret: '' }]]);
    const result = checkListe(listeOf(rows), { ...CONTEXTE, identites });
    expect(result.formulaires.map(({ identite }) => identite)).toEqual([
      { raisonSociale: 'SA Néolia', adresse: '', siret: '35600000000048' },
      { raisonSociale: 'Saiemb Logement', adresse: '', siret: '123' },
    ]);
    expect(said(result)).toEqual(['siret-invalide E3', 'identite-differente D4']);
  });

  it('has a sentence for each finding that ends as one', () => {
    const { findings } = check([
      ['Néolia', 'M-1', null],
      ['Néolia', 'M-1', 'I'],
      ['Saiemb', 'M-1', 'I'],
      [null, 'M-9', 'I'],
      ['Saiemb', null, 'I'],
    ]);
    expect(findings).toHaveLength(6);
    for (const finding of findings) expect(sentenceOf(finding)).toMatch(/^\S.+\.$/u);
  });

  it('loses no household: forms hold each pair of bailleur and household once', () => {
    const row = fc.tuple(
      fc.constantFrom('Néolia', 'Saiemb', 'neolia', ''),
      fc.constantFrom('1', '2', '03', ''),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const { formulaires } = check(rows.map(([bailleur, menage]) => [bailleur, menage, 'I']));
        const sent = formulaires.flatMap(({ bailleur, menages }) =>
          menages.map(({ menage }) => `${bailleur.toLowerCase()}/${menage}`),
        );
        const listed = rows
          .filter(([bailleur, menage]) => bailleur !== '' && menage !== '')
          .map(([bailleur, menage]) => `${bailleur.toLowerCase()}/${menage}`);
        expect([...sent].sort()).toEqual([...new Set(listed)].sort());
      }),
    );
  });
});

describe('the name of a file', () => {
  test.each([
    ['Néolia', 'ModeleB_Neolia_2025.xlsx'],
    ['Grand Besançon Habitat', 'ModeleB_Grand-Besancon-Habitat_2025.xlsx'],
    ['A/B\\C:D*E?F"G<H>I|J', 'ModeleB_A-B-C-D-E-F-G-H-I-J_2025.xlsx'],
    ['../../etc/passwd', 'ModeleB_etc-passwd_2025.xlsx'],
    ['L’Œuvre du logement', 'ModeleB_L-oeuvre-du-logement_2025.xlsx'],
    ['***', 'ModeleB_bailleur_2025.xlsx'],
    ['x'.repeat(300), `ModeleB_${'x'.repeat(60)}_2025.xlsx`],
  ])('of %s is %s', (bailleur, expected) => {
    expect(fichierOf(bailleur, { operation: '', annee: 2025 }, new Set())).toBe(expected);
  });

  it('is never given twice, whatever its case', () => {
    const taken = new Set(['modeleb_neolia_2025.xlsx']);
    expect(fichierOf('NEOLIA', { operation: '', annee: 2025 }, taken)).toBe(
      'ModeleB_NEOLIA-2_2025.xlsx',
    );
  });

  it('tells the operation first, where there is one', () => {
    const campagne = { operation: 'Copropriété Île-de-France', annee: 2025 };
    expect(fichierOf('Néolia', campagne, new Set())).toBe(
      'ModeleB_Copropriete-Ile-de-France_Neolia_2025.xlsx',
    );
    expect(archiveOf(campagne)).toBe('ModelesB_Copropriete-Ile-de-France_2025.zip');
  });

  it('of the archive tells the year', () =>
    expect(archiveOf({ operation: '', annee: 2025 })).toBe('ModelesB_2025.zip'));
});

describe('rows of a list that name no household', () => {
  test.each([
    ['Total', 3, null],
    ['TOTAL GÉNÉRAL', 3, null],
    ['Total', null, null],
    ['Totaux', '3', null],
    ['Sous-total Néolia', 2, null],
    [null, 'Total : 3', null],
    ['Ensemble', 3, null],
  ])('« %s, %s, %s » is a total: told once, sent to nobody', (...row) => {
    const result = check([['Néolia', 'M-1', 'IDT-1'], row, ['Habitat 25', 'M-2', 'IDT-1']]);
    expect(said(result)).toEqual([expect.stringMatching(/^ligne-non-menage /)]);
    expect(result.formulaires.map(({ bailleur }) => bailleur)).toEqual(['Habitat 25', 'Néolia']);
  });

  test.each([
    ['Total Habitat', 'M-1', 'IDT-1'],
    ['Total', 'M-1', 'IDT-1'],
    ['Ensemble pour l’habitat', 'M-1', null],
  ])('but the bailleur « %s » of a household is a bailleur', (...row) => {
    expect(check([row]).formulaires.map(({ bailleur }) => bailleur)).toEqual([row[0]]);
  });
});

test('an identifier cut short is told at each row, and none of them is sent', () => {
  const result = check([
    ['Néolia', '1,23457E+11', 'IDT-1'],
    ['Néolia', '1,23457E+11', 'IDT-1'],
    ['Néolia', "'0042", 'IDT-1'],
  ]);
  expect(said(result)).toEqual(['identifiant-illisible B2', 'identifiant-illisible B3']);
  expect(result.formulaires[0]?.menages.map(({ menage }) => menage)).toEqual(['0042']);
});

test('an identifier that became a day is told as the day that is seen', () => {
  const list = sheet('Liste', [HEADINGS, ['Néolia', 45_789, 'IDT-1']]);
  const snapshot = workbook([{ ...list, dates: [[], [2]] }]);
  const intitules = findIntitules(snapshot, 'Liste');
  const liste =
    intitules && readListe(snapshot, 'Liste', intitules, guessCorrespondance(intitules));
  const [finding] = checkListe(liste, CONTEXTE).findings;
  expect(finding && sentenceOf(finding)).toContain('12/05/2025');
});

test('a bailleur merged over several households is the bailleur of each', () => {
  const list = sheet('Liste', [HEADINGS, ['Néolia', 'M-1', 'IDT-1'], [null, 'M-2', 'IDT-1']]);
  const snapshot = workbook([{ ...list, merges: ['A2:A3'] }]);
  const intitules = findIntitules(snapshot, 'Liste');
  const liste =
    intitules && readListe(snapshot, 'Liste', intitules, guessCorrespondance(intitules));
  expect(checkListe(liste, CONTEXTE).formulaires[0]?.menages).toHaveLength(2);
});

test('names that a legal form alone tells apart may be one bailleur', () => {
  const result = check([
    ['Néolia', 'M-1', 'IDT-1'],
    ['S.A. NEOLIA', 'M-2', 'IDT-1'],
  ]);
  expect(said(result)).toEqual(['bailleurs-voisins A3']);
});

describe('rows of totals', () => {
  test.each([
    ['« Total » in the column of names', ['Total', 3, null]],
    ['« TOTAL GÉNÉRAL » without a count', ['TOTAL GÉNÉRAL', null, null]],
    ['a subtotal as a spreadsheet writes it', ['Total Néolia', 2, null]],
    ['its English writing', ['Néolia Total', '2 ménages', null]],
    ['« Sous-total » in the column of households', [null, 'Sous-total', 2]],
    ['« Total » in a column that is not read', [null, 3, null, 'Total']],
  ])('%s is no bailleur and no household', (_, row) => {
    const result = check([['Néolia', 'M-1', 'I'], row, ['Habitat 25', 'M-2', 'I']]);
    expect(said(result)).toEqual(['ligne-non-menage A3']);
    expect(result.formulaires.map(({ bailleur }) => bailleur)).toEqual(['Habitat 25', 'Néolia']);
  });

  test.each([
    ['a bailleur called so', ['Total Habitat', 'M-3', 'I']],
    ['one with numbers for identifiers', ['Total Habitat', 3, null]],
    ['a household beside a total in another column', ['Néolia', 'M-3', 'I', 'Total']],
  ])('%s is sent', (_, row) => {
    const { formulaires } = check([row]);
    expect(formulaires.flatMap(({ menages }) => menages)).toHaveLength(1);
  });
});

test('rows that nobody sees are sent, counted and said', () => {
  const rows = [HEADINGS, ['Néolia', 'M-1', 'I'], ['Néolia', 'M-2', 'I'], ['Néolia', 'M-3', 'I']];
  const snapshot = workbook([sheet('Liste', rows, { hiddenRows: [3, 4, 9] })]);
  const intitules = findIntitules(snapshot, 'Liste');
  if (!intitules) throw new Error('The headings are there');
  const liste = readListe(snapshot, 'Liste', intitules, guessCorrespondance(intitules));
  expect(liste.compte).toMatchObject({ cellules: 12, menages: 3, masquees: 2 });
  const { findings, formulaires } = checkListe(liste, CONTEXTE);
  expect(findings.map(({ code }) => code)).toEqual(['lignes-masquees']);
  expect(sentenceOf(findings[0] as ListeFinding).replace(/\u00a0/g, ' ')).toBe(
    '2 lignes masquées (lignes 3 à 4) : ces ménages sont envoyés comme les autres.',
  );
  expect(formulaires[0]?.menages).toHaveLength(3);
});

test('an error of Excel or a formula without its result is named where a name is expected', () => {
  const result = check([['#N/A', 'M-1', 'I']]);
  expect(sentenceOf(result.findings[0] as ListeFinding).replace(/\u00a0/g, ' ')).toContain(
    'n’a pas de bailleur (la cellule affiche #N/A)',
  );
});

test('every cell of a list is counted once, whatever stands in it', () => {
  const cell = fc.constantFrom<CellValue>(
    null,
    'Néolia',
    'M-1',
    'M-2',
    'Total',
    'Sous-total Néolia',
    3,
    46_000,
    '#N/A',
    'I-1',
    ' ',
    'Bailleur',
  );
  const rows = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 9 });
  const hidden = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 });
  fc.assert(
    fc.property(rows, rows, hidden, fc.boolean(), (above, below, hiddenRows, filtered) => {
      const values = [...above, [...HEADINGS, 'Bailleur', 'Observations'], ...below];
      const one = sheet('Liste', values, { hiddenRows });
      const snapshot = workbook([one]);
      const intitules = findIntitules(snapshot, 'Liste');
      if (!intitules) return;
      const filtres = filtered ? [{ colonne: 5, valeurs: ['', '3'] }] : [];
      const declares = new Map([['m-2', 2024]]);
      const chosen = guessCorrespondance(intitules);
      const { compte, lignes } = readListe(snapshot, 'Liste', intitules, chosen, {
        filtres,
        declares,
      });
      const read = Object.values(compte.parts).reduce((sum, count) => sum + count, 0);
      expect(read + compte.ecartees.length).toBe(countCells(one));
      expect(compte.cellules).toBe(countCells(one));
      expect(new Set(compte.ecartees.map(({ cellule }) => cellule)).size).toBe(
        compte.ecartees.length,
      );
      expect(lignes.some(({ textes }) => textes.menage === 'M-2')).toBe(false);
    }),
    { numRuns: Number(process.env.LECTURE_TOURS ?? '300') },
  );
});
