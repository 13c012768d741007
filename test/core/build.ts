/** Builders: a right row and a right form, of which a test changes one thing. */
import type { CellValue } from '../../src/core/CellValue';
import { parseIso, serialOfDate, type IsoDate } from '../../src/core/date';
import type { SuiviRow } from '../../src/core/dossier/suivi';
import type { Finding } from '../../src/core/finding';
import { columnKeys, type ColumnKey } from '../../src/core/forms/column';
import { layoutModele } from '../../src/core/forms/layout';
import { totalKeys, type EnteteKey } from '../../src/core/forms/modele';
import type {
  Contexte,
  FormReading,
  RowCells,
  RowReading,
} from '../../src/core/reading/formReading';
import type { CellReading } from '../../src/core/reading/snapshotLike';
import { totalRefs } from '../../src/core/rules/totaux';
import { calculateTotaux, totalFormula } from '../../src/core/totals';
import { areaAddress, cellAddress } from '../../src/grid/a1';

export const AUJOURDHUI = day('2026-03-14');

/** A day that a test knows to be real. */
export function day(text: string): IsoDate {
  const date = parseIso(text);
  if (date === undefined) throw new Error(`${text} is no day`);
  return date;
}

export function serial(text: string): number {
  return serialOfDate(day(text));
}

/** The cells of a row that nothing can be said about, for the year 2025. */
export function ligneB(change: Partial<Record<ColumnKey, CellValue>> = {}): RowCells {
  return {
    bailleur: 'Néolia',
    menage: 'M-0001',
    idtop: 'IDT-77',
    dateLivraison: serial('2023-05-02'),
    dateConventionApl: serial('2022-11-15'),
    dateBail: serial('2025-04-02'),
    typologie: 'T3/T4',
    loyer: 6.05,
    plafond: 6.5,
    ...change,
  };
}

export const FIRST = layoutModele('B', { lignes: 1 }).premiereLigne;

/** Rows one under the other from the first row of a form, each with a household of its own. */
export function rows(cells: readonly Partial<Record<ColumnKey, CellValue>>[]): RowReading[] {
  return cells.map((change, index) => ({
    rang: FIRST + index,
    cells: ligneB({ menage: `M-${String(index + 1).padStart(4, '0')}`, ...change }),
  }));
}

const ENTETE: Partial<Record<EnteteKey, CellValue>> = {
  convention: 'Protocole 168',
  annee: 2025,
  bailleur: 'Néolia',
  raisonSociale: 'Néolia SA',
  adresse: '34 rue de la Combe aux Biches, 25200 Montbéliard',
  siret: '73282932000074',
  idtopOperation: 'IDT-77',
};

/** A row of *Suivi* whose cells are as the totals want them. */
export function suiviRow(cells: {
  readonly annee: CellValue;
  readonly idtop: CellValue;
  readonly t1t2?: CellValue;
  readonly t3t4?: CellValue;
  readonly t5?: CellValue;
  readonly rang?: number;
}): SuiviRow {
  const rang = cells.rang ?? 5;
  return {
    t1t2: null,
    t3t4: null,
    t5: null,
    ...cells,
    feuille: 'Suivi',
    rang,
    cellules: { annee: `A${rang}`, idtop: `B${rang}` },
    ecarts: [],
  };
}

export const CONTEXTE: Contexte = {
  suivi: [],
  intitulesChanges: [],
  menagesPasses: [],
  bailleurs: [],
  operations: [],
  declarees: [],
  regime: '2018',
  baremes: [],
  zone: '',
  attestations: {},
  decisions: new Map(),
};

export interface FormChange {
  readonly lignes?: readonly RowReading[];
  readonly entete?: Partial<Record<EnteteKey, CellValue>>;
  readonly contexte?: Partial<Contexte>;
  readonly horsTableau?: readonly RowReading[];
  readonly nonMenages?: FormReading['nonMenages'];
  readonly intitules?: Partial<FormReading['intitules']>;
}

/** A Modèle B of ours, certified, whose totals show what its rows give. */
export function formB(change: FormChange = {}): FormReading {
  const lignes = change.lignes ?? rows([{}]);
  const last = Math.max(FIRST + 29, ...lignes.map((row) => row.rang));
  const layout = layoutModele('B', { lignes: last - FIRST + 1 });
  const values = { ...ENTETE, ...change.entete };
  const entete = layout.entete.map(
    ({ key, valeur }) =>
      [key, cell(cellAddress(valeur.top, valeur.left), values[key] ?? null)] as const,
  );
  const reading: FormReading = {
    id: 'ModeleB_1',
    modele: 'B',
    feuille: 'Modèle B',
    recognisedBy: 'noms',
    entete: Object.fromEntries(entete),
    colonnes: layout.colonnes,
    ligneIntitules: layout.ligneIntitules,
    premiereLigne: layout.premiereLigne,
    derniereLigne: layout.derniereLigne,
    lignes,
    totaux: Object.fromEntries(
      layout.totaux.map(({ key, valeur }) => [key, cell(areaAddress(valeur), null)]),
    ),
    certification: Object.fromEntries(
      layout.certification.map(({ key, valeur }) => [
        key,
        cell(cellAddress(valeur.top, valeur.left), key === 'certifieLe' ? 46000 : 'Besançon'),
      ]),
    ),
    horsTableau: change.horsTableau ?? [],
    nonMenages: change.nonMenages ?? [],
    intitules: {
      ambigus: {},
      choisis: {},
      manquants: [],
      ecartes: {},
      tous: [],
      signature: '',
      ...change.intitules,
    },
    places: {
      haut: 1,
      bas: layout.form.bottom,
      entete: new Set(),
      hautIntitules: layout.ligneIntitules,
      totaux: new Set(),
      certificat: new Set(),
    },
    masquee: false,
    lignesMasquees: [],
    compte: {
      cellules: 0,
      parts: { entete: 0, intitules: 0, lignes: 0, totaux: 0, certificat: 0 },
      menages: lignes.length,
      masquees: 0,
      ecartees: [],
    },
    contexte: { ...CONTEXTE, ...change.contexte },
  };
  return withTotals(reading);
}

/** The same form with its totals recalculated, as a spreadsheet does by itself. */
export function withTotals(reading: FormReading): FormReading {
  const values = calculateTotaux(reading);
  const refs = totalRefs(reading);
  const totaux = totalKeys.map((key) => {
    const formula = refs ? totalFormula(key, refs) : null;
    return [key, { ...reading.totaux[key], value: values[key], formula }];
  });
  return { ...reading, totaux: Object.fromEntries(totaux) as FormReading['totaux'] };
}

export function codes(findings: readonly Finding[]): string[] {
  return findings.map((finding) => `${finding.code} ${finding.lieu.champ}`);
}

export function cell(
  cellule: string,
  value: CellValue,
  formula: string | null = null,
): CellReading {
  return { cellule, value, formula };
}

export const EMPTY: RowCells = Object.fromEntries(columnKeys.map((key) => [key, null])) as Record<
  ColumnKey,
  CellValue
>;
