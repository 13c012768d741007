import { checkForm } from '../../src/core/check';
import { personnelMotif } from '../../src/core/rules/personnel';
import { day, FIRST, formB, rows, serial } from './build';
import { codesOfRow, findingsOfRow } from './findingsOfRow';

/** Signatories without a SIRET. */
const signataires = (...noms: readonly string[]) => noms.map((nom) => ({ nom, siret: '' }));

test('a right row gives no finding', () => {
  expect(codesOfRow({})).toEqual([]);
});

describe('missing cells', () => {
  test.each([null, '', '   ', '\u00a0'])('a cell that holds %j is missing', (value) => {
    expect(codesOfRow({ idtop: value })).toEqual(['cellule-manquante idtop']);
  });

  test('an error of Excel is a missing cell, told by its name', () => {
    expect(findingsOfRow({ loyer: '#N/A' })).toMatchObject([
      { code: 'cellule-manquante', erreur: '#N/A', lieu: { cellule: `H${FIRST}`, rang: FIRST } },
    ]);
  });

  test('every missing cell is told, not the first only', () => {
    expect(codesOfRow({ dateBail: null, plafond: null })).toEqual([
      'cellule-manquante dateBail',
      'cellule-manquante plafond',
    ]);
  });
});

describe('the lease is signed in the declared year', () => {
  test.each([
    ['2024-12-31', ['bail-hors-annee dateBail'], 'eve of the year'],
    ['2025-01-01', [], 'first day'],
    ['2025-12-31', [], 'last day'],
    ['2026-01-01', ['bail-hors-annee dateBail'], 'day after the year'],
  ])('a lease of %s gives %j (%s)', (date, found) => {
    expect(codesOfRow({ dateBail: serial(date) })).toEqual(found);
  });

  test('the hour of the day does not count', () => {
    expect(codesOfRow({ dateBail: serial('2025-12-31') + 0.999 })).toEqual([]);
  });

  test('the figures that decided are told', () => {
    expect(findingsOfRow({ dateBail: serial('2026-02-04') })[0]).toMatchObject({
      code: 'bail-hors-annee',
      niveau: 'erreur',
      date: '2026-02-04',
      annee: 2025,
    });
  });
});

describe('no lease is signed after today', () => {
  test.each([
    ['2026-03-13', false, 'yesterday'],
    ['2026-03-14', false, 'today'],
    ['2026-03-15', true, 'tomorrow'],
  ])('on 14 March 2026 a lease of %s: future is %s (%s)', (date, future) => {
    const found = codesOfRow(
      { dateBail: serial(date) },
      { entete: { annee: 2026 } },
      day('2026-03-14'),
    );
    expect(found.includes('bail-futur dateBail')).toBe(future);
  });
});

describe('convention APL and delivery of less than five years', () => {
  test.each([
    ['2020-04-03', '2020-04-03', [], 'eve of both fifth anniversaries'],
    [
      '2020-04-02',
      '2020-04-02',
      ['convention-plus-de-cinq-ans dateConventionApl'],
      'both fifth anniversaries',
    ],
    [
      '2020-04-02',
      '2020-04-03',
      ['neuf-a-justifier dateConventionApl'],
      'delivery still under five',
    ],
    ['2020-04-03', '2020-04-02', [], 'convention still under five: delivery does not matter'],
    ['2015-01-01', '2019-01-01', ['convention-plus-de-cinq-ans dateConventionApl'], 'long past'],
  ])('convention %s, delivery %s, lease 2 April 2025: %j (%s)', (convention, delivery, found) => {
    const dates = { dateConventionApl: serial(convention), dateLivraison: serial(delivery) };
    expect(codesOfRow(dates)).toEqual(found);
  });

  test.each([
    ['2020-02-29', '2025-02-27', [], 'eve of 28 February'],
    ['2020-02-29', '2025-02-28', ['convention-plus-de-cinq-ans dateConventionApl'], 'the day'],
    ['2019-02-28', '2024-02-27', [], 'eve, in a leap year'],
    ['2019-02-28', '2024-02-28', ['convention-plus-de-cinq-ans dateConventionApl'], 'the 28th'],
    ['2019-03-01', '2024-02-29', [], '29 February is the eve of 1 March'],
  ])('from %s to a lease of %s: %j (%s)', (from, bail, found) => {
    const dates = {
      dateConventionApl: serial(from),
      dateLivraison: serial(from),
      dateBail: serial(bail),
    };
    const annee = Number(bail.slice(0, 4));
    expect(codesOfRow(dates, { entete: { annee } })).toEqual(found);
  });

  test.each([
    ['2025-04-02', [], 'the same day'],
    ['2025-04-03', ['convention-apres-bail dateConventionApl'], 'the day after'],
  ])('convention of %s for a lease of 2 April 2025: %j (%s)', (convention, found) => {
    expect(codesOfRow({ dateConventionApl: serial(convention) })).toEqual(found);
  });

  test.each([
    ['2025-04-02', [], 'the same day'],
    ['2025-04-03', ['bail-avant-livraison dateBail'], 'the day after'],
  ])('delivery of %s for a lease of 2 April 2025: %j (%s)', (livraison, found) => {
    expect(codesOfRow({ dateLivraison: serial(livraison) })).toEqual(found);
  });
});

describe('dates that are none', () => {
  test('a text that reads as a day carries its correction', () => {
    expect(findingsOfRow({ dateBail: '02/04/2025' })).toMatchObject([
      {
        code: 'date-texte',
        date: '2025-04-02',
        correction: { kind: 'valeur', valeur: 45749, format: 'dd/mm/yyyy', libelle: '02/04/2025' },
      },
    ]);
  });

  test.each([['31/02/2025'], ['bientôt'], [0], [-12], [true], [2958466]])(
    '%j is invalid',
    (value) => {
      const [finding, ...others] = findingsOfRow({ dateLivraison: value });
      expect(finding).toMatchObject({ code: 'date-invalide', lieu: { champ: 'dateLivraison' } });
      expect(finding?.correction).toBeUndefined();
      expect(others).toEqual([]);
    },
  );

  test('1 January 1900 is a date', () => {
    expect(codesOfRow({ dateLivraison: 1 })).toEqual([]);
  });
});

describe('loyer at most the plafond', () => {
  test.each([
    [6.5, 6.5, [], 'equal'],
    [6.51, 6.5, ['loyer-superieur-plafond loyer'], 'a cent over'],
    [6.49, 6.5, [], 'a cent under'],
    [0.1 + 0.2, 0.3, [], 'float noise'],
    [6.500001, 6.5, ['loyer-superieur-plafond loyer'], 'the sixth decimal counts'],
    [6.5000001, 6.5, [], 'the seventh does not'],
  ])('loyer %s, plafond %s: %j (%s)', (loyer, plafond, found) => {
    expect(codesOfRow({ loyer, plafond })).toEqual(found);
  });

  test.each([
    [30, [], 'thirty itself'],
    [30.01, ['loyer-improbable plafond'], 'a cent over'],
    [312.4, ['loyer-improbable plafond'], 'a monthly amount'],
  ])('a plafond of %s: %j (%s)', (plafond, found) => {
    expect(codesOfRow({ plafond })).toEqual(found);
  });

  test.each([[0], [-6.05], [false], ['néant']])('a loyer of %j is invalid', (loyer) => {
    expect(findingsOfRow({ loyer })).toMatchObject([{ code: 'montant-invalide' }]);
    expect(findingsOfRow({ loyer })[0]?.correction).toBeUndefined();
  });

  test.each([['6,05 €/m²'], ['6.05'], [' 6,05 ']])('%j is invalid, and correctable', (loyer) => {
    expect(findingsOfRow({ loyer })[0]).toMatchObject({
      code: 'montant-invalide',
      correction: { kind: 'valeur', valeur: 6.05, cellule: `H${FIRST}` },
    });
  });
});

describe('typologie', () => {
  test('readable: correctable', () => {
    expect(findingsOfRow({ typologie: 'T 3' })).toMatchObject([
      { code: 'typologie-a-normaliser', correction: { valeur: 'T3/T4', libelle: 'T3/T4' } },
    ]);
  });

  test('unreadable: told, with no correction', () => {
    expect(findingsOfRow({ typologie: 'studio' })).toMatchObject([
      { code: 'typologie-inconnue', valeur: 'studio' },
    ]);
  });
});

describe('bailleur and IDTOP', () => {
  test.each([
    ['Néolia', []],
    [' NÉOLIA ', []],
    ['Neolia', ['bailleur-different bailleur']],
    ['Habitat 25', ['bailleur-different bailleur']],
  ])('bailleur « %s » in the form of Néolia: %j', (bailleur, found) => {
    expect(codesOfRow({ bailleur })).toEqual(found);
  });

  test('nothing differs from an empty header', () => {
    expect(codesOfRow({ bailleur: 'Saiemb' }, { entete: { bailleur: null } })).toEqual([]);
  });

  test('a bailleur must be among the signatories, when the workbook lists them', () => {
    const contexte = { bailleurs: signataires('Habitat 25', 'Saiemb') };
    expect(codesOfRow({}, { contexte })).toEqual(['bailleur-hors-convention bailleur']);
    expect(codesOfRow({}, { contexte: { bailleurs: signataires(' neolia', 'NÉOLIA ') } })).toEqual(
      [],
    );
    expect(codesOfRow({}, { contexte: { bailleurs: [] } })).toEqual([]);
  });

  test('an IDTOP must be among the operations, when the workbook lists them', () => {
    expect(codesOfRow({}, { contexte: { operations: ['IDT-78'] } })).toEqual([
      'idtop-inconnu idtop',
    ]);
    expect(codesOfRow({}, { contexte: { operations: ['idt-77'] } })).toEqual([]);
  });
});

describe('one household, once', () => {
  test('the same household twice is told at both rows, case and spaces ignored', () => {
    const lignes = rows([{ menage: 'M 12' }, {}, { menage: 'm12' }, { menage: 'M-12' }]);
    const { lignes: verdicts } = checkForm(formB({ lignes }), day('2026-03-14'));
    expect(verdicts.get(FIRST)?.findings).toMatchObject([
      { code: 'identifiant-doublon', menage: 'M 12', autres: [FIRST + 2] },
    ]);
    expect(verdicts.get(FIRST + 2)?.findings).toMatchObject([{ autres: [FIRST] }]);
    expect(verdicts.get(FIRST + 3)?.findings).toEqual([]);
  });

  test.each<[number, number, number | undefined, string]>([
    [21, 20, undefined, 'twenty others are all named'],
    [22, 20, 21, 'of twenty-one, the first twenty and how many'],
  ])('one household in %i rows: %i others, %s in all (%s)', (count, others, nombre) => {
    const lignes = rows(Array.from({ length: count }, () => ({ menage: 'M 12' })));
    const verdicts = checkForm(formB({ lignes }), day('2026-03-14')).lignes;
    for (const { rang, findings } of verdicts.values()) {
      const autres = lignes.map((row) => row.rang).filter((other) => other !== rang);
      const named = { autres: autres.slice(0, others), ...(nombre !== undefined && { nombre }) };
      expect(findings).toMatchObject([{ code: 'identifiant-doublon', ...named }]);
      expect(findings.some((finding) => 'nombre' in finding)).toBe(nombre !== undefined);
    }
  });

  test('« 007 » is not « 7 »', () => {
    const lignes = rows([{ menage: '007' }, { menage: '7' }]);
    expect(checkForm(formB({ lignes }), day('2026-03-14')).findings).toEqual([]);
  });

  test.each<[number, string | null, string[], string]>([
    [2024, 'IDT-77', ['identifiant-deja-declare menage'], 'a past year of the operation'],
    [2024, null, ['identifiant-deja-declare menage'], 'a past year of any operation'],
    [2024, 'IDT-78', ['menage-autre-operation menage'], 'another operation'],
    [2025, 'IDT-78', ['menage-autre-operation menage'], 'another operation, the same year'],
    [2024, '168-01', ['menage-autre-operation menage'], 'what caused it, as older workbooks kept'],
    [2025, 'IDT-77', [], 'the declared year itself'],
    [2026, 'IDT-77', [], 'a later year'],
  ])('declared in %s for %s: %j (%s)', (annee, idtop, found) => {
    const menagesPasses = [{ annee, idtop, identifiant: 'm-0001 ' }];
    expect(codesOfRow({}, { contexte: { menagesPasses } })).toEqual(found);
  });
});

describe('identifiers that name a person', () => {
  test.each([
    ['Dupont Marie', 'nom'],
    ['DUPONT Jean-Paul', 'nom'],
    ['Mme Durand', 'nom'],
    ['Martin', 'nom'],
    ['famille Petit', 'nom'],
    ["O'Brien Anna", 'nom'],
    ['1 84 12 76 451 089 46', 'nir'],
    ['284127645108946', 'nir'],
    ['marie.dupont@exemple.fr', 'courriel'],
    ['06 12 34 56 78', 'telephone'],
    ['+33 6 12 34 56 78', 'telephone'],
    ['03.81.00.00.00', 'telephone'],
  ])('« %s » looks like a person (%s)', (text, motif) => {
    expect(personnelMotif(text)).toBe(motif);
  });

  test.each([
    'M-0042',
    'MEN-2025-017',
    '007',
    '123456',
    'Ménage 12',
    'ménage A',
    'ABCD',
    'T2-14',
    'GBH 0012',
  ])('« %s » is a pseudonym', (text) => {
    expect(personnelMotif(text)).toBeUndefined();
  });

  test('it asks for a look and does not repeat the text', () => {
    const [finding] = findingsOfRow({ menage: 'Dupont Marie' });
    expect(finding).toMatchObject({ code: 'identifiant-personnel', niveau: 'avertissement' });
    expect(JSON.stringify(finding)).not.toContain('Dupont');
  });
});
