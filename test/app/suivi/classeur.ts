/** A workbook of a maître d'ouvrage in its third year: two past years, and the Modèle A of 2025. */
import { writeMenages } from '../../../src/app/changes/parts/writeMenages';
import { writeSuivi } from '../../../src/app/changes/parts/writeSuivi';
import { formulaResults } from '../../../src/app/sheets/formulaResults';
import { findTable } from '../../../src/app/sheets/tablePlace';
import { parseIso, serialOfDate, type IsoDate } from '../../../src/core/date';
import type { SuiviAnnee } from '../../../src/core/dossier/suivi';
import type { ColumnKey } from '../../../src/core/forms/column';
import { centimes } from '../../../src/core/montant';
import { areaAddress } from '../../../src/grid/a1';
import type { CellValue, Workbook } from '../../../src/workbook/port';
import { createFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { insertForm } from '../../support/insertForm';
import { ENTETE_A } from '../support/entete';

export const IDTOP = ENTETE_A.idtopOperation;

export function day(text: string): IsoDate {
  const date = parseIso(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
}
const serial = (text: string) => serialOfDate(day(text));

export const ANNEES: readonly SuiviAnnee[] = [
  {
    annee: 2023,
    idtop: IDTOP,
    t1t2: 2,
    t3t4: 3,
    t5: 1,
    // 2 × 1 500 + 3 × 4 000 + 1 × 5 000
    forfait: centimes(20_000),
    demande: centimes(20_000),
    demandeLe: day('2024-03-01'),
    paye: centimes(18_000),
    payeLe: day('2024-06-15'),
  },
  {
    annee: 2024,
    idtop: IDTOP,
    t1t2: 0,
    t3t4: 5,
    t5: 2,
    // 5 × 4 000 + 2 × 5 000
    forfait: centimes(30_000),
    demande: centimes(32_000.5),
    demandeLe: day('2025-03-01'),
  },
];

const row = (bailleur: string, menage: string, typologie: string) =>
  ({
    bailleur,
    menage,
    idtop: IDTOP,
    dateLivraison: serial('2024-02-01'),
    dateConventionApl: serial('2024-02-15'),
    dateBail: serial('2025-04-02'),
    typologie,
    loyer: 6.05,
    plafond: 6.2,
  }) satisfies Partial<Record<ColumnKey, CellValue>>;

/** Néolia: one T1/T2, two T3/T4. Habitat 25: one T3/T4, one T5 et plus. */
export const ROWS = [
  row('Néolia', 'M-301', 'T1/T2'),
  row('Habitat 25', 'M-302', 'T3/T4'),
  row('néolia', 'M-303', 'T3/T4'),
  row('Néolia', 'M-304', 'T3/T4'),
  row('Habitat 25', 'M-305', 'T5 et plus'),
];

/** Fills a table's first row, under headings that it has. */
export async function fillRow(
  workbook: Workbook,
  name: string,
  entries: readonly (readonly [heading: string, value: CellValue])[],
  offset = 0,
): Promise<void> {
  const table = findTable(await workbook.snapshot(), name);
  if (!table) throw new Error(`No table ${name}`);
  const at = {
    ...table.area,
    top: table.area.top + 1 + offset,
    bottom: table.area.top + 1 + offset,
  };
  const values = new Map(entries);
  const cells = table.columns.map((heading) => values.get(heading) ?? null);
  await workbook.apply([
    { kind: 'write', sheet: table.sheet, range: areaAddress(at), values: [cells] },
  ]);
}

export async function fillClasseur(workbook: Workbook, programme: CellValue = 100_000) {
  await insertForm(workbook, {
    modele: 'A',
    entete: ENTETE_A,
    lignes: 8,
    rows: ROWS,
    regime: '2018',
  });
  await fillRow(workbook, 'Convention', [
    ['Convention ou protocole', '168'],
    ['Maître d’ouvrage', 'Grand Besançon Habitat'],
    ['Signée le', serial('2018-06-29')],
    ['DAS du', serial('2018-10-01')],
  ]);
  await fillRow(workbook, 'Operations', [
    ['IDTOP', IDTOP],
    ['Libellé', 'Relogement Planoise'],
    ['Subvention programmée', programme],
    ['Démarrage', serial('2023-01-10')],
  ]);
  const snapshot = await workbook.snapshot();
  await workbook.apply([
    ...writeSuivi(snapshot, ANNEES).commands,
    ...writeMenages(snapshot, [{ annee: 2024, idtop: IDTOP, identifiant: 'M-201' }]),
  ]);
}

/** The workbook of 2024: its Modèle A, and the year 2023 in its own Suivi. */
export async function lastYear(): Promise<Uint8Array> {
  const workbook = createFileWorkbook();
  const entete = { ...ENTETE_A, annee: 2024 };
  await insertForm(workbook, { modele: 'A', entete, lignes: 5, rows: ROWS, regime: '2018' });
  const snapshot = await workbook.snapshot();
  const past = {
    annee: 2023,
    idtop: IDTOP,
    t1t2: 2,
    t3t4: 0,
    t5: 1,
    demande: centimes(8000),
    paye: centimes(8000),
  };
  await workbook.apply([
    ...writeSuivi(snapshot, [past]).commands,
    ...writeMenages(snapshot, [{ annee: 2023, idtop: IDTOP, identifiant: 'M-101' }]),
  ]);
  workbook.setResults(formulaResults(await workbook.snapshot()));
  return workbook.toBytes();
}
