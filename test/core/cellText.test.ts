import fc from 'fast-check';

import { isBlank, isSameText, keyOf, textOf } from '../../src/core/cellText';
import { wordsOf } from '../../src/core/reading/wordsOf';

describe('two texts are the same', () => {
  test.each([
    ['a line break after it', 'M-0001', 'M-0001\n'],
    ['a carriage return that an old writer left', 'M-0001', 'M-0001\r\n'],
    ['a tab before it', 'M-0001', '\tM-0001'],
    ['a no-break space inside', 'Grand Besançon Habitat', 'Grand\u00a0Besançon\u202fHabitat'],
    ['two spaces inside', 'Grand Besançon Habitat', 'Grand  Besançon Habitat'],
    ['no space inside', 'M 0001', 'M0001'],
    ['a zero-width space', 'IDT-77', 'IDT\u200b-77'],
    ['a byte order mark', 'IDT-77', '\ufeffIDT-77'],
    ['a soft hyphen', 'Habitat', 'Habi\u00adtat'],
    ['a control character', 'IDT-77', 'IDT\u0001-77'],
    ['a mark of the direction of writing', 'IDT-77', '\u200eIDT-77'],
    ['accents as letters of their own', 'Néolia', 'Ne\u0301olia'],
    ['the apostrophe of Word', "Val d'Or Habitat", 'Val d’Or Habitat'],
    ['a hyphen that keeps words together', 'IDT-77', 'IDT\u201177'],
    ['a dash', 'IDT-77', 'IDT–77'],
    ['a minus sign', 'IDT-77', 'IDT−77'],
    ['capitals', 'Néolia', 'NÉOLIA'],
    ['a number', '77', 77],
  ])('with %s', (_, a, b) => expect(isSameText(a, b)).toBe(true));

  test.each([
    ['an accent', 'Néolia', 'Neolia'],
    ['a zero before it', '007', '7'],
    ['a point', 'S.A. Exemple', 'SA Exemple'],
    ['a hyphen', 'IDT-77', 'IDT77'],
  ])('but not with %s more', (_, a, b) => expect(isSameText(a, b)).toBe(false));

  test('whatever dust is strewn over one of them, and its key never holds any', () => {
    const dust = fc.constantFrom(' ', '\u00a0', '\t', '\n', '\r', '\u200b', '\u2060', '\u0000');
    const text = fc.string({ unit: 'grapheme', maxLength: 12 });
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(12), dust), { maxLength: 4 }), (bare, strewn) => {
        const dusty = strewn.reduce((at, [index, each]) => {
          const graphemes = [...at];
          graphemes.splice(Math.min(index, graphemes.length), 0, each);
          return graphemes.join('');
        }, bare.normalize('NFC'));
        expect(keyOf(dusty.normalize('NFD').normalize('NFC'))).toBe(keyOf(dusty));
        expect(keyOf(keyOf(dusty))).toBe(keyOf(dusty));
        expect(keyOf(dusty)).toMatch(/^[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u);
      }),
    );
  });
});

test('what is seen keeps its case, accents, apostrophes and hyphens', () => {
  expect(textOf('\u200b Val\u00a0d’Or –\r\nHabitat\t')).toBe('Val d’Or – Habitat');
  expect(textOf('Ne\u0301olia')).toBe('Néolia');
});

test.each([[null], [''], [' \u00a0'], ['\n'], ['\u200b'], ['\ufeff\t']])(
  '%j is a cell with nothing in it',
  (value) => expect(isBlank(value)).toBe(true),
);

test('a label is known whatever cannot be seen inside its words', () => {
  expect(wordsOf('IDTOP de l’opé\u00adration\u200b :')).toBe('idtop de l operation');
});

test('a text that has nothing to settle is compared as the same text that has: one blank more changes no key', () => {
  const letters = [...' !#-./09?@AZ_`az~ÀÉÖØßàéöøÿ'];
  const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 });
  const settled = (value: string) => value.replaceAll(' ', '').replaceAll('`', "'").toLowerCase();
  fc.assert(
    fc.property(text, (value) => {
      expect(keyOf(value)).toBe(settled(value));
      expect(keyOf(`${value}\u00a0\u200b`)).toBe(keyOf(value));
      expect(textOf(value)).toBe(value.trim().replace(/ +/g, ' '));
    }),
  );
});
