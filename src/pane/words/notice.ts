import type { SessionState } from '../../app/session';
import { formatCount, NBSP } from '../../text/fr';

type Notice = NonNullable<SessionState['notice']>;

/** What was just done, in one sentence. */
export function noticeSentence({ kind, count, modele = 'B' }: Notice): string {
  switch (kind) {
    case 'corrige':
      return `${formatCount(count, 'correction')} ${count < 2 ? 'faite' : 'faites'}.`;
    case 'insere':
      return `Modèle ${modele} inséré dans une nouvelle feuille.`;
    case 'certifie':
      return `Formulaire certifié${NBSP}: la date, le lieu et le nom sont inscrits dans la feuille.`;
    case 'lignes-ajoutees':
      return `${formatCount(count, 'ligne')} ${count < 2 ? 'ajoutée' : 'ajoutées'} au tableau.`;
    case 'lignes-rapatriees':
      return `${broughtIn(count)} dans le tableau.`;
    case 'annule':
      return 'La dernière action a été annulée.';
  }
}

const broughtIn = (count: number) =>
  count < 2
    ? `Une ligne saisie hors du tableau a été replacée`
    : `${formatCount(count, 'ligne')} saisies hors du tableau ont été replacées`;
