import { keyOf } from '../../../core/cellText';
import { certificationOf } from '../../../core/reading/certificationOf';
import type { FormReading } from '../../../core/reading/formReading';
import { diffLignes } from '../../../core/retours/diffLignes';
import type { Changement, LigneConsolidee } from '../../../core/retours/model';
import type { ConsolidationResume } from '../../../core/retours/resume';
import type { ModeleEnPlace } from '../../mirror/views/enPlace';
import { summaryOf } from '../../mirror/views/formState';
import { enPlaceDe, isProtected, type Classeur } from '../../mirror/views/modelesA';
import type { Apercu, ChangementsBailleur } from '../../state/consolidation';
import { planInscription, type Lot, type PlanInscription } from './planInscription';

/** What will be written, and what is said of it before. */
export interface Preparation {
  readonly enPlace: ModeleEnPlace;
  readonly plan: PlanInscription;
  readonly apercu: Apercu;
}

export function prepare(
  classeur: Classeur,
  modele: FormReading,
  lot: Lot,
  remplacees: ReadonlySet<string>,
): Preparation {
  const enPlace = enPlaceDe(classeur, modele);
  const plan = planInscription(enPlace.lignes, lot, remplacees, modele.premiereLigne);
  const changements = diffLignes(plan.sortantes, plan.entrantes);
  const count = (kind: Changement['kind']) => changements.filter((c) => c.kind === kind).length;
  return {
    enPlace,
    plan,
    apercu: {
      modele: summaryOf(modele),
      parBailleur: byBailleur(changements),
      ajoutees: count('ajoutee'),
      modifiees: count('modifiee'),
      retirees: count('retiree'),
      inscrites: plan.entrantes.length,
      conservees: plan.conservees,
      saisies: plan.saisies,
      conflits: plan.conflits.map((each) => ({ ...each, remplacee: remplacees.has(each.cle) })),
      protegee: isProtected(classeur, modele),
      certifiee: certificationOf(modele).le !== undefined,
      revu: false,
    },
  };
}

/** The rows that enter, for the returns that are kept and are not in `sauf`. */
export function lotOf(
  resume: ConsolidationResume,
  lignes: readonly LigneConsolidee[],
  sauf: ReadonlySet<string> = new Set(),
): Lot {
  const retenus = resume.retours.filter(({ id, choix }) => choix === 'retenu' && !sauf.has(id));
  const isOfThem = ({ provenance }: LigneConsolidee) =>
    retenus.some(
      ({ fichier, feuille }) => fichier === provenance.fichier && feuille === provenance.feuille,
    );
  return {
    lignes: sauf.size === 0 ? lignes : lignes.filter(isOfThem),
    bailleurs: retenus.map(({ bailleur }) => bailleur),
    fichiers: retenus.map(({ fichier }) => fichier),
  };
}

function byBailleur(changements: readonly Changement[]): readonly ChangementsBailleur[] {
  const groups = new Map<string, Changement[]>();
  for (const changement of changements) {
    const key = keyOf(changement.bailleur);
    const found = groups.get(key);
    if (found) found.push(changement);
    else groups.set(key, [changement]);
  }
  return [...groups.values()].map((group) => {
    const count = (kind: Changement['kind']) => group.filter((c) => c.kind === kind).length;
    return {
      bailleur: group[0]?.bailleur ?? '',
      ajoutees: count('ajoutee'),
      modifiees: count('modifiee'),
      retirees: count('retiree'),
      changements: group,
    };
  });
}

/** Whether two views of what will change say the same. */
export function saysTheSame(a: Apercu, b: Apercu): boolean {
  const facts = (apercu: Apercu) => JSON.stringify({ ...apercu, revu: false });
  return facts(a) === facts(b);
}
