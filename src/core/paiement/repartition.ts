/**
 * What of a payment each bailleur gets. When the Anru paid less than the rows are worth, the convention
 * gives no order (article 7): the user allocates, and a share in proportion is no more than a proposal.
 */
import { keyOf } from '../cellText';
import { sumCentimes, type Centimes } from '../montant';
import type { Part } from './model';

/** How a payment stands beside what is due. `ecart` is the difference, never negative. */
export interface Reception {
  readonly kind: 'complet' | 'insuffisant' | 'superieur';
  readonly ecart: Centimes;
}

/** What is wrong with an allocation. */
export type RepartitionEcart =
  | { readonly motif: 'part-negative'; readonly bailleur: string; readonly montant: Centimes }
  | {
      readonly motif: 'part-superieure';
      readonly bailleur: string;
      readonly montant: Centimes;
      readonly du: Centimes;
    }
  /** A share for somebody to whom nothing is due, or the same bailleur twice. */
  | { readonly motif: 'bailleur-inattendu'; readonly bailleur: string }
  /** `reste` is what was received and is not shared out: negative when too much is. */
  | { readonly motif: 'somme-differente'; readonly recu: Centimes; readonly reste: Centimes };

export function compareReception(dus: readonly Part[], recu: Centimes): Reception {
  const ecart = recu - totalOf(dus);
  const kind = ecart === 0 ? 'complet' : ecart < 0 ? 'insuffisant' : 'superieur';
  return { kind, ecart: Math.abs(ecart) as Centimes };
}

/** Everything that stands against an allocation; it may be recorded when there is nothing. */
export function checkRepartition(
  parts: readonly Part[],
  dus: readonly Part[],
  recu: Centimes,
): readonly RepartitionEcart[] {
  const due = new Map(dus.map(({ bailleur, montant }) => [keyOf(bailleur), montant]));
  const seen = new Set<string>();
  const wrong = parts.flatMap(({ bailleur, montant }): RepartitionEcart[] => {
    const key = keyOf(bailleur);
    const du = due.get(key);
    if (du === undefined || seen.has(key)) return [{ motif: 'bailleur-inattendu', bailleur }];
    seen.add(key);
    if (montant < 0) return [{ motif: 'part-negative', bailleur, montant }];
    return montant > du ? [{ motif: 'part-superieure', bailleur, montant, du }] : [];
  });
  const reste = (recu - totalOf(parts)) as Centimes;
  return reste === 0 ? wrong : [...wrong, { motif: 'somme-differente', recu, reste }];
}

/**
 * Shares in proportion to what is due, whose sum is `recu` to the cent: shares are rounded down, and
 * the cents left go to the largest remainders, by name where they are equal. Nobody gets more than is
 * due: beyond the total, what is due.
 */
export function prorata(dus: readonly Part[], recu: Centimes): readonly Part[] {
  const total = BigInt(totalOf(dus));
  const shared = BigInt(Math.max(0, Math.min(recu, Number(total))));
  if (total === 0n) return dus.map(({ bailleur }) => ({ bailleur, montant: 0 as Centimes }));
  const shares = dus.map(({ bailleur, montant }) => {
    const product = BigInt(montant) * shared;
    return { key: keyOf(bailleur), floor: product / total, remainder: product % total };
  });
  const given = shares.reduce((sum, { floor }) => sum + floor, 0n);
  const luckier = new Set(
    [...shares]
      .sort(byRemainder)
      .slice(0, Number(shared - given))
      .map(({ key }) => key),
  );
  return dus.map(({ bailleur }, i) => {
    const floor = Number(shares[i]?.floor ?? 0n);
    const montant = floor + Number(luckier.has(keyOf(bailleur)));
    return { bailleur, montant: montant as Centimes };
  });
}

interface Share {
  readonly key: string;
  readonly remainder: bigint;
}

function byRemainder(a: Share, b: Share): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

function totalOf(parts: readonly Part[]): Centimes {
  return sumCentimes(parts.map(({ montant }) => montant));
}
