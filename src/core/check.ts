/**
 * The checks of a form: all findings, the status of every row, and the counts.
 * After an edit only the rows concerned are judged again.
 */
import { keyOf } from './cellText';
import { computeCompteurs } from './compteurs';
import type { IsoDate } from './date';
import type { Finding } from './finding';
import type { Compteurs, Statut } from './forms/modele';
import type { FormReading, RowReading } from './reading';
import { checkAttestations, checkCertificat } from './rules/certification';
import { contextOf, indexMenages } from './rules/context';
import { checkEntete } from './rules/entete';
import { checkHorsTableau } from './rules/horsTableau';
import { checkRegime } from './rules/regime';
import { rowRules } from './rules/rows';
import type { RowContext } from './rules/rule';
import { statutOf } from './rules/statut';
import { checkTotaux } from './rules/totaux';

export interface RowVerdict {
  readonly rang: number;
  readonly statut: Statut;
  readonly findings: readonly Finding[];
}

export interface FormCheck {
  /** Everything: header, rows from top to bottom, the form as a whole, the certificate. */
  readonly findings: readonly Finding[];
  readonly entete: readonly Finding[];
  /** One verdict for each row that holds something, by sheet row, from top to bottom. */
  readonly lignes: ReadonlyMap<number, RowVerdict>;
  readonly formulaire: readonly Finding[];
  readonly certificat: readonly Finding[];
  readonly compteurs: Compteurs;
  /** Sheet rows by household, which the next check of changed rows starts from. */
  readonly menages: ReadonlyMap<string, readonly number[]>;
}

/** Checks a whole form as it stands on `aujourdhui`. */
export function checkForm(reading: FormReading, aujourdhui: IsoDate): FormCheck {
  const menages = indexMenages(reading.lignes);
  const context = contextOf(reading, aujourdhui, menages);
  const lignes = new Map(reading.lignes.map((row) => [row.rang, checkRow(row, context)]));
  return assemble(reading, aujourdhui, lignes, menages);
}

/**
 * Checks again after some rows changed: the rows `rangs`, and those that hold a household which
 * came or went. Every other row keeps its verdict. `reading` is the form as it stands now; its
 * header, its lists and the position of its rows are those of the previous check, made the same day.
 */
export function recheckRows(
  previous: FormCheck,
  reading: FormReading,
  rangs: readonly number[],
  aujourdhui: IsoDate,
): FormCheck {
  const menages = indexMenages(reading.lignes);
  const context = contextOf(reading, aujourdhui, menages);
  const changed = new Set(rangs);
  const isTouched = ({ rang, cells }: RowReading) => {
    const key = keyOf(cells.menage);
    return changed.has(rang) || !sameRows(previous.menages.get(key), menages.get(key));
  };
  const lignes = new Map(
    reading.lignes.map((row) => {
      const kept = isTouched(row) ? undefined : previous.lignes.get(row.rang);
      return [row.rang, kept ?? checkRow(row, context)];
    }),
  );
  return assemble(reading, aujourdhui, lignes, menages);
}

/** A reading with some of its rows replaced; a row that became empty leaves it. */
export function replaceRows(
  reading: FormReading,
  rangs: readonly number[],
  rows: readonly RowReading[],
): FormReading {
  const changed = new Set([...rangs, ...rows.map((row) => row.rang)]);
  const kept = reading.lignes.filter((row) => !changed.has(row.rang));
  return { ...reading, lignes: [...kept, ...rows].sort((a, b) => a.rang - b.rang) };
}

/** What stands between a form and its certification: attestations missing, and every `erreur`. */
export function checkCertification(
  reading: FormReading,
  check: FormCheck,
): { readonly attestations: readonly Finding[]; readonly erreurs: readonly Finding[] } {
  return {
    attestations: checkAttestations(reading),
    erreurs: check.findings.filter((finding) => finding.niveau === 'erreur'),
  };
}

function checkRow(row: RowReading, context: RowContext): RowVerdict {
  const findings = rowRules.flatMap((rule) => rule.check(row, context));
  return { rang: row.rang, statut: statutOf(findings), findings };
}

function assemble(
  reading: FormReading,
  aujourdhui: IsoDate,
  lignes: ReadonlyMap<number, RowVerdict>,
  menages: FormCheck['menages'],
): FormCheck {
  const entete = checkEntete(reading, aujourdhui);
  const formulaire = [
    ...checkHorsTableau(reading),
    ...checkTotaux(reading),
    ...checkRegime(reading),
  ];
  const certificat = checkCertificat(reading);
  const ofRows = [...lignes.values()].flatMap((verdict) => verdict.findings);
  return {
    findings: [...entete, ...ofRows, ...formulaire, ...certificat],
    entete,
    lignes,
    formulaire,
    certificat,
    compteurs: computeCompteurs(reading, lignes),
    menages,
  };
}

function sameRows(a: readonly number[] = [], b: readonly number[] = []): boolean {
  return a.length === b.length && a.every((rang, index) => rang === b[index]);
}
