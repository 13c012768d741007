import { latestModeleA } from '../../../src/core/paiement/latestModeleA';
import { formB } from '../build';

const form = (id: string, annee: number | null, modele: 'A' | 'B' = 'A') => ({
  ...formB({ entete: { annee } }),
  id,
  modele,
});

test.each([
  ['the latest year', [form('a', 2025), form('b', 2023), form('c', 2024)], 'a'],
  ['the last of two of one year', [form('a', 2025), form('b', 2025)], 'b'],
  ['no Modèle B, however late', [form('a', 2024), form('b', 2025, 'B')], 'a'],
  ['one without a year where there is no other', [form('a', null)], 'a'],
  ['one with a year before one without', [form('a', 2024), form('b', null)], 'a'],
  ['none where there is none', [form('b', 2025, 'B')], undefined],
])('the payment opens %s', (_, forms, id) => {
  expect(latestModeleA(forms)?.id).toBe(id);
});
