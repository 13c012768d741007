import fc from 'fast-check';

import { dateOfSerial } from '../../src/core/date';
import { cellsOfLigne, parseLigne, type Ligne } from '../../src/core/forms/ligne';
import { typologies } from '../../src/core/forms/modele';
import { parseEnteteA, parseEnteteB } from '../../src/core/forms/parseEntete';
import { AUJOURDHUI, ligneB } from './build';

const date = fc.integer({ min: 61, max: 73050 }).map((n) => dateOfSerial(n) ?? AUJOURDHUI);
const texte = fc
  .stringMatching(/^[A-Za-z0-9][A-Za-z0-9 -]{0,20}[A-Za-z0-9]$/)
  .map((t) => t.replace(/ +/g, ' '));
const loyer = fc.integer({ min: 1, max: 3000 }).map((cents) => cents / 100);
const ligne: fc.Arbitrary<Ligne> = fc.record({
  bailleur: texte,
  menage: texte,
  idtop: texte,
  dateLivraison: date,
  dateConventionApl: date,
  dateBail: date,
  typologie: fc.constantFrom(...typologies),
  loyer,
  plafond: loyer,
});

test('writing a row and parsing it gives the row again', () => {
  fc.assert(fc.property(ligne, (row) => expect(parseLigne(cellsOfLigne(row))).toEqual(row)));
});

test('texts that can be read are read', () => {
  const cells = ligneB({ dateBail: '02/04/2025', typologie: 'T 3', loyer: '6,05 €/m²' });
  expect(parseLigne(cells)).toMatchObject({
    dateBail: '2025-04-02',
    typologie: 'T3/T4',
    loyer: 6.05,
  });
});

test.each([{ dateBail: '31/02/2025' }, { loyer: 0 }, { menage: ' ' }, { typologie: 'x' }])(
  'no row while %j cannot be read',
  (change) => {
    expect(parseLigne(ligneB(change))).toBeUndefined();
  },
);

test('a header comes back from JSON, missing texts empty, unknown keys left out', () => {
  expect(parseEnteteB({ annee: '2025', siret: 73282932000074, autre: 1 })).toEqual({
    convention: '',
    annee: 2025,
    bailleur: '',
    raisonSociale: '',
    adresse: '',
    siret: '73282932000074',
    idtopOperation: '',
  });
  expect(parseEnteteA({ annee: 2025, maitreOuvrage: ' GBH ' })).toMatchObject({
    maitreOuvrage: 'GBH',
  });
});

test.each([null, 'texte', [], {}, { annee: 'deux mille' }, { annee: 2025.5 }])(
  '%j is no header',
  (json) => {
    expect(parseEnteteB(json)).toBeUndefined();
  },
);
