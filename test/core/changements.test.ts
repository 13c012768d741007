import fc from 'fast-check';

import type { CellValue } from '../../src/core/CellValue';
import { columnKeys } from '../../src/core/forms/column';
import { attestationKeys, type EnteteKey } from '../../src/core/forms/modele';
import { changementsDepuis, type Changement } from '../../src/core/reading/changements';
import { parseContenu, partsOf } from '../../src/core/reading/contenuCertifie';
import { computeEmpreinte, contenuOf } from '../../src/core/reading/empreinte';
import type { Contexte, FormReading } from '../../src/core/reading/formReading';
import { changementSentence } from '../../src/text/changementSentence';
import { day, FIRST, formB, ligneB, rows, suiviRow, type FormChange } from './build';

const lignes = rows([{}, { typologie: 'T1/T2' }, { loyer: 5 }]);

/** A form as it stands now, where `before` is what was certified. */
function since(before: FormChange, now: FormChange): readonly Changement[] | undefined {
  const certified = formB(before);
  const empreinte = computeEmpreinte(certified);
  const certifie = parseContenu(contenuOf(certified));
  return changementsDepuis({ ...formB(now), empreinte, certifie });
}

const seen = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const sentences = (all: readonly Changement[] | undefined) =>
  all?.map((each) => seen(changementSentence(each)));

const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.string({ minLength: 1 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  // The identifier of another row.
  fc.constantFrom('M-0001', 'M-0002', 'M-0003'),
);

describe('every change of a single cell', () => {
  test('of a row is named with its cell, before and after; put back, nothing is', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 }),
        fc.constantFrom(...columnKeys),
        anyCell,
        (index, champ, apres) => {
          const row = lignes[index];
          if (!row) return;
          const avant = row.cells[champ];
          const cells = ligneB({ ...row.cells, [champ]: apres });
          const changed = lignes.with(index, { ...row, cells });
          const cellule = `${'ABCDEFGHI'[columnKeys.indexOf(champ)]}${FIRST + index}`;
          const menage = String(row.cells.menage);
          expect(since({ lignes }, { lignes: changed })).toEqual(
            avant === apres ? [] : [{ kind: 'cellule', cellule, champ, menage, avant, apres }],
          );
          expect(since({ lignes }, { lignes: changed.with(index, row) })).toEqual([]);
        },
      ),
    );
  });

  test('of the header is named too', () => {
    const keys = Object.keys(formB().entete) as EnteteKey[];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.string({ minLength: 1 }), (champ, apres) => {
        const { cellule, value: avant } = formB().entete[champ] ?? {};
        fc.pre(avant !== apres);
        expect(since({ lignes }, { lignes, entete: { [champ]: apres } })).toEqual([
          { kind: 'cellule', cellule, champ, avant, apres },
        ]);
      }),
    );
  });
});

test.each<readonly [string, FormReading['lignes'], readonly string[]]>([
  [
    'a rent',
    rows([{ loyer: 6.5 }, { typologie: 'T1/T2' }, { loyer: 5 }]),
    [`H${FIRST} (M-0001, le loyer) : 6,05 €/m² → 6,50 €/m²`],
  ],
  [
    'a rent that became a text',
    rows([{ loyer: '6,05' }, { typologie: 'T1/T2' }, { loyer: 5 }]),
    [`H${FIRST} (M-0001, le loyer) : 6,05 €/m² → « 6,05 »`],
  ],
  [
    'a lease, wiped out',
    rows([{ dateBail: null }, { typologie: 'T1/T2' }, { loyer: 5 }]),
    [`F${FIRST} (M-0001, la date de signature du bail) : 02/04/2025 → (vide)`],
  ],
  [
    'an identifier that became that of the row below',
    rows([{ menage: 'M-0002' }, { typologie: 'T1/T2' }, { loyer: 5 }]),
    [`B${FIRST} (M-0001, l’identifiant du ménage) : « M-0001 » → « M-0002 »`],
  ],
  [
    'a row more',
    [...lignes, { rang: FIRST + 3, cells: ligneB({ menage: 'M-0009' }) }],
    [`ligne ${FIRST + 3} ajoutée (M-0009)`],
  ],
  ['a row gone from the middle', lignes.filter((_, i) => i !== 1), ['ligne retirée (M-0002)']],
  [
    'the same rows sorted otherwise',
    lignes.toReversed().map(({ cells }, i) => ({ rang: FIRST + i, cells })),
    ['les lignes sont dans un autre ordre'],
  ],
])('%s is told in words', (_, now, told) => {
  expect(sentences(since({ lignes }, { lignes: now }))).toEqual(told);
});

describe('what stands beside the form', () => {
  const passe = (t1t2: CellValue) => suiviRow({ annee: 2023, idtop: 'IDT-77', t1t2, t3t4: 3 });
  const nom = { nom: 'Ana', le: day('2026-03-01') };
  const titre = attestationKeys.B[0];
  const decided = (raison: string): Contexte['decisions'] => {
    const about = { menage: 'M-0001', code: 'bail-avant-livraison', colonne: 'Bail' };
    const decision = { ...about, raison, par: 'Ana', le: day('2026-03-02'), empreinte: 'x' };
    return new Map([['m-0001', [decision]]]);
  };

  test.each<readonly [string, Partial<Contexte>, Partial<Contexte>, RegExp]>([
    ['a past year', { suivi: [passe(2)] }, { suivi: [passe(4)] }, /2023 .* : 2, 3, 0 → 4, 3, 0$/],
    ['a past year gone', { suivi: [passe(2)] }, { suivi: [] }, /2, 3, 0 → \(vide\)$/],
    ['a count as text', { suivi: [passe(2)] }, { suivi: [passe('2')] }, /2, 3, 0 → « 2 », 3, 0$/],
    ['the régime', { regime: '2018' }, { regime: '2021' }, /^règlement : 2018 → 2021$/],
    ['the zone', { regime: '2021', zone: 'I' }, { regime: '2021', zone: 'II' }, /^zone : I → II$/],
    [
      'an attestation',
      { attestations: { [titre]: nom } },
      { attestations: {} },
      /: Ana 2026-03-01 → \(vide\)$/,
    ],
    [
      'a decision taken since',
      {},
      { decisions: decided('Livré par tranches') },
      /^avertissement justifié \(M-0001\) : \(vide\) → Livré par tranches \(Ana, 02\/03\/2026\)$/,
    ],
    [
      'a decision taken back',
      { decisions: decided('Livré par tranches') },
      {},
      /: Livré par tranches \(Ana, 02\/03\/2026\) → \(vide\)$/,
    ],
    [
      'another reason for the same avertissement',
      { decisions: decided('Livré par tranches') },
      { decisions: decided('Remise des clés') },
      /: Livré par tranches .* → Remise des clés /,
    ],
  ])('%s is named', (_, before, after, told) => {
    const all = sentences(since({ lignes, contexte: before }, { lignes, contexte: after }));
    expect(all?.[0]).toMatch(told);
    expect(all).toHaveLength(1);
  });
});

test('nothing is named where the workbook does not keep what was certified', () => {
  const reading = { ...formB({ lignes }), empreinte: '2-0000000000000000' };
  expect(changementsDepuis(reading)).toBeUndefined();
  expect(changementsDepuis({ ...reading, empreinte: computeEmpreinte(reading) })).toEqual([]);
});

test('parts hold 32,000 characters at most, and cut no character in two', () => {
  const contenu = `${'a'.repeat(31_999)}😀${'é'.repeat(40_000)}`;
  const parts = partsOf(contenu);
  expect(parts.map((part) => part.length)).toEqual([31_999, 32_000, 8_002]);
  expect(parts.join('')).toBe(contenu);
});
