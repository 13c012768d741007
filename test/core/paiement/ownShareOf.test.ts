import { ownShareOf } from '../../../src/core/paiement/ownShareOf';
import { formB } from '../build';

/** A Modèle A whose header names its maître d'ouvrage, the bénéficiaire and its SIRET. */
const form = (entete: Readonly<Record<string, string>>) => ({
  ...formB(),
  modele: 'A' as const,
  entete: Object.fromEntries(
    Object.entries(entete).map(([key, value]) => [key, { value, cellule: 'B1', formula: null }]),
  ),
});

test.each([
  [
    'by its name in the header',
    { maitreOuvrage: 'Grand Besançon Habitat' },
    ' grand besançon habitat',
    true,
  ],
  ['by the raison sociale of the bénéficiaire', { raisonSociale: 'GBH OPH' }, 'GBH OPH', true],
  ['not another bailleur', { maitreOuvrage: 'GBH' }, 'Néolia', false],
  ['not a row without a name, while the header names nobody', {}, '', false],
])('the maître d’ouvrage is told %s', (_, entete, bailleur, expected) => {
  expect(ownShareOf([form(entete)], { maitreOuvrage: '' })(bailleur)).toBe(expected);
});

test('and by the name in Paramètres, where no form stands', () => {
  const isOwn = ownShareOf([], { maitreOuvrage: 'Ville' });
  expect([isOwn('ville'), isOwn('Néolia')]).toEqual([true, false]);
});

test('and not by the header of a Modèle B, which names its bailleur', () => {
  const ofB = { ...form({ raisonSociale: 'Néolia' }), modele: 'B' as const };
  expect(ownShareOf([ofB], { maitreOuvrage: '' })('Néolia')).toBe(false);
});
