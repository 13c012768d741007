import { useState } from 'react';

import { SelectField } from '../../components/SelectField';
import { recentLabel } from '../../words/recentLabel';
import type { LastEntete } from './values';

interface RecentFieldProps {
  /** Newest first: the first fills the page when it opens. */
  readonly recents: readonly LastEntete[];
  readonly onChoose: (entete: LastEntete | undefined) => void;
}

/** The headers used before, for whoever declares for several operations or bailleurs. */
export function RecentField({ recents, onChoose }: RecentFieldProps) {
  const [chosen, setChosen] = useState<string | undefined>('0');
  return (
    <SelectField
      label="En-têtes récents"
      none="Nouvel en-tête"
      value={chosen}
      choices={recents.map((entete, i) => ({ value: String(i), label: recentLabel(entete) }))}
      onChoose={(value) => {
        setChosen(value);
        onChoose(value === undefined ? undefined : recents[Number(value)]);
      }}
    />
  );
}
