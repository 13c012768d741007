import { convention, lecture, modeles, type CodeEntries } from './clause';

const article2 = convention('art. 2');

/** What is said of a form: its header, its rows, its totals, its certificate. */
export const formulaireCodes = {
  'entete-manquant': { niveau: 'erreur', sources: [modeles] },
  'annee-invalide': { niveau: 'erreur', sources: [{ texte: 'npnru' }] },
  'annee-non-echue': {
    niveau: 'erreur',
    sources: [convention('art. 6')],
  },
  'siret-invalide': { niveau: 'erreur', sources: [{ texte: 'siret' }] },
  'attestation-manquante': { niveau: 'erreur', sources: [article2] },
  'certification-manquante': {
    niveau: 'avertissement',
    sources: [convention('art. 6')],
  },
  'cellule-manquante': { niveau: 'erreur', sources: [modeles] },
  'identifiant-doublon': { niveau: 'erreur', sources: [article2] },
  'menage-autre-operation': { niveau: 'avertissement', sources: [article2] },
  'identifiant-deja-declare': { niveau: 'erreur', sources: [article2] },
  'identifiant-personnel': { niveau: 'avertissement', sources: [{ texte: 'rgpd' }] },
  'caracteres-invisibles': { niveau: 'avertissement', sources: [lecture(modeles)] },
  'bailleur-different': { niveau: 'erreur', sources: [{ texte: 'modeleB' }] },
  'bailleur-hors-convention': {
    niveau: 'erreur',
    sources: [convention('art. 1 et 2')],
  },
  'idtop-inconnu': { niveau: 'avertissement', sources: [article2] },
  'date-invalide': { niveau: 'erreur', sources: [modeles] },
  'date-a-la-place': { niveau: 'erreur', sources: [modeles] },
  'date-texte': { niveau: 'erreur', sources: [modeles] },
  'bail-hors-annee': {
    niveau: 'erreur',
    sources: [lecture(convention('art. 6'))],
  },
  'bail-futur': { niveau: 'erreur', sources: [lecture(modeles)] },
  'convention-plus-de-cinq-ans': { niveau: 'erreur', sources: [article2] },
  'neuf-a-justifier': { niveau: 'avertissement', sources: [lecture(article2)] },
  'convention-apres-bail': { niveau: 'avertissement', sources: [article2] },
  'bail-avant-livraison': { niveau: 'avertissement', sources: [lecture(modeles)] },
  'typologie-inconnue': { niveau: 'erreur', sources: [article2] },
  'typologie-a-normaliser': { niveau: 'erreur', sources: [article2] },
  'montant-invalide': { niveau: 'erreur', sources: [modeles] },
  'loyer-superieur-plafond': { niveau: 'erreur', sources: [article2, { texte: 'cch' }] },
  'loyer-improbable': { niveau: 'avertissement', sources: [lecture(modeles)] },
  'total-altere': { niveau: 'erreur', sources: [modeles] },
  'cumul-incoherent': { niveau: 'erreur', sources: [modeles] },
  'regime-2021': { niveau: 'avertissement', sources: [{ texte: 'rga2021' }] },
  'zone-commune': { niveau: 'avertissement', sources: [{ texte: 'rga2021' }] },
  'bareme-manquant': { niveau: 'avertissement', sources: [{ texte: 'rga2021' }] },
  'suivi-illisible': { niveau: 'erreur', sources: [modeles] },
  'suivi-annee-double': { niveau: 'erreur', sources: [modeles] },
  'lignes-hors-tableau': { niveau: 'erreur', sources: [modeles] },
  'colonne-ambigue': { niveau: 'erreur', sources: [modeles] },
  'colonne-manquante': { niveau: 'erreur', sources: [modeles] },
  'ligne-non-menage': { niveau: 'info', sources: [lecture(modeles)] },
} satisfies CodeEntries;
