/**
 * What the maître d'ouvrage's workbook says of its convention: signatories, operations, barèmes.
 * Everything is optional, and a table or column that an older workbook lacks reads as empty.
 */
import type { Bareme } from '../baremes/bareme';
import { isFilled, keyOf, textOf } from '../cellText';
import type { IsoDate } from '../date';
import { contextTables } from '../forms/names';
import type { Centimes } from '../montant';
import { readBaremes } from '../reading/contexte';
import type { SnapshotLike } from '../reading/snapshotLike';
import { tableRows, type TableRow } from '../reading/tableRows';
import { readEuros, readJour } from './cells';

/** A bailleur that signed the convention; the SIRET as typed. */
export interface BailleurSignataire {
  readonly nom: string;
  readonly siret: string;
}

/** An operation of the convention. */
export interface Operation {
  readonly idtop: string;
  readonly libelle: string;
  /** Programmed subsidy; undefined where the workbook does not say, which is not zero. */
  readonly programme?: Centimes | undefined;
  readonly demarrage?: IsoDate | undefined;
  /** The day on which the operation was finished; undefined while it goes on. */
  readonly acheveeLe?: IsoDate | undefined;
}

export interface Parametres {
  /** Number of the convention or protocole; empty where none is given. */
  readonly convention: string;
  readonly maitreOuvrage: string;
  /** The day on which the last party signed. */
  readonly signeeLe?: IsoDate | undefined;
  /** The day of the décision attributive de subvention. */
  readonly dasDu?: IsoDate | undefined;
  readonly bailleurs: readonly BailleurSignataire[];
  readonly operations: readonly Operation[];
  readonly baremes: readonly Bareme[];
}

const { convention, bailleurs, operations } = contextTables;

export function readParametres(snapshot: SnapshotLike): Parametres {
  return {
    ...readConvention(snapshot),
    bailleurs: tableRows(snapshot, bailleurs.name)
      .map(({ cell }) => ({ nom: textOf(cell('Nom')), siret: textOf(cell('SIRET')) }))
      .filter(({ nom, siret }) => nom !== '' || siret !== ''),
    operations: tableRows(snapshot, operations.name)
      .filter(({ cell }) => operations.columns.some((column) => isFilled(cell(column))))
      .map(readOperation),
    baremes: readBaremes(snapshot),
  };
}

/** The operation of an IDTOP, case and spaces ignored. */
export function operationOf(
  { operations }: Pick<Parametres, 'operations'>,
  idtop: string,
): Operation | undefined {
  const key = keyOf(idtop);
  return key === '' ? undefined : operations.find((each) => keyOf(each.idtop) === key);
}

/** The first row that says something. */
function readConvention(snapshot: SnapshotLike) {
  const row = tableRows(snapshot, convention.name).find(({ cell }) =>
    convention.columns.some((column) => isFilled(cell(column))),
  );
  const cell = row?.cell ?? (() => null);
  return {
    convention: textOf(cell('Convention ou protocole')),
    maitreOuvrage: textOf(cell('Maître d’ouvrage')),
    signeeLe: readJour(cell('Signée le')),
    dasDu: readJour(cell('DAS du')),
  };
}

function readOperation({ cell }: TableRow): Operation {
  return {
    idtop: textOf(cell('IDTOP')),
    libelle: textOf(cell('Libellé')),
    programme: readEuros(cell('Subvention programmée')),
    demarrage: readJour(cell('Démarrage')),
    acheveeLe: readJour(cell('Achevée le')),
  };
}
