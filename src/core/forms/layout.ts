/**
 * Where every part of an inserted form stands: pure row and column arithmetic, shared by what writes
 * the form and what compares it. The form fills columns A to I from row 1 of its sheet.
 *
 * The header is kept short on purpose (rows 1 to 13 for Modèle B): the panes are frozen under the
 * headings, and the rows must still have room on a small screen.
 */
import type { Area } from '../../grid/a1';
import { greatest, least } from '../../grid/extremes';
import { columnKeys } from './column';
import type { ColumnKey } from './column';
import { certificationKeys, totalKeys } from './modele';
import type { CertificationKey, EnteteKey, Modele, TotalKey } from './modele';
import { modeles } from './modeles';

/** A header field: its label, the label of its group if it has one, and the cell of its value. */
export interface EnteteLayout {
  readonly key: EnteteKey;
  readonly libelle: Area;
  readonly valeur: Area;
}

/** The label that stands before several fields. */
export interface GroupeLayout {
  readonly texte: string;
  readonly area: Area;
}

export interface CertificationLayout {
  readonly key: CertificationKey;
  readonly libelle: Area;
  readonly valeur: Area;
}

export interface TotalLayout {
  readonly key: TotalKey;
  /** The label's cell; its text runs over the empty cells to its right. */
  readonly libelle: Area;
  readonly valeur: Area;
}

export interface ModeleLayout {
  readonly modele: Modele;
  readonly surtitre: Area;
  /** One area a title line, in order; the last holds the line filled from the header. */
  readonly titres: readonly Area[];
  readonly entete: readonly EnteteLayout[];
  readonly groupes: readonly GroupeLayout[];
  readonly bandeau: Area | undefined;
  readonly colonnes: Readonly<Record<ColumnKey, number>>;
  readonly ligneIntitules: number;
  readonly premiereLigne: number;
  readonly derniereLigne: number;
  /** The table, headings included. */
  readonly table: Area;
  /** The empty row under the table, which keeps the totals from becoming rows of it. */
  readonly ligneVide: number;
  readonly totaux: readonly TotalLayout[];
  /** The empty row between the totals and the certificate. */
  readonly ligneVideCertificat: number;
  readonly certification: readonly CertificationLayout[];
  /** The whole form, from A1. */
  readonly form: Area;
}

const LAST_COLUMN = columnKeys.length;
const colonnes = Object.fromEntries(columnKeys.map((key, index) => [key, index + 1])) as Record<
  ColumnKey,
  number
>;

/** The layout of a form with `lignes` rows (at least one). */
export function layoutModele(modele: Modele, options: { readonly lignes: number }): ModeleLayout {
  const { titres, bandeau } = modeles[modele];
  const premierChamp = 2 + titres.length;
  const entete = layoutEntete(modele, premierChamp);
  const apresEntete = greatest(entete.map((field) => field.valeur.bottom)) + 1;
  const ligneIntitules = apresEntete + (bandeau === undefined ? 0 : 1);
  const derniereLigne = ligneIntitules + Math.max(1, Math.floor(options.lignes));
  const ligneVideCertificat = derniereLigne + 2 + totalKeys.length;
  return {
    modele,
    surtitre: row(1, 1, LAST_COLUMN),
    titres: titres.map((_, index) => row(2 + index, 1, LAST_COLUMN)),
    entete,
    groupes: layoutGroupes(modele, entete),
    bandeau: bandeau === undefined ? undefined : row(apresEntete, 1, 3),
    colonnes,
    ligneIntitules,
    premiereLigne: ligneIntitules + 1,
    derniereLigne,
    table: { top: ligneIntitules, left: 1, bottom: derniereLigne, right: LAST_COLUMN },
    ligneVide: derniereLigne + 1,
    totaux: layoutTotaux(derniereLigne + 2),
    ligneVideCertificat,
    certification: layoutCertification(ligneVideCertificat + 1),
    form: {
      top: 1,
      left: 1,
      bottom: ligneVideCertificat + certificationKeys.length,
      right: LAST_COLUMN,
    },
  };
}

/** Convention and year share the first row; every other field has its own. */
function layoutEntete(modele: Modele, top: number): EnteteLayout[] {
  return modeles[modele].entete.map((field, index) => {
    if (index === 0) {
      return { key: field.key, libelle: row(top, 1, 3), valeur: row(top, 4, 5) };
    }
    if (index === 1) {
      return { key: field.key, libelle: row(top, 6, 7), valeur: row(top, 8, 9) };
    }
    const line = top + index - 1;
    const libelle = field.groupe === undefined ? row(line, 1, 3) : row(line, 3, 3);
    return { key: field.key, libelle, valeur: row(line, 4, LAST_COLUMN) };
  });
}

function layoutGroupes(modele: Modele, entete: readonly EnteteLayout[]): GroupeLayout[] {
  const fields = modeles[modele].entete;
  const textes = [...new Set(fields.flatMap((field) => field.groupe ?? []))];
  return textes.map((texte) => {
    const rows = entete
      .filter((_, index) => fields[index]?.groupe === texte)
      .map((field) => field.valeur.top);
    return {
      texte,
      area: { top: least(rows), left: 1, bottom: greatest(rows), right: 2 },
    };
  });
}

function layoutTotaux(top: number): TotalLayout[] {
  return totalKeys.map((key, index) => ({
    key,
    libelle: row(top + index, 1, 1),
    valeur: row(top + index, LAST_COLUMN, LAST_COLUMN),
  }));
}

/**
 * Labels end in column G, right-aligned over the empty cells to their left; values begin in H.
 * Nothing is merged below the table: rows pasted over merged cells would lose some of their cells.
 */
function layoutCertification(top: number): CertificationLayout[] {
  return certificationKeys.map((key, index) => ({
    key,
    libelle: row(top + index, 7, 7),
    valeur: row(top + index, 8, 8),
  }));
}

function row(at: number, left: number, right: number): Area {
  return { top: at, left, bottom: at, right };
}
