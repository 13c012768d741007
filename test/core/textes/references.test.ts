import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { checkTexte } from '../../../src/core/textes/checkTexte';
import type { Citation } from '../../../src/core/textes/citation';
import { findAmounts } from '../../../src/core/textes/findAmounts';
import labels from '../../golden/prose/labels.json';
import ties from '../../golden/prose/ties.json';
import { besancon, dijon, readAnnexes } from './annexes';

/**
 * The amount finder against labels set by hand on five published conventions. The texts are not part
 * of the project: they are read where they are found, and their absence is said aloud.
 */
const FOLDER = process.env.RELOGEMENT_TEXTES ?? resolve(__dirname, '../../../../shared/reference');

/** Line, figure as printed, value (euros for money), unit or what is counted. */
type Label = readonly [number, string, number | null, string];

const MONEY = new Set(['€', 'k€', 'M€', 'Md€']);
const texts = Object.entries(labels).filter(([key]) => key !== 'regle') as unknown as [
  string,
  Label[],
][];

function read(key: string): string {
  const name = readdirSync(FOLDER).find((file) => file.startsWith(`${key}_`));
  if (name === undefined) throw new Error(`No text ${key} in ${FOLDER}`);
  return readFileSync(join(FOLDER, name), 'utf8');
}

/** One line for each thing, so that labels and findings compare as texts. */
function describeLabel([line, printed, value, unit]: Label): string {
  const nature = MONEY.has(unit) ? unit : 'compte';
  return [line, printed.replace(/\s+/g, ' '), value, nature].join(' | ');
}

function describeFound(citation: Citation, text: string): string {
  const line = text.slice(0, citation.position).split('\n').length;
  const unit = citation.nature === 'montant' ? citation.unite : 'compte';
  return [line, citation.texte.replace(/\s+/g, ' '), citation.valeur ?? null, unit].join(' | ');
}

/** What one list holds and the other does not, repeated items counted. */
function missing(wanted: readonly string[], given: readonly string[]): string[] {
  const rest = [...given];
  return wanted.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

if (existsSync(FOLDER)) {
  describe('amounts and counts of five conventions, against labels set by hand', () => {
    const totals = { labels: 0, found: 0, right: 0 };
    const lines: string[] = [];

    afterAll(() => {
      const precision = totals.right / totals.found;
      const recall = totals.right / totals.labels;
      const figures = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
      const head = `${totals.labels} labels, ${totals.found} found: ${figures}`;
      process.stdout.write(`${[head, ...lines].join('\n')}\n`);
    });

    test.each(texts)('text %s: precision and recall of at least 0.95', (key, marks) => {
      const text = read(key);
      const wanted = marks.map(describeLabel);
      const found = findAmounts(text).map((citation) => describeFound(citation, text));
      const missed = missing(wanted, found);
      const invented = missing(found, wanted);
      totals.labels += wanted.length;
      totals.found += found.length;
      totals.right += wanted.length - missed.length;
      lines.push(...missed.map((item) => `  ${key} missed: ${item}`));
      lines.push(...invented.map((item) => `  ${key} invented: ${item}`));
      const right = wanted.length - missed.length;
      expect(right / found.length).toBeGreaterThanOrEqual(0.95);
      expect(right / wanted.length).toBeGreaterThanOrEqual(0.95);
    });
  });

  describe('the amounts of three texts, against the annexes of their conventions', () => {
    test.each([
      ['000', besancon, ties['000']],
      ['001', dijon, ties['001']],
      ['002', dijon, ties['002']],
    ] as const)('text %s', (key, sheets, wanted) => {
      const text = read(key);
      const { rapprochements } = checkTexte(text, readAnnexes(sheets));
      // The annexes that close a text quote themselves.
      const prose = text.search(/ANNEXE 1 DE L/);
      const told = rapprochements
        .filter(({ statut }) => statut !== 'non-retrouve')
        .filter(({ citation }) => prose < 0 || citation.position < prose)
        .map(({ citation, statut, cible }) => {
          const line = text.slice(0, citation.position).split('\n').length;
          const cell = cible === undefined ? '' : `${cible.feuille}!${cible.cellule}`;
          return [line, citation.texte, statut, cell];
        });
      expect(told).toEqual(wanted);
    });

    test('the sums of aids that two texts announce', () => {
      const sums = ['000', '001', '002'].flatMap((key) => checkTexte(read(key), []).sommes);
      const aids = sums.filter(({ citation }) => citation.nature === 'compte');
      expect(aids.map(({ somme, statut }) => [somme, statut])).toEqual([
        [5007, 'juste'],
        [9363, 'juste'],
        [9363, 'juste'],
      ]);
      expect(sums.filter(({ statut }) => statut === 'faux')).toEqual([]);
    });

    test('the placeholders of the fourth text are to be completed', () => {
      const { findings } = checkTexte(read('003'), []);
      const errors = findings.filter(({ niveau }) => niveau === 'erreur');
      expect(errors.map(({ code, citation }) => [code, citation.texte])).toEqual([
        ['valeur-a-completer', 'xxxxxxxxxxxxxxxxxxxx'],
        ['valeur-a-completer', 'X M€'],
        ['valeur-a-completer', 'X M€'],
        ['valeur-a-completer', 'X'],
      ]);
    });
  });
} else {
  test('the texts of the labels are absent', () => {
    process.stdout.write(
      `NOT RUN: no texts in ${FOLDER} : the labels of 5 texts are not checked\n`,
    );
    expect(texts).toHaveLength(5);
  });
}
