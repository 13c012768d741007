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
      'Chaque relogement déclaré a été rendu nécessaire par une opération d’investissement que l’Anru peut financer.',
    source: article('2'),
  },
  'menage-concerne': {
    titre: attestationTitres['menage-concerne'],
    texte: fr`Chaque ménage était soit titulaire du bail d’un logement social démoli ou requalifié, ou décohabitant (conjoint, ascendant ou descendant direct qui y avait sa résidence principale et accède à son propre logement) ; soit occupant, à quelque titre que ce soit, d’un logement privé d’une opération de recyclage de copropriété dégradée, d’habitat ancien dégradé ou de portage massif en copropriété dégradée.`,
    source: fr`${article('2')} et note 5`,
  },
  'relogement-definitif': {
    titre: attestationTitres['relogement-definitif'],
    texte: fr`Chaque relogement est définitif ; aucun n’est un relogement « tiroir ».`,
    source: fr`${article('2')} et note 8`,
  },
  'hors-plus-cd': {
    titre: attestationTitres['hors-plus-cd'],
    texte: fr`Aucun logement n’a été financé en PLUS CD à 17 % ou 22 % dans le premier programme de rénovation urbaine (PNRU).`,
    source: fr`${article('2')}, note 6`,
  },
  'pieces-conservees': {
    titre: attestationTitres['pieces-conservees'],
    texte:
      'Les baux des ménages et les conventions APL des logements sont conservés pour un éventuel contrôle de l’Anru.',
    source: article('5'),
  },
  'modeles-b-conserves': {
    titre: attestationTitres['modeles-b-conserves'],
    texte: fr`Les Modèles B certifiés par les bailleurs relogeurs, dont ce formulaire réunit les lignes, sont archivés pour un éventuel contrôle de l’Anru.`,
    source: article('6'),
  },
};
