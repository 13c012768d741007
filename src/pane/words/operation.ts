import type { OperationEnMain } from '../../app/state';
import { isSameText } from '../../core/cellText';

export const TOUTES = 'Toutes les opérations';

/** The short name of an operation, or what to do where none is in view. */
export function operationName({ connues }: OperationEnMain, idtop: string): string {
  const nom = connues.find((each) => isSameText(each.idtop, idtop))?.nom ?? idtop;
  return nom === '' ? 'à choisir' : nom;
}
