import { checkForm } from '../../../src/core/check';
import { serialOfDate } from '../../../src/core/date';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import { anneeOf } from '../../../src/core/rules/entete';
import { sentenceOf } from '../../../src/text/fr';
import { createFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { ENTETE_A } from '../../app/support/entete';
import { insertForm } from '../../support/insertForm';
import { day } from '../build';

const PLANOISE = '168-6005-07-0001-001';
const GRETTE = '168-6005-07-0002-001';

interface Declaration {
  readonly annee: number;
  readonly idtopOperation: string;
  readonly menage: string;
  /** The operation that caused the relogement, in column C. */
  readonly idtop?: string;
}

/** What each Modèle A of one workbook says of its household, in the order in which they were inserted. */
async function findings(...declarations: readonly Declaration[]) {
  const file = createFileWorkbook();
  for (const { annee, idtopOperation, menage, idtop = '168-6005-01-0001-001' } of declarations) {
    const serial = (text: string) => serialOfDate(day(`${annee}-${text}`));
    const row = {
      bailleur: 'Néolia',
      menage,
      idtop,
      dateLivraison: serial('01-10'),
      dateConventionApl: serial('01-12'),
      dateBail: serial('06-15'),
      typologie: 'T3/T4',
      loyer: 6,
      plafond: 7,
    };
    const entete = { ...ENTETE_A, annee, idtopOperation };
    await insertForm(file, { modele: 'A', entete, lignes: 3, rows: [row], regime: '2018' });
  }
  return recogniseForms(await file.snapshot()).map((form) => ({
    annee: anneeOf(form),
    findings: [...checkForm(form, day('2026-03-14')).lignes.values()].flatMap(
      (verdict) => verdict.findings,
    ),
  }));
}

const codes = (forms: Awaited<ReturnType<typeof findings>>) =>
  forms.map((form) => form.findings.map(({ code }) => code));

describe('a household of a Modèle A of the same workbook, of a year that nobody closed', () => {
  test.each<[string, Partial<Declaration>]>([
    ['is declared already', {}],
    ['whatever column C says', { idtop: '168-6005-01-0002-001' }],
    ['with a space before it', { menage: ' 00013' }],
  ])('%s', async (_, change) => {
    const first = { annee: 2023, idtopOperation: PLANOISE, menage: '00013' };
    const second = { ...first, annee: 2024, ...change };
    expect(codes(await findings(first, second))).toEqual([[], ['identifiant-deja-declare']]);
    // The order of the sheets changes nothing.
    expect(codes(await findings(second, first))).toEqual([['identifiant-deja-declare'], []]);
  });

  test('of the same year is no past one', async () => {
    const one = { annee: 2024, idtopOperation: PLANOISE, menage: '00013' };
    expect(codes(await findings(one, one))).toEqual([[], []]);
  });

  test('of another operation is to be justified in both, each place named', async () => {
    const forms = await findings(
      { annee: 2023, idtopOperation: GRETTE, menage: '00013' },
      { annee: 2024, idtopOperation: PLANOISE, menage: '00013' },
    );
    expect(codes(forms)).toEqual([['menage-autre-operation'], ['menage-autre-operation']]);
    const [finding] = forms[1]?.findings ?? [];
    expect(finding && sentenceOf(finding).replace(/\s/g, ' ')).toMatch(
      /^Ménage « 00013 » déclaré aussi en 2023 pour l’opération « 168-6005-07-0002-001 » \(feuille « Modèle A », ligne \d+\) : /,
    );
  });
});
