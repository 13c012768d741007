import fc from 'fast-check';

import { checkForm } from '../../src/core/check';
import { cleanText, findInvisible, nativeKeyOf } from '../../src/core/invisibles';
import { nearestName } from '../../src/core/nomBailleur';
import { sentenceOf } from '../../src/text/fr';
import { AUJOURDHUI, formB } from './build';
import { codesOfRow, findingsOfRow } from './findingsOfRow';

describe('what nobody sees in a text', () => {
  test.each([
    ['M-0001\n', 'saut-de-ligne', 'fin'],
    ['\tM-0001', 'tabulation', 'debut'],
    ['M\u202f0001', 'espace', 'milieu'],
    ['\ufeffM-0001', 'caractere', 'debut'],
    ['M\u20110001', 'tiret', 'milieu'],
    ['M-0001\u2011', 'tiret', 'fin'],
    ['\u2011', 'tiret', 'debut'],
    ['M\n1', 'saut-de-ligne', 'milieu'],
    ['Ne\u0301olia', 'accent', 'milieu'],
  ])('%j is told as %s (%s)', (value, genre, place) => {
    expect(findInvisible(value)).toEqual({ genre, place });
  });

  test.each([['M 0001'], [' M-0001\u00a0'], ['Val d’Or – Habitat'], ['Néolia'], [42], [null]])(
    '%j holds nothing that the native formulas would see and we would not',
    (value) => expect(findInvisible(value)).toBeUndefined(),
  );

  test('an empty cell compares as an empty text', () => {
    expect(nativeKeyOf(null)).toBe('');
  });

  test('its correction settles it, and the native formulas then compare what is seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const clean = cleanText(text);
        expect(findInvisible(clean)).toBeUndefined();
        expect(findInvisible(text) === undefined).toBe(nativeKeyOf(text) === nativeKeyOf(clean));
      }),
    );
  });
});

describe('a row', () => {
  test('with a line break after its household is told once, with its correction', () => {
    const [finding] = findingsOfRow({ menage: 'M-0001\r\n' });
    expect(finding).toMatchObject({
      code: 'caracteres-invisibles',
      niveau: 'avertissement',
      correction: { valeur: 'M-0001', format: '@' },
    });
    expect(finding && sentenceOf(finding)).toContain('se termine par un retour à la ligne');
  });

  test('of ours is told an apostrophe that its header writes in another way, once', () => {
    const entete = { bailleur: "Val d'Or" };
    expect(codesOfRow({ bailleur: 'Val d’Or' }, { entete })).toEqual([
      'caracteres-invisibles bailleur',
    ]);
    expect(findingsOfRow({ bailleur: 'Val d’Or' }, { entete })[0]?.correction).toMatchObject({
      valeur: "Val d'Or",
    });
    expect(codesOfRow({ bailleur: "Val d'Or" }, { entete })).toEqual([]);
  });

  test('typed by hand has no native formula to disagree with', () => {
    const reading = formB({ entete: { bailleur: 'Ne–olia' } });
    const lignes = reading.lignes.map((row) => ({
      ...row,
      cells: { ...row.cells, bailleur: 'Ne-olia' },
    }));
    const codes = (recognisedBy: 'noms' | 'intitules') =>
      checkForm({ ...reading, lignes, recognisedBy }, AUJOURDHUI)
        .findings.filter(({ lieu }) => lieu.rang !== undefined)
        .map(({ code }) => code);
    expect(codes('noms')).toEqual(['caracteres-invisibles']);
    expect(codes('intitules')).toEqual([]);
  });
});

test('a header of ours that holds a zero-width space is told at its cell', () => {
  const { entete } = checkForm(formB({ entete: { idtopOperation: 'IDT\u200b-77' } }), AUJOURDHUI);
  expect(entete).toMatchObject([
    { code: 'caracteres-invisibles', lieu: { champ: 'idtopOperation' } },
  ]);
});

describe('a bailleur that may be another spelling', () => {
  test.each([
    ['NEOLIA', ['Néolia', 'Habitat 25'], 'Néolia'],
    ['S.A. d’HLM Néolia', ['Néolia', 'Habitat 25'], 'Néolia'],
    ['Neolia S.A.', ['Néolia', 'Habitat 25'], 'Néolia'],
    ['Habitat-25', ['Néolia', 'Habitat 25'], 'Habitat 25'],
    [
      'OPH de Besançon',
      ['Office public de l’habitat de Besançon'],
      'Office public de l’habitat de Besançon',
    ],
    ['Saiemb', ['Néolia', 'Habitat 25'], undefined],
    ['NEOLIA', ['Néolia', 'Neolia SA'], undefined],
  ])('%s among %j may be %s', (name, names, near) => {
    expect(nearestName(name, names)).toBe(near);
  });

  test('is told as different, with a suggestion that no bulk correction makes', () => {
    const [finding] = findingsOfRow({ bailleur: 'NEOLIA' });
    expect(finding).toMatchObject({
      code: 'bailleur-different',
      correction: { valeur: 'Néolia', aConfirmer: true },
    });
    expect(findingsOfRow({ bailleur: 'Saiemb' })[0]).not.toHaveProperty('correction');
  });

  test('is the signatory of the same SIRET', () => {
    const bailleurs = [
      { nom: 'Habitat du Doubs', siret: '732 829 320 00074' },
      { nom: 'Saiemb', siret: '' },
    ];
    expect(findingsOfRow({}, { contexte: { bailleurs } })).toMatchObject([
      { code: 'bailleur-hors-convention', correction: { valeur: 'Habitat du Doubs' } },
    ]);
  });
});

test('two long names that begin alike are quoted where they differ', () => {
  const name = 'Office public de l’habitat de la communauté urbaine du Grand ';
  const [finding] = findingsOfRow(
    { bailleur: `${name}Besançon` },
    { entete: { bailleur: `${name}Belfort` } },
  );
  const sentence = finding ? sentenceOf(finding) : '';
  expect(sentence).toMatch(/Besançon.+Belfort/);
});
