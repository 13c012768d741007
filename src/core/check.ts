/**
 * The checks of a form: all findings, the status of every row, and the counts.
 * After an edit only the rows concerned are judged again.
 */
import { isBlank } from './cellText';
import { computeCompteurs, forfaitOf } from './compteurs';
import type { IsoDate } from './date';
import type { Decision } from './dossier/decisions';
import type { Finding, FindingOf } from './finding';
import type { Compteurs, Statut } from './forms/modele';
import type { Centimes } from './montant';
import type { FormReading, RowReading } from './reading/formReading';
import { checkAttestations, checkCertificat } from './rules/certification';
import { checkHorsTableau } from './rules/checkHorsTableau';
import { checkIntitules } from './rules/checkIntitules';
import { checkNonMenages } from './rules/checkNonMenages';
import { checkRegime } from './rules/checkRegime';
import { checkRetours } from './rules/checkRetours';
import { checkSuivi } from './rules/checkSuivi';
import { checkColonnes, lacksColumns } from './rules/colonnes';
import { contextOf } from './rules/context';
import {
  applyDecisions,
  decisionsSansMenage,
  type Decides,
  type Justifie,
} from './rules/decisions';
import { checkEntete } from './rules/entete';
import { NO_FINDING } from './rules/findingAt';
import { indexMenages, menageOf, rangsOf, updateMenages } from './rules/menages';
import type { MenageChange } from './rules/menages';
import { rowRules } from './rules/rowRules';
import type { Menages, RowContext } from './rules/rule';
import { statutOf } from './rules/statut';
import { checkTotaux } from './rules/totaux';
import { finish, mapSteps, type Steps } from './steps';

export interface RowVerdict extends Decides {
  readonly rang: number;
  readonly statut: Statut;
  readonly forfait: Centimes;
  /** The household as it is compared, absent while the row names none. */
  readonly menage: string | undefined;
}

export interface FormCheck {
  /** Everything: header, rows from top to bottom, the form as a whole, the certificate. */
  readonly findings: readonly Finding[];
  readonly entete: readonly Finding[];
  /** One verdict for each row that holds something, by sheet row, from top to bottom. */
  readonly lignes: ReadonlyMap<number, RowVerdict>;
  readonly formulaire: readonly Finding[];
  readonly certificat: readonly FindingOf<'certification-manquante' | 'certificat-copie'>[];
  /** What somebody justified: none of it is among the findings. */
  readonly justifies: readonly Justifie[];
  /** What is among the findings although somebody decided: a cell changed since. */
  readonly caduques: readonly Justifie[];
  /** What was decided of households that the form has no more. */
  readonly sansMenage: readonly Decision[];
  readonly compteurs: Compteurs;
  /** Sheet rows by household, which the next check of changed rows starts from. */
  readonly menages: Menages;
  /** Columns of dates whose order is in doubt: every row is judged again once they change. */
  readonly moisDabord: RowContext['moisDabord'];
}

/** Checks a whole form as it stands on `aujourdhui`. */
export function checkForm(reading: FormReading, aujourdhui: IsoDate): FormCheck {
  return finish(checkInSteps(reading, aujourdhui));
}

/** The same in steps, which say how many rows are checked. */
export function* checkInSteps(reading: FormReading, aujourdhui: IsoDate): Steps<FormCheck> {
  const menages = yield* indexMenages(reading.lignes);
  const context = contextOf(reading, aujourdhui, menages);
  const verdicts = yield* mapSteps(reading.lignes, (row) => checkRow(row, reading, context));
  const lignes = new Map(verdicts.map((verdict) => [verdict.rang, verdict]));
  return yield* assemble(reading, aujourdhui, lignes, context);
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
  const touched = new Set(rangs);
  const changes = menageChanges(previous, reading, touched);
  const menages =
    changes.length === 0 ? previous.menages : updateMenages(previous.menages, changes);
  for (const { before = '', after = '' } of changes) {
    for (const key of [before, after]) for (const rang of rangsOf(menages, key)) touched.add(rang);
  }
  const context = contextOf(reading, aujourdhui, menages);
  if ([...context.moisDabord].join() !== [...previous.moisDabord].join()) {
    return checkForm(reading, aujourdhui);
  }
  const judge = (row: RowReading) => checkRow(row, reading, context);
  const lignes = rejudge(previous.lignes, reading.lignes, touched, judge);
  return finish(assemble(reading, aujourdhui, lignes, context));
}

function menageChanges(
  { lignes }: FormCheck,
  reading: FormReading,
  rangs: ReadonlySet<number>,
): readonly MenageChange[] {
  return [...rangs].flatMap((rang) => {
    const row = rowAt(reading.lignes, rang);
    const [before, after] = [lignes.get(rang)?.menage, row && menageOf(row)];
    return before === after ? [] : [{ rang, before, after }];
  });
}

/** The verdicts with those of the `touched` rows made anew. Rows that came or went cost a new order. */
function rejudge(
  previous: FormCheck['lignes'],
  rows: readonly RowReading[],
  touched: ReadonlySet<number>,
  judge: (row: RowReading) => RowVerdict,
): FormCheck['lignes'] {
  const found = [...touched].map((rang) => ({ rang, row: rowAt(rows, rang) }));
  if (found.some(({ rang, row }) => (row !== undefined) !== previous.has(rang))) {
    return new Map(
      rows.map((row) => {
        const kept = touched.has(row.rang) ? undefined : previous.get(row.rang);
        return [row.rang, kept ?? judge(row)];
      }),
    );
  }
  const lignes = new Map(previous);
  for (const { rang, row } of found) if (row) lignes.set(rang, judge(row));
  return lignes;
}

/** The row of a sheet row, in rows sorted from top to bottom. */
function rowAt(rows: readonly RowReading[], rang: number): RowReading | undefined {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.rang ?? rang) < rang) from = middle + 1;
    else to = middle;
  }
  return rows[from]?.rang === rang ? rows[from] : undefined;
}

/**
 * A reading with some of its rows replaced; a row that became empty leaves it. Its account follows: the
 * cells of rows that were households or become so.
 */
export function replaceRows(
  reading: FormReading,
  rangs: readonly number[],
  rows: readonly RowReading[],
): FormReading {
  const changed = new Set([...rangs, ...rows.map((row) => row.rang)]);
  const kept = reading.lignes.filter((row) => !changed.has(row.rang));
  const gone = reading.lignes.filter((row) => changed.has(row.rang));
  const lignes = [...kept, ...rows].sort((a, b) => a.rang - b.rang);
  const nonMenages = reading.nonMenages.filter(({ rang }) => !changed.has(rang));
  const told = new Set(
    reading.nonMenages.flatMap(({ rang, cellules }) => (changed.has(rang) ? cellules : [])),
  );
  const { compte } = reading;
  const more = countFilled(rows) - countFilled(gone);
  return {
    ...reading,
    lignes,
    nonMenages,
    compte: {
      ...compte,
      cellules: compte.cellules + more - told.size,
      parts: { ...compte.parts, lignes: compte.parts.lignes + more },
      menages: lignes.length,
      ecartees: compte.ecartees.filter(({ cellule }) => !told.has(cellule)),
    },
  };
}

function countFilled(rows: readonly RowReading[]): number {
  const cells = rows.flatMap((row) => Object.values(row.cells));
  return cells.filter((value) => !isBlank(value)).length;
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

function checkRow(row: RowReading, reading: FormReading, context: RowContext): RowVerdict {
  const { findings, justifies, caduques } = applyDecisions(
    findingsOf(row, context),
    row,
    reading.contexte.decisions,
  );
  return {
    rang: row.rang,
    statut: lacksColumns(reading) ? 'a-completer' : statutOf(findings),
    findings,
    justifies,
    caduques,
    forfait: forfaitOf(row, reading.contexte),
    menage: menageOf(row),
  };
}

function findingsOf(row: RowReading, context: RowContext): readonly Finding[] {
  let found: Finding[] | undefined;
  for (const rule of rowRules)
    for (const each of rule.check(row, context)) (found ??= []).push(each);
  return found ?? NO_FINDING;
}

/** What is said of the form as a whole, in the order of telling. */
const formRules: readonly ((reading: FormReading) => readonly Finding[])[] = [
  checkColonnes,
  checkHorsTableau,
  checkTotaux,
  checkIntitules,
  checkSuivi,
  checkRegime,
  checkRetours,
  checkNonMenages,
];

function* assemble(
  reading: FormReading,
  aujourdhui: IsoDate,
  lignes: FormCheck['lignes'],
  { menages, moisDabord }: RowContext,
): Steps<FormCheck> {
  const entete = checkEntete(reading, aujourdhui);
  const formulaire: Finding[] = [];
  for (const check of formRules) {
    for (const each of check(reading)) formulaire.push(each);
    yield undefined;
  }
  const certificat = checkCertificat(reading);
  const verdicts = [...lignes.values()];
  const ofLignes = verdicts.flatMap((verdict) => verdict.findings);
  const justifies = verdicts.flatMap((verdict) => verdict.justifies);
  const caduques = verdicts.flatMap((verdict) => verdict.caduques);
  yield undefined;
  const findings = [...entete, ...ofLignes, ...formulaire, ...certificat];
  const compteurs = computeCompteurs(verdicts);
  const sansMenage = decisionsSansMenage(reading.lignes, reading.contexte.decisions);
  const told = { findings, entete, lignes, formulaire, certificat, justifies, caduques };
  return { ...told, sansMenage, compteurs, menages, moisDabord };
}
