import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';

import { parseUnite, type Unite } from '../../../../core/annexes/unite';
import { Section } from '../../../components/Section';
import { TextField } from '../../../components/TextField';
import type { AnnexeInsertion } from './useAnnexeSaisie';

const UNITES: readonly Unite[] = ['€', 'k€', 'M€'];

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  radios: { flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Which years, in which unit. */
export function PeriodeFields({ insertion }: { readonly insertion: AnnexeInsertion }) {
  const { values, shown, change, leave } = insertion;
  const styles = useStyles();
  const year = (name: 'de' | 'a', label: string) => (
    <TextField
      name={name}
      label={label}
      required
      inputMode="numeric"
      value={values[name]}
      error={shown[name]}
      onChange={(text) => change({ [name]: text })}
      onBlur={() => leave(name)}
    />
  );
  return (
    <Section title="Période et unité">
      <div className={styles.pair}>
        {year('de', 'Première année')}
        {year('a', 'Dernière année')}
      </div>
      <Field label="Unité des montants" size="small">
        <RadioGroup
          layout="horizontal"
          className={styles.radios}
          value={values.unite}
          onChange={(_, { value }) => change({ unite: parseUnite(value) ?? values.unite })}
        >
          {UNITES.map((unite) => (
            <Radio key={unite} value={unite} label={unite} />
          ))}
        </RadioGroup>
      </Field>
    </Section>
  );
}
