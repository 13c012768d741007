import { textOf } from '../../core/cellText';
import type { FormReading } from '../../core/reading/formReading';
import type { RetourResume } from '../../core/retours/resume';
import { anneeOf } from '../../core/rules/entete';
import { registreDe, type Classeur } from '../mirror/views/modelesA';
import { retoursCommands } from '../sheets/retoursCommands';
import { SANS_OBJET, type Act } from './act';
import { registreChoix } from './parts/registreRetours';

/** Which returns somebody just decided upon, among all that were received. */
export interface ChoixRequest {
  readonly modele: FormReading;
  readonly decides: ReadonlySet<string>;
  readonly recus: readonly RetourResume[];
  /** Who decides, where somebody said so. */
  readonly par: string;
}

/** Keeps what was decided of returned files in *Retours* at once, whether they are inscribed or not. */
export const keepChoix = ((classeur, { modele, decides, recus, par }, today) => {
  const annee = anneeOf(modele);
  if (annee === undefined || decides.size === 0) return SANS_OBJET;
  const operation = textOf(modele.entete.idtopOperation?.value ?? null);
  const connus = registreDe(classeur, modele);
  const registre = registreChoix(connus, recus, { annee, operation, le: today, par });
  const kept = registre.filter((_, index) => decides.has(recus[index]?.id ?? ''));
  const commands = retoursCommands(classeur.snapshot, kept);
  if (commands.length === 0) return SANS_OBJET;
  return { commands, told: { kind: 'retour-decide', count: kept.length } };
}) satisfies Act<Classeur, ChoixRequest>;
