import type { Lieu, Niveau } from '../finding';
import type { ListeCode, ListeConstat, ListeFinding } from './model';

/** An `erreur` leaves its row, or the whole list, out of what is sent. */
export const listeNiveaux: Readonly<Record<ListeCode, Niveau>> = {
  'liste-vide': 'erreur',
  'intitules-introuvables': 'erreur',
  'colonne-absente': 'erreur',
  'bailleur-manquant': 'erreur',
  'menage-manquant': 'erreur',
  'idtop-manquant': 'avertissement',
  'menage-repete': 'avertissement',
  'menage-partage': 'avertissement',
  'identifiant-personnel': 'avertissement',
  'bailleur-hors-convention': 'avertissement',
  'bailleurs-voisins': 'avertissement',
  'siret-invalide': 'avertissement',
  'identite-differente': 'avertissement',
  'identifiant-illisible': 'erreur',
  'ligne-non-menage': 'info',
  'identifiants-nombres': 'info',
  'colonne-ambigue': 'erreur',
  'lignes-masquees': 'info',
  'lignes-filtrees': 'info',
  'menages-deja-declares': 'info',
};

/** A finding at a cell, or about the whole list. */
export function listeFinding(constat: ListeConstat, lieu?: Lieu): ListeFinding {
  const niveau = listeNiveaux[constat.code];
  return lieu === undefined ? { ...constat, niveau } : { ...constat, niveau, lieu };
}
