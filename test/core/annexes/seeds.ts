/** The figures of two conventions (Besançon, Dijon), as printed in their annexes. */
import type { Grid } from './build';

const COIN = 'PRETS, AIDES ET SERVICES ACTION LOGEMENT SERVICES';
const PRODUCTION = 'Production de logement social et intermédiaire (1)';
const SERVICES = 'Services et aides aux salariés (2)';
const TOTAL = 'Total Général';
const annees = [
  'Année 2017 (en k€)',
  'Année 2018 (en k€)',
  'Année 2019 (en k€)',
  'Total 2017 / 2019 (en k€)',
];
const NOTES: Grid = [
  [],
  ['(1) financements de la production, hors NPNRU'],
  ['(2) accession, travaux, mobilité'],
];

export const besancon1: Grid = [
  ['ANNEXE 1 : TABLEAU DES CONCOURS FINANCIERS DEJA MOBILISES'],
  ['SUR LA PERIODE DE LA CONVENTION TERRITORIALE'],
  [],
  [COIN, ...annees],
  [PRODUCTION, 800, 975, 688, 2463],
  [SERVICES, 3375, 2097, 1912, 7384],
  [TOTAL, 4175, 3072, 2600, 9847],
  ...NOTES,
];

export const besancon2: Grid = [
  ['ANNEXE 2 : TABLEAU DES CONCOURS FINANCIERS PREVISIONNELS'],
  ['SUR LA PERIODE 2020 A 2022'],
  [],
  [COIN, 'Total 2020 - 2022 (en k€)'],
  [PRODUCTION, '7 M€'],
  [SERVICES, '8 M€'],
  [TOTAL, '15 M€'],
  ...NOTES,
];

/** Thousands are set apart in some cells only, as printed. */
export const dijon1: Grid = [
  [COIN, ...annees],
  [PRODUCTION, '7385', '4567', '3476', '15 428'],
  [SERVICES, '5836', '5678', '3661', '15175'],
  [TOTAL, '13221', '10 245', '7137', '30603'],
];

export const dijon2: Grid = [
  [COIN, 'Total 2020 - 2022 (en k€)'],
  [PRODUCTION, '15 M€'],
  [SERVICES, '15 M€'],
  [TOTAL, '30 M€'],
];
