import { parseEnteteA, parseEnteteB } from '../../src/core/forms/parseEntete';

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
