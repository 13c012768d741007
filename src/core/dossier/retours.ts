/** The table *Retours*: every file that came back, what was made of it, why, and who decided. */
import { isFilled, isSameText, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import type { IsoDate } from '../date';
import { contextTables } from '../forms/names';
import { looseNameOf } from '../nomBailleur';
import type { SnapshotLike } from '../reading/snapshotLike';
import { tableRows } from '../reading/tableRows';
import { readJour } from './cells';

/** As the table prints them; `envoyé` is that of a bailleur whose answer is awaited. */
export const etatsRetour = [
  'envoyé',
  'reçu',
  'à corriger',
  'retenu',
  'écarté',
  'remplacé',
  'inscrit',
] as const;
export type EtatRetour = (typeof etatsRetour)[number];

/** One form of a file that came back. */
export interface RetourConnu {
  readonly annee: number;
  readonly operation: string;
  readonly bailleur: string;
  readonly fichier: string;
  /** What tells the content of the file from any other. */
  readonly empreinte: string;
  readonly feuille: string;
  readonly recuLe: IsoDate | undefined;
  readonly certifieLe: IsoDate | undefined;
  readonly etat: EtatRetour;
  readonly motif: string;
  readonly decidePar: string;
}

/** The rows that tell a year, a file and a state; the others say nothing. */
export function readRetoursConnus(snapshot: SnapshotLike): readonly RetourConnu[] {
  return tableRows(snapshot, contextTables.retours.name).flatMap(({ cell }) => {
    const annee = cell('Année');
    const fichier = texteOf(cell('Fichier'));
    const etat = etatsRetour.find((each) => isSameText(each, cell('État')));
    if (typeof annee !== 'number' || fichier === '' || etat === undefined) return [];
    return [
      {
        annee,
        operation: texteOf(cell('Opération')),
        bailleur: texteOf(cell('Bailleur')),
        fichier,
        empreinte: texteOf(cell('Empreinte')),
        feuille: texteOf(cell('Feuille')),
        recuLe: readJour(cell('Reçu le')),
        certifieLe: readJour(cell('Certifié le')),
        etat,
        motif: texteOf(cell('Motif')),
        decidePar: texteOf(cell('Décidé par')),
      },
    ];
  });
}

/** The year and the operation that a register is looked at for. */
export interface Concernes {
  readonly annee: number | undefined;
  readonly operation: string;
}

/** What of the register concerns a year and an operation. */
export function retoursDe(
  connus: readonly RetourConnu[],
  { annee, operation }: Concernes,
): readonly RetourConnu[] {
  return connus.filter((each) => each.annee === annee && isSameText(each.operation, operation));
}

/** The reason of a return that was inscribed although its certificate is not whole. */
export const NON_CERTIFIEE = 'non certifiée';

/** The reason of a return that somebody set aside. */
export const ECARTE_PAR_CHOIX = 'écarté par choix';

/**
 * What was decided before of a return that is not inscribed: `presents` are the rows of the register about all the
 * returns that are given. Undefined where nobody decided, or where what took its place is not among them.
 */
export function choixConnu(
  connu: RetourConnu,
  presents: readonly RetourConnu[],
): 'retenu' | 'ecarte' | undefined {
  if (connu.etat === 'retenu') return 'retenu';
  if (connu.etat === 'écarté' && isSameText(connu.motif, ECARTE_PAR_CHOIX)) return 'ecarte';
  const isPreferred = (other: RetourConnu) =>
    other.etat === 'retenu' && bailleurKey(other) === bailleurKey(connu);
  return connu.etat === 'remplacé' && presents.some(isPreferred) ? 'ecarte' : undefined;
}

/** Whether a return was inscribed without a whole certificate. An older register tells that of the day alone. */
export function isNonCertifie({ etat, certifieLe, motif }: RetourConnu): boolean {
  return etat === 'inscrit' && (certifieLe === undefined || isSameText(motif, NON_CERTIFIEE));
}

/** Whether two forms are the same one of the same content. */
export function isSameRetour(
  a: Pick<RetourConnu, 'fichier' | 'empreinte' | 'feuille'>,
  b: Pick<RetourConnu, 'fichier' | 'empreinte' | 'feuille'>,
): boolean {
  return a.fichier === b.fichier && a.empreinte === b.empreinte && a.feuille === b.feuille;
}

/** What returns of one bailleur are gathered by. */
export function bailleurKey({ bailleur }: { readonly bailleur: string }): string {
  return looseNameOf(bailleur);
}

const texteOf = (value: CellValue) => (isFilled(value) ? textOf(value) : '');
