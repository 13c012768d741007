import type { Citation } from '../../src/core/textes/citation';
import { citationTitle } from '../../src/text/rapprochement';

const common = { position: 0, valeur: 1, intervalle: [1, 1], approche: false } as const;
const montant = (texte: string): Citation => ({
  ...common,
  nature: 'montant',
  texte,
  unite: 'k€',
});

test.each<[string, Citation, string]>([
  ['an amount of a text, which says its unit', montant('7,4 M€'), '7,4 M€'],
  ['an amount in words', montant('deux millions d’euros'), 'deux millions d’euros'],
  ['a bare figure of a table, whose heading says the unit', montant('9 847'), '9 847 k€'],
  ['a negative figure of a table', montant('-120,5'), '-120,5 k€'],
  ['nothing, said on purpose', montant('–'), '–'],
  ['what is not filled yet', montant('X M€'), 'X M€'],
  ['a count', { ...common, nature: 'compte', texte: '5 007', unite: 'aides' }, '5 007 aides'],
])('%s is headed by its figure and its unit, once', (_, citation, title) => {
  expect(citationTitle(citation).replaceAll('\u00a0', ' ')).toBe(title);
});
