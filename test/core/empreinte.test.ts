import { columnKeys } from '../../src/core/forms/column';
import { attestationKeys } from '../../src/core/forms/modele';
import { centimes } from '../../src/core/montant';
import {
  computeEmpreinte,
  holdsEmpreinte,
  isAncienne,
  numeroControle,
} from '../../src/core/reading/empreinte';
import type { Contexte, FormReading } from '../../src/core/reading/formReading';
import { day, FIRST, formB, ligneB, rows, suiviRow } from './build';

const lignes = rows([{}, { typologie: 'T1/T2' }]);
const certified = computeEmpreinte(formB({ lignes }));

test.each(Object.keys(formB().entete))(
  'a change of the header’s %s is a change of what was certified',
  (key) => {
    expect(computeEmpreinte(formB({ lignes, entete: { [key]: 'autre' } }))).not.toBe(certified);
  },
);

test.each(columnKeys)('so is one of the column %s', (key) => {
  const [first, second] = lignes;
  const changed = { rang: FIRST, cells: ligneB({ ...first?.cells, [key]: 'autre' }) };
  expect(computeEmpreinte(formB({ lignes: second ? [changed, second] : [] }))).not.toBe(certified);
});

test.each([
  ['a row gone', lignes.slice(0, 1)],
  ['a row more', rows([{}, { typologie: 'T1/T2' }, {}])],
  ['the rows in another order', lignes.toReversed()],
])('so is %s', (_, changed) => {
  expect(computeEmpreinte(formB({ lignes: changed }))).not.toBe(certified);
});

test('the certificate itself is none: it is filled afterwards', () => {
  const reading = formB({ lignes });
  const certification: FormReading['certification'] = {};
  expect(computeEmpreinte({ ...reading, certification } as FormReading)).toBe(certified);
});

test('nor is the order in which the header was read', () => {
  const reading = formB({ lignes });
  const entete = Object.fromEntries(Object.entries(reading.entete).toReversed());
  expect(computeEmpreinte({ ...reading, entete })).toBe(certified);
});

describe('what the totals and amounts depend on beside the form', () => {
  const of = (contexte: Partial<Contexte>) => computeEmpreinte(formB({ lignes, contexte }));
  const passe = (annee: number, t1t2 = 2, idtop = 'IDT-77') => suiviRow({ annee, idtop, t1t2 });
  const nom = { nom: 'Ana', le: day('2026-03-01') };
  const bareme = {
    from: day('2021-10-01'),
    zone: 'I',
    typologie: 'T1/T2',
    montant: centimes(2_000),
  } as const;

  const decided = (raison: string): Contexte['decisions'] => {
    const about = { menage: 'M-0001', code: 'bail-avant-livraison', colonne: 'Bail' };
    const decision = { ...about, raison, par: 'Ana', le: day('2026-03-02'), empreinte: 'x' };
    return new Map([['m-0001', [decision]]]);
  };

  test.each<readonly [string, Partial<Contexte>, Partial<Contexte>]>([
    ['a household more in a past year', { suivi: [passe(2023)] }, { suivi: [passe(2023, 3)] }],
    ['a past year more', { suivi: [passe(2023)] }, { suivi: [passe(2023), passe(2022)] }],
    [
      'a past year as text',
      { suivi: [passe(2023)] },
      { suivi: [{ ...passe(2023), annee: '2023' }] },
    ],
    ['the other régime', { regime: '2018' }, { regime: '2021' }],
    ['another zone of 2021', { regime: '2021', zone: 'I' }, { regime: '2021', zone: 'II' }],
    ['a barème of 2021', { regime: '2021' }, { regime: '2021', baremes: [bareme] }],
    ['an attestation', { attestations: {} }, { attestations: { [attestationKeys.B[0]]: nom } }],
    ['a decision', {}, { decisions: decided('Livré par tranches') }],
    ['its reason', { decisions: decided('Clés') }, { decisions: decided('Livré par tranches') }],
  ])('%s is a change of what was certified', (_, before, after) => {
    expect(of(after)).not.toBe(of(before));
  });

  test.each<readonly [string, Partial<Contexte>, Partial<Contexte>]>([
    ['the year itself, once closed', { suivi: [] }, { suivi: [passe(2025)] }],
    ['a later year', { suivi: [] }, { suivi: [passe(2026)] }],
    ['a past year of another operation', { suivi: [] }, { suivi: [passe(2023, 2, 'IDT-9')] }],
    [
      'the order of the past years',
      { suivi: [passe(2022), passe(2023)] },
      { suivi: [passe(2023), passe(2022)] },
    ],
    ['a zone under the régime of 2018', { regime: '2018' }, { regime: '2018', zone: 'I' }],
  ])('%s is none', (_, before, after) => {
    expect(of(after)).toBe(of(before));
  });
});

describe('a mark of version 0.1', () => {
  // What 0.1 made of these rows: sixteen digits, over the header and the rows alone.
  const ancienne = '29e0d420f98047dd';

  test('is told from one of today, and both have a control number', () => {
    expect([isAncienne(ancienne), isAncienne(certified)]).toEqual([true, false]);
    expect(numeroControle(ancienne)).toBe('29E0-D420');
    expect(numeroControle(certified)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  });

  test('holds while header and rows do, whatever stands beside them', () => {
    const reading = formB({ lignes });
    expect(holdsEmpreinte(reading, ancienne)).toBe(true);
    const contexte = { ...reading.contexte, regime: '2021' as const };
    expect(holdsEmpreinte({ ...reading, contexte }, ancienne)).toBe(true);
    expect(holdsEmpreinte(formB({ lignes: lignes.slice(1) }), ancienne)).toBe(false);
  });
});
