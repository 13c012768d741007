import fc from 'fast-check';

import { checkTexte } from '../../../src/core/textes/checkTexte';
import { besancon, dijon, readAnnexes } from './annexes';

const annexes = readAnnexes(besancon);

/** The first amount of a text: what was said of it, and the cell. */
function tie(text: string, sheets = annexes): string {
  const [first] = checkTexte(text, sheets).rapprochements;
  const place = first?.cible === undefined ? '' : ` ${first.cible.feuille}!${first.cible.cellule}`;
  return `${first?.statut ?? 'rien'}${place}`;
}

describe('agreement asks for the words of the line and the period, besides the figure', () => {
  test.each([
    ['Sur la période 2017-2019, 7,4 M€ de services et d’aides aux salariés.', 'Annexe 1!E5'],
    ['De 2017 à 2019, 7 384 k€ de services et d’aides aux salariés.', 'Annexe 1!E5'],
    ['En 2017, 2018 et 2019, 7 384 000 € de services aux salariés.', 'Annexe 1!E5'],
    ['Du 1er janvier 2017 au 31 décembre 2019, 2,46 M€ de production sociale.', 'Annexe 1!E4'],
    ['En 2018, 975 k€ ont financé la production de logements.', 'Annexe 1!C4'],
    ['La production de logements a reçu 800 k€ en 2017 et 975 k€ en 2018.', 'Annexe 1!B4'],
    ['Les salariés ont reçu 7 384 k€ de services et d’aides.', 'Annexe 1!E5'],
    ['Pour 2020-2022 (Annexe 2), 8 M€ iront aux salariés.', 'Annexe 2!B5'],
    ['Pour 2020-2022, les concours financiers sont de 15 M€.', 'Annexe 2!B6'],
  ])('%j agrees with %s', (text, cell) => {
    expect(tie(text)).toBe(`concordant ${cell}`);
  });
});

describe('an amount that the text gives to a line and that is not its own', () => {
  test.each([
    ['7,3 M€ under 7 350', 'Sur 2017-2019, 7,3 M€ de services et d’aides aux salariés.', 'E5'],
    ['7,5 M€ above 7 450', 'Sur 2017-2019, 7,5 M€ de services et d’aides aux salariés.', 'E5'],
    ['k€ for M€', 'Sur 2017-2019, 7,4 k€ de services et d’aides aux salariés.', 'E5'],
    ['two digits swapped', 'Sur 2017-2019, 7 348 k€ de services et aides aux salariés.', 'E5'],
    ['the other line’s', 'Sur 2017-2019, 2,5 M€ de services et d’aides aux salariés.', 'E5'],
    ['a year', 'En 2018, 985 k€ pour la production de logement social.', 'C4'],
  ])('%s', (_, text, cell) => {
    expect(tie(text)).toBe(`different Annexe 1!${cell}`);
  });
});

describe('nothing is claimed on coincidence alone', () => {
  test.each([
    ['a round figure without words', 'Un prêt de 7 M€ est accordé à la ville.', 'a-confirmer'],
    ['three digits without words', 'Un prêt de 2,46 M€ est accordé à la ville.', 'a-confirmer'],
    ['words of no line', 'Sur 2017-2019, 7,4 M€ pour la voirie.', 'a-confirmer'],
    ['another period', 'Sur 2008-2010, 7,4 M€ de services et d’aides aux salariés.', 'a-confirmer'],
    ['another annexe', '7,4 M€ de services et d’aides aux salariés (Annexe 7).', 'a-confirmer'],
  ])('%s', (_, text, statut) => {
    expect(tie(text)).toMatch(new RegExp(`^${statut}`));
  });

  test.each([
    ['a part of a line', 'dont 1,7 M€ de services et aides aux salariés fragiles', 'non-retrouve'],
    ['something else', 'L’État consacre 73,7 M€ à la rénovation.', 'non-retrouve'],
    ['no annexe', 'Sur 2017-2019, 7,4 M€ de services aux salariés.', 'non-retrouve'],
  ])('%s', (name, text, statut) => {
    expect(tie(`Sur 2017-2019, ${text}`, name === 'no annexe' ? [] : annexes)).toBe(statut);
  });

  test('words at random with any amount are never an error', () => {
    const amount = fc.integer({ min: 1, max: 99_999 }).map((n) => `${n} k€`);
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), amount, fc.lorem(), (before, printed, after) => {
        const { findings } = checkTexte(`${before} ${printed} ${after}`, annexes);
        expect(findings.filter(({ niveau }) => niveau === 'erreur')).toEqual([]);
      }),
    );
  });
});

test('the figure of every cell agrees with it, said with its line and year', () => {
  const lines = { 4: 'la production de logement social', 5: 'services et aides aux salariés' };
  const years = { B: 'en 2017', C: 'en 2018', D: 'en 2019', E: 'sur la période 2017-2019' };
  for (const sheets of [besancon, dijon]) {
    for (const [row, words] of Object.entries(lines)) {
      for (const [index, [column, when]] of Object.entries(years).entries()) {
        const value = String(sheets[0]?.values[Number(row) - 1]?.[index + 1]);
        const text = `${when}, ${value} k€ pour ${words}.`;
        expect(tie(text, readAnnexes(sheets))).toBe(`concordant Annexe 1!${column}${row}`);
      }
    }
  }
});
