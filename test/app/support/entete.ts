import type { EnteteA } from '../../../src/core/forms/modeleA';
import type { EnteteB } from '../../../src/core/forms/modeleB';

/** The header of the Besançon protocole. The SIRET is made up, with right keys. */
export const ENTETE: EnteteB = {
  convention: 'Protocole 168',
  annee: 2025,
  bailleur: 'Néolia',
  raisonSociale: 'Néolia SA',
  adresse: '34 rue de la Combe aux Biches, 25200 Montbéliard',
  siret: '73282932000074',
  idtopOperation: '250-1234-01',
};

export const ENTETE_A: EnteteA = {
  convention: '168',
  annee: 2025,
  maitreOuvrage: 'Grand Besançon Habitat',
  raisonSociale: 'Grand Besançon Habitat',
  adresse: '6 rue André Boulloche, 25000 Besançon',
  siret: '73282932000074',
  idtopOperation: '250-1234-01',
  libelleOperation: 'Relogement Planoise',
};
