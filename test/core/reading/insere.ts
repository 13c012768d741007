/** Forms of ours as they are inserted, one or several on a sheet, with the parts that a test changes. */
import type { CellValue } from '../../../src/core/CellValue';
import { columnKeys, columns, type ColumnKey } from '../../../src/core/forms/column';
import { layoutModele } from '../../../src/core/forms/layout';
import type { CertificationKey, EnteteKey, Modele } from '../../../src/core/forms/modele';
import { modeles } from '../../../src/core/forms/modeles';
import { certificationName, enteteName, totalName } from '../../../src/core/forms/names';
import { totaux } from '../../../src/core/forms/totaux';
import type { SheetLike, SnapshotLike } from '../../../src/core/reading/snapshotLike';
import { areaAddress, cellAddress, parseAddress } from '../../../src/grid/a1';
import { greatest } from '../../../src/grid/extremes';
import { ligneB } from '../build';
import { sheet } from '../sheet';

export interface Insere {
  /** `ModeleB_1`: the last sign of the model's name tells which. */
  readonly nom: string;
  /** Rows of the sheet above its first. */
  readonly apres?: number;
  /** Columns of the sheet left of its first. */
  readonly droite?: number;
  readonly menages: readonly string[];
  /** Rows of its table, as many as households where it is left out. */
  readonly lignes?: number;
  /** What each of its households is beside the usual one. */
  readonly cellules?: Partial<Record<ColumnKey, CellValue>>;
  readonly entete?: Partial<Record<EnteteKey, CellValue>>;
  readonly certificat?: Partial<Record<CertificationKey, CellValue>>;
}

export const ENTETES: Readonly<Record<EnteteKey, CellValue>> = {
  convention: '168',
  annee: 2025,
  maitreOuvrage: 'Grand Besançon Habitat',
  bailleur: 'Néolia',
  raisonSociale: 'Néolia SA',
  adresse: '34 rue de la Combe, 25200 Montbéliard',
  siret: '73282932000074',
  idtopOperation: 'IDT-77',
  libelleOperation: 'Démolition Planoise',
};

export const CERTIFIE: Readonly<Record<CertificationKey, CellValue>> = {
  certifieLe: 46_000,
  faitA: 'Besançon',
  representant: 'Mme A. Martin',
  signature: null,
};

export function modeleOf({ nom }: Pick<Insere, 'nom'>): Modele {
  return nom.startsWith('ModeleA') ? 'A' : 'B';
}

/** The layout of a form with the rows of its table. */
export function layoutOf(form: Insere) {
  return layoutModele(modeleOf(form), { lignes: form.lignes ?? form.menages.length });
}

/** How many rows a form fills. */
export function hauteurOf(form: Insere): number {
  return layoutOf(form).form.bottom;
}

/** The forms one under the other, with an empty row between them. */
export function stacked(...formes: readonly Insere[]): readonly Insere[] {
  let apres = 0;
  return formes.map((form) => {
    const placed = { ...form, apres };
    apres += hauteurOf(form) + 1;
    return placed;
  });
}

/** The sheet with these forms on it, and what the workbook knows of them. */
export function classeur(
  formes: readonly Insere[],
  change: (cells: Map<string, CellValue>) => void = () => undefined,
  options: Parameters<typeof sheet>[2] = {},
): SnapshotLike {
  const cells = new Map<string, CellValue>();
  const formulas = new Set<string>();
  for (const form of formes) write(form, cells, formulas);
  change(cells);
  const one = sheetOf(cells, formulas, options);
  return {
    sheets: [one],
    tables: formes.map((form) => tableOf(form)),
    names: formes.flatMap((form) => namesOf(form)),
  };
}

function write(form: Insere, cells: Map<string, CellValue>, formulas: Set<string>): void {
  const { apres = 0, droite = 0 } = form;
  const layout = layoutOf(form);
  const modele = modeles[modeleOf(form)];
  const put = (row: number, column: number, value: CellValue) => {
    cells.set(cellAddress(row + apres, column + droite), value);
  };
  put(1, 1, modele.surtitre);
  modele.titres.forEach((titre, index) => put(2 + index, 1, titre));
  layout.groupes.forEach(({ texte, area }) => put(area.top, area.left, texte));
  layout.entete.forEach(({ key, libelle, valeur }) => {
    put(libelle.top, libelle.left, modele.entete.find((field) => field.key === key)?.libelle ?? '');
    put(valeur.top, valeur.left, { ...ENTETES, ...form.entete }[key]);
  });
  if (layout.bandeau) put(layout.bandeau.top, 1, modele.bandeau ?? null);
  columns.forEach(({ intitule }, index) => put(layout.ligneIntitules, index + 1, intitule));
  form.menages.forEach((identifiant, index) => {
    const row: Readonly<Record<ColumnKey, CellValue>> = ligneB({
      menage: identifiant,
      ...form.cellules,
    });
    columnKeys.forEach((key, c) => put(layout.premiereLigne + index, c + 1, row[key]));
  });
  layout.totaux.forEach(({ key, libelle, valeur }) => {
    put(libelle.top, libelle.left, totaux[key]);
    put(valeur.top, valeur.left, form.menages.length);
    formulas.add(cellAddress(valeur.top + apres, valeur.left + droite));
  });
  layout.certification.forEach(({ key, libelle, valeur }) => {
    put(libelle.top, libelle.left, modele.certification[key]);
    put(valeur.top, valeur.left, { ...CERTIFIE, ...form.certificat }[key]);
  });
}

function sheetOf(
  cells: ReadonlyMap<string, CellValue>,
  formulas: ReadonlySet<string>,
  options: Parameters<typeof sheet>[2],
): SheetLike {
  const places = [...cells.keys()].flatMap((address) => parseAddress(address) ?? []);
  const height = greatest(places.map(({ bottom }) => bottom));
  const width = greatest(places.map(({ right }) => right));
  const rows: CellValue[][] = [];
  const sources: (string | null)[][] = [];
  for (let row = 1; row <= height; row += 1) {
    const addresses = Array.from({ length: width }, (_, index) => cellAddress(row, index + 1));
    rows.push(addresses.map((address) => cells.get(address) ?? null));
    sources.push(addresses.map((address) => (formulas.has(address) ? '=0' : null)));
  }
  return sheet('Feuille', rows, { formulas: sources, ...options });
}

function tableOf(form: Insere): SnapshotLike['tables'][number] {
  const { top, bottom, left, right } = layoutOf(form).table;
  const { apres = 0, droite = 0 } = form;
  const area = {
    top: top + apres,
    bottom: bottom + apres,
    left: left + droite,
    right: right + droite,
  };
  return {
    name: form.nom,
    sheet: 'Feuille',
    range: areaAddress(area),
    columns: columns.map(({ intitule }) => intitule),
  };
}

function namesOf(form: Insere): SnapshotLike['names'] {
  const { apres = 0, droite = 0, nom } = form;
  const layout = layoutOf(form);
  const name = (text: string, { top, left }: { readonly top: number; readonly left: number }) => ({
    name: text,
    sheet: 'Feuille',
    range: cellAddress(top + apres, left + droite),
  });
  return [
    ...layout.entete.map(({ key, valeur }) => name(enteteName(nom, key), valeur)),
    ...layout.totaux.map(({ key, valeur }) => name(totalName(nom, key), valeur)),
    ...layout.certification.map(({ key, valeur }) => name(certificationName(nom, key), valeur)),
  ];
}
