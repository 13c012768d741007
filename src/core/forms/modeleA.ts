/** Modèle A: the maître d'ouvrage's consolidated yearly statement (convention IML, annexe). */
import type { ModeleDefinition } from './modele';
import { totaux } from './totaux';

/** What the header of a Modèle A holds. */
export interface EnteteA {
  /** « 168 » for a convention, « Protocole 168 » for a protocole. */
  readonly convention: string;
  /** N-1, the year in which the leases were signed. */
  readonly annee: number;
  readonly maitreOuvrage: string;
  readonly raisonSociale: string;
  readonly adresse: string;
  readonly siret: string;
  readonly idtopOperation: string;
  readonly libelleOperation: string;
}

const beneficiaire = 'Raison sociale, adresse et SIRET du bénéficiaire :';

export const modeleA: ModeleDefinition = {
  modele: 'A',
  surtitre:
    "MODÈLE A (à renseigner par le maître d'ouvrage à l'origine des relogements, et à adresser au délégué territorial de l'Anru) :",
  titres: [
    "TABLEAU TYPE D'ETAT DECLARATIF ANNUEL CONSOLIDÉ DU RELOGEMENT ELIGIBLE A L'« INDEMNITE POUR MINORATION DE LOYER »",
    'EFFECTUE DANS LE PARC DE LOGEMENTS LOCATIFS SOCIAUX NEUF OU CONVENTIONNE DEPUIS MOINS DE 5 ANS',
    "LIE A LA CONVENTION DE RENOUVELLEMENT URBAIN N° ... [OU AU PROTOCOLE N° ...] SUR L'ANNEE N-1 : ...",
  ],
  entete: [
    { key: 'convention', libelle: 'N° de la convention, ou « Protocole » et son n° :' },
    { key: 'annee', libelle: 'Année N-1 :' },
    {
      key: 'maitreOuvrage',
      libelle: "Nom du maître d'ouvrage de l'opération à l'origine des relogements :",
    },
    { key: 'raisonSociale', libelle: 'Raison sociale :', groupe: beneficiaire },
    { key: 'adresse', libelle: 'Adresse :', groupe: beneficiaire },
    { key: 'siret', libelle: 'SIRET :', groupe: beneficiaire },
    {
      key: 'idtopOperation',
      libelle: "IDTOP de l'opération de relogement avec minoration de loyer :",
    },
    { key: 'libelleOperation', libelle: "Libellé de l'opération :" },
  ],
  bandeau: undefined,
  totaux,
  certification: {
    certifieLe: 'Certifié exact, le :',
    faitA: 'Fait à :',
    representant: "Nom du représentant du maître d'ouvrage à l'origine du relogement des ménages :",
    signature: 'Signature :',
  },
};
