/** Everything that a workbook says of the payment of one Modèle A. */
import { isFilled, isSameText, textOf } from '../cellText';
import { checkForm, type FormCheck } from '../check';
import type { IsoDate } from '../date';
import { readEuros, readJour } from '../dossier/cells';
import { operationOf, readParametres } from '../dossier/parametres';
import { lignesComptees, sumSuivi, type SuiviAnnee } from '../dossier/suivi';
import type { Finding } from '../finding';
import { contextTables } from '../forms/names';
import { sumCentimes, type Centimes } from '../montant';
import type { FormReading } from '../reading/formReading';
import type { SnapshotLike } from '../reading/snapshotLike';
import { tableRows } from '../reading/tableRows';
import { anneeOf, parseAnnee } from '../rules/entete';
import type { MontantsAnnee, Part, Reversement } from './model';
import { compareNames, computeMontants } from './montants';
import { addParts, computeReports, type AnneeDeclaree, type Reports } from './reports';

export interface DossierPaiement {
  readonly annee: number | undefined;
  /** IDTOP of the operation in the header; empty where it is not filled. */
  readonly idtop: string;
  readonly montants: MontantsAnnee;
  readonly programme: Centimes | undefined;
  /** Declared in earlier years of the operation and not asked yet. */
  readonly reports: Reports;
  /** What each bailleur is owed: its rows of the year, and what was carried for it. */
  readonly dus: readonly Part[];
  /** Paid for the earlier years of the operation. */
  readonly verse: Centimes;
  readonly acheveeLe: IsoDate | undefined;
  readonly signeeLe: IsoDate | undefined;
  readonly dasDu: IsoDate | undefined;
  readonly certifieLe: IsoDate | undefined;
  /** The year's own request and payment, as *Suivi* keeps them. */
  readonly demande: Centimes | undefined;
  readonly demandeLe: IsoDate | undefined;
  readonly paye: Centimes | undefined;
  readonly payeLe: IsoDate | undefined;
  readonly reversements: readonly ReversementLigne[];
  /**
   * Findings of the form on which these sums rest: rows of *Suivi* that none of them counts (what may be
   * asked is not sure then), and a régime that nobody chose.
   */
  readonly formulaire: readonly Finding[];
}

/** A reversement with its place in the workbook. */
export interface ReversementLigne extends Reversement {
  /** Sheet row. */
  readonly rang: number;
}

/**
 * Reads the dossier of a form; the tables of *Suivi* and *Paramètres* may lack. `forms` are those of the
 * workbook: the Modèles A of earlier years tell what each bailleur still waits for.
 */
export function readDossierPaiement(
  snapshot: SnapshotLike,
  reading: FormReading,
  check: FormCheck,
  forms: readonly FormReading[],
  aujourdhui: IsoDate,
): DossierPaiement {
  const annee = anneeOf(reading);
  const idtop = textOf(reading.entete.idtopOperation?.value ?? null);
  const parametres = readParametres(snapshot);
  const operation = operationOf(parametres, idtop);
  const years = lignesComptees(
    reading.contexte.suivi,
    reading.entete.idtopOperation?.value ?? null,
  );
  const own = ownYear(years, annee);
  const before = years.filter((row) => annee === undefined || row.annee < annee);
  const montants = computeMontants(reading, check);
  const past = forms.filter((form) => isPast(form, reading));
  const reports = computeReports(declarees(before, past, aujourdhui));
  return {
    annee,
    idtop,
    montants,
    reports,
    dus: addParts([...reports.parBailleur, ...montants.parBailleur.map(toPart)]).toSorted((a, b) =>
      compareNames(a.bailleur, b.bailleur),
    ),
    programme: operation?.programme,
    verse: sumSuivi(before, 'paye'),
    acheveeLe: operation?.acheveeLe,
    signeeLe: parametres.signeeLe,
    dasDu: parametres.dasDu,
    certifieLe: certifieLe(reading),
    ...own,
    reversements: readReversements(snapshot, annee, idtop),
    formulaire: check.formulaire.filter(
      ({ code }) => code.startsWith('suivi-') || code === 'regime-2021',
    ),
  };
}

/** A Modèle A of an earlier year of the same operation. */
function isPast(form: FormReading, reading: FormReading): boolean {
  const annee = anneeOf(reading);
  const itsAnnee = anneeOf(form);
  return (
    form.modele === 'A' &&
    annee !== undefined &&
    itsAnnee !== undefined &&
    itsAnnee < annee &&
    isSameText(
      form.entete.idtopOperation?.value ?? null,
      reading.entete.idtopOperation?.value ?? null,
    )
  );
}

/** The earlier years: by their Modèle A where it stands in the workbook, else by the sum in *Suivi*. */
function declarees(
  rows: readonly SuiviAnnee[],
  forms: readonly FormReading[],
  aujourdhui: IsoDate,
): readonly AnneeDeclaree[] {
  const annees = new Set(
    [...rows, ...forms.map((form) => ({ annee: anneeOf(form) ?? 0 }))].map(({ annee }) => annee),
  );
  return [...annees].map((annee) => {
    const own = ownYear(rows, annee);
    const form = declaringForm(forms, annee);
    const montants = form && computeMontants(form, checkForm(form, aujourdhui));
    const followed = sumGiven(rows.filter((row) => row.annee === annee).map((row) => row.forfait));
    return {
      annee,
      declare: montants?.montant ?? followed ?? (0 as Centimes),
      demande: own.demande ?? own.paye ?? (0 as Centimes),
      parBailleur: montants?.parBailleur.map(toPart),
    };
  });
}

/** Of two Modèles A of one year, the certified one counts, else the last. */
function declaringForm(forms: readonly FormReading[], annee: number): FormReading | undefined {
  const ofYear = forms.filter((form) => anneeOf(form) === annee);
  return ofYear.findLast((form) => certifieLe(form) !== undefined) ?? ofYear.at(-1);
}

function certifieLe({ certification }: FormReading): IsoDate | undefined {
  return readJour(certification.certifieLe?.value ?? null);
}

const toPart = ({ bailleur, montant }: Part): Part => ({ bailleur, montant });

/** The year's rows together; of two days the later one stands. */
function ownYear(years: readonly SuiviAnnee[], annee: number | undefined) {
  const rows = years.filter((row) => row.annee === annee);
  return {
    demande: sumGiven(rows.map((row) => row.demande)),
    demandeLe: lastOf(rows.map((row) => row.demandeLe)),
    paye: sumGiven(rows.map((row) => row.paye)),
    payeLe: lastOf(rows.map((row) => row.payeLe)),
  };
}

/** Undefined where none is given, which is not zero. */
function sumGiven(amounts: readonly (Centimes | undefined)[]): Centimes | undefined {
  const given = amounts.filter((amount) => amount !== undefined);
  return given.length === 0 ? undefined : sumCentimes(given);
}

function lastOf(days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** A row of *Reversements* with the year and the operation that it is of. */
export interface ReversementInscrit extends ReversementLigne {
  readonly annee: number | undefined;
  readonly idtop: string;
}

/** Every row of the table *Reversements* that names a bailleur, in its order. */
export function readReversementsInscrits(snapshot: SnapshotLike): readonly ReversementInscrit[] {
  return tableRows(snapshot, contextTables.reversements.name).flatMap(({ cell, rang }) => {
    const bailleur = cell('Bailleur');
    if (!isFilled(bailleur)) return [];
    return [
      {
        annee: parseAnnee(cell('Année')),
        idtop: textOf(cell('IDTOP')),
        rang,
        bailleur: textOf(bailleur),
        du: readEuros(cell('Dû')) ?? (0 as Centimes),
        reverse: readEuros(cell('Reversé')) ?? (0 as Centimes),
        reverseLe: readJour(cell('Reversé le')),
      },
    ];
  });
}

/** The rows of the year and operation in the table *Reversements*, in its order. */
export function readReversements(
  snapshot: SnapshotLike,
  annee: number | undefined,
  idtop: string,
): readonly ReversementLigne[] {
  return readReversementsInscrits(snapshot).flatMap(({ annee: its, idtop: own, ...ligne }) =>
    its === annee && isSameText(own, idtop) ? [ligne] : [],
  );
}
