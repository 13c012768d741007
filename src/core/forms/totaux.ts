/** The eight total lines word for word; both forms print the same. */
import type { TotalKey } from './modele';

const annee = "Total nombre de ménages relogés avec minoration de loyer sur l'année N-1";
const depuis =
  "Total nombre de ménages relogés avec minoration de loyer depuis le démarrage de l'opération jusqu'à l'année N-1";

export const totaux: Readonly<Record<TotalKey, string>> = {
  n1_t1t2: `${annee} dans un logement T1/T2`,
  n1_t3t4: `${annee} dans un logement T3/T4`,
  n1_t5: `${annee} dans un logement T5 et plus`,
  n1: annee,
  cumul_t1t2: `${depuis} dans un logement T1/T2`,
  cumul_t3t4: `${depuis} dans un logement T3/T4`,
  cumul_t5: `${depuis} dans un logement T5 et plus`,
  cumul: depuis,
};
