import type { Command, Snapshot } from '../../../workbook/port';
import type { ModeleEnPlace } from '../../mirror/views/enPlace';
import { provenancesCommands } from '../../sheets/provenances';
import type { LignePrevue } from './arrange';
import { lignesCommands } from './lignesCommands';
import type { PlanInscription } from './planInscription';

/**
 * Writes a plan: the rows of the Modèle A, and where each comes from. `nameOf` gives the name by which a
 * file is kept.
 */
export function inscriptionCommands(
  snapshot: Snapshot,
  enPlace: ModeleEnPlace,
  plan: PlanInscription,
  nameOf: (fichier: string) => string = (fichier) => fichier,
): readonly Command[] {
  const traced = plan.lignes.flatMap((ligne) => (ligne ? [named(ligne, nameOf)] : []));
  return [
    ...lignesCommands(enPlace, plan),
    ...provenancesCommands(snapshot, enPlace.reading.id, traced),
  ];
}

function named({ cells, provenances }: LignePrevue, nameOf: (fichier: string) => string) {
  return {
    cells,
    provenances: provenances.map((place) => ({ ...place, fichier: nameOf(place.fichier) })),
  };
}
