import fc from 'fast-check';

import { checkTexte } from '../../../src/core/textes/checkTexte';

function sommes(text: string) {
  return checkTexte(text, []).sommes.map(({ citation, somme, statut }) => [
    citation.texte,
    somme,
    statut,
  ]);
}

const liste = (counts: readonly (number | string)[]) =>
  counts.map((count) => `- ${count} aides pour les salariés ;`).join('\n');

test.each([
  // 201 + 3 144 + 1 175 + 190 + 297 = 5 007 and 268 + 5 823 + 1 575 + 391 + 1 306 = 9 363.
  ['5 007', ['201', '3 144', '1 175', '190', '297'], 5007, 'juste'],
  ['9363', ['268', '5823', '1 575', '391', '1 306'], 9363, 'juste'],
  ['5 008', ['201', '3 144', '1 175', '190', '297'], 5007, 'faux'],
  ['9 633', ['268', '5823', '1 575', '391', '1 306'], 9363, 'faux'],
] as const)('%s aids against the list that follows', (announced, counts, somme, concordant) => {
  const text = `En tout, ${announced} aides ont été données. Plus précisément :\n\n${liste(counts)}`;
  expect(sommes(text)).toEqual([[announced, somme, concordant]]);
});

test('what is « dont » in an item belongs to no sum', () => {
  const text = 'Un total de 30 aides :\n- 10 aides, dont 4 garanties ;\n- 20 aides.';
  expect(sommes(text)).toEqual([['30', 30, 'juste']]);
});

test('a list inside a list adds up to its own item', () => {
  const text =
    'Les mesures :\n- une aide de 150 millions d’euros répartie ainsi :\n' +
    '  - 100 millions d’euros ici ;\n  - 50 millions d’euros là ;\n- un fonds de 9 millions d’euros.';
  expect(sommes(text)).toEqual([['150 millions d’euros', 150_000_000, 'juste']]);
});

test('amounts agree within their roundings: 2,7 + 3 + 1,4 + 0,218 = 7,318 for 7,4', () => {
  const text = 'Pour 7,4 M€ :\n- 2,7 M€ ;\n- 3 M€ ;\n- 1,4 M€ ;\n- 218 k€.';
  expect(sommes(text)).toEqual([['7,4 M€', 7_318_000, 'arrondi']]);
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
    ['30 M€', 51_000_000, 'faux'],
  ]);
});

describe('what links parts to their sum, and what does not', () => {
  const verdict = (text: string) => sommes(text).map(([texte, , statut]) => `${texte} ${statut}`);

  test.each([
    // 12 + 8 = 20; 7 + 3 = 10; 25 + 15 + 10 = 50.
    [
      'a colon at once',
      'Le programme coûte 20 M€ :\n- halle : 12 M€\n- parc : 8 M€',
      '20 M€ juste',
    ],
    [
      'the same, wrong',
      'Le programme coûte 20 M€ :\n- halle : 12 M€\n- parc : 11 M€',
      '20 M€ faux',
    ],
    [
      '« se décomposant en »',
      'Un prêt de 50 k€ se décomposant en 25 k€, 15 k€ et 10 k€.',
      '50 k€ juste',
    ],
    ['the same, wrong', 'Un prêt de 50 k€ se décomposant en 25 k€, 15 k€ et 14 k€.', '50 k€ faux'],
    [
      '« réparti entre »',
      'Un fonds de 10 M€ réparti entre 7 M€ de prêts et 3 M€ de dons.',
      '10 M€ juste',
    ],
    ['« soit »', 'Le parc compte 90 logements, soit 40 PLAI, 30 PLUS et 20 PLS.', '90 juste'],
    ['the same, wrong', 'Le parc compte 90 logements, soit 40 PLAI, 30 PLUS et 25 PLS.', '90 faux'],
    ['« + »', 'Total de 105 k€ (60 k€ + 45 k€).', '105 k€ juste'],
    ['« = »', 'On obtient 60 k€ + 45 k€ = 100 k€.', '100 k€ faux'],
    ['one unit for a « + »', 'Total de 100 k€ (60 + 45 k€).', '100 k€ faux'],
    [
      'a sentence that points back',
      'La dotation est de 9 k€. Elle est répartie ainsi :\n- 5 k€\n- 4 k€',
      '9 k€ juste',
    ],
    [
      'a total that closes the list',
      'Les aides :\n- Nord : 5 k€\n- Sud : 4 k€\n- Total : 12 k€',
      '12 k€ faux',
    ],
    ['lines without bullets', 'Les aides :\nNord : 5 k€\nSud : 4 k€\nTotal : 9 k€', '9 k€ juste'],
    [
      'a total in the next paragraph',
      'Les aides :\n- Nord : 5 k€\n- Sud : 4 k€\n\nSoit un total de 9 k€.',
      '9 k€ juste',
    ],
    [
      'the tax that the list names',
      'Le lot coûte 120 k€ TTC (100 k€ HT), réparti en (HT) :\n- 60 k€\n- 40 k€',
      '100 k€ juste',
    ],
    [
      'the same, wrong',
      'Le lot coûte 120 k€ TTC (100 k€ HT), réparti en (HT) :\n- 60 k€\n- 44 k€',
      '100 k€ faux',
    ],
    [
      'figures under labels',
      'L’excédent de 9 k€ se décompose ainsi :\n\nFonctionnement :\n\n5 k€ (6 k€ en 2019)\n\nInvestissement :\n\n4 k€',
      '9 k€ juste',
    ],
    [
      'parts of parts',
      'Le plan de 10 M€ :\n- nord : 6 M€\n  - a : 4 M€\n  - b : 2 M€\n- sud : 4 M€',
      '10 M€ juste,6 M€ juste',
    ],
    [
      'a figure of three digits said « près de »',
      'Près de 79,1 M€ répartis ainsi :\n- 69,5 M€\n- 8,6 M€',
      '79,1 M€ faux',
    ],
    [
      'the nearest of several sums',
      'Le plan mobilise 20 M€. Le parc reçoit 5 M€ :\n- 3 M€ ici\n- 2 M€ là',
      '5 M€ juste',
    ],
    [
      'amounts in words',
      'La subvention de deux millions cinq cent mille euros se décompose en 1,5 M€ et 1 M€.',
      'deux millions cinq cent mille euros juste',
    ],
    [
      'bullets of Word pasted with tabs',
      'Le programme coûte 20 M€ :\n•\thalle : 12 M€\n•\tparc : 11 M€',
      '20 M€ faux',
    ],
  ])('%s: %j', (_, text, wanted) => {
    expect(verdict(text).join()).toBe(wanted);
  });

  test.each([
    [
      'a list of something else',
      'La ville a reçu 25 k€ en mars. Le conseil vote :\n- club : 1 k€\n- école : 3 k€',
    ],
    [
      'prices by kind',
      'L’opération reçoit 236 000 €. Par ménage :\n- T2 : 1 500 €\n- T3 : 4 000 €',
    ],
    [
      'a capital',
      'La société, au capital de 100 k€, sollicite :\n- un don de 60 k€\n- un prêt de 41 k€',
    ],
    [
      'remarks under a figure',
      'L’épargne est de 4 M€.\n- les recettes croissent de 1 M€\n- la dette est de 12 M€',
    ],
    ['a conversion', 'Le loyer est de 10 k€, soit 5 k€ par an et 2 k€ par mois.'],
    [
      'another sentence',
      'Le plan dispose de 5 M€ dont 4 M€ ici. Puis 850 k€ iront là, et 50 k€ ailleurs.',
    ],
    ['a comparison', 'Les recettes de 10 M€, contre 9 M€ en 2019 et 8 M€ en 2018.'],
    [
      'rounded parts',
      'En 2017, 450 000 aides, incluant près de 280 000 avances et près de 190 000 prêts.',
    ],
  ])('%s: nothing is claimed of %j', (_, text) => {
    expect(verdict(text)).toEqual([]);
  });

  test.each([
    [
      'a near miss without a link',
      'Une aide de 100 k€ est prévue pour ces travaux :\n- toit : 60 k€\n- mur : 45 k€',
      '100 k€ a-confirmer',
    ],
    [
      'two readings of an item',
      'Le plan de 100 k€ :\n- 60 k€ sur 80 k€ de travaux\n- 45 k€',
      '100 k€ a-confirmer',
    ],
    ['whole euros off by one', 'Le plan de 1 001 € :\n- 600 €\n- 400 €', '1 001 € a-confirmer'],
    [
      'a part forgotten in the rounding',
      'Le plan de 12,1 M€ :\n- 9 M€\n- 3 M€\n- 0,1 M€\n- 0,1 M€',
      '12,1 M€ a-confirmer',
    ],
  ])('%s is asked: %j', (_, text, wanted) => {
    expect(verdict(text)).toEqual([wanted]);
  });

  const leads = fc.constantFrom(
    (sum: string) => `Le budget s’élève à ${sum} :`,
    (sum: string) => `La dépense de ${sum} se répartit comme suit :`,
    (sum: string) => `Une enveloppe de ${sum}, financée de la manière suivante :`,
    (sum: string) => `Le coût total est de ${sum}. Il se décompose ainsi :`,
    (sum: string) => `Le montant de ${sum} est versé en plusieurs fois, à savoir :`,
  );
  const forms = fc.constantFrom(
    (parts: readonly string[]) => parts.map((p) => `\n- ${p} pour le quartier`).join(' ;'),
    (parts: readonly string[]) => parts.map((p, i) => `\n• poste ${'abcdefgh'[i]} : ${p}`).join(''),
    (parts: readonly string[]) => parts.map((p) => `\n\n– Voirie : ${p}`).join(''),
    (parts: readonly string[]) =>
      parts.map((p, i) => `\n${i + 1}) ${p} au titre des travaux`).join(''),
    (parts: readonly string[]) => parts.map((p) => `\n•\tAide : ${p} (dont 1 € de frais)`).join(''),
    (parts: readonly string[]) =>
      ` ${parts
        .slice(0, -1)
        .map((p) => `${p} d’études`)
        .join(', ')} et ${parts.at(-1)} de travaux.`,
  );
  const euros = (n: number) => `${String(n).replace(/\B(?=(\d{3})+$)/g, ' ')} €`;

  test('in any wording and any list, a true sum is right and an altered one wrong', () => {
    const parts = fc.array(fc.integer({ min: 1_000, max: 900_000 }), {
      minLength: 2,
      maxLength: 7,
    });
    fc.assert(
      fc.property(
        leads,
        forms,
        parts,
        fc.integer({ min: 10, max: 900 }),
        (lead, form, list, off) => {
          const sum = list.reduce((a, b) => a + b, 0);
          const told = (announced: number) =>
            verdict(`${lead(euros(announced))}${form(list.map(euros))}`);
          expect(told(sum)).toEqual([`${euros(sum)} juste`]);
          expect(told(sum + off)).toEqual([`${euros(sum + off)} faux`]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('a list of any counts agrees with its sum and with no other', () => {
  const counts = fc.array(fc.integer({ min: 2, max: 1899 }), { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(counts, fc.integer({ min: -3, max: 3 }), (parts, off) => {
      const sum = parts.reduce((a, b) => a + b, 0) + off;
      fc.pre(sum > 2100);
      const text = `En tout, ${sum} aides ont été données :\n\n${liste(parts)}`;
      expect(sommes(text)).toEqual([[String(sum), sum - off, off === 0 ? 'juste' : 'faux']]);
    }),
  );
});

describe('parts first, then what closes them', () => {
  const verdict = (text: string) => sommes(text).map(([texte, , statut]) => `${texte} ${statut}`);
  // 1 200 + 800 + 500 = 2 500
  const parts = '1 200 k€ de prêts, 800 k€ de dons et 500 k€ de frais';

  test.each([
    [`Le plan prévoit ${parts}, soit un total de 2 500 k€.`, ['2 500 k€ juste']],
    [`Le plan prévoit ${parts}, soit un total de 2 600 k€.`, ['2 600 k€ faux']],
    [`Le plan prévoit ${parts}, soit 2 600 k€ au total.`, ['2 600 k€ faux']],
    [`Le plan prévoit ${parts}, pour un montant total de 2 600 k€.`, ['2 600 k€ faux']],
    [`Le plan prévoit ${parts}, soit 2 500 k€.`, ['2 500 k€ juste']],
    // « soit » alone may tell something else: asked where it is near, else nothing.
    [`Le plan prévoit ${parts}, soit 2 600 k€.`, ['2 600 k€ a-confirmer']],
    [`Le plan prévoit ${parts}, soit 400 k€.`, []],
    // An amount before the list, of which the sentence does not say whether it is a part.
    [
      'Pour un budget de 900 k€, et 1 200 k€ de prêts et 500 k€ de frais, soit un total de 1 700 k€.',
      ['1 700 k€ juste'],
    ],
    ['Le coût est de 100 k€ HT et de 20 k€ HT, soit un total de 144 k€ TTC.', []],
    ['Les loyers sont de 500 € en 2021 et de 520 € en 2022, soit 20 € de plus.', []],
    ['Le montant passe de 1 590 k€ en 2021 à 1 710 k€ en 2022, soit 120 k€.', []],
    ['Deux lots de 50 k€ et 30 k€ par logement, soit un total de 900 k€.', []],
  ])('%s', (text, expected) => {
    expect(verdict(text)).toEqual(expected);
  });
});

// 60 + 36 + 26 = 122.
test.each([
  ['120 logements : 60 PLUS, 36 PLAI et 26 PLS', [['120', 122, 'faux']]],
  ['122 logements : 60 PLUS, 36 PLAI et 26 PLS', [['122', 122, 'juste']]],
  ['120 logements locatifs sociaux : 60 PLUS, 36 PLAI et 26 PLS', [['120', 122, 'faux']]],
  ['3 opérations : 60 logements aux Lilas et 36 logements à Bellevue', []],
])('a colon after the thing counted announces its parts: « %s »', (text, expected) => {
  expect(sommes(`Le programme compte ${text}.`)).toEqual(expected);
});
