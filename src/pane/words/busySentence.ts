import type { Busy } from '../../app/state';
import { formatNombre } from '../../core/formatNombre';
import { fr } from '../../text/fr';

const TASKS: Readonly<Record<Busy['task'], string>> = {
  lecture: 'Lecture du classeur',
  insertion: 'Insertion du formulaire',
  liste: 'Écriture de la feuille',
  retrait: 'Retrait de l’exemple',
  verification: 'Vérification du formulaire',
  correction: 'Correction',
  certification: 'Certification',
  lignes: 'Ajout de lignes',
  saisie: 'Une cellule est en cours de saisie. Validez-la avec Entrée ou quittez-la avec Échap',
  annexes: 'Contrôle des annexes',
  texte: 'Rapprochement du texte',
  prefill: 'Préparation des formulaires',
  complement: 'Lecture de votre liste',
  consolidation: 'Consolidation des retours',
  suivi: 'Mise à jour du suivi',
  paiement: 'Enregistrement du paiement',
};

/** « Lecture du classeur… », with the rows or the share done where they are known. */
export function busySentence({ task, progress, lignes }: Busy): string {
  if (lignes && task !== 'texte' && task !== 'annexes') {
    const [faites, sur] = [formatNombre(lignes.faites), formatNombre(lignes.sur)];
    return fr`${TASKS[task]} : ${faites} lignes sur ${sur}`;
  }
  const share = progress === undefined ? '…' : fr` : ${Math.round(progress * 100)} %`;
  return TASKS[task] + share.replaceAll(' ', '\u00a0');
}
