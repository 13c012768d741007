import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';
import { IdentiteFields } from './IdentiteFields';
import type { Insertion } from './useInsertion';

/** Who declares in a Modèle A, and who receives the indemnité: not always the same. */
export function MaitreOuvrageFields({ insertion }: { insertion: Insertion }) {
  const { values, shown, change, leave } = insertion;
  return (
    <>
      <Section title="Maître d’ouvrage">
        <TextField
          name="maitreOuvrage"
          label="Nom du maître d’ouvrage"
          required
          value={values.maitreOuvrage}
          error={shown.maitreOuvrage}
          hint="De l’opération à l’origine des relogements"
          onChange={(maitreOuvrage) => change({ maitreOuvrage })}
          onBlur={() => leave('maitreOuvrage')}
        />
      </Section>
      <Section title="Bénéficiaire">
        <IdentiteFields insertion={insertion} />
      </Section>
    </>
  );
}
