import type { Area } from '../../grid/a1';
import { planBloc } from '../sheets/bloc';
import { SANS_OBJET, type Act, type Change } from './act';
import type { AnnexesBase } from './parts/annexesBase';

/** Which table, and where its block is not to stand. */
export interface BlocRequest {
  readonly id: string;
  readonly avoid: readonly Area[];
}

/** Where a block was written. */
export interface BlocWritten extends Change {
  readonly feuille: string;
  readonly plage: Area;
}

/** The control block of a table where cells are free; an earlier one gives its place up. */
export const writeBloc = (({ snapshot, tableaux }, { id, avoid }) => {
  const annexe = tableaux.find((each) => each.annexe.id === id)?.annexe;
  const plan = annexe && planBloc(snapshot, annexe, avoid);
  if (!plan) return SANS_OBJET;
  return { ...plan, feuille: annexe.feuille, told: { kind: 'bloc-ecrit', count: 1 } };
}) satisfies Act<AnnexesBase, BlocRequest, BlocWritten>;
