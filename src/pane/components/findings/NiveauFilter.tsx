import { filterWord, type Counts, type Filter } from '../../words/filters';
import { NiveauIcon } from '../Niveau';
import { FilterBar, type FilterChoice } from './FilterBar';

const KINDS = ['erreur', 'aCompleter', 'avertissement', 'info'] as const;

interface NiveauFilterProps {
  readonly counts: Counts;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Which levels the list shows. A level without findings is not offered. */
export function NiveauFilter({ counts, filter, onFilter }: NiveauFilterProps) {
  const kinds = KINDS.map((niveau) => ({ niveau, count: counts[niveau] ?? 0 }));
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const offered = kinds.filter(({ niveau, count }) => count > 0 || niveau === filter);
  const choices: readonly FilterChoice<Filter>[] = [
    { value: 'tout', count: total, word: filterWord('tout', total) },
    ...offered.map(({ niveau, count }) => ({
      value: niveau,
      count,
      word: filterWord(niveau, count),
      icon: <NiveauIcon niveau={niveau} />,
    })),
  ];
  return (
    <FilterBar label="Filtrer par niveau" choices={choices} chosen={filter} onChoose={onFilter} />
  );
}
