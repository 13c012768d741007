import { convention, prerempli, type CodeEntries } from './clause';

/** What is said of returned forms. */
export const retourCodes = {
  'fichier-illisible': { niveau: 'erreur', sources: [{ texte: 'retour' }] },
  'modele-non-reconnu': { niveau: 'erreur', sources: [{ texte: 'modeleB' }] },
  'annee-differente': { niveau: 'erreur', sources: [convention('art. 6')] },
  'idtop-different': { niveau: 'erreur', sources: [{ texte: 'modeleB' }] },
  'convention-differente': { niveau: 'erreur', sources: [{ texte: 'modeleB' }] },
  'retour-copie': { niveau: 'info', sources: [{ texte: 'retour' }] },
  'retours-en-double': { niveau: 'avertissement', sources: [convention('art. 6')] },
  'menage-en-double': { niveau: 'erreur', sources: [convention('art. 2')] },
  'feuilles-en-double': { niveau: 'question', sources: [convention('art. 2')] },
  'colonne-preremplie-modifiee': { niveau: 'erreur', sources: [prerempli] },
  'menage-non-prevu': { niveau: 'avertissement', sources: [prerempli] },
  'menage-sans-retour': { niveau: 'avertissement', sources: [convention('art. 5')] },
  'declaration-non-certifiee': { niveau: 'avertissement', sources: [convention('art. 6 et 7')] },
  'feuille-masquee': { niveau: 'avertissement', sources: [{ texte: 'retour' }] },
} satisfies CodeEntries;
