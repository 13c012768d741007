import type { Niveau } from '../finding';

/** Where a rule comes from; `text` turns it into words. `lecture` marks our reading where the text is silent. */
export interface Clause {
  readonly texte:
    | 'convention'
    | 'modeleB'
    | 'modeles'
    | 'cch'
    | 'rgpd'
    | 'npnru'
    | 'siret'
    | 'rga2021'
    | 'retour'
    | 'tableau'
    | 'actionLogement'
    | 'document'
    | 'outil';
  /** Article or note of the text: `art. 6`, `note 5`. */
  readonly article?: string;
  readonly lecture?: true;
  /**
   * The clause holds of findings of this kind only: a table, an official annexe, a text beside any tables,
   * a text beside official annexes.
   */
  readonly pour?: 'tableau' | 'annexe' | 'texte' | 'convention';
}

/** What the catalogue says of a code. */
export interface CodeEntry {
  /** A question is no fault: what cannot be certain is asked. */
  readonly niveau: Niveau | 'question';
  readonly sources: readonly Clause[];
}

/** The codes of a family. Who makes a finding needs its code here, and each code here needs its sentence. */
export type CodeEntries = Readonly<Record<string, CodeEntry>>;

/** What a text quotes: the articles where it is a convention's, else the documents set side by side. */
export const cite = (article: string): readonly Clause[] => [
  { texte: 'document', pour: 'texte' },
  { texte: 'actionLogement', article, pour: 'convention' },
];

export const modeles: Clause = { texte: 'modeles' };
export const outil: Clause = { texte: 'outil' };

/** Articles of the convention IML. */
export const convention = (article: string): Clause => ({ texte: 'convention', article });

/** The same clause, where it is our reading of it. */
export const lecture = (clause: Clause): Clause => ({ ...clause, lecture: true });

/** The columns of a Modèle B that the maître d'ouvrage fills. */
export const prerempli: Clause = {
  texte: 'modeleB',
  article: '« Colonnes préremplies par le maître d’ouvrage »',
};
