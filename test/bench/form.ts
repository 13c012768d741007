/** The form that every measure is made on. */
import { parseIso } from '../../src/core/date';
import type { RowCells } from '../../src/core/reading/formReading';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { insertForm } from '../support/insertForm';

export function fail(why: string): never {
  throw new Error(why);
}

export const TODAY = parseIso('2026-03-14') ?? fail('no date');

export const ENTETE = {
  convention: 'Protocole 168',
  annee: 2025,
  bailleur: 'Néolia',
  raisonSociale: 'Néolia',
  adresse: 'Montbéliard',
  siret: '73282932000074',
  idtopOperation: '168-001',
};

/** 1 March 2025 as a serial number. */
const LEASE = 45_717;

/** Eligible rows, with one fault in ten. */
export function rowCells(index: number): RowCells {
  return {
    bailleur: 'Néolia',
    menage: `M-${String(index).padStart(6, '0')}`,
    idtop: '168-001',
    dateLivraison: LEASE - 300,
    dateConventionApl: LEASE - 400,
    dateBail: LEASE + (index % 300),
    typologie: ['T1/T2', 'T3/T4', 'T5 et plus'][index % 3] ?? null,
    loyer: index % 10 === 0 ? 6.11 : 6.05,
    plafond: 6.1,
  };
}

/** A Modèle B with so many rows, as a file. */
export async function formFile(rows: number): Promise<Uint8Array> {
  const workbook = createFileWorkbook();
  const cells = Array.from({ length: rows }, (_, index) => rowCells(index));
  await insertForm(workbook, { modele: 'B', entete: ENTETE, rows: cells, lignes: rows });
  return workbook.toBytes();
}
