import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';

import { parseRegime } from '../../../core/baremes/regimes';
import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';
import { REGIMES } from '../../words/regimes';
import type { Insertion } from './useInsertion';

const useStyles = makeStyles({
  choice: { display: 'block' },
  hint: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  radios: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** How long the table is, and which amounts it counts with. */
export function TableauFields({ insertion }: { insertion: Insertion }) {
  const { values, shown, change, leave } = insertion;
  const styles = useStyles();
  const radio = (value: string, label: string, hint: string) => (
    <Radio
      key={value}
      value={value}
      label={
        <span>
          <span className={styles.choice}>{label}</span>
          <span className={styles.hint}>{hint}</span>
        </span>
      }
    />
  );
  return (
    <Section title="Tableau">
      <TextField
        name="lignes"
        label="Nombre de lignes"
        required
        inputMode="numeric"
        value={values.lignes}
        error={shown.lignes}
        hint="Une par ménage relogé. Vous pourrez en ajouter."
        onChange={(lignes) => change({ lignes })}
        onBlur={() => leave('lignes')}
      />
      <Field
        label="Régime de l’opération"
        size="small"
        hint="Ne change rien pour les baux signés avant le 1er octobre 2021."
      >
        <RadioGroup
          className={styles.radios}
          value={values.regime ?? ''}
          onChange={(_, { value }) => change({ regime: parseRegime(value) })}
        >
          {radio('', 'Je ne sais pas encore', 'La question sera posée si un bail la soulève.')}
          {REGIMES.map(({ value, label, hint }) => radio(value, label, hint))}
        </RadioGroup>
      </Field>
    </Section>
  );
}
