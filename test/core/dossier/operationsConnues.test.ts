import { operationsConnues } from '../../../src/core/dossier/operationsConnues';
import type { Operation } from '../../../src/core/dossier/parametres';
import { centimes } from '../../../src/core/montant';
import { formB } from '../build';

const programme = centimes(240_000);
const P = { idtop: '168-P', libelle: 'Indemnité pour minoration de loyer – Planoise', programme };
const SOURCE: Operation = { idtop: '168-DEM', libelle: 'Démolition Planoise' };
const of = (idtopOperation: string, libelle = '') => {
  const reading = formB({ entete: { idtopOperation } });
  const libelleOperation = { cellule: 'D11', value: libelle, formula: null };
  return { ...reading, entete: { ...reading.entete, libelleOperation } };
};

test.each([
  ['nothing', { operations: [], suivi: [], forms: [] }, []],
  ['a header without IDTOP', { operations: [], suivi: [{ idtop: '' }], forms: [of('')] }, []],
  [
    'a table where one operation at least is programmed: the others cause the relogements',
    { operations: [P, SOURCE], suivi: [], forms: [] },
    [['168-P', 'Planoise']],
  ],
  [
    'a table that programmes nothing: all of it',
    { operations: [{ ...P, programme: undefined }, SOURCE], suivi: [], forms: [] },
    [
      ['168-DEM', 'Démolition Planoise'],
      ['168-P', 'Planoise'],
    ],
  ],
  [
    'one text in three places, as the table writes it',
    { operations: [P], suivi: [{ idtop: '168-p' }], forms: [of(' 168‑P')] },
    [['168-P', 'Planoise']],
  ],
  [
    'a form and a past year that the table lacks, the form named by its own header',
    { operations: [P], suivi: [{ idtop: '168-C' }], forms: [of('168-G', 'Grette')] },
    [
      ['168-C', '168-C'],
      ['168-G', 'Grette'],
      ['168-P', 'Planoise'],
    ],
  ],
])('of %s', (_, lieux, expected) => {
  expect(operationsConnues(lieux).map(({ idtop, nom }) => [idtop, nom])).toEqual(expected);
});
