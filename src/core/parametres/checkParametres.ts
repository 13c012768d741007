import { readDate } from '../cellDate';
import { isFilled, keyOf, shownText, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import { withNiveau } from '../constats/catalogue';
import { readEuros, readJour } from '../dossier/cells';
import { contextTables } from '../forms/names';
import type { SnapshotLike } from '../reading/snapshotLike';
import { tableRows, type TableRow } from '../reading/tableRows';
import { checkSiret } from '../siret';
import type { ParametresConstat, ParametresFinding } from './finding';

const { convention, bailleurs, operations, baremes } = contextTables;

/** Every finding about the parameters, table by table from top to bottom. */
export function checkParametres(snapshot: SnapshotLike): readonly ParametresFinding[] {
  const signataires = tableRows(snapshot, bailleurs.name);
  const programmees = tableRows(snapshot, operations.name);
  return [
    ...tableRows(snapshot, convention.name).flatMap((row) =>
      checkJours(row, ['Signée le', 'DAS du']),
    ),
    ...signataires.flatMap(checkBailleur),
    ...checkTwice(signataires, 'Nom', (bailleur, autre) => ({
      code: 'bailleur-en-double',
      bailleur,
      autre,
    })),
    ...programmees.flatMap(checkOperation),
    ...checkTwice(programmees, 'IDTOP', (idtop, autre) => ({
      code: 'operation-en-double',
      idtop,
      autre,
    })),
    ...tableRows(snapshot, baremes.name).flatMap(checkBareme),
  ];
}

function checkBailleur(row: TableRow): readonly ParametresFinding[] {
  const siret = row.cell('SIRET');
  if (!isFilled(siret)) return [];
  const valeur = textOf(siret);
  const check = checkSiret(valeur);
  if (check.valid) return [];
  const bailleur = textOf(row.cell('Nom'));
  const { motif } = check;
  return [findingIn(row, 'SIRET', { code: 'bailleur-siret-invalide', bailleur, valeur, motif })];
}

function checkOperation(row: TableRow): readonly ParametresFinding[] {
  const programme = row.cell('Subvention programmée');
  const invalide = isFilled(programme) && readEuros(programme) === undefined;
  const demarrage = readJour(row.cell('Démarrage'));
  const acheveeLe = readJour(row.cell('Achevée le'));
  const inverse = demarrage !== undefined && acheveeLe !== undefined && acheveeLe < demarrage;
  return [
    ...(invalide
      ? [
          findingIn(row, 'Subvention programmée', {
            code: 'programme-invalide',
            valeur: shownText(programme),
          }),
        ]
      : []),
    ...checkJours(row, ['Démarrage', 'Achevée le']),
    ...(inverse
      ? [findingIn(row, 'Achevée le', { code: 'fin-avant-debut', demarrage, acheveeLe })]
      : []),
  ];
}

/** An amount whose source nobody can find again cannot be checked. */
function checkBareme(row: TableRow): readonly ParametresFinding[] {
  if (!isFilled(row.cell('Montant')) || isFilled(row.cell('Source'))) return [];
  return [findingIn(row, 'Source', { code: 'bareme-sans-source' })];
}

function checkJours(row: TableRow, colonnes: readonly string[]): readonly ParametresFinding[] {
  return colonnes
    .filter((colonne) => readDate(row.cell(colonne)).kind === 'invalide')
    .map((colonne) =>
      findingIn(row, colonne, {
        code: 'jour-invalide',
        colonne,
        valeur: shownText(row.cell(colonne)),
      }),
    );
}

/** Each row whose name stands in a row above it. */
function checkTwice(
  rows: readonly TableRow[],
  column: string,
  constat: (name: string, autre: number) => ParametresConstat,
): readonly ParametresFinding[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const value: CellValue = row.cell(column);
    if (!isFilled(value)) return [];
    const autre = first.get(keyOf(value));
    if (autre === undefined) {
      first.set(keyOf(value), row.rang);
      return [];
    }
    return [findingIn(row, column, constat(textOf(value), autre))];
  });
}

function findingIn(row: TableRow, column: string, constat: ParametresConstat): ParametresFinding {
  const { feuille, rang } = row;
  const lieu = { feuille, cellule: row.cellule(column), champ: column, rang };
  return { ...withNiveau(constat), lieu };
}
