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
    case 'opendocument':
      return fr`Le classeur est au format .ods (LibreOffice) : enregistrez-le au format .xlsx.`;
    case 'binary':
      return fr`Le classeur est au format binaire .xlsb : enregistrez-le au format .xlsx.`;
    case 'document':
      return fr`Le fichier est un document Word ou une présentation : demandez le classeur Excel.`;
    case 'pdf':
      return fr`Le fichier est un PDF : demandez le classeur Excel dont il est tiré.`;
    case 'image':
      return fr`Le fichier est une image : demandez le classeur Excel qu’elle montre.`;
    case 'web-page':
      return fr`Le fichier est une page web, malgré son nom : ouvrez-le dans Excel et enregistrez-le au format .xlsx.`;
    case 'far-cell':
      return fr`Une cellule se trouve très loin du tableau : supprimez les lignes et les colonnes au-delà (Ctrl+Fin y mène), enregistrez, puis recommencez.`;
    case 'not-a-workbook':
      return fr`Le fichier n’est pas un classeur Excel : ouvrez-le dans Excel et enregistrez-le au format .xlsx.`;
    case 'too-large':
      return fr`Le classeur est trop volumineux : supprimez-en les feuilles inutiles, puis recommencez.`;
    case 'damaged':
    case undefined:
      return fr`Le classeur est endommagé : demandez qu’il soit renvoyé ou, si Excel l’ouvre, enregistrez-le à nouveau.`;
  }
}
