import { HostError, type HostErrorCode } from '../model';

/** What the page says when the workbook refuses, in the words of Excel's French client. */
const REFUSALS: Readonly<Partial<Record<HostErrorCode, string>>> = {
  AccessDenied:
    'La cellule que vous essayez de modifier se trouve sur une feuille protégée. Pour effectuer une modification, ôtez la protection de la feuille. Il est possible que vous deviez entrer un mot de passe.',
  MergedRangeConflict: 'Impossible de modifier une partie d’une cellule fusionnée.',
  InsertDeleteConflict:
    'Cette opération n’est pas autorisée. Elle tente de décaler des cellules d’un tableau de votre feuille de calcul.',
  ItemAlreadyExists: 'Ce nom est déjà utilisé. Essayez-en un autre.',
  TableOverlap: 'Un tableau ne peut pas en chevaucher un autre.',
  InvalidOperationInCellEditMode: 'Terminez d’abord la saisie dans la cellule.',
};

/** The French sentence for a refusal; undefined when `error` is not one, but a fault of ours. */
export function frenchRefusal(error: unknown): string | undefined {
  if (!(error instanceof HostError)) return undefined;
  return REFUSALS[error.code] ?? 'Cette opération n’a pas pu être effectuée.';
}

export const MODES = { ready: 'Prêt', enter: 'Entrer', modify: 'Modifier' } as const;
