import { isSameText } from '../../../core/cellText';
import type { FormReading } from '../../../core/reading/formReading';
import { recogniseForms } from '../../../core/reading/recogniseForms';
import { latestParOperation } from '../../../core/suivi/latestParOperation';
import { nextAnnee } from '../../../core/suivi/nextAnnee';
import { reprendre, type Reprise } from '../../../core/suivi/reprendre';
import type { Command, Snapshot } from '../../../workbook/port';
import { carriedFrom } from './carryOver';
import { inSteps, nextForms } from './nextForms';
import { writeDeclares } from './writeDeclares';
import { writeMenages } from './writeMenages';
import { writeSuivi } from './writeSuivi';

/** The next year in a workbook of its own. */
export interface NextClasseur {
  readonly annee: number;
  readonly commands: readonly Command[];
  /** Forms laid out, sums still owed and sums still to be given back. */
  readonly counts: {
    readonly modeles: number;
    readonly reversements: number;
    readonly recuperations: number;
  };
  readonly reprise: Reprise;
}

/**
 * What makes the workbook `into`, an empty one, that of the year after `precedent`: a Modèle A for each
 * operation, or for the one named, the lists, the past years and households, what bailleurs declared, are
 * owed and owe. Undefined where no Modèle A tells its year.
 */
export function nextClasseur(
  into: Snapshot,
  precedent: Snapshot,
  operation?: string,
): NextClasseur | undefined {
  const forms = latestParOperation(recogniseForms(precedent));
  const annee = nextAnnee(forms);
  if (annee === undefined) return undefined;
  const modeles = forms.filter((form) => operation === undefined || isOf(form, operation));
  const reprise = reprendre(precedent);
  const carried = carriedFrom(precedent);
  const commands = inSteps(into, [
    (before) => nextForms(before, modeles, annee),
    ...carried.steps,
    (before) => writeSuivi(before, reprise.annees).commands,
    (before) => writeMenages(before, reprise.menages),
    (before) => writeDeclares(before, reprise.declares),
    activateFirst,
  ]);
  return {
    annee,
    commands,
    counts: { modeles: modeles.length, ...carried.counts },
    reprise,
  };
}

function isOf({ entete }: FormReading, operation: string): boolean {
  return isSameText(entete.idtopOperation?.value ?? null, operation);
}

function activateFirst({ sheets }: Snapshot): readonly Command[] {
  const [first] = sheets;
  return first === undefined ? [] : [{ kind: 'activate', sheet: first.name }];
}
