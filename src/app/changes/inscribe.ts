import type { FormReading } from '../../core/reading/formReading';
import type { Classeur } from '../mirror/views/modelesA';
import type { Apercu } from '../state/consolidation';
import type { Act, Change } from './act';
import { inscriptionCommands } from './parts/inscriptionCommands';
import type { Lot } from './parts/planInscription';
import { prepare, saysTheSame } from './parts/prepareInscription';

/** The rows to inscribe, and what the person saw of it. */
export interface Inscription {
  readonly modele: FormReading;
  readonly lot: Lot;
  readonly remplacees: ReadonlySet<string>;
  readonly apercu: Apercu | undefined;
}

/** Writes the rows as they were shown; where the workbook changed meanwhile, what would now change. */
export const inscribe = ((classeur, { modele, lot, remplacees, apercu: seen }) => {
  const { plan, apercu, enPlace } = prepare(classeur, modele, lot, remplacees);
  if (!seen || !saysTheSame(seen, apercu)) {
    return { refus: { ...apercu, revu: seen !== undefined } };
  }
  const { inscrites } = apercu;
  return {
    inscrites,
    commands: inscriptionCommands(classeur.snapshot, enPlace, plan),
    told: { kind: 'consolide', count: inscrites },
  };
}) satisfies Act<Classeur, Inscription, Change & { readonly inscrites: number }, Apercu>;
