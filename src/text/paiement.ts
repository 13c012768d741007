/** One French sentence for each finding about a payment. */
import type { Centimes } from '../core/montant';
import type { PaiementCode, PaiementFindingOf } from '../core/paiement/model';
import type { RepartitionEcart } from '../core/paiement/repartition';
import { formatCount, formatDate, formatEuros, quote } from './format';
import { fr } from './typographie';

type Sentences = { readonly [C in PaiementCode]: (finding: PaiementFindingOf<C>) => string };

/** The sentences of a payment. */
export const paiementSentences: Sentences = {
  'tranche-inferieure-10': (f) =>
    fr`La première tranche demandée (${formatEuros(f.demande)}) est inférieure à 10 % de la subvention programmée (${formatEuros(f.programme)}), soit ${formatEuros(f.seuil)} : attendez d’atteindre ce montant, ou indiquez l’achèvement de l’opération s’il s’agit du solde.`,
  'solde-seul': (f) =>
    fr`L’Anru a déjà versé ${formatEuros(f.verse)}, plus de 80 % de la subvention programmée (${formatEuros(f.programme)}, dont 80 % font ${formatEuros(f.seuil)}) : seul le solde peut encore être demandé, une fois l’opération achevée.`,
  'programmation-depassee': (f) =>
    fr`La demande (${formatEuros(f.demande)}) et les versements passés (${formatEuros(f.verse)}) dépassent la subvention programmée (${formatEuros(f.programme)}) : l’enveloppe couvre encore ${formatEuros(f.couvert)}.`,
  'demande-superieure': (f) =>
    fr`La demande (${formatEuros(f.demande)}) dépasse ce qui est déclaré et pas encore demandé (${formatEuros(f.declare)}) : demandez au plus cette somme.`,
  'modele-non-certifie': () =>
    fr`Le Modèle A n’est pas certifié : l’Anru n’accepte que l’état certifié. Certifiez-le avant d’envoyer la demande.`,
  'das-avant-signature': (f) =>
    fr`La décision attributive de subvention (${formatDate(f.dasDu)}) précède la signature de la convention par toutes les parties (${formatDate(f.signeeLe)}) : vérifiez les deux dates (feuille Paramètres).`,
  'paiement-futur': (f) =>
    fr`Paiement enregistré au ${formatDate(f.payeLe)}, après aujourd’hui (${formatDate(f.aujourdhui)}) : vérifiez la date (feuille Suivi).`,
  'paiement-avant-demande': (f) =>
    fr`Paiement enregistré au ${formatDate(f.payeLe)}, avant sa demande du ${formatDate(f.demandeLe)} : vérifiez les deux dates (feuille Suivi).`,
  'paiement-superieur': (f) =>
    fr`Le versement reçu (${formatEuros(f.paye)}) dépasse la demande (${formatEuros(f.demande)}) : vérifiez les deux montants (feuille Suivi).`,
  'paiement-sans-demande': (f) =>
    fr`Un versement de ${formatEuros(f.paye)} est enregistré sans sa demande : enregistrez ce qui a été demandé, et le jour.`,
  'das-prealable': (f) =>
    fr`Demande du ${formatDate(f.demandeLe)}, antérieure à la ${prealables[f.prealable]} (${formatDate(f.date)}) : vérifiez les dates, ou attendez ce jour pour demander le paiement.`,
  'reversement-en-retard': (f) =>
    f.verseLe === undefined
      ? fr`${quote(f.bailleur)} attend encore ${formatEuros(f.reste)} : le délai de 60 jours a pris fin le ${formatDate(f.echeance)}, il y a ${formatCount(f.jours, 'jour')}. Reversez cette somme sans attendre.`
      : fr`${quote(f.bailleur)} a été payé le ${formatDate(f.verseLe)}, ${formatCount(f.jours, 'jour')} après la fin du délai de 60 jours (${formatDate(f.echeance)}) : vérifiez la date, et gardez trace du motif.`,
};

const prealables: Readonly<Record<PaiementFindingOf<'das-prealable'>['prealable'], string>> = {
  convention: 'signature de la convention par toutes les parties',
  das: 'décision attributive de subvention',
};

/** What to do about an allocation that cannot be recorded. */
export function repartitionSentence(ecart: RepartitionEcart): string {
  switch (ecart.motif) {
    case 'part-negative':
      return fr`${quote(ecart.bailleur)} : une part ne peut pas être négative.`;
    case 'part-superieure':
      return fr`${quote(ecart.bailleur)} : la part (${formatEuros(ecart.montant)}) dépasse la somme due (${formatEuros(ecart.du)}).`;
    case 'bailleur-inattendu':
      return fr`${quote(ecart.bailleur)} n’a rien à recevoir, ou figure deux fois : une seule part par bailleur.`;
    case 'somme-differente':
      return resteSentence(ecart.reste);
  }
}

function resteSentence(reste: Centimes): string {
  return reste > 0
    ? fr`Il reste ${formatEuros(reste)} à répartir.`
    : fr`Les parts dépassent de ${formatEuros((0 - reste) as Centimes)} la somme reçue.`;
}
