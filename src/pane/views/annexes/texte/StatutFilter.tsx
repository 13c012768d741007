import { statutsCitation } from '../../../../core/textes/lignesTexte';
import { agree } from '../../../../text/fr';
import { FilterBar, type FilterChoice } from '../../../components/findings/FilterBar';
import { citationsWord, statutWord, type Compte } from '../../../words/annexesTexte';
import type { FilterCitation } from './cards';
import { StatutIcon } from './Statut';

interface StatutFilterProps {
  readonly compte: Compte;
  /** How much moved since the version before; undefined without one. */
  readonly mouvements: number | undefined;
  readonly filter: FilterCitation;
  readonly onFilter: (filter: FilterCitation) => void;
}

/** Which quotations the list shows. A status that none has is not offered. */
export function StatutFilter({ compte, mouvements, filter, onFilter }: StatutFilterProps) {
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
    ...(mouvements === undefined
      ? []
      : [{ value: 'mouvement' as const, count: mouvements, word: agree(mouvements, 'changé') }]),
  ];
  return (
    <FilterBar label="Filtrer par résultat" choices={choices} chosen={filter} onChoose={onFilter} />
  );
}
