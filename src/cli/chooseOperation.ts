import { isSameText, keyOf, textOf } from '../core/cellText';
import type { Operation } from '../core/dossier/parametres';
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
  const known = unique(forms.map(idtopOf));
  if (operation === undefined) {
    if (known.length > 1) throw several(known, file);
    return forms;
  }
  const found = forms.filter((form) => isSameText(idtopOf(form), operation));
  if (found.length > 0) return found;
  throw new CliError(
    fr`${file} ne contient aucun Modèle A de l’opération « ${operation} ».${contains(known)}`,
  );
}

/** What a workbook knows of operations. */
interface Connues {
  readonly fichier: string;
  readonly modelesA: readonly FormReading[];
  readonly operations: readonly Operation[];
}

/** Which operation somebody named: by an option, or in a header file. */
interface Nommee {
  readonly option: string | undefined;
  /** Empty where the file names none. */
  readonly entete: string;
  /** The header file. */
  readonly path: string;
}

/**
 * The IDTOP that somebody named, as the workbook writes it, or that of its only operation; nothing where
 * it knows none. Operations are those of its Modèles A and those that are programmed: the others of the
 * table *Opérations* caused the relogements, and are found where somebody names them. A header may be
 * that of a new operation: `say` is told that the workbook does not know it.
 */
export function chooseIdtop(
  { fichier: file, modelesA, operations }: Connues,
  nommee: Nommee,
  say: (sentence: string) => void,
): string | undefined {
  const operation = agreedOperation(nommee);
  const programmed = operations.filter(({ programme }) => programme !== undefined);
  const known = unique([...modelesA.map(idtopOf), ...programmed.map(({ idtop }) => idtop)]);
  if (operation === undefined) {
    if (known.length > 1) throw several(known, file);
    return known[0];
  }
  const listed = [...known, ...operations.map(({ idtop }) => idtop)];
  const found = listed.find((idtop) => isSameText(idtop, operation));
  if (found !== undefined) return found;
  const sentence = fr`${file} ne connaît pas l’opération « ${operation} ».${contains(known)}`;
  if (nommee.option !== undefined) throw new CliError(sentence);
  say(sentence);
  return operation;
}

/** The one of two that is given; a CliError where they name two operations. */
export function agreedOperation({ option, entete, path }: Nommee): string | undefined {
  if (option !== undefined && entete !== '' && !isSameText(option, entete)) {
    throw new CliError(
      fr`L’option --operation nomme « ${option} », et le fichier « ${path} » « ${entete} » : gardez l’une des deux.`,
    );
  }
  return option ?? (entete === '' ? undefined : entete);
}

const several = (known: readonly string[], file: string) =>
  new CliError(
    fr`${file} contient ${known.length} opérations (${listOf(known)}) : indiquez laquelle avec --operation.`,
  );

const contains = (known: readonly string[]) =>
  known.length === 0 ? '' : fr` Le classeur contient ${listOf(known)}.`;

const listOf = (idtops: readonly string[]) => formatList(idtops.map((idtop) => fr`« ${idtop} »`));

const idtopOf = ({ entete }: FormReading) => textOf(entete.idtopOperation?.value ?? null);

/** Each once, as it is written first. */
function unique(idtops: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const idtop of idtops) {
    const key = keyOf(idtop);
    if (key !== '' && !first.has(key)) first.set(key, idtop);
  }
  return [...first.values()];
}
