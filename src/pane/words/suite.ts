import { fr } from '../../text/fr';

/** What follows the certificate of a Modèle B, in order. */
export const ETAPES = [
  {
    key: 'signer',
    titre: 'Imprimer et signer',
    texte: fr`Imprimez la feuille du formulaire, faites-la signer, numérisez-la.`,
  },
  {
    key: 'envoyer',
    titre: 'Envoyer au maître d’ouvrage',
    texte: fr`Le classeur et la page signée, avec le message ci-dessous.`,
  },
  {
    key: 'classer',
    titre: 'Classer les pièces',
    texte: fr`Le bail et la convention APL de chaque ménage : la liste est dans le dossier de retour.`,
  },
] as const;
