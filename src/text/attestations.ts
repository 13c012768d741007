/** The attestations in full, as the person who certifies reads them. */
import { attestationTitres } from '../core/forms/attestations';
import type { AttestationKey } from '../core/forms/modele';
import { fr } from './typographie';

export interface AttestationText {
  readonly titre: string;
  readonly texte: string;
  readonly source: string;
}

const article = (reference: string) => fr`Convention IML, art. ${reference}`;

export const attestations: Readonly<Record<AttestationKey, AttestationText>> = {
  'operation-eligible': {
    titre: attestationTitres['operation-eligible'],
    texte:
      'Le relogement de chaque ménage déclaré est rendu nécessaire par une opération d’investissement éligible au financement de l’Anru.',
    source: article('2'),
  },
  'menage-concerne': {
    titre: attestationTitres['menage-concerne'],
    texte: fr`Chaque ménage est soit titulaire du bail et/ou décohabitant (conjoint, ascendant ou descendant direct dont le logement constituait la résidence principale et qui accède à un logement autonome) d’un logement locatif social faisant l’objet d’une opération de démolition ou de requalification ; soit occupant, à quelque titre que ce soit, d’un logement privé faisant l’objet d’une opération de recyclage de copropriété dégradée, d’habitat ancien dégradé ou de portage massif en copropriété dégradée.`,
    source: fr`${article('2')} et note 5`,
  },
  'relogement-definitif': {
    titre: attestationTitres['relogement-definitif'],
    texte: fr`Chaque relogement est définitif : aucun n’est un relogement « tiroir ».`,
    source: fr`${article('2')} et note 8`,
  },
  'hors-plus-cd': {
    titre: attestationTitres['hors-plus-cd'],
    texte: fr`Aucun logement ne fait partie de l’offre financée par l’Anru en PLUS CD à 17 % ou 22 % dans le cadre du PNRU.`,
    source: fr`${article('2')}, note 6`,
  },
  'pieces-conservees': {
    titre: attestationTitres['pieces-conservees'],
    texte:
      'Les baux des ménages relogés et les conventions APL des logements concernés sont conservés, et seront remis à l’Anru si elle les demande.',
    source: article('5'),
  },
  'modeles-b-conserves': {
    titre: attestationTitres['modeles-b-conserves'],
    texte: fr`Les états déclaratifs annuels (Modèles B) renseignés et certifiés par les bailleurs relogeurs, dont ce formulaire réunit les lignes, sont archivés en vue d’un éventuel contrôle ultérieur ; ils ne sont pas transmis à l’Anru.`,
    source: fr`${article('6')}, note 10`,
  },
};
