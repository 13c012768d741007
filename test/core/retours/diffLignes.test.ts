import { diffLignes } from '../../../src/core/retours/diffLignes';
import { ligneB } from '../build';

const a = ligneB({ menage: 'M-1' });
const b = ligneB({ menage: 'M-2' });

test('added, taken away, changed: the columns that differ', () => {
  const dearer = { ...a, loyer: 6.1, typologie: 'T1/T2' };
  const c = ligneB({ menage: 'M-3' });
  expect(diffLignes([a, b], [c, dearer])).toEqual([
    {
      kind: 'modifiee',
      bailleur: 'Néolia',
      menage: 'M-1',
      colonnes: ['typologie', 'loyer'],
      avant: a,
      apres: dearer,
    },
    { kind: 'retiree', bailleur: 'Néolia', menage: 'M-2', colonnes: [], avant: b },
    { kind: 'ajoutee', bailleur: 'Néolia', menage: 'M-3', colonnes: [], apres: c },
  ]);
});

test('the order of rows is no change, and an empty text is an empty cell', () => {
  expect(diffLignes([a, { ...b, loyer: null }], [{ ...b, loyer: '' }, a])).toEqual([]);
});

test('of two rows of one household the equal ones are matched first', () => {
  const other = { ...a, loyer: 7 };
  expect(diffLignes([other, a], [a])).toEqual([
    expect.objectContaining({ kind: 'retiree', avant: other }),
  ]);
});
