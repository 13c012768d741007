/** The table *Envois*: what the maître d'ouvrage sent to each bailleur. */
import { isFilled, keyOf, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import { contextTables } from '../forms/names';
import type { SnapshotLike } from '../reading/snapshotLike';
import { tableRows } from '../reading/tableRows';

/** A household whose prefilled cells were sent to a bailleur. */
export interface MenageEnvoye {
  readonly annee: number;
  /** The operation of the form that was sent; empty where an older record does not say. */
  readonly operation: string;
  readonly bailleur: string;
  readonly menage: string;
  readonly idtop: string;
  readonly fichier: string;
  /** What names no operation in a workbook of several: see `markIncertains`. */
  readonly incertain?: true;
}

/**
 * The households recorded as sent in the table *Envois*, in its order. A row without household or
 * without a year says nothing.
 */
export function readEnvois(snapshot: SnapshotLike): readonly MenageEnvoye[] {
  return tableRows(snapshot, contextTables.envois.name).flatMap(({ cell }) => {
    const menage = texteOf(cell('Identifiant'));
    const annee = parseAnnee(cell('Année'));
    if (menage === '' || annee === undefined) return [];
    return [
      {
        annee,
        operation: texteOf(cell('Opération')),
        bailleur: texteOf(cell('Bailleur')),
        menage,
        idtop: texteOf(cell('IDTOP')),
        fichier: texteOf(cell('Fichier')),
      },
    ];
  });
}

/**
 * Version 0.1 kept what was sent by year and bailleur: a second operation wrote over the first one's record.
 * Where a workbook names several operations, a record that names none proves nothing against a row: what it
 * lacks may have been written over, and what it holds may be another operation's. Its year is not compared.
 */
export function markIncertains(
  envois: readonly MenageEnvoye[],
  operations: readonly CellValue[],
): readonly MenageEnvoye[] {
  if (new Set(operations.filter(isFilled).map(keyOf)).size < 2) return envois;
  return envois.map((each) => (each.operation === '' ? { ...each, incertain: true } : each));
}

/** What of a record concerns a year and an operation. */
export function envoisFor(
  envois: readonly MenageEnvoye[],
  {
    annee,
    idtopOperation,
  }: { readonly annee: number | undefined; readonly idtopOperation: CellValue },
): readonly MenageEnvoye[] {
  const operation = keyOf(idtopOperation);
  return envois.filter(
    (envoi) =>
      !envoi.incertain &&
      (annee === undefined || envoi.annee === annee) &&
      (operation === '' || envoi.operation === '' || keyOf(envoi.operation) === operation),
  );
}

/** Whether more may have been sent in a year than is recorded. */
export function isIncertain({
  envois,
  annee,
}: {
  readonly envois: readonly MenageEnvoye[];
  readonly annee: number | undefined;
}): boolean {
  return envois.some((each) => each.incertain && each.annee === annee);
}

function texteOf(value: CellValue): string {
  return isFilled(value) ? textOf(value) : '';
}

/** A year of four digits, as a number or as the text that somebody typed. */
function parseAnnee(value: CellValue): number | undefined {
  const text = texteOf(value);
  return /^\d{4}$/.test(text) ? Number(text) : undefined;
}
