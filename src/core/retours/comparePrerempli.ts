/** The prefilled columns of a return beside what was sent. */
import { isFilled, keyOf, shownText } from '../cellText';
import { isIncertain, type MenageEnvoye } from '../dossier/envois';
import type { ColumnKey } from '../forms/column';
import type { FormReading, RowReading } from '../reading/formReading';
import { rowAddress } from '../rules/findingAt';
import { menageOf } from '../rules/menages';
import { compareFinding } from './compareFinding';
import { destinataireOf, indexEnvois, type EnvoiBailleur, type EnvoisIndex } from './indexEnvois';
import type { Attendu, ConsolidationConstat, ConsolidationFinding } from './model';

/** What the rows of one return are compared with. */
interface Envoyes {
  readonly reading: FormReading;
  readonly bailleur: string;
  readonly index: EnvoisIndex;
  readonly sent: EnvoiBailleur | undefined;
  /** The households of the return. */
  readonly rendus: ReadonlySet<string>;
}

type At = readonly [ColumnKey, ConsolidationConstat];

/** Findings of the rows, from top to bottom; none while nothing is recorded as sent, or not all. */
export function comparePrerempli(
  reading: FormReading,
  attendu: Attendu,
  place: { readonly fichier: string; readonly retour: string; readonly bailleur: string },
): readonly ConsolidationFinding[] {
  const { fichier, retour, bailleur } = place;
  const index = indexEnvois(attendu);
  if (index.bailleurs.size === 0 || isIncertain(attendu)) return [];
  const sent = index.bailleurs.get(destinataireOf(index, place));
  const rendus = new Set(reading.lignes.flatMap((row) => menageOf(row) ?? []));
  const envoyes = { reading, bailleur, index, sent, rendus };
  return reading.lignes.flatMap((row) =>
    compareRow(row, envoyes).map(([champ, constat]) => {
      const cellule = rowAddress(reading.colonnes, row.rang, champ);
      const lieu = { feuille: reading.feuille, cellule, champ, rang: row.rang };
      return compareFinding(constat, { fichier, retour, lieu });
    }),
  );
}

function compareRow(row: RowReading, envoyes: Envoyes): readonly At[] {
  const menage = menageOf(row);
  const sent = menage === undefined ? undefined : envoyes.sent?.menages.get(menage);
  if (sent) return compareCells(row, sent);
  const replaced = sentInPlace(row, envoyes);
  const modified: readonly At[] = replaced
    ? [['menage', modifiedCell('menage', shownText(row.cells.menage), replaced.menage)]]
    : [];
  if (menage === undefined) return modified;
  const other = envoyes.index.menages.get(menage);
  const constat = {
    code: 'menage-non-prevu',
    menage: shownText(row.cells.menage),
    bailleur: envoyes.bailleur,
    ...(other && { envoyeA: other.bailleur }),
  } as const;
  return [...modified, ['menage', constat]];
}

/** A prefilled cell that was sent empty may be filled in. */
function compareCells({ cells }: RowReading, sent: MenageEnvoye): readonly At[] {
  const changes: At[] = [];
  if (isFilled(sent.bailleur) && keyOf(cells.bailleur) !== keyOf(sent.bailleur)) {
    changes.push(['bailleur', modifiedCell('bailleur', shownText(cells.bailleur), sent.bailleur)]);
  }
  if (isFilled(sent.idtop) && keyOf(cells.idtop) !== keyOf(sent.idtop)) {
    changes.push(['idtop', modifiedCell('idtop', shownText(cells.idtop), sent.idtop)]);
  }
  return changes;
}

function modifiedCell(colonne: ColumnKey, trouve: string, envoye: string): ConsolidationConstat {
  return { code: 'colonne-preremplie-modifiee', colonne, trouve, envoye };
}

/**
 * The household that was sent in this row of a form of ours and that the return has nowhere: somebody
 * wrote over it. In a table typed by hand a row's place says nothing, nor does it for a household that
 * was sent to somebody else.
 */
function sentInPlace(row: RowReading, envoyes: Envoyes): MenageEnvoye | undefined {
  const { reading, sent, rendus, index } = envoyes;
  const here = sent?.lignes[row.rang - reading.premiereLigne];
  if (reading.recognisedBy !== 'noms' || here === undefined) return undefined;
  const menage = menageOf(row);
  const isElsewhere = menage !== undefined && index.menages.has(menage);
  return isElsewhere || rendus.has(keyOf(here.menage)) ? undefined : here;
}
