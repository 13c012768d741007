/** The households that past years of an operation declared: they are sent to nobody again. */
import { keyOf } from '../cellText';
import type { MenagePasse } from '../dossier/menages';

/** By `keyOf` of its identifier, the last year before `annee` in which each household was declared. */
export type MenagesDeclares = ReadonlyMap<string, number>;

/** A past household of no operation counts for all, as it does for `identifiant-deja-declare`. */
export function declaresAvant(
  passes: readonly MenagePasse[],
  annee: number,
  idtopOperation: string,
): MenagesDeclares {
  const declares = new Map<string, number>();
  const operation = keyOf(idtopOperation);
  for (const { annee: passee, idtop, identifiant } of passes) {
    if (typeof passee !== 'number' || passee >= annee) continue;
    if (!['', operation].includes(keyOf(idtop))) continue;
    const key = keyOf(identifiant);
    declares.set(key, Math.max(passee, declares.get(key) ?? 0));
  }
  return declares;
}
