/** A form typed by hand, with the parts that a test changes. */
import type { CellValue } from '../../../src/core/CellValue';
import { columnKeys, columns, type ColumnKey } from '../../../src/core/forms/column';
import { totaux } from '../../../src/core/forms/totaux';
import type { FormReading } from '../../../src/core/reading/formReading';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import type { SheetLike } from '../../../src/core/reading/snapshotLike';
import { ligneB } from '../build';
import { sheet, workbook } from '../sheet';

export const INTITULES = columns.map(({ intitule }) => intitule);

export const ENTETE: readonly (readonly CellValue[])[] = [
  ['N° de la convention, ou « Protocole » et son n° :', null, null, '168'],
  ['Année N-1 :', null, null, 2025],
  ['Nom du bailleur HLM relogeur, accueillant les ménages :', null, null, 'Néolia'],
  ['Raison sociale :', null, null, 'Néolia SA'],
  ['Adresse :', null, null, '34 rue de la Combe, 25200 Montbéliard'],
  ['SIRET :', null, null, '73282932000074'],
  ["IDTOP de l'opération de relogement avec minoration de loyer :", null, null, 'IDT-77'],
  [],
];

export const CERTIFICAT: readonly (readonly CellValue[])[] = [
  [null, null, null, null, null, null, 'Certifié exact, le :', 46000],
  [null, null, null, null, null, null, 'Fait à :', 'Besançon'],
  [null, null, null, null, null, null, 'Nom du représentant du bailleur HLM relogeur :', 'Mme X'],
  [null, null, null, null, null, null, 'Signature'],
];

/** Sheet row of the first household where nothing of the header is changed. */
export const PREMIERE = ENTETE.length + 2;

/** The total lines, their figures in the last column. */
export function totauxLignes(nombres: readonly CellValue[]): readonly (readonly CellValue[])[] {
  return Object.values(totaux).map((libelle, index) => [
    libelle,
    ...Array<CellValue>(7).fill(null),
    nombres[index] ?? 0,
  ]);
}

/** The nine cells of a household, in the order of the forms. */
export function menage(
  identifiant: string,
  change: Partial<Record<ColumnKey, CellValue>> = {},
): readonly CellValue[] {
  const cells = ligneB({ menage: identifiant, ...change });
  return columnKeys.map((key) => cells[key]);
}

/** Households M-1, M-2, … */
export function menages(
  count: number,
  change: Partial<Record<ColumnKey, CellValue>> = {},
): readonly (readonly CellValue[])[] {
  return Array.from({ length: count }, (_, index) => menage(`M-${index + 1}`, change));
}

export interface Parties {
  readonly entete?: readonly (readonly CellValue[])[];
  readonly intitules?: readonly (readonly CellValue[])[];
  readonly lignes: readonly (readonly CellValue[])[];
  readonly pied?: readonly (readonly CellValue[])[];
  readonly feuille?: Parameters<typeof sheet>[2];
}

/** The sheet of a form typed by hand. */
export function feuille(parties: Parties, nom = 'Retour'): SheetLike {
  const { entete = ENTETE, intitules = [INTITULES], lignes, pied = [[], ...CERTIFICAT] } = parties;
  return sheet(nom, [...entete, ...intitules, ...lignes, ...pied], parties.feuille);
}

/** The one form of such a sheet. */
export function lire(parties: Parties): FormReading {
  const forms = recogniseForms(workbook([feuille(parties)]));
  expect(forms).toHaveLength(1);
  return forms[0] as FormReading;
}

export function identifiants(form: Pick<FormReading, 'lignes'>): readonly CellValue[] {
  return form.lignes.map(({ cells }) => cells.menage);
}
