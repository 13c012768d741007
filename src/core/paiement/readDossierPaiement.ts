/** Everything that a workbook says of the payment of one Modèle A. */
import type { RegimeChoice } from '../baremes/regimes';
import { isSameText, textOf } from '../cellText';
import { checkForm, type FormCheck } from '../check';
import type { IsoDate } from '../date';
import { readJour } from '../dossier/cells';
import { readDeclares, type Declare } from '../dossier/declares';
import { operationOf, readParametres } from '../dossier/parametres';
import { readRecuperations, type Recuperation } from '../dossier/recuperations';
import {
  readReversements,
  readReversementsInscrits,
  type ReversementInscrit,
  type ReversementLigne,
} from '../dossier/reversements';
import { isOfOperation, lignesComptees, sumSuivi, type SuiviAnnee } from '../dossier/suivi';
import type { Finding } from '../finding';
import { sumCentimes, type Centimes } from '../montant';
import type { FormReading } from '../reading/formReading';
import type { SnapshotLike } from '../reading/snapshotLike';
import type { Justifie } from '../rules/decisions';
import { anneeOf } from '../rules/entete';
import type { MontantsAnnee, Part } from './model';
import { compareNames, computeMontants } from './montants';
import { ownShareOf } from './ownShareOf';
import { addParts, computeReports, type AnneeDeclaree, type Reports } from './reports';
import { resteAVerser } from './reversement';

export interface DossierPaiement {
  readonly annee: number | undefined;
  /** IDTOP of the operation in the header; empty where it is not filled. */
  readonly idtop: string;
  readonly montants: MontantsAnnee;
  readonly programme: Centimes | undefined;
  /** The régime chosen for the form. By that of 2021 the bailleur itself is paid: nothing is paid out. */
  readonly regime: RegimeChoice | undefined;
  /** Declared in earlier years of the operation and not asked yet. */
  readonly reports: Reports;
  /** What the requests of later years asked of all this: it cannot be asked twice. */
  readonly demandeApres: Centimes;
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
  /** The names under which the maître d’ouvrage itself stands among the bailleurs. */
  readonly propres: readonly string[];
  readonly reversements: readonly ReversementLigne[];
  /** What is still owed of the payments of its other years. */
  readonly anciens: readonly ReversementAncien[];
  /** Sums that bailleurs of the operation have to give back (art. 4), of all its years. */
  readonly recuperations: readonly Recuperation[];
  /**
   * Findings of the form on which these sums rest: rows of *Suivi* that none of them counts (what may be
   * asked is not sure then), and a régime that nobody chose.
   */
  readonly formulaire: readonly Finding[];
  /** What somebody justified of the rows of the year, which counts as eligible for that. */
  readonly justifies: readonly Justifie[];
}

/** A reversement of another year of the operation, with the day of that year's payment. */
export interface ReversementAncien extends ReversementInscrit {
  readonly annee: number;
  readonly payeLe: IsoDate | undefined;
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
  const declares = readDeclares(snapshot).filter((each) => isOfOperation(each, idtop));
  const reports = computeReports(declarees(before, { forms: past, declares }, aujourdhui));
  const later = years.filter((row) => annee !== undefined && row.annee > annee);
  const isOwn = ownShareOf(forms, parametres);
  const dus = addParts([...reports.parBailleur, ...montants.parBailleur.map(toPart)]).toSorted(
    (a, b) => compareNames(a.bailleur, b.bailleur),
  );
  return {
    annee,
    idtop,
    montants,
    regime: reading.contexte.regime,
    reports,
    demandeApres: lesser(
      asked(later),
      reports.montant + montants.montant - reports.avance - asked(years.filter(isYear(annee))),
    ),
    dus,
    programme: operation?.programme,
    verse: sumSuivi(before, 'paye'),
    acheveeLe: operation?.acheveeLe,
    signeeLe: parametres.signeeLe,
    dasDu: parametres.dasDu,
    certifieLe: certifieLe(reading),
    ...own,
    propres: dus.map(({ bailleur }) => bailleur).filter(isOwn),
    reversements: readReversements(snapshot, annee, idtop).map((each) =>
      isOwn(each.bailleur) ? { ...each, propre: true } : each,
    ),
    anciens: readReversementsInscrits(snapshot).flatMap((each): readonly ReversementAncien[] =>
      each.annee === undefined ||
      each.annee === annee ||
      !isSameText(each.idtop, idtop) ||
      isOwn(each.bailleur) ||
      resteAVerser(each) === 0
        ? []
        : [{ ...each, annee: each.annee, payeLe: ownYear(years, each.annee).payeLe }],
    ),
    recuperations: readRecuperations(snapshot).filter((each) => isOfOperation(each, idtop)),
    justifies: check.justifies,
    formulaire: check.formulaire.filter(
      ({ code }) => code.startsWith('suivi-') || code === 'regime-2021',
    ),
  };
}

const isYear = (annee: number | undefined) => (row: SuiviAnnee) => row.annee === annee;

/** What was asked in some years; what was paid of one whose request nobody recorded. */
function asked(rows: readonly SuiviAnnee[]): Centimes {
  return sumCentimes(rows.map(({ demande, paye }) => demande ?? paye ?? (0 as Centimes)));
}

function lesser(a: number, b: number): Centimes {
  return Math.max(0, Math.min(a, b)) as Centimes;
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

/**
 * The earlier years: by their Modèle A where it stands in the workbook, else by the sum in *Suivi*, which
 * the table *Declares* shares out between bailleurs as long as it comes to the same.
 */
function declarees(
  rows: readonly SuiviAnnee[],
  {
    forms,
    declares,
  }: { readonly forms: readonly FormReading[]; readonly declares: readonly Declare[] },
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
    const kept = declares.filter((each) => each.annee === annee).map(toPart);
    const demande = own.demande ?? own.paye ?? (0 as Centimes);
    // What a year declared may be unknown: then what it asked for was right, and nothing is left of it.
    const declare = montants?.montant ?? followed ?? demande;
    return {
      annee,
      declare,
      demande,
      parBailleur:
        montants?.parBailleur.map(toPart) ??
        (sumCentimes(kept.map(({ montant }) => montant)) === declare ? kept : undefined),
    };
  });
}

/** Of two Modèles A of one year, the certified one counts, else the last. */
function declaringForm(forms: readonly FormReading[], annee: number): FormReading | undefined {
  const ofYear = forms.filter((form) => anneeOf(form) === annee);
  return ofYear.findLast((form) => certifieLe(form) !== undefined) ?? ofYear.at(-1);
}

function certifieLe({ certification, copie }: FormReading): IsoDate | undefined {
  return copie === true ? undefined : readJour(certification.certifieLe?.value ?? null);
}

const toPart = ({ bailleur, montant }: Part): Part => ({ bailleur, montant });

/** The year's rows together; of two days the later one stands. */
function ownYear(years: readonly SuiviAnnee[], annee: number | undefined) {
  const rows = years.filter(isYear(annee));
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
