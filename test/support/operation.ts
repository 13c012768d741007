/**
 * One operation of the Besançon convention over two years: four bailleurs, 40 households, and the files
 * that come back. Names of bailleurs are those of the convention; households, dates and rents are made
 * up. Figures worked out by hand stand beside what gives them.
 */
import { type FormRequest } from '../../src/app/changes/insertForm';
import { formulaResults } from '../../src/app/sheets/formulaResults';
import { parseIso, serialOfDate } from '../../src/core/date';
import { columnKeys, intituleOf, type ColumnKey } from '../../src/core/forms/column';
import type { Modele, Typologie } from '../../src/core/forms/modele';
import type { EnteteA } from '../../src/core/forms/modeleA';
import type { EnteteB } from '../../src/core/forms/modeleB';
import { areaAddress } from '../../src/grid/a1';
import type { CellValue, Command } from '../../src/workbook/port';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { insertForm } from './insertForm';

export const IDTOP = '168-6005-07-0001';
const OPERATION_DU_MENAGE = '168-6005-01-0001';
export const SIRET = '73282932000074';

export type Bailleur = 'Grand Besançon Habitat' | 'Habitat 25' | 'Néolia' | 'Saiemb';

export interface Menage {
  readonly annee: number;
  readonly bailleur: Bailleur;
  readonly menage: string;
  readonly typologie: Typologie;
}

/** How many households of each typologie each bailleur took in: T1/T2, T3/T4, T5 et plus. */
const COUNTS: readonly (readonly [number, Bailleur, readonly [number, number, number]])[] = [
  [2024, 'Grand Besançon Habitat', [2, 4, 1]],
  [2024, 'Habitat 25', [2, 2, 1]],
  [2024, 'Néolia', [1, 2, 1]],
  [2024, 'Saiemb', [1, 1, 0]],
  [2025, 'Grand Besançon Habitat', [3, 4, 1]],
  [2025, 'Habitat 25', [2, 3, 1]],
  [2025, 'Néolia', [1, 3, 1]],
  [2025, 'Saiemb', [1, 1, 1]],
];

/**
 * By year: 2024 has 6 + 9 + 3 = 18 households, 9 000 + 36 000 + 15 000 = 60 000 €; 2025 has
 * 7 + 11 + 4 = 22, 10 500 + 44 000 + 20 000 = 74 500 €; together 13 + 20 + 7 = 40.
 */
export const PAR_ANNEE = {
  2024: { typologies: [6, 9, 3], menages: 18, euros: 60_000 },
  2025: { typologies: [7, 11, 4], menages: 22, euros: 74_500 },
  cumul: { typologies: [13, 20, 7], menages: 40 },
} as const;

const TYPOLOGIES: readonly Typologie[] = ['T1/T2', 'T3/T4', 'T5 et plus'];

/** The 40 households, `M-24001` to `M-24018` and `M-25001` to `M-25022`. */
export const MENAGES: readonly Menage[] = numbered(
  COUNTS.flatMap(([annee, bailleur, counts]) =>
    counts.flatMap((count, index) =>
      Array.from({ length: count }, () => ({
        annee,
        bailleur,
        typologie: TYPOLOGIES[index] ?? 'T1/T2',
      })),
    ),
  ),
);

function numbered(made: readonly Omit<Menage, 'menage'>[]): readonly Menage[] {
  return made.map((one, index) => {
    const before = made.slice(0, index).filter(({ annee }) => annee === one.annee).length;
    const menage = `M-${one.annee - 2000}${String(before + 1).padStart(3, '0')}`;
    return { ...one, menage };
  });
}

export function menagesOf(annee: number, bailleur?: Bailleur): readonly Menage[] {
  return MENAGES.filter(
    (one) => one.annee === annee && (bailleur === undefined || one.bailleur === bailleur),
  );
}

type Row = Readonly<Record<ColumnKey, CellValue>>;

/** A row without fault: delivered and under convention the year before, rent under the plafond. */
export function rowOf({ annee, bailleur, menage, typologie }: Menage): Row {
  const day = (text: string) => {
    const date = parseIso(text);
    if (date === undefined) throw new Error(text);
    return serialOfDate(date);
  };
  return {
    bailleur,
    menage,
    idtop: OPERATION_DU_MENAGE,
    dateLivraison: day(`${annee - 1}-03-15`),
    dateConventionApl: day(`${annee - 1}-02-01`),
    dateBail: day(`${annee}-03-01`),
    typologie,
    loyer: 6.05,
    plafond: 6.1,
  };
}

export function enteteB(annee: number, bailleur: Bailleur): EnteteB {
  return {
    convention: '168',
    annee,
    bailleur,
    raisonSociale: bailleur,
    adresse: '25000 Besançon',
    siret: SIRET,
    idtopOperation: IDTOP,
  };
}

export function enteteA(annee: number): EnteteA {
  return {
    convention: '168',
    annee,
    maitreOuvrage: 'Grand Besançon Habitat',
    raisonSociale: 'Grand Besançon Habitat',
    adresse: '6 rue André Boulloche, 25000 Besançon',
    siret: SIRET,
    idtopOperation: IDTOP,
    libelleOperation: 'Relogement Planoise',
  };
}

/** A Modèle B as the bailleur sends it back, date, place and name filled in. */
export function retour(
  annee: number,
  bailleur: Bailleur,
  menages: readonly Menage[] = menagesOf(annee, bailleur),
): Promise<Uint8Array> {
  return certified('B', { ...enteteB(annee, bailleur) }, menages);
}

/** Last year's workbook of the maître d'ouvrage: its certified Modèle A. */
export function modeleAPrecedent(annee = 2024): Promise<Uint8Array> {
  return certified('A', { ...enteteA(annee) }, menagesOf(annee));
}

async function certified(
  modele: Modele,
  entete: FormRequest['entete'],
  menages: readonly Menage[],
): Promise<Uint8Array> {
  const workbook = createFileWorkbook();
  const rows = menages.map(rowOf);
  const request = { modele, entete, lignes: rows.length, rows, regime: '2018' } as const;
  const { id } = await insertForm(workbook, request);
  await certify(workbook, id, Number(entete.annee));
  workbook.setResults(formulaResults(await workbook.snapshot()));
  return workbook.toBytes();
}

/** A table that somebody typed: another sheet name, a broken heading, a blank row, totals as values. */
export async function retourALaMain(annee: number, bailleur: Bailleur): Promise<Uint8Array> {
  const rows = menagesOf(annee, bailleur).map(rowOf);
  const headings = columnKeys.map((key) => intituleOf(key).replace(' ', '\n').toUpperCase());
  const lines: (readonly CellValue[])[] = [
    ['MODELE B'],
    [`Convention n° 168, année N-1 : ${annee}`],
    ['N° de la convention :', '168'],
    ['Année N-1 :', annee],
    ['Nom du bailleur HLM relogeur, accueillant les ménages :', bailleur],
    ["IDTOP de l'opération de relogement avec minoration de loyer :", IDTOP],
    [],
    headings,
    ...rows.flatMap((row, index) => [
      ...(index === 1 ? [[]] : []),
      columnKeys.map((key) => row[key]),
    ]),
  ];
  const values = lines.map((line) => columnKeys.map((_, index) => line[index] ?? null));
  const range = areaAddress({ top: 1, left: 1, bottom: values.length, right: columnKeys.length });
  const workbook = createFileWorkbook();
  await workbook.apply([
    { kind: 'add-sheet', sheet: 'Feuil1' },
    { kind: 'write', sheet: 'Feuil1', range, values },
  ]);
  return workbook.toBytes();
}

/**
 * A table that somebody typed with what makes it doubtful: « Typologie », T1/T2 everywhere, beside
 * « Typologie du logement », the true one; a subtotal and a note among the rows; a hidden sheet with an
 * example.
 */
export async function retourDouteux(annee: number, bailleur: Bailleur): Promise<Uint8Array> {
  const rows = menagesOf(annee, bailleur).map(rowOf);
  const headings = columnKeys.map((key) =>
    key === 'typologie' ? 'Typologie du logement' : intituleOf(key),
  );
  const lines: (readonly CellValue[])[] = [
    ['MODELE B'],
    ['N° de la convention :', '168'],
    ['Année N-1 :', annee],
    ['Nom du bailleur HLM relogeur, accueillant les ménages :', bailleur],
    ["IDTOP de l'opération de relogement avec minoration de loyer :", IDTOP],
    [],
    ['Typologie', ...headings],
    ...rows.map((row) => ['T1/T2', ...columnKeys.map((key) => row[key])]),
    [null, `Sous-total ${bailleur}`, rows.length],
    [null, 'Note : deux ménages restent à reloger en 2026'],
  ];
  const workbook = createFileWorkbook();
  const write = (sheet: string, lignes: readonly (readonly CellValue[])[]): Command => ({
    kind: 'write',
    sheet,
    range: areaAddress({ top: 1, left: 1, bottom: lignes.length, right: columnKeys.length + 1 }),
    values: lignes.map((line) => ['', ...columnKeys].map((_, index) => line[index] ?? null)),
  });
  await workbook.apply([
    { kind: 'add-sheet', sheet: 'Ménages' },
    write('Ménages', lines),
    { kind: 'add-sheet', sheet: 'Exemple', visible: false },
    write('Exemple', [
      ...lines.slice(0, 6),
      ['', ...columnKeys.map((key) => intituleOf(key))],
      ['', 'Néolia', 'EXEMPLE-1'],
    ]),
  ]);
  return workbook.toBytes();
}

/** Date, place and name, as the certificate wants them. */
async function certify(
  workbook: ReturnType<typeof createFileWorkbook>,
  id: string,
  annee: number,
): Promise<void> {
  const { names } = await workbook.snapshot();
  const signed: Readonly<Record<string, CellValue>> = {
    certifieLe: serialOf(`${annee + 1}-02-15`),
    faitA: 'Besançon',
    representant: 'Claude Martin',
  };
  const commands = Object.entries(signed).flatMap(([key, value]): Command[] => {
    const place = names.find(({ name }) => name === `${id}_${key}`);
    if (!place) throw new Error(`${id}_${key}`);
    return [{ kind: 'write', sheet: place.sheet, range: place.range, values: [[value]] }];
  });
  await workbook.apply(commands);
}

function serialOf(text: string): number {
  const date = parseIso(text);
  if (date === undefined) throw new Error(text);
  return serialOfDate(date);
}
