import { keyOf } from '../../../core/cellText';
import { readSuivi, suiviOf, type SuiviAnnee } from '../../../core/dossier/suivi';
import type { DossierPaiement } from '../../../core/paiement/readDossierPaiement';
import type { FormReading } from '../../../core/reading/formReading';
import { computeTotaux } from '../../../core/totals';
import { WorkbookError } from '../../../workbook/errors';
import type { Command, Snapshot } from '../../../workbook/port';
import { writeSuivi } from './writeSuivi';

type Argent = Pick<SuiviAnnee, 'demande' | 'demandeLe' | 'paye' | 'payeLe'>;

/**
 * Keeps a request or a payment in the year's row of *Suivi*, with the households and the amount that
 * the form declares now. The row is made where the year has none.
 */
export function suiviCommands(
  snapshot: Snapshot,
  reading: FormReading,
  dossier: DossierPaiement,
  argent: Argent,
): readonly Command[] {
  const { annee, idtop, montants } = dossier;
  if (annee === undefined) throw new WorkbookError('not-found', 'The form names no year');
  const totaux = computeTotaux(reading);
  const figures = {
    t1t2: totaux.n1_t1t2,
    t3t4: totaux.n1_t3t4,
    t5: totaux.n1_t5,
    forfait: montants.montant,
    ...argent,
  };
  const rang = rowOf(snapshot, annee, idtop);
  const change = rang === undefined ? { annee, idtop, ...figures } : { rang, ...figures };
  const { commands, sansPlace } = writeSuivi(snapshot, [change]);
  if (sansPlace.length > 0) {
    throw new WorkbookError('insert-conflict', `No space for ${sansPlace.join(', ')}`, {
      sheet: 'Suivi',
    });
  }
  return commands;
}

/** The row of the operation, else the one of any operation. */
function rowOf(snapshot: Snapshot, annee: number, idtop: string): number | undefined {
  const rows = suiviOf(readSuivi(snapshot), idtop).filter((row) => row.annee === annee);
  return (rows.find((row) => keyOf(row.idtop) === keyOf(idtop)) ?? rows[0])?.rang;
}
