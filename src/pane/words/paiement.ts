/** What the page of the payment says. */
import type {
  PaiementEtat,
  ReversementAncienEtat,
  ReversementEtat,
} from '../../app/state/paiement';
import { resteARecuperer, type Recuperation } from '../../core/dossier/recuperations';
import type { Centimes } from '../../core/montant';
import { isKnown } from '../../core/paiement/demande';
import type { MontantsAnnee, MontantTypologie } from '../../core/paiement/model';
import type { Reception } from '../../core/paiement/repartition';
import { formatCount, formatDate, formatEuros, fr, quote } from '../../text/fr';
import type { Tone } from './tone';

/** « Paiement de 2024 »; the operation stands at the top of the pane. */
export function paiementTitle(etat: PaiementEtat | undefined): string {
  const annee = etat?.dossier.annee;
  return annee === undefined ? 'Paiement' : fr`Paiement de ${annee}`;
}

/** Why no payment can be shown. */
export const RIEN = {
  'sans-operation': {
    title: 'Quelle opération ?',
    text: fr`Ce classeur en connaît plusieurs : choisissez-en une en haut du volet.`,
  },
  'sans-modele-a': {
    title: fr`Aucun Modèle A de cette opération`,
    text: fr`Le paiement se calcule à partir du Modèle A consolidé. Insérez-le, ou ouvrez le classeur qui le contient.`,
  },
} as const;

/** « 10 500 € pour 3 ménages ». */
export function montantSentence({ montant, menages }: MontantsAnnee): string {
  return fr`${formatEuros(montant)} pour ${formatCount(menages, 'ménage')}`;
}

/** « 2 × 4 000 € »; the number alone where a typologie has several forfaits, or none. */
export function calculText({ menages, forfait }: MontantTypologie): string {
  return forfait === undefined ? fr`${menages}` : fr`${menages} × ${formatEuros(forfait)}`;
}

/** What the amount leaves out or stands on; nothing where every row is plainly right. */
export function montantNotes(montants: MontantsAnnee): readonly string[] {
  const left = montants.declares.menages - montants.menages;
  return [
    ...(left === 0
      ? []
      : [
          fr`${formatCount(left, 'ligne déclarée n’est pas comptée', 'lignes déclarées ne sont pas comptées')} à cause d’erreurs : corrigez-${left < 2 ? 'la' : 'les'} (onglet Contrôle) avant de certifier.`,
        ]),
    ...(montants.montantAJustifier === 0
      ? []
      : [fr`Dont ${formatEuros(montants.montantAJustifier)} encore à justifier.`]),
    ...(montants.sansForfait === 0
      ? []
      : [
          fr`${formatCount(montants.sansForfait, 'ménage n’a', 'ménages n’ont')} aucun forfait connu : complétez les barèmes (feuille Paramètres).`,
        ]),
  ];
}

/** Certified or not: a warning, since the request may be prepared before. */
export function certifieText({ dossier }: PaiementEtat): { tone: Tone; text: string } {
  const { certifieLe } = dossier;
  return certifieLe === undefined
    ? {
        tone: 'attention',
        text: fr`Modèle A non certifié : l’Anru n’accepte que l’état certifié (art. 6). Certifiez-le avant d’envoyer la demande.`,
      }
    : { tone: 'bon', text: fr`Modèle A certifié le ${formatDate(certifieLe)}.` };
}

/** What the rules come to, in one sentence. */
export function verdictText({ controle, dossier }: Pick<PaiementEtat, 'controle' | 'dossier'>): {
  tone: Tone;
  text: string;
} {
  const { admissible, demande, saisie, constats } = controle;
  if (!isKnown(saisie.programme)) {
    return { tone: 'attention', text: 'Subvention programmée non renseignée.' };
  }
  if (admissible === undefined) {
    return { tone: 'alerte', text: 'Le suivi est à corriger avant de pouvoir le dire.' };
  }
  if (demande > 0 && dossier.demandeApres >= demande) {
    return { tone: 'neutre', text: 'Déjà demandé avec une année suivante.' };
  }
  if (demande === 0) return { tone: 'neutre', text: 'Rien à demander pour cette année.' };
  const refused = constats.some(
    ({ code }) => code === 'tranche-inferieure-10' || code === 'solde-seul',
  );
  if (refused) return { tone: 'alerte', text: 'Cette demande ne peut pas être faite maintenant.' };
  if (admissible < demande) {
    return { tone: 'alerte', text: fr`À demander au plus : ${formatEuros(admissible)}.` };
  }
  return { tone: 'bon', text: fr`${formatEuros(admissible)} peuvent être demandés.` };
}

/** What to fill in before anything can be said of a request. */
export function programmeManque({ dossier }: PaiementEtat): string {
  const operation =
    dossier.idtop === '' ? 'de l’opération' : fr`de l’opération ${quote(dossier.idtop)}`;
  return fr`Indiquez la subvention programmée ${operation} dans la feuille Paramètres, tableau Opérations, avec le même IDTOP que l’en-tête du Modèle A. D’ici là, rien ne peut être dit de la demande.`;
}

/** « Demandé : 10 500 €, le 02/02/2026 ». */
export function recordedText(
  word: 'Demandé' | 'Payé',
  montant: Centimes,
  le: string | undefined,
): string {
  return fr`${word} : ${formatEuros(montant)}${le === undefined ? '' : fr`, le ${le}`}`;
}

/** What was received beside what is due. */
export function receptionText({ kind, ecart }: Reception): { tone: Tone; text: string } {
  switch (kind) {
    case 'complet':
      return { tone: 'bon', text: 'La somme reçue couvre ce qui est dû à chaque bailleur.' };
    case 'insuffisant':
      return {
        tone: 'attention',
        text: fr`Il manque ${formatEuros(ecart)} pour couvrir ce qui est dû aux bailleurs.`,
      };
    case 'superieur':
      return {
        tone: 'alerte',
        text: fr`La somme reçue dépasse de ${formatEuros(ecart)} ce qui est dû : vérifiez le montant saisi et les lignes du Modèle A.`,
      };
  }
}

export const SANS_ORDRE = fr`La convention ne dit pas dans quel ordre répartir (art. 7) : c’est à vous de choisir, en accord avec les bailleurs. Le prorata est une proposition de cet outil.`;

export const REVERSEMENT_LEAD = fr`Délai : 60 jours après le versement de l’Anru (art. 7 ; l’article 4 renvoie par erreur à l’article 8).`;

export const SANS_REVERSEMENT = fr`Règlement de 2021 : le bailleur relogeur est le seul bénéficiaire de l’indemnité, que l’Anru lui verse. Aucun reversement n’est à faire.`;

export const RECUPERATION_LEAD = fr`Ce qu’un bailleur a perçu à tort et que l’Anru réclame : à récupérer auprès de lui (art. 4). Le montant déjà versé n’en est pas diminué : voyez avec la délégation comment l’Anru le déduit.`;

/** Where a sum to get back stands. */
export function recuperationText(each: Recuperation): { tone: Tone; text: string } {
  const reste = resteARecuperer(each);
  const since = each.reclameLe === undefined ? '' : fr`, réclamé le ${formatDate(each.reclameLe)}`;
  if (reste > 0) return { tone: 'attention', text: fr`Reste ${formatEuros(reste)}${since}` };
  const le = each.recupereLe === undefined ? '' : fr` le ${formatDate(each.recupereLe)}`;
  return { tone: 'bon', text: `Récupéré${le}` };
}

/** « 2 bailleurs attendent leur paiement, hors délai. »; undefined where nobody is late. */
export function retardsText({ reversements }: PaiementEtat): string | undefined {
  const late = reversements.filter(({ retard }) => retard !== undefined);
  const waiting = late.filter(({ reste }) => reste > 0).length;
  if (waiting > 0) {
    return (
      formatCount(waiting, 'bailleur attend son paiement', 'bailleurs attendent leur paiement') +
      ', hors délai.'
    );
  }
  return late.length === 0
    ? undefined
    : `${formatCount(late.length, 'bailleur payé', 'bailleurs payés')} hors délai.`;
}

/** « Versement de 2024, à payer au plus tard le 01/05/2025 ». */
export function ancienText({ annee, echeance }: ReversementAncienEtat): string {
  const of = fr`Versement de ${annee}`;
  return echeance === undefined ? of : fr`${of}, à payer au plus tard le ${formatDate(echeance)}`;
}

/** Where a bailleur stands, in a few words. */
export function reversementText(each: ReversementEtat): { tone: Tone; text: string } {
  const { retard, statut, reste, reverseLe } = each;
  const late = retard === undefined ? '' : fr`, ${formatCount(retard.jours, 'jour')} de retard`;
  const tone = retard === undefined ? undefined : 'alerte';
  switch (statut) {
    case 'verse': {
      const le = reverseLe === undefined ? '' : fr` le ${formatDate(reverseLe)}`;
      return { tone: tone ?? 'bon', text: `Payé${le}${late}` };
    }
    case 'propre':
      return { tone: 'neutre', text: 'Part du maître d’ouvrage : rien à reverser' };
    case 'sans-date':
      return { tone: 'attention', text: 'Payé, date à compléter' };
    case 'partiel':
      return { tone: tone ?? 'attention', text: fr`Reste ${formatEuros(reste)}${late}` };
    case 'a-verser':
      return { tone: tone ?? 'neutre', text: `À payer${late}` };
  }
}

export const PAIEMENT_ERREURS = {
  montant: 'Indiquez un montant en euros, comme 10500 ou 10500,50.',
  zero: 'Indiquez un montant supérieur à zéro.',
  date: 'Indiquez une date comme 02/04/2026.',
} as const;

/** A payment of more than is still owed. */
export function tropVerse(reste: Centimes): string {
  return fr`Il ne reste que ${formatEuros(reste)} à payer.`;
}

export const PERIME = 'Le classeur a changé depuis cette lecture.';
