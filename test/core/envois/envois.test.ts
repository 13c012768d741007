import type { CellValue } from '../../../src/core/CellValue';
import { readEnvois } from '../../../src/core/dossier/envois';
import { readEnvoisFromForms } from '../../../src/core/dossier/readEnvoisFromForms';
import { declaresAvant } from '../../../src/core/envois/declaresAvant';
import { layoutModele } from '../../../src/core/forms/layout';
import { contextTables, enteteName } from '../../../src/core/forms/names';
import { sheet, workbook } from '../sheet';

const { name, columns } = contextTables.envois;

function record(rows: readonly (readonly CellValue[])[]) {
  return workbook([sheet('Envois', [[...columns], ...rows], { top: 4 })], {
    tables: [{ name, sheet: 'Envois', range: `A4:G${4 + rows.length}`, columns }],
  });
}

/** 45691 is 3 February 2025: 45658 is 1 January 2025, and 33 days later. */
const ROWS: readonly (readonly CellValue[])[] = [
  [2025, 'Néolia', 'M-0042', 'IDTOP-1', 'ModeleB_Neolia_2025.xlsx', 45691],
  [2025, 'Néolia', '007', 'IDTOP-2', 'ModeleB_Neolia_2025.xlsx', 45691],
  ['2024', 'Saiemb', 'M-0001', 'IDTOP-1', 'ModeleB_Saiemb_2024.xlsx', '15/03/2024'],
];

describe('the record of what was sent', () => {
  it('gives one household a row, zeros before its identifier included', () => {
    expect(readEnvois(record(ROWS))).toEqual([
      {
        annee: 2025,
        operation: '',
        bailleur: 'Néolia',
        menage: 'M-0042',
        idtop: 'IDTOP-1',
        fichier: 'ModeleB_Neolia_2025.xlsx',
      },
      {
        annee: 2025,
        operation: '',
        bailleur: 'Néolia',
        menage: '007',
        idtop: 'IDTOP-2',
        fichier: 'ModeleB_Neolia_2025.xlsx',
      },
      {
        annee: 2024,
        operation: '',
        bailleur: 'Saiemb',
        menage: 'M-0001',
        idtop: 'IDTOP-1',
        fichier: 'ModeleB_Saiemb_2024.xlsx',
      },
    ]);
  });

  it.each([
    ['no household', [2025, 'Néolia', ' ', 'I', 'f', null]],
    ['an error in place of the household', [2025, 'Néolia', '#N/A', 'I', 'f', null]],
    ['no year', [null, 'Néolia', 'M-1', 'I', 'f', null]],
    ['a year of three digits', [202, 'Néolia', 'M-1', 'I', 'f', null]],
  ])('leaves a row aside that has %s', (_, row) => {
    expect(readEnvois(record([row]))).toEqual([]);
  });

  it('is empty in a workbook without the table', () => {
    expect(readEnvois(workbook([sheet('Feuil1', [['x']])]))).toEqual([]);
  });
});

describe('the Modèles B that were sent', () => {
  it('give the households of their prefilled columns, with the year of their header', () => {
    const layout = layoutModele('B', { lignes: 3 });
    const rows: CellValue[][] = Array.from({ length: layout.form.bottom }, () =>
      Array<CellValue>(9).fill(null),
    );
    const headings = rows[layout.ligneIntitules - 1];
    if (headings) headings[1] = 'Identifiant';
    rows[layout.premiereLigne - 1]?.splice(0, 3, 'Néolia', '0042', 'IDTOP-1');
    rows[layout.premiereLigne]?.splice(0, 3, '', 'M-2', '=1+1');
    const annee = layout.entete.find(({ key }) => key === 'annee')?.valeur;
    const bailleur = layout.entete.find(({ key }) => key === 'bailleur')?.valeur;
    if (!annee || !bailleur) throw new Error('The header has a year and a bailleur');
    rows[annee.top - 1]?.splice(annee.left - 1, 1, 2025);
    rows[bailleur.top - 1]?.splice(bailleur.left - 1, 1, 'Néolia');
    const snapshot = workbook([sheet('Modèle B', rows)], {
      tables: [
        {
          name: 'ModeleB_1',
          sheet: 'Modèle B',
          range: `A${layout.ligneIntitules}:I${layout.derniereLigne}`,
          columns: ['Nom du bailleur', 'Identifiant', 'IDTOP', 'd', 'e', 'f', 'g', 'h', 'i'],
        },
      ],
      names: [
        { name: enteteName('ModeleB_1', 'annee'), sheet: 'Modèle B', range: 'H6' },
        { name: enteteName('ModeleB_1', 'bailleur'), sheet: 'Modèle B', range: 'D7' },
      ],
    });
    expect(readEnvoisFromForms(snapshot, 'ModeleB_Neolia_2025.xlsx')).toEqual([
      {
        annee: 2025,
        operation: '',
        bailleur: 'Néolia',
        menage: '0042',
        idtop: 'IDTOP-1',
        fichier: 'ModeleB_Neolia_2025.xlsx',
      },
      {
        annee: 2025,
        operation: '',
        bailleur: 'Néolia',
        menage: 'M-2',
        idtop: '=1+1',
        fichier: 'ModeleB_Neolia_2025.xlsx',
      },
    ]);
  });
});

describe('households that are not to be sent again', () => {
  const passe = (annee: CellValue, idtop: CellValue) => [{ annee, idtop, identifiant: 'M 1' }];
  test.each([
    ['declared the year before', passe(2024, 'IML-1'), 2024],
    ['of no operation, as older workbooks have them', passe(2023, null), 2023],
    ['twice: the last year is told', [...passe(2023, 'IML-1'), ...passe(2024, ' iml-1')], 2024],
    ['the year itself: its return is awaited', passe(2025, 'IML-1'), undefined],
    ['of another operation', passe(2024, 'IML-2'), undefined],
    ['of a year that cannot be read', passe('2024', 'IML-1'), undefined],
  ])('%s', (_, passes, annee) => {
    expect(declaresAvant(passes, 2025, 'IML-1').get('m1')).toBe(annee);
  });
});
