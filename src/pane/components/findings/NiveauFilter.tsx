import type { Niveau } from '../../../core/finding';
import { filterWord, type Filter } from '../../words/filters';
import { NiveauIcon } from '../Niveau';
import { FilterBar, type FilterChoice } from './FilterBar';

const LEVELS: readonly Niveau[] = ['erreur', 'avertissement', 'info'];

interface NiveauFilterProps {
  readonly counts: Readonly<Record<Niveau, number>>;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Which levels the list shows. A level without findings is not offered. */
export function NiveauFilter({ counts, filter, onFilter }: NiveauFilterProps) {
  const total = counts.erreur + counts.avertissement + counts.info;
  const offered = LEVELS.filter((niveau) => counts[niveau] > 0 || niveau === filter);
  const choices: readonly FilterChoice<Filter>[] = [
    { value: 'tout', count: total, word: filterWord('tout', total) },
    ...offered.map((niveau) => ({
      value: niveau,
      count: counts[niveau],
      word: filterWord(niveau, counts[niveau]),
      icon: <NiveauIcon niveau={niveau} />,
    })),
  ];
  return (
    <FilterBar label="Filtrer par niveau" choices={choices} chosen={filter} onChoose={onFilter} />
  );
}
