/** Modèle B: the bailleur HLM relogeur's yearly statement (convention IML, annexe). */
import type { ModeleDefinition } from './modele';
import { totaux } from './totaux';

/** What the header of a Modèle B holds. */
export interface EnteteB {
  /** « 168 » for a convention, « Protocole 168 » for a protocole de préfiguration. */
  readonly convention: string;
  /** N-1, the year in which the leases were signed. */
  readonly annee: number;
  readonly bailleur: string;
  readonly raisonSociale: string;
  readonly adresse: string;
  readonly siret: string;
  readonly idtopOperation: string;
}

const bailleurHlm = 'Raison sociale, adresse et SIRET du bailleur HLM relogeur :';

export const modeleB: ModeleDefinition = {
  modele: 'B',
  surtitre:
    "MODÈLE B (à renseigner par le bailleur HLM relogeur, et à adresser au maître d'ouvrage générant du relogement) :",
  titres: [
    "TABLEAU TYPE D'ÉTAT DÉCLARATIF ANNUEL DU RELOGEMENT ELIGIBLE A L'« INDEMNITE POUR MINORATION DE LOYER »",
    'EFFECTUE PAR UN BAILLEUR HLM RELOGEUR',
    'DANS LE PARC DE LOGEMENTS LOCATIFS SOCIAUX NEUF OU CONVENTIONNE DEPUIS MOINS DE 5 ANS',
    "LIE A UNE CONVENTION DE RENOUVELLEMENT URBAIN N° ... [OU A UN PROTOCOLE DE PRÉFIGURATION N° ...] SUR L'ANNEE N-1 : ...",
  ],
  entete: [
    { key: 'convention', libelle: 'N° de la convention, ou « Protocole » et son n° :' },
    { key: 'annee', libelle: 'Année N-1 :' },
    { key: 'bailleur', libelle: 'Nom du bailleur HLM relogeur, accueillant les ménages :' },
    { key: 'raisonSociale', libelle: 'Raison sociale :', groupe: bailleurHlm },
    { key: 'adresse', libelle: 'Adresse :', groupe: bailleurHlm },
    { key: 'siret', libelle: 'SIRET :', groupe: bailleurHlm },
    {
      key: 'idtopOperation',
      libelle: "IDTOP de l'opération de relogement avec minoration de loyer :",
    },
  ],
  bandeau: "Colonnes préremplies par le maître d'ouvrage à l'origine du relogement",
  totaux,
  certification: {
    certifieLe: 'Certifié exact, le :',
    faitA: 'Fait à :',
    representant: 'Nom du représentant du bailleur HLM relogeur :',
    signature: 'Signature',
  },
};
