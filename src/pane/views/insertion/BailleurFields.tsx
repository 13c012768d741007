import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';
import { IdentiteFields } from './IdentiteFields';
import type { Insertion } from './useInsertion';

/** Who declares in a Modèle B. */
export function BailleurFields({ insertion }: { insertion: Insertion }) {
  const { values, shown, change, leave } = insertion;
  return (
    <Section title="Bailleur HLM relogeur">
      <TextField
        name="bailleur"
        label="Nom du bailleur"
        required
        value={values.bailleur}
        error={shown.bailleur}
        hint="Tel qu’il figurera à chaque ligne du tableau"
        onChange={(bailleur) => change({ bailleur })}
        onBlur={() => leave('bailleur')}
      />
      <IdentiteFields insertion={insertion} />
    </Section>
  );
}
