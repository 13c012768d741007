/**
 * The native formulas of the bilan and of the chart's figures, over the tables of the workbook: they
 * stay right as years are added, with the add-in absent.
 */
import { ecritureCondition } from '../ecritures';
import { intituleOf } from '../forms/column';
import type { Typologie } from '../forms/modele';
import { contextTables } from '../forms/names';
import { columnSpecifier } from '../totals';

type SuiviColumn = (typeof contextTables.suivi.columns)[number];

const suivi = (column: SuiviColumn) => `${contextTables.suivi.name}${columnSpecifier(column)}`;
const operations = (column: (typeof contextTables.operations.columns)[number]) =>
  `${contextTables.operations.name}${columnSpecifier(column)}`;

/** Which rows of *Suivi* count: `idtop` is the cell of the operation, undefined for all of them. */
export interface SuiviChoice {
  /** The cell of the year. */
  readonly annee: string;
  readonly idtop: string | undefined;
  /** The year alone, or every year up to it. */
  readonly upTo?: boolean;
}

/** The sum of a column of *Suivi* over the rows chosen; texts count for nothing. */
export function sumSuiviFormula(column: SuiviColumn, choice: SuiviChoice): string {
  return `SUMPRODUCT(${rowsChosen(choice)},${suivi(column)})`;
}

function rowsChosen({ annee, idtop, upTo = false }: SuiviChoice): string {
  const year = suivi('Année');
  const years = upTo ? `(${year}>0)*(${year}<=${annee})` : `(${year}=${annee})*1`;
  const name = suivi('IDTOP');
  return idtop === undefined ? years : `${years}*((${name}=${idtop})+(${name}="")>0)`;
}

/** The programmed subsidy of an operation, or of all of them. */
export function programmeFormula(idtop: string | undefined): string {
  const amounts = operations('Subvention programmée');
  return idtop === undefined
    ? `SUM(${amounts})`
    : `SUMPRODUCT((${operations('IDTOP')}=${idtop})*1,${amounts})`;
}

/** Households of one typologie in a form's table, those of one bailleur or all. */
export function nombreFormula(table: string, typologie: Typologie, bailleur?: string): string {
  const typologies = `${table}${columnSpecifier(intituleOf('typologie'))}`;
  const counted = ecritureCondition(typologies, typologie);
  if (bailleur === undefined) return `SUMPRODUCT(${counted}*1)`;
  const names = `${table}${columnSpecifier(intituleOf('bailleur'))}`;
  return `SUMPRODUCT((${names}=${bailleur})*${counted})`;
}
