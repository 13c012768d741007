/** Annexe 1 (amounts mobilised) and Annexe 2 (forecast) as forms; all but the totals is the user's. */
import type { Periode } from './model';
import type { Unite } from './unite';

export type AnnexeModele = '1' | '2';

/** A line to insert. An amount is in the annexe's unit; null waits for one. */
export interface LigneSaisie {
  readonly libelle: string;
  readonly montants: readonly (number | null)[];
}

export interface AnnexeSaisie {
  readonly modele: AnnexeModele;
  readonly periode: Periode;
  readonly unite: Unite;
  readonly lignes: readonly LigneSaisie[];
  readonly notes: readonly string[];
}

export interface AnnexeDefinition {
  readonly modele: AnnexeModele;
  readonly nom: string;
  /** Title lines for a period. */
  readonly titres: (periode: Periode) => readonly string[];
  /** Heading of the labels. */
  readonly coin: string;
  readonly totalGeneral: string;
  /** Headings of the columns that are typed; Annexe 2 has one for the whole period. */
  readonly intitules: (periode: Periode, unite: Unite) => readonly string[];
  /** Heading of the total column, where the form has one beside the typed columns. */
  readonly intituleTotal: (periode: Periode, unite: Unite) => string | undefined;
  /** Labels and notes offered at first. */
  readonly lignes: readonly string[];
  readonly notes: readonly string[];
}

const commun = {
  coin: 'PRETS, AIDES ET SERVICES ACTION LOGEMENT SERVICES',
  totalGeneral: 'Total Général',
  lignes: [
    'Production de logement social et intermédiaire (1)',
    'Services et aides aux salariés (2)',
  ],
  notes: [
    '(1) Financements de la production de logements (PLAI, PLUS, PLS, LI, structures collectives, ingénierie sociale), hors NPNRU.',
    '(2) Services et aides aux salariés (accession, travaux, mobilité, AVANCE LOCA-PASS®, salariés en difficulté).',
  ],
};

const annexe1: AnnexeDefinition = {
  ...commun,
  modele: '1',
  nom: 'Annexe 1',
  titres: () => [
    'ANNEXE 1 : TABLEAU DES CONCOURS FINANCIERS DEJA MOBILISES',
    'SUR LA PERIODE DE LA CONVENTION TERRITORIALE',
  ],
  intitules: ({ de, a }, unite) =>
    Array.from({ length: a - de + 1 }, (_, index) => `Année ${de + index} (en ${unite})`),
  intituleTotal: ({ de, a }, unite) => `Total ${de} / ${a} (en ${unite})`,
};

const annexe2: AnnexeDefinition = {
  ...commun,
  modele: '2',
  nom: 'Annexe 2',
  titres: ({ de, a }) => [
    'ANNEXE 2 : TABLEAU DES CONCOURS FINANCIERS PREVISIONNELS',
    `SUR LA PERIODE ${de} A ${a}`,
  ],
  intitules: ({ de, a }, unite) => [`Total ${de} - ${a} (en ${unite})`],
  intituleTotal: () => undefined,
};

export const annexeDefinitions: Readonly<Record<AnnexeModele, AnnexeDefinition>> = {
  '1': annexe1,
  '2': annexe2,
};

/** An annexe to fill: the lines and notes of its form, one empty amount for every column. */
export function emptySaisie(modele: AnnexeModele, periode: Periode, unite: Unite): AnnexeSaisie {
  const { lignes, notes, intitules } = annexeDefinitions[modele];
  const montants = intitules(periode, unite).map(() => null);
  return {
    modele,
    periode,
    unite,
    notes,
    lignes: lignes.map((libelle) => ({ libelle, montants })),
  };
}
