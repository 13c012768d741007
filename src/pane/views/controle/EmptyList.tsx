import type { FormState } from '../../../app/state';
import { EmptyNote } from '../../components/EmptyNote';
import type { Filter } from '../../words/filters';
import { nothingWrong } from '../../words/nothingWrong';

/** What stands in place of the list when there is nothing to say. */
export function EmptyList({ current, filter }: { current: FormState; filter: Filter }) {
  const blank = current.verdict.kind === 'vide';
  return <EmptyNote tone={blank ? 'neutre' : 'bon'} text={nothingWrong(blank, filter)} />;
}
