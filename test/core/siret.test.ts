import type { SiretMotif } from '../../src/core/finding';
import { checkSiret } from '../../src/core/siret';

test.each([
  ['73282932000074', 'both keys are right'],
  ['732 829 320 00074', 'spaces are left out'],
  ['732\u00a0829\u202f320 00074', 'no-break spaces too'],
  ['35600000000048', 'the head office of La Poste: common rule'],
  ['35600000000001', 'another office of La Poste: the digits add up to 15'],
])('%s is valid (%s)', (text) => {
  expect(checkSiret(text).valid).toBe(true);
});

test.each<[string, SiretMotif, string]>([
  ['73282932000079', 'cle', 'the last digit is wrong'],
  ['35600000000012', 'cle', 'La Poste: the digits add up to 17'],
  ['73282932100074', 'siren', 'the SIREN key is wrong'],
  ['7328293200007', 'longueur', 'thirteen digits'],
  ['732829320000740', 'longueur', 'fifteen digits'],
  ['7328293200007A', 'longueur', 'a letter'],
  ['', 'longueur', 'nothing'],
])('%s is invalid: %s (%s)', (text, motif) => {
  expect(checkSiret(text)).toEqual({ valid: false, motif });
});

test.each(['824581623', '824541148', '732829320'])(
  'the key of SIREN %s is right, whatever follows',
  (siren) => {
    const check = checkSiret(`${siren}00000`);
    expect(check.valid || check.motif).not.toBe('siren');
  },
);
