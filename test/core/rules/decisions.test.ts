import fc from 'fast-check';

import { keyOf, textOf } from '../../../src/core/cellText';
import type { CellValue } from '../../../src/core/CellValue';
import { checkForm, recheckRows, replaceRows, type FormCheck } from '../../../src/core/check';
import type { Decision, DecisionsParMenage } from '../../../src/core/dossier/decisions';
import type { Finding } from '../../../src/core/finding';
import { columnKeys, intituleOf, type ColumnKey } from '../../../src/core/forms/column';
import type { Contexte, FormReading } from '../../../src/core/reading/formReading';
import {
  colonneJustifiable,
  decisionsSansMenage,
  empreinteOf,
} from '../../../src/core/rules/decisions';
import { AUJOURDHUI, codes, day, FIRST, formB, rows, serial } from '../build';

type Change = Partial<Record<ColumnKey, CellValue>>;

const check = (form: FormReading) => checkForm(form, AUJOURDHUI);
const formOf = (change: Change, contexte: Partial<Contexte> = {}) =>
  formB({ lignes: rows([change]), contexte });

/** What Claude Martin decides of a finding of the first row. */
function decide(form: FormReading, finding: Finding | undefined): Decision {
  const row = form.lignes[0];
  const colonne = finding && row && colonneJustifiable(finding, row);
  if (!finding || !row || !colonne) throw new Error('nothing to justify');
  return {
    menage: textOf(row.cells.menage),
    code: finding.code,
    colonne: intituleOf(colonne),
    raison: 'Acte de livraison au dossier',
    par: 'Claude Martin',
    le: day('2026-03-02'),
    empreinte: empreinteOf(finding, colonne, row),
  };
}

const kept = (...decisions: readonly Decision[]): DecisionsParMenage =>
  new Map(decisions.map(({ menage }) => [keyOf(menage), decisions]));

/** The form with every avertissement of its first row justified. */
function justified(form: FormReading): FormReading {
  const found = check(form).lignes.get(FIRST)?.findings ?? [];
  const decisions = kept(...found.map((finding) => decide(form, finding)));
  return { ...form, contexte: { ...form.contexte, decisions } };
}

const justifiedCodes = ({ justifies }: FormCheck) => codes(justifies.map(({ finding }) => finding));

/** A lease signed on 2 April 2025, eight days before the delivery. */
const AVANT: Change = { dateBail: serial('2025-04-02'), dateLivraison: serial('2025-04-10') };

describe('a justified avertissement', () => {
  test('makes its row eligible: 4 000 € of a T3/T4, none of it to be justified any more', () => {
    const form = formOf({ ...AVANT, typologie: 'T3/T4' });
    expect(check(form).compteurs).toMatchObject({
      ...{ eligibles: 0, aJustifier: 1 },
      ...{ montantForfaitaire: 400_000, montantAJustifier: 400_000 },
    });
    const after = check(justified(form));
    expect(after.lignes.get(FIRST)?.statut).toBe('eligible');
    expect(after.compteurs).toMatchObject({
      ...{ eligibles: 1, aJustifier: 0 },
      ...{ montantForfaitaire: 400_000, montantAJustifier: 0 },
    });
  });

  test('is no finding any more, and keeps its trace: who, when, why', () => {
    const after = check(justified(formOf(AVANT)));
    expect(codes(after.findings)).not.toContain('bail-avant-livraison dateBail');
    expect(after.justifies).toMatchObject([
      {
        finding: { code: 'bail-avant-livraison', lieu: { rang: FIRST } },
        decision: {
          raison: 'Acte de livraison au dossier',
          par: 'Claude Martin',
          le: '2026-03-02',
        },
      },
    ]);
  });

  test('leaves the row to be justified while another avertissement stands', () => {
    const form = formOf({ ...AVANT, loyer: 31, plafond: 32 });
    const [first] = check(form).lignes.get(FIRST)?.findings ?? [];
    const contexte = { ...form.contexte, decisions: kept(decide(form, first)) };
    const after = check({ ...form, contexte });
    expect(after.lignes.get(FIRST)?.statut).toBe('a-justifier');
    expect(justifiedCodes(after)).toEqual(['bail-avant-livraison dateBail']);
  });

  test('does not pay a row with an erreur', () => {
    const form = justified(formOf(AVANT));
    const wrong = rows([{ ...AVANT, typologie: 'T9 bis' }]);
    const after = check({ ...form, lignes: wrong });
    expect(after.lignes.get(FIRST)?.statut).toBe('a-completer');
    expect(justifiedCodes(after)).toEqual(['bail-avant-livraison dateBail']);
  });

  test('is known whatever the case and the spaces of the identifier, and in whatever row', () => {
    const form = justified(formOf({ ...AVANT, menage: 'M-0001' }));
    const lignes = rows([{ menage: 'M-0007' }, { ...AVANT, menage: ' m-0001 ' }]);
    expect(justifiedCodes(check({ ...form, lignes }))).toEqual(['bail-avant-livraison dateBail']);
  });
});

describe('a decision that does not hold', () => {
  test('lapses once the day of the lease changes, and is told beside the avertissement', () => {
    const form = justified(formOf(AVANT));
    const lignes = rows([{ ...AVANT, dateBail: serial('2025-04-03') }]);
    const after = check({ ...form, lignes });
    expect(after.lignes.get(FIRST)?.statut).toBe('a-justifier');
    expect(after.justifies).toEqual([]);
    expect(after.caduques).toMatchObject([
      { finding: { code: 'bail-avant-livraison' }, decision: { par: 'Claude Martin' } },
    ]);
  });

  test('lapses as well where only the changed row is judged again', () => {
    const form = justified(formOf(AVANT));
    const next = replaceRows(form, [FIRST], rows([{ ...AVANT, dateBail: serial('2025-04-03') }]));
    const after = recheckRows(check(form), next, [FIRST], AUJOURDHUI);
    expect(after.compteurs.aJustifier).toBe(1);
    expect(after.caduques).toHaveLength(1);
  });

  test('lapses where the household stands in another operation than the one seen', () => {
    const elsewhere = (idtop: string) => ({
      menagesPasses: [{ annee: 2024, idtop, identifiant: 'M-0001' }],
    });
    const form = justified(formOf({ menage: 'M-0001' }, elsewhere('IDT-90')));
    expect(justifiedCodes(check(form))).toEqual(['menage-autre-operation menage']);
    const contexte = { ...form.contexte, ...elsewhere('IDT-91') };
    expect(check({ ...form, contexte }).caduques).toHaveLength(1);
  });

  test('says nothing of another household', () => {
    const form = justified(formOf({ ...AVANT, menage: 'M-0001' }));
    const after = check({ ...form, lignes: rows([{ ...AVANT, menage: 'M-0002' }]) });
    expect([after.justifies, after.caduques]).toEqual([[], []]);
  });

  test('an erreur cannot be justified', () => {
    const form = formOf({ loyer: 7, plafond: 6 });
    const [finding] = check(form).lignes.get(FIRST)?.findings ?? [];
    expect(finding?.code).toBe('loyer-superieur-plafond');
    expect(() => decide(form, finding)).toThrow('nothing to justify');
  });
});

/** For each avertissement of a row, cells that give it and the columns that it depends on. */
const CASES: readonly (readonly [string, Change, readonly ColumnKey[]])[] = [
  ['bail-avant-livraison', AVANT, ['dateBail', 'dateLivraison']],
  [
    'convention-apres-bail',
    { dateBail: serial('2025-04-02'), dateConventionApl: serial('2025-05-02') },
    ['dateBail', 'dateConventionApl'],
  ],
  [
    'neuf-a-justifier',
    {
      dateBail: serial('2025-04-02'),
      dateConventionApl: serial('2019-01-15'),
      dateLivraison: serial('2022-06-01'),
    },
    ['dateBail', 'dateConventionApl', 'dateLivraison'],
  ],
  ['loyer-improbable', { loyer: 31, plafond: 32 }, ['loyer']],
  ['idtop-inconnu', { idtop: 'IDT-99' }, ['idtop']],
  ['caracteres-invisibles', { bailleur: 'Néo\u200blia' }, ['bailleur']],
  ['identifiant-personnel', { menage: 'claude@exemple.fr' }, ['menage']],
];

const anyCell = fc.oneof(
  fc.constantFrom<CellValue>(null, '', 'IDT-77', 'IDT-98', 'T1/T2', 'Néolia', 45, 6.1),
  fc.integer({ min: serial('2020-01-01'), max: serial('2025-12-31') }),
  fc.string({ maxLength: 6 }),
);

test.each(CASES)('a decision on %s never survives the change of its cells', (code, cells, own) => {
  const before = formOf(cells, { operations: ['IDT-77'] });
  const finding = check(before)
    .lignes.get(FIRST)
    ?.findings.find((each) => each.code === code);
  const champ = finding?.lieu.champ;
  const decisions = kept(decide(before, finding));
  const form = { ...before, contexte: { ...before.contexte, decisions } };
  const isOfIt = (each: Finding) => each.code === code && each.lieu.champ === champ;
  const holds = (lignes: FormReading['lignes']) =>
    check({ ...form, lignes }).justifies.some((each) => isOfIt(each.finding));
  const stands = (lignes: FormReading['lignes']) =>
    check({ ...before, lignes }).findings.some(isOfIt);
  expect(holds(form.lignes)).toBe(true);
  fc.assert(
    fc.property(fc.constantFrom(...columnKeys), anyCell, (key, value) => {
      fc.pre(value !== form.lignes[0]?.cells[key]);
      const lignes = rows([{ ...cells, [key]: value }]);
      if (own.includes(key)) expect(holds(lignes)).toBe(false);
      // Another identifier is another household.
      else if (key !== 'menage') expect(holds(lignes)).toBe(stands(lignes));
    }),
    { numRuns: 400 },
  );
});

test('decisions about households that the form has no more are told, and no others', () => {
  const form = formOf({ ...AVANT, menage: 'M-1' });
  const decision = decide(form, check(form).lignes.get(FIRST)?.findings[0]);
  const gone = { ...decision, menage: 'M-9' };
  const sansMenage = (decisions: DecisionsParMenage) => decisionsSansMenage(form.lignes, decisions);
  expect(sansMenage(kept(decision))).toEqual([]);
  expect(sansMenage(new Map([...kept(decision), ...kept(gone)]))).toEqual([gone]);
  expect(sansMenage(new Map())).toEqual([]);
});
