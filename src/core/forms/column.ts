/** The nine columns that Modèle A and Modèle B share, in the order in which they are printed. */
export const columnKeys = [
  'bailleur',
  'menage',
  'idtop',
  'dateLivraison',
  'dateConventionApl',
  'dateBail',
  'typologie',
  'loyer',
  'plafond',
] as const;

export type ColumnKey = (typeof columnKeys)[number];
export type ColumnKind = 'texte' | 'date' | 'typologie' | 'montant';

export interface Column {
  readonly key: ColumnKey;
  /** The heading word for word. */
  readonly intitule: string;
  readonly kind: ColumnKind;
  /** Whether the maître d'ouvrage fills the column of a Modèle B before sending it. */
  readonly preremplie: boolean;
}

export const dateKeys = ['dateLivraison', 'dateConventionApl', 'dateBail'] as const;
export const montantKeys = ['loyer', 'plafond'] as const;
export const texteKeys = ['bailleur', 'menage', 'idtop'] as const;
export type MontantKey = (typeof montantKeys)[number];
export type DateKey = (typeof dateKeys)[number];
export type TexteKey = (typeof texteKeys)[number];

/** The nine columns as both forms print them (annexes of the convention spécifique). */
export const columns: readonly Column[] = [
  { key: 'bailleur', kind: 'texte', preremplie: true, intitule: 'Nom du bailleur HLM relogeur' },
  {
    key: 'menage',
    kind: 'texte',
    preremplie: true,
    intitule: "Identifiant du ménage relogé éligible à l'indemnité pour minoration de loyer",
  },
  {
    key: 'idtop',
    kind: 'texte',
    preremplie: true,
    intitule: "IDTOP de l'opération générant le relogement du ménage avec minoration de loyer",
  },
  {
    key: 'dateLivraison',
    kind: 'date',
    preremplie: false,
    intitule: 'Date de livraison du logement locatif social (jj/mm/aaaa)',
  },
  {
    key: 'dateConventionApl',
    kind: 'date',
    preremplie: false,
    intitule: 'Date de la convention APL du logement (jj/mm/aaaa)',
  },
  {
    key: 'dateBail',
    kind: 'date',
    preremplie: false,
    intitule: 'Date de signature du bail pour le logement du ménage relogé (jj/mm/aaaa)',
  },
  {
    key: 'typologie',
    kind: 'typologie',
    preremplie: false,
    intitule: 'Typologie du logement dans lequel le ménage est relogé (T1/T2, T3/T4, T5 et plus)',
  },
  {
    key: 'loyer',
    kind: 'montant',
    preremplie: false,
    intitule:
      'Montant du loyer inscrit dans le bail du logement dans lequel le ménage est définitivement relogé (en euros par m ²)',
  },
  {
    key: 'plafond',
    kind: 'montant',
    preremplie: false,
    intitule:
      "Montant du plafond de loyer du ménage relogé pour l'attribution de l'APL cf. article R351-17-3 du CCH (en euros par m ²)",
  },
];

/** The column of a key. */
export function columnOf(key: ColumnKey): Column {
  return columns[columnKeys.indexOf(key)] as Column;
}

/** The heading of a column, word for word. */
export function intituleOf(key: ColumnKey): string {
  return columnOf(key).intitule;
}
