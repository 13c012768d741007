/** Everything that a workbook says of the payment of one Modèle A. */
import { isFilled, keyOf, textOf } from '../cellText';
import type { FormCheck } from '../check';
import type { IsoDate } from '../date';
import { readEuros, readJour } from '../dossier/cells';
import { operationOf, readParametres } from '../dossier/parametres';
import { lignesComptees, sumSuivi, type SuiviAnnee } from '../dossier/suivi';
import type { Finding } from '../finding';
import { contextTables } from '../forms/names';
import { sumCentimes, type Centimes } from '../montant';
import type { FormReading, SnapshotLike } from '../reading/formReading';
import { tableRows } from '../reading/tableRows';
import { anneeOf } from '../rules/entete';
import type { MontantsAnnee, Reversement } from './model';
import { computeMontants } from './montants';

export interface DossierPaiement {
  readonly annee: number | undefined;
  /** IDTOP of the operation in the header; empty where it is not filled. */
  readonly idtop: string;
  readonly montants: MontantsAnnee;
  readonly programme: Centimes | undefined;
  /** Paid for the other years of the operation. */
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
  /** Rows of *Suivi* that no sum here counts as they stand: V and what may be asked are not sure then. */
  readonly suivi: readonly Finding[];
}

/** A reversement with its place in the workbook. */
export interface ReversementLigne extends Reversement {
  /** Sheet row. */
  readonly rang: number;
}

/** Reads the dossier of a form; the tables of *Suivi* and *Paramètres* may lack. */
export function readDossierPaiement(
  snapshot: SnapshotLike,
  reading: FormReading,
  check: FormCheck,
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
  return {
    annee,
    idtop,
    montants: computeMontants(reading, check),
    programme: operation?.programme,
    verse: sumSuivi(
      years.filter((row) => row.annee !== annee),
      'paye',
    ),
    acheveeLe: operation?.acheveeLe,
    signeeLe: parametres.signeeLe,
    dasDu: parametres.dasDu,
    certifieLe: readJour(reading.certification.certifieLe?.value ?? null),
    ...own,
    reversements: readReversements(snapshot, annee, idtop),
    suivi: check.formulaire.filter(({ code }) => code.startsWith('suivi-')),
  };
}

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

/** The rows of the year and operation in the table *Reversements*, in its order. */
export function readReversements(
  snapshot: SnapshotLike,
  annee: number | undefined,
  idtop: string,
): readonly ReversementLigne[] {
  return tableRows(snapshot, contextTables.reversements.name).flatMap(({ cell, rang }) => {
    const bailleur = cell('Bailleur');
    const isOurs = cell('Année') === annee && keyOf(cell('IDTOP')) === keyOf(idtop);
    if (!isOurs || !isFilled(bailleur)) return [];
    return [
      {
        rang,
        bailleur: textOf(bailleur),
        du: readEuros(cell('Dû')) ?? (0 as Centimes),
        reverse: readEuros(cell('Reversé')) ?? (0 as Centimes),
        reverseLe: readJour(cell('Reversé le')),
      },
    ];
  });
}
