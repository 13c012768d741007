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

const PARAMETRES = {
  maitreOuvrage: '',
  bailleurs: [
    { nom: 'GBH', siret: '732 829 304 00003' },
    { nom: 'Néolia', siret: '73282932000025' },
  ],
};

test.each([
  [
    'by its name in the header',
    { maitreOuvrage: 'Grand Besançon Habitat' },
    ' grand besançon habitat',
    true,
  ],
  ['by the raison sociale of the bénéficiaire', { raisonSociale: 'GBH OPH' }, 'GBH OPH', true],
  ['by a signatory of its SIRET, spaces aside', { siret: '73282930400003' }, 'GBH', true],
  ['not another bailleur', { siret: '73282930400003' }, 'Néolia', false],
  ['not a row without a name, while the header names nobody', {}, '', false],
])('the maître d’ouvrage is told %s', (_, entete, bailleur, expected) => {
  expect(ownShareOf([form(entete)], PARAMETRES)(bailleur)).toBe(expected);
});

test('and by the name in Paramètres, where no form stands', () => {
  const isOwn = ownShareOf([], { ...PARAMETRES, maitreOuvrage: 'Ville' });
  expect([isOwn('ville'), isOwn('Néolia')]).toEqual([true, false]);
});
