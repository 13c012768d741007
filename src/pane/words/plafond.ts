import type { LigneChoisie } from '../../app/state';
import type { PlafondAnswer } from '../../core/baremes/plafondParM2';
import { dernierPlafondConnu } from '../../core/baremes/plafondsApl';
import type { Zone } from '../../core/baremes/plafondsApl';
import { isBlank, shownText } from '../../core/cellText';
import type { CellValue } from '../../core/CellValue';
import { addYears } from '../../core/date';
import { decimalesOf } from '../../core/montant';
import { formatDate, formatLoyer, formatNombre, fr } from '../../text/fr';

type Plafond = Extract<PlafondAnswer, { kind: 'plafond' }>;

/** A rent by the month brought to the m². */
export interface LoyerParM2 {
  readonly mensuel: number;
  readonly surface: number;
  readonly parM2: number;
  readonly parM2Fin: number;
  /** The monthly plafond, in cents, where the rent is above it. */
  readonly depasse?: number;
}

export const PLAFOND_LEAD =
  'Aide à la saisie, pour la France métropolitaine seulement. Rien n’est inscrit dans la feuille sans votre clic : le formulaire compare les deux montants qu’il contient.';

export const PLAFOND_SOURCE = fr`Source : Code de la construction et de l’habitation, art. D823-16 (ancien art. R351-17-3), et arrêtés qui fixent les montants ; depuis 2019, arrêté du 27 septembre 2019, art. 7.`;

export const PLAFOND_ERREURS = {
  bail: 'Indiquez une date comme 02/04/2025.',
  mensuel: 'Indiquez un loyer mensuel supérieur à zéro, comme 450 ou 450,50.',
  surface: 'Indiquez une surface supérieure à zéro, comme 46 ou 46,50.',
  supplementaires: 'Indiquez un nombre entier de 0 à 20.',
} as const;

/** « 6,48 €/m² (plafond mensuel 298,07 €, zone I, en vigueur depuis le 01/10/2021) ». */
export function plafondSentence({ parM2, mensuel, depuis }: Plafond, zone: Zone): string {
  return fr`${formatLoyer(parM2)} (plafond mensuel ${monthly(mensuel)}, zone ${zone}, en vigueur depuis le ${formatDate(depuis)})`;
}

/** « 298,07 € ÷ 46 m² = 6,47 €/m² au centime inférieur (6,4797 à quatre décimales) ». */
export function plafondSteps({ parM2, parM2Fin, mensuel }: Plafond, surface: number): string {
  const m2 = formatNombre(surface, decimalesOf(surface));
  const fine = parM2Fin === parM2 ? '' : fr` (${formatNombre(parM2Fin, 4)} à quatre décimales)`;
  return fr`Calcul : ${monthly(mensuel)} ÷ ${m2}\u00a0m² = ${formatLoyer(parM2)}, au centime inférieur${fine} : jamais au-dessus du plafond mensuel. Montants hors charges.`;
}

/** « 450 € ÷ 65 m² = 6,92 €/m², au centime (6,9231 à quatre décimales) ». */
export function loyerSteps({ mensuel, surface, parM2, parM2Fin }: LoyerParM2): string {
  const m2 = formatNombre(surface, decimalesOf(surface));
  const fine = parM2Fin === parM2 ? '' : fr` (${formatNombre(parM2Fin, 4)} à quatre décimales)`;
  return fr`Loyer : ${monthly(Math.round(mensuel * 100))} ÷ ${m2}\u00a0m² = ${formatLoyer(parM2)}, au centime${fine}.`;
}

/** Said of a rent above the monthly plafond: once brought to the m², both could look the same. */
export const depasseSentence = (mensuel: number, plafond: number) =>
  fr`Le loyer mensuel de ${monthly(Math.round(mensuel * 100))} dépasse le plafond mensuel de ${monthly(plafond)}.`;

/** Which row the amounts go to, or how to choose one. */
export function ligneSentence(ligne: LigneChoisie | undefined): string {
  if (ligne === undefined)
    return fr`Sélectionnez une ligne du formulaire dans la feuille : son bail est repris ici, et le montant peut y être inscrit.`;
  const menage = ligne.menage === '' ? '' : ` · ${ligne.menage}`;
  const bail =
    ligne.bail === undefined ? 'sans date de bail lisible' : fr`bail du ${formatDate(ligne.bail)}`;
  return fr`Ligne\u00a0${ligne.rang}${menage}, ${bail}.`;
}

/** « Écrire 6,47 €/m² en I14 », « Remplacer 6,50 par 6,47 €/m² en I14 ». */
export function ecrireMontantLabel(
  montant: number,
  { cellule, valeur }: { readonly cellule: string; readonly valeur: CellValue },
): string {
  const told = formatLoyer(montant);
  return isBlank(valeur)
    ? fr`Écrire ${told} en ${cellule}`
    : fr`Remplacer ${shownText(valeur)} par ${told} en ${cellule}`;
}

/** Said where the cell holds the amount already. */
export const dejaEcrit = (montant: number, cellule: string) =>
  fr`${cellule} contient ${formatLoyer(montant)}.`;

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
