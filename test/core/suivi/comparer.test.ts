import type { SuiviLigne } from '../../../src/core/dossier/suivi';
import { centimes } from '../../../src/core/montant';
import { comparer } from '../../../src/core/suivi/comparer';
import type { Reprise } from '../../../src/core/suivi/reprendre';

const annee = { annee: 2024, idtop: 'IDT-77', t1t2: 1, t3t4: 2, t5: 0 };
const here = (change: Partial<SuiviLigne> = {}): SuiviLigne => ({
  ...annee,
  feuille: 'Suivi',
  rang: 5,
  ...change,
});
const reprise = (change: Partial<Reprise> = {}): Reprise => ({
  annees: [annee],
  menages: [],
  declares: [],
  personnels: 0,
  nonCertifiees: [],
  nonPayables: [],
  ...change,
});

/** How many years are new, differ, say the same. */
function sorted(there: Reprise, suivi: readonly SuiviLigne[]) {
  const { nouvelles, differentes, identiques } = comparer(there, {
    suivi,
    menages: [],
    declares: [],
  });
  return [nouvelles.length, differentes.length, identiques.length];
}

describe('a year of last year’s workbook', () => {
  test.each<[string, Partial<SuiviLigne>, readonly [number, number, number]]>([
    ['the same year and operation is the same one', {}, [0, 0, 1]],
    ['in another case, and with blanks', { idtop: ' idt-77' }, [0, 0, 1]],
    ['a row of no operation counts for any: it is the same year', { idtop: '' }, [0, 0, 1]],
    ['another operation is another row', { idtop: 'IDT-78' }, [1, 0, 0]],
    ['another year is another row', { annee: 2023 }, [1, 0, 0]],
    ['other figures have somebody choose', { t3t4: 3 }, [0, 1, 0]],
    ['a sum paid here that it does not give changes nothing', { paye: centimes(9_500) }, [0, 0, 1]],
  ])('%s', (_, change, expected) => {
    expect(sorted(reprise(), [here(change)])).toEqual(expected);
  });

  test('of no operation is the year of any operation here: it is not counted twice', () => {
    expect(sorted(reprise({ annees: [{ ...annee, idtop: '' }] }), [here()])).toEqual([0, 0, 1]);
  });

  test.each(['t1t2', 't3t4', 't5'] as const)('differs by its %s alone', (key) => {
    expect(sorted(reprise({ annees: [{ ...annee, [key]: 9 }] }), [here()])).toEqual([0, 1, 0]);
  });

  test.each(['forfait', 'demande', 'paye'] as const)('differs by its %s alone', (key) => {
    const there = reprise({ annees: [{ ...annee, [key]: centimes(9_500) }] });
    expect(sorted(there, [here()])).toEqual([0, 1, 0]);
    expect(sorted(there, [here({ [key]: centimes(9_500) })])).toEqual([0, 0, 1]);
  });
});

test.each([
  ['known here', { annee: 2024, idtop: 'idt-77', identifiant: 'm-1 ' }, []],
  ['of another year', { annee: 2023, idtop: 'IDT-77', identifiant: 'M-1' }, ['M-1']],
  ['of another operation', { annee: 2024, idtop: 'IDT-78', identifiant: 'M-1' }, ['M-1']],
  ['of another name', { annee: 2024, idtop: 'IDT-77', identifiant: 'M-2' }, ['M-1']],
])('a household %s', (_, ici, added) => {
  const there = reprise({ menages: [{ annee: 2024, idtop: 'IDT-77', identifiant: 'M-1' }] });
  const { menages } = comparer(there, { suivi: [], menages: [ici], declares: [] });
  expect(menages.map(({ identifiant }) => identifiant)).toEqual(added);
});
