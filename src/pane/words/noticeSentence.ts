import type { SessionState } from '../../app/state';
import { formatCount, formatList, fr } from '../../text/fr';

type Notice = NonNullable<SessionState['notice']>;

/** What was just done, in one sentence, and what a workbook of before got with it. */
export function noticeSentence({ ajouts = [], ...notice }: Notice): string {
  const added = ajouts.map(({ tableau, feuille }) => fr`${tableau} (feuille ${feuille})`);
  return added.length === 0
    ? doneSentence(notice)
    : fr`${doneSentence(notice)} Ajouté à ce classeur, qui ne l’avait pas : ${formatList(added)}.`;
}

function doneSentence({ kind, count, modele = 'B' }: Omit<Notice, 'ajouts'>): string {
  switch (kind) {
    case 'sans-changement':
      return fr`Rien n’a été changé : ce que vous demandiez ne s’applique plus à ce qui est écrit ici. Vérifiez, puis recommencez.`;
    case 'classeur-complete':
      return 'Classeur complété.';
    case 'corrige':
      return `${formatCount(count, 'correction')} ${count < 2 ? 'faite' : 'faites'}.`;
    case 'insere':
      return fr`Modèle ${modele} inséré dans une nouvelle feuille.`;
    case 'exemple-insere':
      return fr`Exemple inséré : ${formatCount(count, 'ménage inventé', 'ménages inventés')}, et quelques fautes à corriger.`;
    case 'constats-ecrits':
      return 'Constats inscrits dans une feuille, prêts à imprimer.';
    case 'dossier-ecrit':
      return 'Dossier de retour inscrit dans une feuille, prêt à imprimer.';
    case 'exemple-retire':
      return 'Exemple retiré.';
    case 'certifie':
      return fr`Formulaire certifié : la date, le lieu et le nom sont inscrits dans la feuille.`;
    case 'lignes-ajoutees':
      return fr`${formatCount(count, 'ligne')} ${count < 2 ? 'ajoutée' : 'ajoutées'} au tableau.`;
    case 'lignes-rapatriees':
      return fr`${broughtIn(count)} dans le tableau.`;
    case 'lignes-reprises':
      return fr`${formatCount(count, 'ligne')} ${count < 2 ? 'reprise' : 'reprises'} dans un Modèle ${modele} officiel. La feuille d’origine n’est pas touchée.`;
    case 'justifie':
      return fr`Décision gardée dans le classeur : cet avertissement ne compte plus.`;
    case 'decision-retiree':
      return fr`Décision retirée : l’avertissement compte de nouveau.`;
    case 'complete':
      return fr`${formatCount(count, 'cellule')} ${count < 2 ? 'remplie' : 'remplies'} d’après votre liste.`;
    case 'montant-ecrit':
      return 'Montant inscrit dans la ligne.';
    case 'revenu':
      return fr`${formatCount(count, 'cellule')} ${count < 2 ? 'remise' : 'remises'} comme à la certification.`;
    case 'annexe-inseree':
      return 'Annexe insérée dans une nouvelle feuille.';
    case 'rapport-ecrit':
      return 'Rapport inscrit dans une feuille, prêt à imprimer.';
    case 'tableau-repris':
      return fr`Tableau repris dans une nouvelle feuille : ${formatCount(count, 'ligne')}.`;
    case 'bloc-ecrit':
      return 'Bloc de contrôle inscrit dans la feuille du tableau.';
    case 'bloc-retire':
      return 'Bloc de contrôle retiré.';
    case 'reponse-gardee':
      return fr`Réponse gardée dans le classeur : la question ne sera plus posée.`;
    case 'colonne-choisie':
      return fr`Choix gardé dans le classeur : les tableaux qui ont ces intitulés seront lus ainsi.`;
    case 'colonne-oubliee':
      return fr`Choix oublié : la question est posée de nouveau.`;
    case 'formulaires-prepares':
      return `${formatCount(count, 'formulaire')} ${count < 2 ? 'préparé' : 'préparés'}.`;
    case 'retour-decide':
      return fr`Décision gardée dans la feuille Retours : ${formatCount(count, 'retour')}.`;
    case 'consolide':
      return fr`${formatCount(count, 'ménage')} ${count < 2 ? 'inscrit' : 'inscrits'} dans le Modèle A.`;
    case 'suivi-repris':
      return count === 0
        ? 'Suivi mis à jour.'
        : fr`Suivi mis à jour : ${formatCount(count, 'année')}.`;
    case 'annee-preparee':
      return fr`Année suivante préparée : ${formatCount(count, 'Modèle A', 'Modèles A')}.`;
    case 'bilan-ecrit':
      return 'Bilan inscrit dans une feuille, prêt à imprimer.';
    case 'demande-enregistree':
      return 'Demande enregistrée dans le suivi.';
    case 'etat-ecrit':
      return 'État de la demande inscrit dans une feuille, prêt à imprimer.';
    case 'repartition-enregistree':
      return fr`Répartition enregistrée : ${formatCount(count, 'bailleur')} à payer.`;
    case 'paiement-enregistre':
      return 'Paiement enregistré dans le suivi.';
    case 'reversement-enregistre':
      return `${formatCount(count, 'reversement')} ${count < 2 ? 'enregistré' : 'enregistrés'}.`;
    case 'recuperation-enregistree':
      return 'Somme à récupérer enregistrée.';
    case 'annule':
      return 'La dernière action a été annulée.';
  }
}

const broughtIn = (count: number) =>
  count < 2
    ? `Une ligne saisie hors du tableau a été replacée`
    : fr`${formatCount(count, 'ligne')} saisies hors du tableau ont été replacées`;
