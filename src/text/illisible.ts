import type { MotifIllisible } from '../core/retours/model';
import { fr } from './typographie';

/** Why a file could not be read, and what to do. */
export function illisibleSentence(reason: MotifIllisible | undefined): string {
  switch (reason) {
    case 'absent':
      return fr`Le fichier n’existe pas : vérifiez son nom et son dossier.`;
    case 'encrypted':
      return fr`Le classeur est protégé par un mot de passe : enregistrez-le sans mot de passe.`;
    case 'old-format':
      return fr`Le classeur est dans l’ancien format .xls : enregistrez-le au format .xlsx.`;
    case 'not-a-workbook':
      return fr`Le fichier n’est pas un classeur Excel : ouvrez-le dans Excel et enregistrez-le au format .xlsx.`;
    case 'too-large':
      return fr`Le classeur est trop volumineux : supprimez-en les feuilles inutiles, puis recommencez.`;
    case 'damaged':
    case undefined:
      return fr`Le classeur est endommagé : demandez qu’il soit renvoyé ou, si Excel l’ouvre, enregistrez-le à nouveau.`;
  }
}
