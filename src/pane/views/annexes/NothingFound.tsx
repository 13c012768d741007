import { EmptyNote } from '../../components/EmptyNote';
import { NOTHING_FOUND } from '../../words/annexes';
import type { Filter } from '../../words/filters';
import { nothingWrong } from '../../words/nothingWrong';

/** What stands in place of the list when there is no table to speak of. */
export function NothingFound({ filter }: { readonly filter: Filter }) {
  return filter === 'tout' ? (
    <EmptyNote tone="neutre" text={NOTHING_FOUND} />
  ) : (
    <EmptyNote tone="bon" text={nothingWrong(false, filter)} />
  );
}
