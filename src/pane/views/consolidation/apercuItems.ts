import type { Apercu, ChangementsBailleur } from '../../../app/state/consolidation';

type Conflits = Apercu['conflits'];

export type ApercuItem =
  | { readonly kind: 'conflits'; readonly key: string; readonly conflits: Conflits }
  | { readonly kind: 'bailleur'; readonly key: string; readonly groupe: ChangementsBailleur };

/** Conflicts of one article: a long list of them is cut so that it scrolls like the others. */
const PER_ARTICLE = 20;

/** What needs an answer first, then what changes, bailleur by bailleur. */
export function apercuItems({ conflits, parBailleur }: Apercu): readonly ApercuItem[] {
  const articles = Math.ceil(conflits.length / PER_ARTICLE);
  return [
    ...Array.from({ length: articles }, (_, index) => {
      const from = index * PER_ARTICLE;
      const some = conflits.slice(from, from + PER_ARTICLE);
      return { kind: 'conflits', key: `conflits/${index}`, conflits: some } as const;
    }),
    ...parBailleur.map(
      (groupe) => ({ kind: 'bailleur', key: `bailleur/${groupe.bailleur}`, groupe }) as const,
    ),
  ];
}

export function estimateApercu(item: ApercuItem): number {
  return item.kind === 'conflits' ? 60 + 110 * item.conflits.length : 90;
}
