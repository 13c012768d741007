import fc from 'fast-check';

import { checkTexte } from '../../../src/core/textes/checkTexte';

function sommes(text: string) {
  return checkTexte(text, []).sommes.map(({ citation, somme, concordant }) => [
    citation.texte,
    somme,
    concordant,
  ]);
}

const liste = (counts: readonly (number | string)[]) =>
  counts.map((count) => `- ${count} aides pour les salariés ;`).join('\n');

test.each([
  // 201 + 3 144 + 1 175 + 190 + 297 = 5 007 and 268 + 5 823 + 1 575 + 391 + 1 306 = 9 363.
  ['5 007', ['201', '3 144', '1 175', '190', '297'], 5007, true],
  ['9363', ['268', '5823', '1 575', '391', '1 306'], 9363, true],
  ['5 008', ['201', '3 144', '1 175', '190', '297'], 5007, false],
  ['9 633', ['268', '5823', '1 575', '391', '1 306'], 9363, false],
] as const)('%s aids against the list that follows', (announced, counts, somme, concordant) => {
  const text = `En tout, ${announced} aides ont été données. Plus précisément :\n\n${liste(counts)}`;
  expect(sommes(text)).toEqual([[announced, somme, concordant]]);
});

test('what is « dont » in an item belongs to no sum', () => {
  const text = 'Un total de 30 aides :\n- 10 aides, dont 4 garanties ;\n- 20 aides.';
  expect(sommes(text)).toEqual([['30', 30, true]]);
});

test('a list inside a list adds up to its own item', () => {
  const text =
    'Les mesures :\n- une aide de 150 millions d’euros répartie ainsi :\n' +
    '  - 100 millions d’euros ici ;\n  - 50 millions d’euros là ;\n- un fonds de 9 millions d’euros.';
  expect(sommes(text)).toEqual([['150 millions d’euros', 150_000_000, true]]);
});

test('amounts agree within their roundings: 2,7 + 3 + 1,4 + 0,218 = 7,318 for 7,4', () => {
  const text = 'Pour 7,4 M€ :\n- 2,7 M€ ;\n- 3 M€ ;\n- 1,4 M€ ;\n- 218 k€.';
  expect(sommes(text)).toEqual([['7,4 M€', 7_318_000, true]]);
});

test.each([
  ['« dont » does not promise all', 'Soit 30 M€ dont :\n- 5 M€ ici ;\n- 6 M€ là.'],
  ['« notamment » neither', 'Soit 30 M€, notamment :\n- 5 M€ ici ;\n- 6 M€ là.'],
  ['« plus de » is no sum', 'Soit plus de 30 M€ :\n- 5 M€ ici ;\n- 6 M€ là.'],
  ['another thing is counted', 'Pour 12 communes :\n- 5 aides ;\n- 6 prêts.'],
  ['one part only', 'Soit 30 M€ :\n- 5 M€ ici.'],
])('nothing is claimed where %s', (_, text) => {
  expect(sommes(text)).toEqual([]);
});

test('parts that exceed « dont » are an error', () => {
  expect(sommes('Soit 30 M€ dont :\n- 25 M€ ici ;\n- 26 M€ là.')).toEqual([
    ['30 M€', 51_000_000, false],
  ]);
});

test('a list of any counts agrees with its sum and with no other', () => {
  const counts = fc.array(fc.integer({ min: 2, max: 1899 }), { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(counts, fc.integer({ min: -3, max: 3 }), (parts, off) => {
      const sum = parts.reduce((a, b) => a + b, 0) + off;
      fc.pre(sum > 2100);
      const text = `En tout, ${sum} aides ont été données :\n\n${liste(parts)}`;
      expect(sommes(text)).toEqual([[String(sum), sum - off, off === 0]]);
    }),
  );
});
