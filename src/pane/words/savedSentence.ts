import { fr } from '../../text/fr';
import type { Saved } from '../saveFor';

/** Where a file went that somebody asked for. */
export function savedSentence(saved: Saved, nom: string): string {
  switch (saved) {
    case 'telecharge':
      return fr`Téléchargement demandé : le fichier arrive dans vos téléchargements.`;
    case 'ouvert':
      return fr`Excel l’ouvre dans une nouvelle fenêtre : enregistrez-le sous le nom ${nom}.`;
    case 'un-par-un':
      return fr`Dans Excel pour Mac, le volet n’enregistre pas d’archive. Ouvrez les classeurs l’un après l’autre, et enregistrez chacun sous son nom.`;
    case 'impossible':
      return fr`Rien n’est enregistré : Excel ne peut pas enregistrer ce fichier depuis le volet. Ouvrez ce classeur dans Excel en ligne, et recommencez-y.`;
  }
}
