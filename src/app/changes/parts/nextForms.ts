import { isFilled, textOf } from '../../../core/cellText';
import type { FormReading } from '../../../core/reading/formReading';
import type { Command, Snapshot } from '../../../workbook/port';
import { foresee } from '../../sheets/foresee';
import type { EnteteValues } from '../../sheets/formPlan';
import { insertForm } from '../insertForm';

/** As many rows as the pane proposes; the table grows with what is pasted or inscribed. */
const LIGNES = 30;

/** The header of a form in the year `annee`; as it stands where that is not known. */
export function enteteIn(form: FormReading, annee: number | undefined): EnteteValues {
  const fields = Object.entries(form.entete).flatMap(([key, { value }]) =>
    isFilled(value) && typeof value !== 'boolean' ? [[key, value] as const] : [],
  );
  return { ...Object.fromEntries(fields), ...(annee !== undefined && { annee }) };
}

/**
 * An empty Modèle A of the year `annee` for the operation of each form, with its régime; tabs name the
 * operations where there are several.
 */
export function nextForms(
  snapshot: Snapshot,
  forms: readonly FormReading[],
  annee: number,
): readonly Command[] {
  const operations = forms.map(({ entete }) => ({
    idtop: textOf(entete.idtopOperation?.value ?? null),
    libelle: textOf(entete.libelleOperation?.value ?? null),
  }));
  return inSteps(
    snapshot,
    forms.map((form) => (before: Snapshot) => {
      const { regime } = form.contexte;
      const request = {
        modele: 'A',
        entete: enteteIn(form, annee),
        lignes: LIGNES,
        regime,
        operations,
      } as const;
      return insertForm(before, request).commands;
    }),
  );
}

/** Several steps as one list of commands, each step from what those before it leave. */
export function inSteps(
  snapshot: Snapshot,
  steps: readonly ((before: Snapshot) => readonly Command[])[],
): readonly Command[] {
  let before = snapshot;
  return steps.flatMap((commandsOf) => {
    const commands = commandsOf(before);
    before = foresee(before, commands);
    return commands;
  });
}
