import { textOf } from '../../core/cellText';
import type { FormReading } from '../../core/reading/formReading';
import type { RetourResume } from '../../core/retours/resume';
import { anneeOf } from '../../core/rules/entete';
import { registreDe, type Classeur } from '../mirror/views/modelesA';
import { retoursCommands } from '../sheets/retoursCommands';
import type { Apercu } from '../state/consolidation';
import type { Act, Change } from './act';
import { inscriptionCommands } from './parts/inscriptionCommands';
import type { Lot } from './parts/planInscription';
import { prepare, saysTheSame } from './parts/prepareInscription';
import { registreRetours } from './parts/registreRetours';

/** The rows to inscribe, and what the person saw of it. */
export interface Inscription {
  readonly modele: FormReading;
  readonly lot: Lot;
  readonly remplacees: ReadonlySet<string>;
  readonly apercu: Apercu | undefined;
  /** Every return that was received, those that do not enter included. */
  readonly retours: readonly RetourResume[];
  /** Who decides, where somebody said so. */
  readonly par: string;
}

/** Writes the rows as they were shown; where the workbook changed meanwhile, what would now change. */
export const inscribe = ((classeur, request, today) => {
  const { modele, lot, remplacees, apercu: seen, retours, par } = request;
  const { plan, apercu, enPlace } = prepare(classeur, modele, lot, remplacees);
  if (!seen || !saysTheSame(seen, apercu)) {
    return { refus: { ...apercu, revu: seen !== undefined } };
  }
  const { inscrites } = apercu;
  const { snapshot } = classeur;
  const annee = anneeOf(modele);
  const operation = textOf(modele.entete.idtopOperation?.value ?? null);
  const connus = registreDe(classeur, modele);
  const registre =
    annee === undefined
      ? []
      : registreRetours(connus, retours, { annee, operation, le: today, par });
  return {
    inscrites,
    commands: [
      ...inscriptionCommands(snapshot, enPlace, plan),
      ...retoursCommands(snapshot, registre),
    ],
    told: { kind: 'consolide', count: inscrites },
  };
}) satisfies Act<Classeur, Inscription, Change & { readonly inscrites: number }, Apercu>;
