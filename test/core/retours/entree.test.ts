/** What of the returns enters a Modèle A where nobody says anything, and what stays out or waits. */
import { envoisFor } from '../../../src/core/dossier/envois';
import type { FormReading } from '../../../src/core/reading/formReading';
import { aucuneDecision, consolidate } from '../../../src/core/retours/consolidate';
import { diffLignes } from '../../../src/core/retours/diffLignes';
import { indexEnvois } from '../../../src/core/retours/indexEnvois';
import { compareTexts, conventionKey, sortKey } from '../../../src/core/retours/keys';
import type { Rejet } from '../../../src/core/retours/model';
import { isRejet, readRetours } from '../../../src/core/retours/readRetours';
import { detailOf, resumeOf } from '../../../src/core/retours/resumer';
import { ligneB } from '../build';
import { feuille, menage } from '../reading/formulaire';
import { workbook } from '../sheet';
import { ATTENDU, codesOf, consolidated, retourOf, sent, type Cells } from './support';

const one: readonly Cells[] = [{ menage: 'M-1' }];
const entering = (...args: Parameters<typeof consolidated>) =>
  consolidated(...args).lignes.map(({ cells }) => cells.menage);

describe('the form of a return', () => {
  const INTITULE = { colonne: 8, cellule: 'H13', texte: 'Loyer' };
  const { intitules } = retourOf('n.xlsx', 'Néolia', one).reading;
  const CASES: readonly (readonly [string, Partial<FormReading>, readonly string[], boolean])[] = [
    ['in a sheet that is shown enters', { masquee: false }, [], true],
    ['in a hidden sheet stays out, and says so', { masquee: true }, ['feuille-masquee A13'], false],
    [
      'with one column that two headings answer stays out until somebody chooses',
      { intitules: { ...intitules, ambigus: { loyer: [INTITULE, INTITULE] } } },
      [],
      false,
    ],
    [
      'with an empty certificate enters, and says what it lacks',
      { certification: {} },
      ['declaration-non-certifiee A44'],
      true,
    ],
  ];

  test.each(CASES)('%s', (_, lu, told, enters) => {
    const retour = retourOf('n.xlsx', 'Néolia', one, { lu });
    expect(codesOf(retour)).toEqual(told);
    expect(entering([retour])).toEqual(enters ? ['M-1'] : []);
    const kept = new Map([[retour.id, 'retenu' as const]]);
    expect(entering([retour], { retours: kept })).toEqual(['M-1']);
  });
});

test.each([
  ['no operation in the return', { idtopOperation: null }, {}],
  ['none expected', { idtopOperation: 'IDT-99' }, { idtopOperation: '' }],
  ['no convention expected', { convention: '999' }, { convention: '' }],
  ['no year expected', { annee: 2019 }, { annee: undefined }],
])('a header is compared only where both sides say something: %s', (_, entete, attendu) => {
  const found = codesOf(retourOf('n.xlsx', 'Néolia', one, { entete, attendu }));
  expect(found).toEqual([]);
});

describe('what was sent to a bailleur and what came back', () => {
  const envois = sent('Néolia', ['M-1', 'M-2']);
  const compared = (cells: readonly Cells[], lu: Partial<FormReading> = {}) =>
    codesOf(retourOf('n.xlsx', 'Néolia', cells, { attendu: { envois }, lu }));

  test('in a form of ours a household written over is known by its row', () => {
    expect(compared([{ menage: 'M-9' }, { menage: 'M-2' }])).toEqual([
      'colonne-preremplie-modifiee B14',
      'menage-non-prevu B14',
    ]);
  });

  test('in a table typed by hand the row says nothing', () => {
    const lu = { recognisedBy: 'intitules' } as const;
    expect(compared([{ menage: 'M-9' }, { menage: 'M-2' }], lu)).toEqual(['menage-non-prevu B14']);
  });

  test('a third household where two were sent was written over nothing', () => {
    expect(compared([{ menage: 'M-1' }, { menage: 'M-2' }, { menage: 'M-9' }])).toEqual([
      'menage-non-prevu B16',
    ]);
  });

  test('a row without a household, under those sent, is none that was not planned', () => {
    expect(compared([{ menage: 'M-1' }, { menage: 'M-2' }, { menage: null }])).toEqual([]);
  });

  test('a cell that was sent empty may be filled in', () => {
    const blank = envois.map((envoi) => ({ ...envoi, idtop: '' }));
    const retour = retourOf('n.xlsx', 'Néolia', [{ menage: 'M-1', idtop: 'IDT-5' }], {
      attendu: { envois: blank },
    });
    expect(codesOf(retour)).toEqual([]);
  });

  test('a return under another name is that of the bailleur whose file it is', () => {
    const fichier = 'retours/ModeleB_Néolia_2025 (1).xlsx';
    const renamed = retourOf(fichier, 'Neolia SA', [{ menage: 'M-1', bailleur: 'Néolia' }], {
      attendu: { envois },
    });
    expect(codesOf(renamed)).toEqual([]);
    const { findings } = consolidated([renamed], {}, { envois });
    expect(findings).toMatchObject([
      // Told of the return that does not bring it back.
      { code: 'menage-sans-retour', menage: 'M-2', rendu: true, fichier, retour: renamed.id },
    ]);
    const elsewhere = retourOf('autre.xlsx', 'Neolia SA', [{ menage: 'M-1' }], {
      attendu: { envois },
    });
    expect(codesOf(elsewhere)).toContain('menage-non-prevu B14');
  });

  test('where nothing came back the file that was sent is named', () => {
    const { findings } = consolidated([], {}, { envois: sent('Néolia', ['M-1']) });
    expect(findings).toEqual([
      {
        code: 'menage-sans-retour',
        niveau: 'avertissement',
        menage: 'M-1',
        bailleur: 'Néolia',
        rendu: false,
        fichier: 'ModeleB_Néolia_2025.xlsx',
      },
    ]);
  });

  test('a record of no file leads to nobody', () => {
    const unnamed = envois.map((envoi) => ({ ...envoi, fichier: '' }));
    expect(indexEnvois({ ...ATTENDU, envois: unnamed }).fichiers.size).toBe(0);
    expect([...indexEnvois({ ...ATTENDU, envois }).fichiers.values()]).toEqual(['néolia']);
  });

  test('of a household sent twice the first sending counts', () => {
    const twice = [...sent('Saiemb', ['M-1']), ...envois];
    expect(indexEnvois({ ...ATTENDU, envois: twice }).menages.get('m-1')?.bailleur).toBe('Saiemb');
  });

  test('a thousand returns are compared with one index, another year with another', () => {
    const attendu = { ...ATTENDU, envois };
    expect(indexEnvois(attendu)).toBe(indexEnvois({ ...attendu, idtopOperation: 'idt-77' }));
    expect(indexEnvois({ ...attendu, annee: 2024 })).not.toBe(indexEnvois(attendu));
    expect(indexEnvois({ ...attendu, annee: 2024 }).bailleurs.size).toBe(0);
    expect(indexEnvois(attendu)).toBe(indexEnvois(attendu));
  });

  test.each([
    ['its own operation', 'IDT-77', 'idt - 77', 2],
    ['another operation', 'IDT-78', 'IDT-77', 0],
    ['any, where the record names none', '', 'IDT-77', 2],
    ['any, where none is expected', 'IDT-78', '', 2],
  ])('a record counts for %s', (_, operation, idtopOperation, count) => {
    const records = envois.map((envoi) => ({ ...envoi, operation }));
    expect(envoisFor(records, { annee: 2025, idtopOperation })).toHaveLength(count);
  });
});

describe('households in double', () => {
  test('rows that name none are in double with nobody', () => {
    const none = [{ menage: null }, { menage: null }];
    const { aDecider, lignes } = consolidated([
      retourOf('n.xlsx', 'Néolia', none),
      retourOf('s.xlsx', 'Saiemb', none),
    ]);
    expect([aDecider, lignes.length]).toEqual([[], 4]);
  });

  test.each([
    [2, 1, undefined],
    [21, 20, undefined],
    [22, 20, 21],
    [30, 20, 29],
  ])('in %i files each finding names %i others and counts them where it names fewer', (...args) => {
    const [files, named, counted] = args;
    const retours = Array.from({ length: files }, (_, index) =>
      retourOf(`f${index}.xlsx`, `Bailleur ${index}`, one),
    );
    for (const finding of consolidated(retours).findings) {
      if (finding.code !== 'menage-en-double') throw new Error(finding.code);
      expect([finding.autres.length, finding.nombre]).toEqual([named, counted]);
      expect(finding.autres.map(({ fichier }) => fichier)).not.toContain(finding.fichier);
    }
  });
});

describe('the order in which files are given changes nothing', () => {
  const b = retourOf('b.xlsx', 'Néolia', [{ menage: 'M-2' }]);
  const a = retourOf('a.xlsx', 'Néolia', [{ menage: 'M-1' }]);
  const first = retourOf('c.xlsx', 'Néolia', [{ menage: 'M-3' }], { lu: { id: 'ModeleB_1' } });
  const second = retourOf('c.xlsx', 'Néolia', [{ menage: 'M-4' }], { lu: { id: 'ModeleB_2' } });
  const other = retourOf('z.xlsx', 'Habitat 25', [{ menage: 'M-9' }]);
  const ORDER = ['z.xlsx!ModeleB_1', 'a.xlsx!ModeleB_1', 'b.xlsx!ModeleB_1'];

  test.each([
    ['as they are', [second, b, first, other, a]],
    ['turned round', [a, other, first, b, second]],
  ])('returns by bailleur, file, then form: %s', (_, list) => {
    expect(consolidated(list).retours.map(({ retour }) => retour.id)).toEqual([
      ...ORDER,
      'c.xlsx!ModeleB_1',
      'c.xlsx!ModeleB_2',
    ]);
  });

  test('rows of one household by file, then sheet, then row', () => {
    const at = (fichier: string, nom: string, count: number) =>
      retourOf(fichier, 'Néolia', Array<Cells>(count).fill({ menage: 'M-1' }), {
        lu: { feuille: nom, id: nom },
      });
    const list = [at('b.xlsx', 'A', 1), at('a.xlsx', 'Z', 2), at('a.xlsx', 'B', 1)];
    const places = (retours: typeof list) =>
      consolidated(retours, {
        doubles: 'entrent',
        retours: new Map(retours.map(({ id }) => [id, 'retenu'])),
      }).lignes.map(({ provenance }) => Object.values(provenance).join(' '));
    const sorted = ['a.xlsx B 14', 'a.xlsx Z 14', 'a.xlsx Z 15', 'b.xlsx A 14'];
    expect(places(list)).toEqual(sorted);
    expect(places(list.toReversed())).toEqual(sorted);
  });

  test('files that gave no form by their names, each with its reason', () => {
    const rejets: readonly Rejet[] = [
      { fichier: 'z.xlsx', code: 'modele-non-reconnu', motif: 'modele-a' },
      { fichier: 'a.pdf', code: 'fichier-illisible', motif: 'pdf' },
    ];
    const given = (list: readonly Rejet[]) => consolidate([], list, ATTENDU, aucuneDecision);
    const { findings } = given(rejets);
    expect(findings).toEqual([
      { code: 'fichier-illisible', niveau: 'erreur', motif: 'pdf', fichier: 'a.pdf' },
      { code: 'modele-non-reconnu', niveau: 'erreur', motif: 'modele-a', fichier: 'z.xlsx' },
    ]);
    expect(given(rejets.toReversed())).toEqual(given(rejets));
    expect(rejets.map(({ fichier }) => fichier)).toEqual(['z.xlsx', 'a.pdf']);
  });

  test('M-2 comes before M-10, É beside E, and a long number after a short one', () => {
    const sorted = ['M-2', 'M-10', 'M-123456789012', 'Égalité', 'Habitat'];
    const keyed = sorted.toReversed().map((text) => [sortKey(text), text] as const);
    const order = keyed.sort(([a0], [b0]) => compareTexts(a0, b0)).map(([, text]) => text);
    expect(order).toEqual(['Égalité', 'Habitat', 'M-2', 'M-10', 'M-123456789012']);
    expect([compareTexts('a', 'b'), compareTexts('b', 'a'), compareTexts('a', 'a')]).toEqual([
      -1, 1, 0,
    ]);
  });
});

test('a convention that is only the word is compared as it is written', () => {
  expect(conventionKey('Convention')).toBe('convention');
  expect(conventionKey('Protocole')).not.toBe(conventionKey('Convention'));
});

describe('rows before and after', () => {
  const a = ligneB({ menage: 'M-1', loyer: 5 });
  const b = ligneB({ menage: 'M-1', loyer: 6 });
  const c = ligneB({ menage: 'M-1', loyer: 7 });

  test('of one household twice are each matched once', () => {
    expect(diffLignes([a, b], [b, a])).toEqual([]);
    expect(diffLignes([a], [a, b])).toMatchObject([{ kind: 'ajoutee', apres: b }]);
    expect(diffLignes([a, b], [a])).toMatchObject([{ kind: 'retiree', avant: b }]);
  });

  test('that are equal are matched before those that changed, whatever their place', () => {
    expect(diffLignes([c, a], [a, b])).toMatchObject([
      { kind: 'modifiee', colonnes: ['loyer'], avant: c, apres: b },
    ]);
  });
});

describe('what a file holds', () => {
  const b = feuille({ lignes: [menage('M-1')] }, 'Retour');
  const consolide = { ...b, name: 'A', values: [['MODÈLE A'], ...b.values] };

  test('its Modèles B, whatever else it holds', () => {
    const read = readRetours('n.xlsx', workbook([consolide, b]));
    expect(isRejet(read) ? read : read.map((form) => [form.modele, form.feuille])).toEqual([
      ['B', 'Retour'],
    ]);
  });

  test('a Modèle A alone gives none, and that is the reason', () => {
    expect(readRetours('n.xlsx', workbook([consolide]))).toMatchObject({ motif: 'modele-a' });
  });

  test.each([
    ['the header’s', { bailleur: 'Néolia' }, 'Saiemb', 'Néolia'],
    [
      'that of its first row that has one, where the header has none',
      { bailleur: null },
      'Saiemb',
      'Saiemb',
    ],
    ['nobody’s where nothing names one', { bailleur: null }, null, ''],
  ])('its bailleur is %s', (_, entete, bailleur, expected) => {
    const cells = [
      { menage: 'M-0', bailleur: null },
      { menage: 'M-1', bailleur },
    ];
    expect(retourOf('n.xlsx', 'x', cells, { entete }).bailleur).toBe(expected);
  });

  test('an identifier typed as a number enters as text, whichever column holds it', () => {
    for (const key of ['bailleur', 'menage', 'idtop'] as const) {
      const [ligne] = consolidated([retourOf('n.xlsx', 'Néolia', [{ [key]: 25 }])]).lignes;
      expect(ligne?.cells).toEqual(ligneB({ bailleur: 'Néolia', [key]: '25' }));
    }
  });
});

describe('the year of a return', () => {
  const findings = (annee: string | number | null, attendue: number | undefined) => {
    const { check } = retourOf('n.xlsx', 'Néolia', [{ dateBail: 45_400 }], {
      entete: { annee },
      attendu: { annee: attendue },
    });
    return check.findings.map(({ code }) => code).filter((code) => /annee|entete/.test(code));
  };

  test.each([
    ['its own where it names one', 2024, 2025, []],
    [
      'the one expected where it names none, which stays a fault',
      null,
      2025,
      ['entete-manquant', 'bail-hors-annee'],
    ],
    ['none where nobody knows', null, undefined, ['entete-manquant']],
  ] as const)('leases are judged for %s', (_, annee, attendue, expected) => {
    expect(findings(annee, attendue)).toEqual(expected);
  });

  test('the check of a form without a year is otherwise the one of the form', () => {
    const told = retourOf('n.xlsx', 'Néolia', one, { entete: { annee: null } }).check;
    expect(told.entete.map(({ code }) => code)).toEqual(['entete-manquant']);
    expect(told.findings.filter(({ code }) => code === 'entete-manquant')).toHaveLength(1);
  });
});

describe('the summary of a consolidation', () => {
  test('shows two hundred households in double, and counts them all', () => {
    const cells = (count: number) =>
      Array.from({ length: count }, (_, index): Cells => ({ menage: `M-${index}` }));
    const shown = (count: number) => {
      const { aDecider, nombreADecider } = resumeOf(
        consolidated([
          retourOf('a.xlsx', 'Néolia', cells(count)),
          retourOf('b.xlsx', 'Saiemb', cells(count)),
        ]),
      );
      return [aDecider.length, nombreADecider, aDecider[0]?.menage];
    };
    expect(shown(200)).toEqual([200, 200, 'M-0']);
    expect(shown(201)).toEqual([200, 201, 'M-0']);
  });

  test('tells findings of the file by themselves, and counts every one by its level', () => {
    const retour = retourOf('n.xlsx', 'Néolia', [{ menage: 'M-9' }, { typologie: 'x' }], {
      entete: { convention: '999' },
      attendu: { envois: sent('Néolia', ['M-1']) },
      lu: { certification: {} },
    });
    const [told] = resumeOf(consolidated([retour])).retours;
    expect(told?.constats.map(({ code }) => code)).toEqual([
      'convention-differente',
      'declaration-non-certifiee',
    ]);
    // Another convention, M-1 written over; not certified, two households that were not planned.
    expect(told?.compare).toEqual({ erreur: 2, avertissement: 3, info: 0 });
    // A typology that cannot be read; date, place and name of the certificate.
    expect(told?.controle).toEqual({ erreur: 1, avertissement: 3, info: 0 });
  });

  test('what did not come back is told apart from the rest', () => {
    const envois = sent('Néolia', ['M-1']);
    const retour = retourOf('n.xlsx', 'Néolia', [{ menage: 'M-9' }], { attendu: { envois } });
    expect(resumeOf(consolidated([retour], {}, { envois })).sansRetour).toEqual([
      {
        bailleur: 'Néolia',
        fichier: 'n.xlsx',
        rendu: true,
        nombre: 1,
        menages: ['M-1'],
      },
    ]);
    const [verdict] = consolidated([retour], {}, { envois }).retours;
    expect(verdict && detailOf(verdict, 0, 1).compte).toBe(retour.reading.compte);
  });
});
