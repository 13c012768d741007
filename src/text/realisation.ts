/** The forecast of a convention against what was achieved, in French. */
import type {
  MontantLigne,
  NonComparable,
  RealisationLigne,
  Taux,
} from '../core/annexes/realisation';
import { milieu } from '../core/annexes/realisation';
import { formatList, formatNombre, quote } from './format';
import { fr, NBSP } from './typographie';

/** « 96 % », with what rounding leaves open where it shows: « 96 % (entre 90 et 104 %) ». */
export function formatTaux({ valeur, min, max }: Taux): string {
  const [rate, low, high] = [valeur, min, max].map((each) => Math.round(each * 100));
  const figure = `${formatNombre(rate ?? 0)}${NBSP}%`;
  if (low === rate && high === rate) return figure;
  return fr`${figure} (entre ${formatNombre(low ?? 0)} et ${formatNombre(high ?? 0)} %)`;
}

/** In k€, as the annexes print: « 7 384 k€ ». */
export function formatMontantLigne(montant: MontantLigne): string {
  return `${formatNombre(Math.round(milieu(montant.intervalle) / 100_000))}${NBSP}k€`;
}

/** Why a line has no rate. */
export function sansTauxSentence({ prevu, realise }: RealisationLigne): string {
  if (!prevu) return 'Montant prévisionnel à compléter, ou dont l’unité n’est pas connue.';
  if (!realise) return 'Montant réalisé à compléter, ou dont l’unité n’est pas connue.';
  return 'Rien n’était prévu sur cette ligne.';
}

/** The labels that stand in one table only. */
export function sansPendantSentence(labels: readonly string[], table: string): string {
  return fr`Seulement dans ${table} : ${formatList(labels.map((label) => quote(label)))}.`;
}

const reasons: Readonly<Record<NonComparable, string>> = {
  'prevision-sans-total':
    'Le tableau prévisionnel a plusieurs colonnes de montants et aucune n’est leur total. Ajoutez une colonne de total, puis recommencez.',
  'periodes-differentes':
    'Les montants réalisés ne couvrent pas les années du tableau prévisionnel. Choisissez l’Annexe 1 de la convention suivante, qui porte sur les mêmes années.',
  'aucune-ligne':
    'Aucun libellé n’est commun aux deux tableaux. Donnez aux lignes les mêmes libellés, puis recommencez.',
};

/** Why two tables cannot be compared, and what to do. */
export function nonComparableSentence(reason: NonComparable): string {
  return fr`${reasons[reason]}`;
}
