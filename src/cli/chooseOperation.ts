import { isSameText, keyOf, textOf } from '../core/cellText';
import type { FormReading } from '../core/reading/formReading';
import { formatList, fr } from '../text/fr';
import { CliError } from './context';

/**
 * The forms of the operation asked for, all of them where the workbook holds one only. Throws a CliError
 * that lists the operations where it holds several and none is named, or not the one that is.
 */
export function chooseOperation(
  forms: readonly FormReading[],
  operation: string | undefined,
  file: string,
): readonly FormReading[] {
  const named = new Map(forms.map((form) => [keyOf(idtopOf(form)), idtopOf(form)]));
  const known = [...named.values()].filter((idtop) => idtop !== '');
  const list = formatList(known.map((idtop) => fr`« ${idtop} »`));
  if (operation === undefined) {
    if (known.length < 2) return forms;
    throw new CliError(
      fr`${file} contient ${known.length} opérations (${list}) : indiquez laquelle avec --operation.`,
    );
  }
  const found = forms.filter((form) => isSameText(idtopOf(form), operation));
  if (found.length > 0) return found;
  const others = known.length === 0 ? '' : fr` Le classeur contient ${list}.`;
  throw new CliError(
    fr`${file} ne contient aucun Modèle A de l’opération « ${operation} ».${others}`,
  );
}

const idtopOf = ({ entete }: FormReading) => textOf(entete.idtopOperation?.value ?? null);
