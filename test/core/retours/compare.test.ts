import type { SuiviRow } from '../../../src/core/dossier/suivi';
import { conventionKey, fichierKey } from '../../../src/core/retours/keys';
import { judgeRetour } from '../../../src/core/retours/readRetours';
import { AUJOURDHUI, CONTEXTE, formB, rows, suiviRow } from '../build';
import { ATTENDU, codesOf, consolidated, retourOf, sent } from './support';

const one = [{ menage: 'M-1' }];

test('a return that agrees with what is expected has nothing to tell', () => {
  expect(codesOf(retourOf('n.xlsx', 'Néolia', one))).toEqual([]);
});

test.each([
  ['168', '168'],
  ['n° 168', '168'],
  ['N°168', '168'],
  ['Convention 168', '168'],
  ['Protocole n° 168', '168'],
  ['numéro 168', '168'],
  [' 1 68 ', '168'],
  ['168-A', '168a'],
])('the convention « %s » compares as %s', (text, key) => {
  expect(conventionKey(text)).toBe(key);
});

test.each([
  ['retours/ModeleB_Neolia_2025.xlsx', 'modeleb_neolia_2025.xlsx'],
  ['ModeleB_Neolia_2025 (1).xlsx', 'modeleb_neolia_2025.xlsx'],
])('the file « %s » compares as %s', (name, key) => {
  expect(fichierKey(name)).toBe(key);
});

describe('the header', () => {
  const headed = (entete: Parameters<typeof retourOf>[3]) =>
    codesOf(retourOf('n.xlsx', 'Néolia', one, entete));

  test.each([
    ['another year', { annee: 2024 }, ['annee-differente']],
    ['a year as text', { annee: '2025' }, []],
    ['a year that is none', { annee: '2024-2025' }, ['annee-differente']],
    ['no year: nothing to compare', { annee: null }, []],
    ['another operation', { idtopOperation: 'IDT-78' }, ['idtop-different']],
    ['the operation in another case, with spaces', { idtopOperation: ' idt- 77' }, []],
    ['another convention', { convention: '169' }, ['convention-differente']],
    ['no convention: nothing to compare', { convention: '' }, []],
  ] as const)('%s', (_, entete, codes) => {
    expect(headed({ entete }).map((text) => text.split(' ')[0])).toEqual(codes);
  });

  test.each([
    ['year', { annee: 2024 }],
    ['operation', { idtopOperation: 'IDT-78' }],
    ['convention', { convention: '169' }],
  ] as const)('a file of another %s stays out unless the user keeps it', (_, entete) => {
    const retour = retourOf('n.xlsx', 'Néolia', one, { entete });
    const out = consolidated([retour]);
    expect(out.lignes).toHaveLength(0);
    expect(out.retours[0]).toMatchObject({ choix: 'ecarte', parDefaut: true, retenues: 0 });
    const kept = consolidated([retour], { retours: new Map([[retour.id, 'retenu']]) });
    expect(kept.lignes).toHaveLength(1);
    expect(kept.retours[0]).toMatchObject({ choix: 'retenu', parDefaut: false });
  });

  test('a file that only asks for a look enters, unless the user leaves it out', () => {
    const envois = sent('Néolia', ['M-2']);
    const retour = retourOf('n.xlsx', 'Néolia', one, { attendu: { envois } });
    expect(codesOf(retour)).toContain('menage-non-prevu B14');
    expect(consolidated([retour]).lignes).toHaveLength(1);
    const left = consolidated([retour], { retours: new Map([[retour.id, 'ecarte']]) });
    expect(left.lignes).toHaveLength(0);
  });

  test('nothing is said against a return from a record that another operation may have written over', () => {
    const envois = sent('Néolia', ['M-2']).map((each) => ({ ...each, incertain: true as const }));
    const retour = retourOf('n.xlsx', 'Néolia', one, { attendu: { envois } });
    expect(codesOf(retour)).toEqual([]);
    const { findings } = consolidated([retour], undefined, { envois });
    expect(findings.map(({ code }) => code)).toEqual([]);
  });

  test('a form without a year has its leases judged for the year expected', () => {
    const retour = retourOf('n.xlsx', 'Néolia', [{ dateBail: 45_400 }], {
      entete: { annee: null },
    });
    const found = retour.check.findings.map(({ code }) => code);
    expect(found).toContain('entete-manquant');
    expect(found).toContain('bail-hors-annee');
  });
});

describe('what was sent', () => {
  const envois = [...sent('Néolia', ['M-1', 'M-2']), ...sent('Habitat 25', ['M-3'])];
  const compared = (cells: Parameters<typeof retourOf>[2]) =>
    codesOf(retourOf('n.xlsx', 'Néolia', cells, { attendu: { envois } }));

  test('returned as it was sent, in another case and order', () => {
    expect(compared([{ menage: 'm-2' }, { menage: ' M-1' }])).toEqual([]);
  });

  test('another IDTOP, another bailleur', () => {
    const changed = [{ menage: 'M-1', idtop: 'IDT-78', bailleur: 'Saiemb' }, { menage: 'M-2' }];
    expect(compared(changed)).toEqual([
      'colonne-preremplie-modifiee A14',
      'colonne-preremplie-modifiee C14',
    ]);
  });

  test('a household written over is told as such, and was never sent', () => {
    expect(compared([{ menage: 'M-1' }, { menage: 'M-9' }])).toEqual([
      'colonne-preremplie-modifiee B15',
      'menage-non-prevu B15',
    ]);
  });

  test('a household of another bailleur was not written over', () => {
    const retour = retourOf('n.xlsx', 'Néolia', [{ menage: 'M-1' }, { menage: 'M-3' }], {
      attendu: { envois },
    });
    expect(codesOf(retour)).toEqual(['menage-non-prevu B15']);
    expect(retour.constats[0]).toMatchObject({ envoyeA: 'Habitat 25' });
  });

  test('a household erased is a prefilled cell that changed', () => {
    expect(compared([{ menage: 'M-1' }, { menage: null }])).toEqual([
      'colonne-preremplie-modifiee B15',
    ]);
  });

  test('a typographic apostrophe makes no other bailleur', () => {
    const own = sent('Office de l’Habitat', ['M-1']);
    const retour = retourOf('o.xlsx', "Office de l'Habitat", one, { attendu: { envois: own } });
    expect(codesOf(retour)).toEqual([]);
  });

  test('what was sent for another year does not count', () => {
    const other = envois.map((envoi) => ({ ...envoi, annee: 2024 }));
    const retour = retourOf('n.xlsx', 'Néolia', one, { attendu: { envois: other } });
    expect(codesOf(retour)).toEqual([]);
  });

  test('what no return brings back, by bailleur', () => {
    const retour = retourOf('n.xlsx', 'Néolia', one, { attendu: { envois } });
    const { findings } = consolidated([retour], {}, { envois });
    expect(findings).toEqual([
      expect.objectContaining({ code: 'menage-sans-retour', menage: 'M-2', rendu: true }),
      expect.objectContaining({ code: 'menage-sans-retour', menage: 'M-3', rendu: false }),
    ]);
  });
});

describe('the cumulative lines of a return', () => {
  // One household in N-1 and three in 2024: four in all.
  const passee = suiviRow({ annee: 2024, idtop: 'IDT-77', t3t4: 3 });
  const cumulative = (own: readonly SuiviRow[], ours: readonly SuiviRow[], cumul: number) => {
    const form = formB({ lignes: rows([{}]), contexte: { suivi: own } });
    const { cumul_t3t4: line, cumul: total } = form.totaux;
    const totaux = {
      ...form.totaux,
      ...(line && { cumul_t3t4: { ...line, value: cumul } }),
      ...(total && { cumul: { ...total, value: cumul } }),
    };
    const expected = { ...ATTENDU, contexte: { ...CONTEXTE, suivi: ours } };
    return judgeRetour({ ...form, totaux }, expected, AUJOURDHUI).formulaire.map(
      ({ code }) => code,
    );
  };

  test('are those of the bailleur’s own past years: 1 + 3 = 4, whatever ours are', () => {
    expect(cumulative([passee], [], 4)).toEqual([]);
    expect(cumulative([passee], [], 1)).toEqual(['cumul-incoherent', 'cumul-incoherent']);
  });

  test('are not those of the maître d’ouvrage, who has the past years of everybody', () => {
    expect(cumulative([], [passee], 1)).toEqual([]);
    expect(cumulative([], [passee], 4)).toEqual(['cumul-incoherent', 'cumul-incoherent']);
  });
});
