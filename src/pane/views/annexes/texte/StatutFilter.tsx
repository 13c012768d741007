import { statutsCitation } from '../../../../core/textes/lignesTexte';
import { FilterBar, type FilterChoice } from '../../../components/findings/FilterBar';
import { citationsWord, statutWord, type Compte } from '../../../words/annexesTexte';
import type { FilterCitation } from './cards';
import { StatutIcon } from './Statut';

interface StatutFilterProps {
  readonly compte: Compte;
  readonly filter: FilterCitation;
  readonly onFilter: (filter: FilterCitation) => void;
}

/** Which quotations the list shows. A status that none has is not offered. */
export function StatutFilter({ compte, filter, onFilter }: StatutFilterProps) {
  const total = statutsCitation.reduce((sum, statut) => sum + compte[statut], 0);
  const choices: readonly FilterChoice<FilterCitation>[] = [
    { value: 'tout', count: total, word: citationsWord(total) },
    ...statutsCitation
      .filter((statut) => compte[statut] > 0 || statut === filter)
      .map((statut) => ({
        value: statut,
        count: compte[statut],
        word: statutWord(statut, compte[statut]),
        icon: <StatutIcon statut={statut} />,
      })),
  ];
  return (
    <FilterBar label="Filtrer par résultat" choices={choices} chosen={filter} onChoose={onFilter} />
  );
}
