import { annexeCodes } from '../../src/core/constats/annexeCodes';
import { catalogue, withNiveau } from '../../src/core/constats/catalogue';
import { formulaireCodes } from '../../src/core/constats/formulaireCodes';
import { listeCodes } from '../../src/core/constats/listeCodes';
import { paiementCodes } from '../../src/core/constats/paiementCodes';
import { parametresCodes } from '../../src/core/constats/parametresCodes';
import { retourCodes } from '../../src/core/constats/retourCodes';
import { texteCodes } from '../../src/core/constats/texteCodes';

const families = [
  formulaireCodes,
  listeCodes,
  retourCodes,
  paiementCodes,
  parametresCodes,
  annexeCodes,
  texteCodes,
];

test('every code is of one family, so that none can have two levels', () => {
  const codes = families.flatMap((family) => Object.keys(family));
  expect(codes.length).toBeGreaterThan(80);
  expect(codes.toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

test.each([
  ['siret-invalide', 'erreur'],
  ['bailleur-hors-convention', 'erreur'],
  ['identifiant-personnel', 'avertissement'],
  ['ligne-non-menage', 'info'],
  ['valeur-a-completer', 'erreur'],
  ['somme-a-confirmer', 'question'],
] as const)('%s, said of two kinds of things, is the same %s for both', (code, niveau) => {
  expect(withNiveau({ code }).niveau).toBe(niveau);
});
