import type { PlafondAnswer } from '../../core/baremes/plafondParM2';
import { dernierPlafondConnu } from '../../core/baremes/plafondsApl';
import type { Zone } from '../../core/baremes/plafondsApl';
import { addYears } from '../../core/date';
import { decimalesOf } from '../../core/montant';
import { formatDate, formatLoyer, formatNombre, fr } from '../../text/fr';

type Plafond = Extract<PlafondAnswer, { kind: 'plafond' }>;

export const PLAFOND_LEAD =
  'Aide à la saisie, pour la France métropolitaine seulement. Rien n’est inscrit dans la feuille : le formulaire compare les deux montants que vous y saisissez.';

export const PLAFOND_SOURCE = fr`Source : Code de la construction et de l’habitation, art. D823-16 (ancien art. R351-17-3), et arrêtés qui fixent les montants ; depuis 2019, arrêté du 27 septembre 2019, art. 7.`;

export const PLAFOND_ERREURS = {
  bail: 'Indiquez une date comme 02/04/2025.',
  surface: 'Indiquez une surface supérieure à zéro, comme 46 ou 46,50.',
  supplementaires: 'Indiquez un nombre entier de 0 à 20.',
} as const;

/** « 6,48 €/m² (plafond mensuel 298,07 €, zone I, en vigueur depuis le 01/10/2021) ». */
export function plafondSentence({ parM2, mensuel, depuis }: Plafond, zone: Zone): string {
  return fr`${formatLoyer(parM2)} (plafond mensuel ${monthly(mensuel)}, zone ${zone}, en vigueur depuis le ${formatDate(depuis)})`;
}

/** « 298,07 € ÷ 46 m² = 6,48 €/m², arrondi au centime ». */
export function plafondSteps({ parM2, mensuel }: Plafond, surface: number): string {
  const m2 = formatNombre(surface, decimalesOf(surface));
  return fr`Calcul : ${monthly(mensuel)} ÷ ${m2}\u00a0m² = ${formatLoyer(parM2)}, arrondi au centime. Montants hors charges.`;
}

/** Why there is no figure, for the answers that have none. */
export function noPlafond(answer: Exclude<PlafondAnswer, Plafond>): string {
  switch (answer.kind) {
    case 'surface-invalide':
      return PLAFOND_ERREURS.surface;
    case 'aucun-bareme':
      return 'Aucun montant n’est connu pour un bail signé avant le 01/10/2014.';
    case 'bareme-perime':
      return fr`Le dernier montant connu s’applique depuis le ${formatDate(answer.dernier)}. Les montants changent en principe chaque 1er octobre : à partir du ${formatDate(addYears(dernierPlafondConnu, 1))}, cherchez le montant dans l’arrêté en vigueur.`;
  }
}

/** Where no later change is known though there may be one. */
export const DERNIER_MONTANT = fr`Dernier montant connu, au ${formatDate(dernierPlafondConnu)} : vérifiez qu’aucun arrêté ne l’a changé depuis.`;

/** Two decimals always, as the arrêté prints them. */
function monthly(cents: number): string {
  return fr`${formatNombre(cents / 100, 2)} €`;
}
