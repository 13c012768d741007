/** Sets the rows of a list against those of a form, household by household. */
import { cellAddress } from '../../grid/a1';
import { isBlank, keyOf, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import { columnKeys, type ColumnKey } from '../forms/column';
import { roundLoyer } from '../montant';
import type { FormReading, RowReading } from '../reading/formReading';
import { readCell } from '../reading/sheetCells';
import type { SheetLike } from '../reading/snapshotLike';
import { findProches } from './findProches';
import { groupBy } from './groupBy';
import type {
  CelluleIllisible,
  Complement,
  Ecriture,
  EtatCellule,
  LigneListee,
  MenageRepete,
} from './model';
import type { LignesListe } from './readLignesListe';
import { readValeur } from './readValeur';

/** The form with the cells that it stands in. */
export interface FormulaireEnPlace {
  readonly reading: FormReading;
  readonly sheet: SheetLike;
  /** Whether the maître d'ouvrage gave what a cell holds, and its sheet locks it. */
  readonly isDonnee: (rang: number, colonne: number) => boolean;
}

/** What somebody answered of the households of a list. */
export interface ReponsesListe {
  /** The row taken for a household that several rows tell otherwise, by `keyOf`. */
  readonly choisies?: ReadonlyMap<string, number>;
  /** Whether those that the list writes otherwise are those of the form. */
  readonly rapproches?: boolean;
}

export function computeComplement(
  formulaire: FormulaireEnPlace,
  { lignes, sansIdentifiant }: LignesListe,
  { choisies = new Map<string, number>(), rapproches = false }: ReponsesListe = {},
): Complement {
  const named = formulaire.reading.lignes.filter(({ cells }) => !isBlank(cells.menage));
  const rows = groupBy(named, ({ cells }) => keyOf(cells.menage));
  const listed = groupBy(lignes, ({ menage }) => keyOf(menage));
  const proches = findProches(rows.keys(), listed.keys()).map(({ formulaire: key, liste }) => {
    const [first] = listed.get(liste) ?? [];
    if (rapproches) rename(listed, liste, key);
    return { menage: textOf(rows.get(key)?.[0]?.cells.menage ?? null), liste: first?.menage ?? '' };
  });
  const ecritures: Ecriture[] = [];
  const illisibles: CelluleIllisible[] = [];
  const repetes: MenageRepete[] = [];
  let communs = 0;
  for (const [key, [row, ...others]] of rows) {
    const candidates = listed.get(key) ?? [];
    if (row === undefined || others.length > 0 || candidates.length === 0) continue;
    communs += 1;
    const menage = textOf(row.cells.menage);
    const asked = isSaidOtherwise(candidates);
    if (asked) repetes.push({ menage, lignes: candidates, choisie: choisies.get(key) });
    const taken = asked ? candidates.find(({ rang }) => rang === choisies.get(key)) : candidates[0];
    if (taken === undefined) continue;
    for (const each of ecrituresOf(formulaire, row, taken)) ecritures.push(each);
    for (const each of illisiblesOf(formulaire, row, taken)) illisibles.push(each);
  }
  return {
    ecritures,
    illisibles,
    repetes,
    doublesDuFormulaire: [...rows.values()].filter(({ length }) => length > 1).map(situe),
    absentsDeLaListe: [...rows].flatMap(([key, group]) => (listed.has(key) ? [] : [situe(group)])),
    absentsDuFormulaire: [...listed].flatMap(([key, [first]]) =>
      first === undefined || rows.has(key) ? [] : [{ rang: first.rang, menage: first.menage }],
    ),
    proches,
    sansIdentifiant,
    communs,
  };
}

function rename<T>(groups: Map<string, T>, from: string, to: string): void {
  const group = groups.get(from);
  if (group !== undefined) groups.set(to, group);
  groups.delete(from);
}

function situe(rows: readonly RowReading[]) {
  const [first] = rows;
  return { rang: first?.rang ?? 0, menage: textOf(first?.cells.menage ?? null) };
}

/** Rows that say the same of a household are one. */
function isSaidOtherwise(lignes: readonly LigneListee[]): boolean {
  return new Set(lignes.map(({ lus }) => JSON.stringify(lus))).size > 1;
}

/** The columns that both have, in the order of the form. */
function sharedColumns({ reading }: FormulaireEnPlace, { lus }: LigneListee) {
  return columnKeys.flatMap((colonne) => {
    const place = reading.colonnes[colonne];
    const lu = lus[colonne];
    return place === undefined || lu === undefined ? [] : [{ colonne, place, lu }];
  });
}

function ecrituresOf(
  formulaire: FormulaireEnPlace,
  { rang, cells }: RowReading,
  ligne: LigneListee,
): readonly Ecriture[] {
  const menage = textOf(cells.menage);
  return sharedColumns(formulaire, ligne).flatMap(({ colonne, place, lu }) => {
    if (lu.kind !== 'valeur' || isSame(colonne, cells[colonne], lu.valeur)) return [];
    const etat = etatOf(formulaire, rang, place);
    const cellule = cellAddress(rang, place);
    const avant = cells[colonne];
    return [{ cellule, rang, menage, colonne, avant, apres: lu.valeur, etat }];
  });
}

function etatOf({ sheet, isDonnee }: FormulaireEnPlace, rang: number, place: number): EtatCellule {
  const { value, formula } = readCell(sheet, rang, place);
  if (isBlank(value) && formula === null) return 'vide';
  return isDonnee(rang, place) ? 'donnee' : 'remplie';
}

/** What could have filled an empty cell, had it been read. */
function illisiblesOf(formulaire: FormulaireEnPlace, { cells }: RowReading, ligne: LigneListee) {
  return sharedColumns(formulaire, ligne).flatMap(({ colonne, lu }): CelluleIllisible[] => {
    if (lu.kind !== 'illisible' || !isBlank(cells[colonne])) return [];
    const { montre, moisDabord } = lu;
    const { menage, rang } = ligne;
    return [{ menage, rang, colonne, montre, ...(moisDabord && { moisDabord }) }];
  });
}

/** Whether a cell of the form means what the list says, however it is written. */
function isSame(colonne: ColumnKey, avant: CellValue, apres: string | number): boolean {
  const lu = readValeur(colonne, avant);
  if (lu.kind !== 'valeur') return false;
  const { valeur } = lu;
  if (typeof valeur === 'number' && typeof apres === 'number') {
    return roundLoyer(valeur) === roundLoyer(apres);
  }
  return keyOf(valeur) === keyOf(apres);
}
