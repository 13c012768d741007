import type { BailleurSuivi } from '../core/retours/tableauBailleurs';
import { formatCount, formatList } from './format';
import { fr } from './typographie';

/** The message to send to the bailleurs whose return is awaited; `operation` is its short name. */
export function relance(
  bailleurs: readonly BailleurSuivi[],
  { annee, operation }: { readonly annee: number; readonly operation: string },
): string {
  const attendus = bailleurs.filter(({ etat }) => etat === 'envoyé');
  const faux = bailleurs.filter(({ etat }) => etat === 'à corriger');
  const sur = operation === '' ? '' : fr` (opération ${operation})`;
  return [
    fr`Bonjour,`,
    fr`Votre état déclaratif des ménages relogés en ${annee} avec minoration de loyer${sur}, le Modèle B de la convention, est attendu, rempli et certifié (date, lieu, nom du représentant).`,
    ...(attendus.length === 0
      ? []
      : [
          fr`Sans réponse à ce jour : ${formatList(attendus.map((each) => fr`${each.bailleur} (${formatCount(each.envoyes, 'ménage')})`))}.`,
        ]),
    ...(faux.length === 0
      ? []
      : [
          fr`À renvoyer corrigé : ${formatList(faux.map(({ bailleur, retour }) => (retour?.motif ? fr`${bailleur} (${retour.motif})` : bailleur)))}.`,
        ]),
    fr`Merci de votre retour.`,
  ].join('\n\n');
}
