/** The level and the source of every code. `text` turns a clause into words. */
import type { FindingCode, Niveau } from '../finding';

/** Where a rule comes from. `lecture` marks our reading where the text is silent. */
export interface Clause {
  readonly texte:
    'convention' | 'modeleB' | 'modeles' | 'cch' | 'rgpd' | 'npnru' | 'siret' | 'rga2021';
  /** Article or note of the text: `art. 6`, `note 5`. */
  readonly article?: string;
  readonly lecture?: true;
}

export interface CodeEntry {
  readonly niveau: Niveau;
  readonly sources: readonly Clause[];
}

const modeles: Clause = { texte: 'modeles' };
const article2: Clause = { texte: 'convention', article: 'art. 2' };

export const catalogue: Readonly<Record<FindingCode, CodeEntry>> = {
  'entete-manquant': { niveau: 'erreur', sources: [modeles] },
  'annee-invalide': { niveau: 'erreur', sources: [{ texte: 'npnru' }] },
  'annee-non-echue': {
    niveau: 'erreur',
    sources: [{ texte: 'convention', article: 'art. 6' }],
  },
  'siret-invalide': { niveau: 'erreur', sources: [{ texte: 'siret' }] },
  'attestation-manquante': { niveau: 'erreur', sources: [article2] },
  'certification-manquante': {
    niveau: 'avertissement',
    sources: [{ texte: 'convention', article: 'art. 6' }],
  },
  'cellule-manquante': { niveau: 'erreur', sources: [modeles] },
  'identifiant-doublon': { niveau: 'erreur', sources: [article2] },
  'menage-autre-operation': { niveau: 'avertissement', sources: [article2] },
  'identifiant-deja-declare': { niveau: 'erreur', sources: [article2] },
  'identifiant-personnel': { niveau: 'avertissement', sources: [{ texte: 'rgpd' }] },
  'caracteres-invisibles': { niveau: 'avertissement', sources: [{ ...modeles, lecture: true }] },
  'bailleur-different': { niveau: 'erreur', sources: [{ texte: 'modeleB' }] },
  'bailleur-hors-convention': {
    niveau: 'erreur',
    sources: [{ texte: 'convention', article: 'art. 1 et 2' }],
  },
  'idtop-inconnu': { niveau: 'avertissement', sources: [article2] },
  'date-invalide': { niveau: 'erreur', sources: [modeles] },
  'date-a-la-place': { niveau: 'erreur', sources: [modeles] },
  'date-texte': { niveau: 'erreur', sources: [modeles] },
  'bail-hors-annee': {
    niveau: 'erreur',
    sources: [{ texte: 'convention', article: 'art. 6', lecture: true }],
  },
  'bail-futur': { niveau: 'erreur', sources: [{ ...modeles, lecture: true }] },
  'convention-plus-de-cinq-ans': { niveau: 'erreur', sources: [article2] },
  'neuf-a-justifier': { niveau: 'avertissement', sources: [{ ...article2, lecture: true }] },
  'convention-apres-bail': { niveau: 'avertissement', sources: [article2] },
  'bail-avant-livraison': { niveau: 'avertissement', sources: [{ ...modeles, lecture: true }] },
  'typologie-inconnue': { niveau: 'erreur', sources: [article2] },
  'typologie-a-normaliser': { niveau: 'erreur', sources: [article2] },
  'montant-invalide': { niveau: 'erreur', sources: [modeles] },
  'loyer-superieur-plafond': { niveau: 'erreur', sources: [article2, { texte: 'cch' }] },
  'loyer-improbable': { niveau: 'avertissement', sources: [{ ...modeles, lecture: true }] },
  'total-altere': { niveau: 'erreur', sources: [modeles] },
  'cumul-incoherent': { niveau: 'erreur', sources: [modeles] },
  'regime-2021': { niveau: 'avertissement', sources: [{ texte: 'rga2021' }] },
  'bareme-manquant': { niveau: 'avertissement', sources: [{ texte: 'rga2021' }] },
  'suivi-illisible': { niveau: 'erreur', sources: [modeles] },
  'suivi-annee-double': { niveau: 'erreur', sources: [modeles] },
  'lignes-hors-tableau': { niveau: 'erreur', sources: [modeles] },
  'colonne-ambigue': { niveau: 'erreur', sources: [modeles] },
  'colonne-manquante': { niveau: 'erreur', sources: [modeles] },
  'ligne-non-menage': { niveau: 'info', sources: [{ ...modeles, lecture: true }] },
};
