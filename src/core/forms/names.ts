/**
 * The tables and defined names by which a form of ours is known. A form is its native table
 * (`ModeleB_1`); each of its other cells has a workbook name that begins with the table's.
 */
import type { CertificationKey, EnteteKey, Modele, TotalKey } from './modele';

const FORM = /^Modele([AB])_(\d+)$/i;

/** The name of a form's table: `ModeleB_1`. */
export function formName(modele: Modele, number: number): string {
  return `Modele${modele}_${number}`;
}

/** The form that a table's name tells, or undefined for any other table. */
export function parseFormName(
  name: string,
): { readonly modele: Modele; readonly number: number } | undefined {
  const parts = FORM.exec(name);
  if (!parts) return undefined;
  return { modele: parts[1]?.toUpperCase() === 'A' ? 'A' : 'B', number: Number(parts[2]) };
}

/** `ModeleB_1_annee`. */
export function enteteName(form: string, key: EnteteKey): string {
  return `${form}_${key}`;
}

/** `ModeleB_1_total_n1_t1t2`. */
export function totalName(form: string, key: TotalKey): string {
  return `${form}_total_${key}`;
}

/** `ModeleB_1_certifieLe`. */
export function certificationName(form: string, key: CertificationKey): string {
  return `${form}_${key}`;
}

/** The cell that keeps the régime chosen for a form: `ModeleB_1_regime`. */
export function regimeName(form: string): string {
  return `${form}_regime`;
}

/**
 * The prefilled cells of a Modèle B that was sent, which only its protected sheet locks:
 * `ModeleB_1_prerempli`.
 */
export function prerempliName(form: string): string {
  return `${form}_prerempli`;
}

/** The rows that print what was justified, above the certificate: `ModeleB_1_decisions`. */
export function decisionsName(form: string): string {
  return `${form}_decisions`;
}

/** The marks of the decisions that stand, named once something is justified. */
export const MARQUES_NAME = 'IML_Admis';

/** What the totals count of *Suivi*: without one of these columns their formulas are `#REF!`. */
export const COMPTEES: readonly string[] = ['Année', 'IDTOP', 'T1/T2', 'T3/T4', 'T5 et plus'];

/** Tables shared by every form of a workbook, with their columns in order. */
export const contextTables = {
  /** Past years: households in the first six columns, which the cumulative totals read, then money. */
  suivi: {
    name: 'Suivi',
    columns: [
      'Année',
      'IDTOP',
      'T1/T2',
      'T3/T4',
      'T5 et plus',
      'Total',
      'Forfait',
      'Demandé',
      'Demandé le',
      'Payé',
      'Payé le',
    ],
  },
  /** One row: what is true of the whole workbook. */
  convention: {
    name: 'Convention',
    columns: ['Convention ou protocole', 'Maître d’ouvrage', 'Signée le', 'DAS du'],
  },
  bailleurs: { name: 'Bailleurs', columns: ['Nom', 'SIRET'] },
  operations: {
    name: 'Operations',
    columns: ['IDTOP', 'Libellé', 'Subvention programmée', 'Démarrage', 'Achevée le'],
  },
  menages: { name: 'Menages', columns: ['Année', 'IDTOP', 'Identifiant'] },
  /** What each bailleur declared in a past year, kept when the Modèle A of that year is left behind. */
  declares: {
    name: 'Declares',
    columns: ['Année', 'IDTOP', 'Bailleur', 'T1/T2', 'T3/T4', 'T5 et plus', 'Forfait'],
  },
  attestations: {
    name: 'Attestations',
    columns: ['Formulaire', 'Attestation', 'Nom', 'Date'],
  },
  /** What is kept of each form. Somebody fills in the zone, the add-in the rest. */
  formulaires: {
    name: 'Formulaires',
    columns: ['Formulaire', 'Régime', 'Zone', 'Contenu certifié'],
  },
  /** What each form held when it was certified, in parts that a cell can hold. */
  certifies: { name: 'Certifies', columns: ['Formulaire', 'Partie', 'Contenu'] },
  /** The zone of the dwelling of each household, by the régime of 2021. */
  zones: { name: 'Zones', columns: ['Formulaire', 'Identifiant', 'Zone'] },
  /** Amounts of the régime of 2021. The source of each is kept for whoever checks it. */
  baremes: {
    name: 'Baremes',
    columns: ['À partir du', 'Zone', 'Typologie', 'Montant', 'Source'],
  },
  /**
   * Households whose prefilled cells were sent to a bailleur, one a row. Older workbooks lack the last
   * column, the operation of the header.
   */
  envois: {
    name: 'Envois',
    columns: ['Année', 'Bailleur', 'Identifiant', 'IDTOP', 'Fichier', 'Envoyé le', 'Opération'],
  },
  /** Every form that came back, with what was made of it. */
  retours: {
    name: 'Retours',
    columns: [
      'Année',
      'Opération',
      'Bailleur',
      'Fichier',
      'Feuille',
      'Reçu le',
      'Certifié le',
      'État',
      'Motif',
      'Décidé par',
      'Empreinte',
    ],
  },
  /**
   * Why an avertissement of a household is none; `Empreinte` is what its cells held that day. `Constat` is the
   * code that we read, `Avertissement` what people do; older workbooks lack the latter. `En vigueur` is computed:
   * the mark that the conditions of the form look for, while the decision stands.
   */
  decisions: {
    name: 'Decisions',
    columns: [
      'Formulaire',
      'Identifiant',
      'Avertissement',
      'Colonne',
      'Raison',
      'Décidé par',
      'Date',
      'Constat',
      'Empreinte',
      'En vigueur',
    ],
  },
  /** The bailleur's file that each row of a Modèle A comes from. */
  provenances: {
    name: 'Provenances',
    columns: ['Formulaire', 'Bailleur', 'Identifiant', 'Fichier', 'Feuille', 'Ligne'],
  },
  /** The columns that somebody chose where the headings of a layout do not settle them. */
  colonnes: { name: 'Colonnes', columns: ['Colonne', 'Intitulé', 'Disposition'] },
  /** Sums that a bailleur received unduly and has to give back. */
  recuperations: {
    name: 'Recuperations',
    columns: [
      'Année',
      'IDTOP',
      'Bailleur',
      'Motif',
      'À récupérer',
      'Réclamé le',
      'Récupéré',
      'Récupéré le',
    ],
  },
  /** What each bailleur is owed of a payment, and what was paid out; the last three are computed. */
  reversements: {
    name: 'Reversements',
    columns: [
      'Année',
      'IDTOP',
      'Bailleur',
      'Dû',
      'Reversé',
      'Reversé le',
      'Reste',
      'Échéance',
      'Retard',
    ],
  },
} as const;

/** A column of *Suivi*, by its heading. */
export type SuiviColonne = (typeof contextTables.suivi.columns)[number];

/** The cell that keeps what a form held when it was certified: `ModeleB_1_empreinte`. */
export function empreinteName(form: string): string {
  return `${form}_empreinte`;
}

/** The first cell of a made-up form to try on: `ModeleB_1_exemple`. */
export function exempleName(form: string): string {
  return `${form}_exemple`;
}

/** The first cell of a sheet that came with it: `ModeleB_1_apport2`. */
export function apportName(form: string, number: number): string {
  return `${form}_apport${number}`;
}

/** Whether a name marks a sheet that came with the form. */
export function isApportOf(name: string, form: string): boolean {
  return name.toLowerCase().startsWith(`${form}_apport`.toLowerCase());
}

/** Whether a name is one of the form's own. */
export function isNameOf(name: string, form: string): boolean {
  return name.toLowerCase().startsWith(`${form}_`.toLowerCase());
}
