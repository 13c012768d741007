import type { CellValue } from '../../../src/core/CellValue';
import { checkForm } from '../../../src/core/check';
import { markIncertains, type MenageEnvoye } from '../../../src/core/dossier/envois';
import type { ColumnKey } from '../../../src/core/forms/column';
import { sentenceOf } from '../../../src/text/fr';
import { AUJOURDHUI, formB, rows } from '../build';

const [FIRST_ROW] = rows([{}]);
const cells = FIRST_ROW?.cells;
const BAILLEUR = String(cells?.bailleur);
const MENAGE = String(cells?.menage);
const IDTOP = String(cells?.idtop);
const OPERATION = String(formB().entete.idtopOperation?.value);

const envoi = (change: Partial<MenageEnvoye> = {}): MenageEnvoye => ({
  ...{ annee: 2025, operation: OPERATION, bailleur: BAILLEUR, menage: MENAGE, idtop: IDTOP },
  fichier: 'b.xlsx',
  ...change,
});

/** What is said of the first row of a Modèle A, with what was sent. */
function codes(
  change: Partial<Record<ColumnKey, CellValue>>,
  envois: readonly MenageEnvoye[],
  modele: 'A' | 'B' = 'A',
) {
  const form = { ...formB({ lignes: rows([change]), contexte: { envois } }), modele };
  return checkForm(form, AUJOURDHUI)
    .findings.filter(({ code }) => /^(?:menage-non|colonne-pre)/.test(code))
    .map(({ code, niveau, lieu }) => [code, niveau, lieu.champ].join(' '));
}

const NON_PREVU = 'menage-non-prevu avertissement menage';
const MODIFIEE = 'colonne-preremplie-modifiee erreur idtop';

test.each([
  ['nothing recorded as sent', {}, [], []],
  ['the row as it was sent', {}, [envoi()], []],
  ['a record of another year only', { menage: 'M-9' }, [envoi({ annee: 2024 })], []],
  ['a record of another operation only', { menage: 'M-9' }, [envoi({ operation: 'IDT-1' })], []],
  ['an older record, which names no operation', {}, [envoi({ operation: '' })], []],
  ['a household that nobody was sent', { menage: 'M-9' }, [envoi()], [NON_PREVU]],
  ['the household in other characters', { menage: ` ${MENAGE.toLowerCase()} ` }, [envoi()], []],
  ['another spelling of the bailleur', { bailleur: `${BAILLEUR.toUpperCase()} SA` }, [envoi()], []],
  ['a household sent to another one', {}, [envoi({ bailleur: 'Saiemb' })], [NON_PREVU]],
  ['another IDTOP than was sent', { idtop: 'IDT-1' }, [envoi()], [MODIFIEE]],
  ['an IDTOP where none was sent', { idtop: 'IDT-1' }, [envoi({ idtop: '' })], []],
  ['no IDTOP: the cell is missing, no more', { idtop: null }, [envoi()], []],
  ['no bailleur: the cell is missing, no more', { bailleur: null }, [envoi()], []],
] as const)('%s', (_, change, envois, expected) => {
  expect(codes(change, envois)).toEqual(expected);
});

const ancien = envoi({ operation: '', incertain: true });

/* What version 0.1 kept of one operation, another one wrote over: it proves nothing against a row. */
test.each([
  ['a household that it lacks', { menage: 'M-9' }, [ancien], []],
  ['another IDTOP than it says', { idtop: 'IDT-1' }, [ancien], []],
  ['a household that it says was sent to another', {}, [{ ...ancien, bailleur: 'Saiemb' }], []],
  ['of another year', { menage: 'M-9' }, [{ ...ancien, annee: 2024 }, envoi()], [NON_PREVU]],
  ['beside what was recorded since', { menage: 'M-9' }, [ancien, envoi()], []],
] as const)('an uncertain record: %s', (_, change, envois, expected) => {
  expect(codes(change, envois)).toEqual(expected);
});

test.each([
  [['IDT-7'], undefined],
  [['IDT-7', ' idt-7 ', ''], undefined],
  [['IDT-7', 'IDT-8'], true],
] as const)(
  'a record without operation, in a workbook of %j, is uncertain: %s',
  (operations, incertain) => {
    const [older, named] = markIncertains([envoi({ operation: '' }), envoi()], operations);
    expect([older?.incertain, named?.incertain]).toEqual([incertain, undefined]);
  },
);

test('a Modèle B is compared when it comes back, not by itself', () => {
  expect(codes({ menage: 'M-9' }, [envoi()], 'B')).toEqual([]);
});

test('says to whom it was sent', () => {
  const contexte = { envois: [envoi({ bailleur: 'Saiemb' })] };
  const form = { ...formB({ lignes: rows([{}]), contexte }), modele: 'A' as const };
  const [finding] = checkForm(form, AUJOURDHUI).findings.filter(
    ({ code }) => code === 'menage-non-prevu',
  );
  expect(finding && sentenceOf(finding)).toContain('Saiemb');
});
