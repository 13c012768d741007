import { isCertifiable } from '../../src/app/changes/certify';
import { checkForm } from '../../src/core/check';
import { attestationKeys } from '../../src/core/forms/modele';
import type { Contexte } from '../../src/core/reading/formReading';
import { AUJOURDHUI, day, formB, rows, type FormChange } from '../core/build';

const given = { nom: 'Mme Durand', le: day('2026-03-14') };
const attestations: Contexte['attestations'] = Object.fromEntries(
  attestationKeys.B.map((key) => [key, given]),
);

function certifiable(change: FormChange): boolean {
  const reading = formB({ ...change, contexte: { attestations, ...change.contexte } });
  return isCertifiable(reading, checkForm(reading, AUJOURDHUI));
}

test('a form of one right row, all attested, may be certified', () => {
  expect(certifiable({ lignes: rows([{}]) })).toBe(true);
});

test('an empty form may not: it declares nothing', () => {
  expect(certifiable({ lignes: [] })).toBe(false);
});

test('nor one with an erreur in a row, in the header or in the form', () => {
  expect(certifiable({ lignes: rows([{ loyer: 7 }]) })).toBe(false);
  expect(certifiable({ entete: { siret: '73282932000079' } })).toBe(false);
  expect(certifiable({ horsTableau: rows([{}]) })).toBe(false);
});

test('an avertissement is no obstacle: a rent of 31 € is only improbable', () => {
  expect(certifiable({ lignes: rows([{ plafond: 31 }]) })).toBe(true);
});

test.each(attestationKeys.B)(
  'nor one in which %s is not attested, or attested by nobody',
  (key) => {
    const kept = attestationKeys.B.filter((each) => each !== key);
    const others: Contexte['attestations'] = Object.fromEntries(kept.map((each) => [each, given]));
    expect(certifiable({ contexte: { attestations: others } })).toBe(false);
    const nobody = { ...attestations, [key]: { ...given, nom: ' ' } };
    expect(certifiable({ contexte: { attestations: nobody } })).toBe(false);
  },
);
