import { isSameText } from '../../core/cellText';
import { operationOf, type Parametres } from '../../core/dossier/parametres';
import { isIdtopExemple } from '../../core/forms/exempleModeleB';
import type { Modele } from '../../core/forms/modele';
import type { Entetes } from '../state';
import { isSameForm, type Kept } from './lastEntete';

/** What the workbook says of the header of its next form. */
export interface EnteteConnu {
  /** The operation in hand; empty where there is none. */
  readonly idtop: string;
  readonly parametres: Parametres;
}

/**
 * The headers to offer for a new form: first what *Paramètres* says of the convention and of the operation
 * in hand, completed by the header last used for it; then the others last used. What was typed for another
 * operation, or another maître d'ouvrage, completes nothing.
 */
export function nextEntetes<M extends Modele>(
  modele: M,
  connu: EnteteConnu,
  recents: readonly Entetes[M][],
): readonly Partial<Entetes[M]>[] {
  const { idtop } = connu;
  const last: Kept | undefined =
    recents.find((each) => isSameText(each.idtopOperation, idtop)) ?? recents[0];
  const first = { ...last, ...(modele === 'A' && saidOfA(connu, last)), ...said(connu) };
  const others = recents.filter((each) => !isSameForm(each, first));
  return Object.keys(first).length === 0 ? [] : [first as Partial<Entetes[M]>, ...others];
}

function said({ idtop, parametres: { convention } }: EnteteConnu): Kept {
  return {
    ...(convention !== '' && { convention }),
    ...(idtop !== '' && !isIdtopExemple(idtop) && { idtopOperation: idtop }),
  };
}

/** What only a Modèle A asks, where it is not what was typed last. */
function saidOfA({ idtop, parametres }: EnteteConnu, last: Kept | undefined): Kept {
  const { maitreOuvrage, bailleurs } = parametres;
  const isOther = (text: string, typed = '') => text !== '' && !isSameText(text, typed);
  const siret = bailleurs.find(({ nom }) => isSameText(nom, maitreOuvrage))?.siret ?? '';
  const libelleOperation = operationOf(parametres, idtop)?.libelle ?? '';
  return {
    ...(isOther(maitreOuvrage, last?.maitreOuvrage) && {
      ...{ maitreOuvrage, siret },
      ...{ raisonSociale: '', adresse: '' },
    }),
    ...(isOther(idtop, last?.idtopOperation) && { libelleOperation }),
  };
}
