import fc from 'fast-check';

import { EN_LETTRES, parseLettres } from '../../../src/core/textes/nombreEnLettres';

const valeur = (texte: string) => parseLettres(texte)?.valeur;

describe('a number in words', () => {
  test.each([
    ['zéro', 0],
    ['un', 1],
    ['une', 1],
    ['dix', 10],
    ['seize', 16],
    ['dix-sept', 17],
    ['dix neuf', 19],
    ['vingt et un', 21],
    ['vingt-et-un', 21],
    ['vingt et une', 21],
    ['vingt-deux', 22],
    ['soixante-neuf', 69],
    ['soixante-dix', 70],
    ['soixante et onze', 71],
    ['soixante-et-onze', 71],
    ['soixante-dix-sept', 77],
    ['soixante dix neuf', 79],
    ['quatre-vingts', 80],
    ['quatre-vingt', 80],
    ['quatre-vingt-un', 81],
    ['quatre-vingt-dix', 90],
    ['quatre-vingt-onze', 91],
    ['quatre-vingt-dix-neuf', 99],
    ['septante', 70],
    ['septante et un', 71],
    ['septante-neuf', 79],
    ['huitante-deux', 82],
    ['octante', 80],
    ['nonante-neuf', 99],
    ['nonante et un', 91],
    ['cent', 100],
    ['cent un', 101],
    ['deux cents', 200],
    ['deux-cent-un', 201],
    ['neuf cent quatre-vingt-dix-neuf', 999],
    ['mille', 1000],
    ['mille cent', 1100],
    ['mil neuf cent', 1900],
    ['deux mille', 2000],
    ['quatre-vingt-mille', 80_000],
    ['cent mille', 100_000],
    ['deux cent trente-six mille', 236_000],
    ['un million', 1_000_000],
    ['un million un', 1_000_001],
    ['deux millions cinq cent mille', 2_500_000],
    ['deux-millions-cinq-cent-mille', 2_500_000],
    ['quatre cent cinquante mille cinq cents', 450_500],
    [
      'neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf',
      999_999_999,
    ],
    ['deux milliards trois cents millions', 2_300_000_000],
  ])('%s is %d', (texte, wanted) => {
    expect(valeur(texte)).toBe(wanted);
  });

  test.each([
    'deux trois',
    'vingt cent',
    'un cent',
    'un mille',
    'cent cent',
    'dix deux',
    'trente dix',
    'septante onze',
    'vingt et deux',
    'mille millions',
    'million',
    'et un',
    'chat',
    '',
  ])('%j is no number', (texte) => {
    expect(valeur(texte)).toBeUndefined();
  });

  test.each([
    ['deux millions', 1_000_000],
    ['deux millions cinq cent mille', 1_000],
    ['deux mille cinq cents', 1],
  ])('%s is known to %d', (texte, pas) => {
    expect(parseLettres(texte)?.pas).toBe(pas);
  });
});

const UNITS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
    ' ',
  );
const TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'];

/** Spells a number by the school's rules, written apart from the product's grammar. */
function spell(n: number, regional: boolean): string {
  if (n >= 1_000_000) return scaled(n, 1_000_000, n < 2_000_000 ? 'million' : 'millions', regional);
  if (n >= 2_000) return scaled(n, 1_000, 'mille', regional);
  if (n >= 1_000) return `mille ${n > 1_000 ? spell(n - 1_000, regional) : ''}`.trim();
  if (n >= 200) return scaled(n, 100, n % 100 === 0 ? 'cents' : 'cent', regional);
  if (n >= 100) return `cent ${n > 100 ? spell(n - 100, regional) : ''}`.trim();
  return spellSmall(n, regional);
}

function scaled(n: number, worth: number, word: string, regional: boolean): string {
  const rest = n % worth;
  const tail = rest === 0 ? '' : ` ${spell(rest, regional)}`;
  return `${spell(Math.floor(n / worth), regional)} ${word}${tail}`;
}

function spellSmall(n: number, regional: boolean): string {
  if (n <= 16) return UNITS[n] ?? '';
  if (n < 20) return `dix-${UNITS[n - 10] ?? ''}`;
  const names = [...TENS, ...(regional ? ['septante', 'huitante', 'nonante'] : [])];
  const ten = Math.min(Math.floor(n / 10), names.length - 1);
  if (!regional && n >= 80) {
    return n === 80 ? 'quatre-vingts' : `quatre-vingt-${spellSmall(n - 80, false)}`;
  }
  const rest = n - ten * 10;
  if (rest === 0) return names[ten] ?? '';
  const link = rest === 1 || rest === 11 ? ' et ' : '-';
  return `${names[ten] ?? ''}${link}${spellSmall(rest, regional)}`;
}

test.each([false, true])('every number to 9 999 is read as it is spelt (regional: %s)', (way) => {
  const wrong = Array.from({ length: 10_000 }, (_, n) => n).filter(
    (n) => n !== valeur(spell(n, way)),
  );
  expect(wrong).toEqual([]);
});

test('any number to 999 999 999 is read with all its hyphens, with the usual ones, with none', () => {
  const any = fc.integer({ min: 1, max: 999_999_999 });
  const hyphens = fc.constantFrom<(words: string) => string>(
    (words) => words,
    (words) => words.replace(/ /g, '-'),
    (words) => words.replace(/-/g, ' '),
    (words) => words.replace(/ /g, '\u00a0'),
  );
  fc.assert(
    fc.property(any, fc.boolean(), hyphens, (n, regional, write) => {
      const words = write(spell(n, regional));
      expect(valeur(words)).toBe(n);
      expect(new RegExp(`^(?:${EN_LETTRES})`, 'iu').exec(words)?.[0]).toBe(words);
    }),
  );
});
