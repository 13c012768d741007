import { convention, lecture, outil, prerempli, type CodeEntries } from './clause';

/** What is said of a list of households alone; it shares the other codes with forms. */
export const listeCodes = {
  'liste-vide': { niveau: 'erreur', sources: [outil] },
  'intitules-introuvables': { niveau: 'erreur', sources: [outil] },
  'colonne-absente': { niveau: 'erreur', sources: [prerempli] },
  'bailleur-manquant': { niveau: 'erreur', sources: [prerempli] },
  'menage-manquant': { niveau: 'erreur', sources: [prerempli] },
  'idtop-manquant': { niveau: 'avertissement', sources: [prerempli] },
  'menage-repete': { niveau: 'avertissement', sources: [lecture(convention('art. 2'))] },
  'menage-partage': { niveau: 'avertissement', sources: [lecture(convention('art. 2'))] },
  'bailleurs-voisins': { niveau: 'avertissement', sources: [outil] },
  'identite-differente': { niveau: 'avertissement', sources: [outil] },
  'identifiant-illisible': { niveau: 'erreur', sources: [lecture(prerempli)] },
  'lignes-masquees': { niveau: 'info', sources: [outil] },
  'lignes-filtrees': { niveau: 'info', sources: [outil] },
  'menages-deja-declares': { niveau: 'info', sources: [convention('art. 2')] },
  'identifiants-nombres': { niveau: 'info', sources: [outil] },
} satisfies CodeEntries;
