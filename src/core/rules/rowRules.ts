/** Every row rule, in the order in which findings of a row are told. */
import { bailAvantLivraison, bailFutur, bailHorsAnnee } from './bail';
import { bailleurDifferent, bailleurHorsConvention } from './bailleur';
import { celluleManquante } from './cellule';
import { conventionApresBail, conventionPlusDeCinqAns, neufAJustifier } from './cinqAns';
import { dateALaPlace } from './dateALaPlace';
import { dateCellule } from './dateCellule';
import { identifiantDejaDeclare, identifiantDoublon, menageAutreOperation } from './identifiant';
import { idtopInconnu } from './idtopInconnu';
import { caracteresInvisibles } from './invisibles';
import { loyerImprobable, loyerSuperieurPlafond, montantCellule } from './loyer';
import { identifiantPersonnel } from './personnel';
import { prerempli } from './prerempli';
import type { RowRule } from './rule';
import { typologieCellule } from './typologieCellule';

export const rowRules: readonly RowRule[] = [
  celluleManquante,
  dateCellule,
  dateALaPlace,
  typologieCellule,
  montantCellule,
  identifiantDoublon,
  identifiantDejaDeclare,
  menageAutreOperation,
  bailleurDifferent,
  bailleurHorsConvention,
  bailHorsAnnee,
  bailFutur,
  conventionPlusDeCinqAns,
  loyerSuperieurPlafond,
  idtopInconnu,
  neufAJustifier,
  conventionApresBail,
  bailAvantLivraison,
  caracteresInvisibles,
  loyerImprobable,
  identifiantPersonnel,
  prerempli,
];
