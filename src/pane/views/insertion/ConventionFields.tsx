import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';

import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';
import type { Insertion } from './useInsertion';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  radios: { flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** Under which agreement, for which year, for which operation. */
export function ConventionFields({ insertion }: { insertion: Insertion }) {
  const { values, shown, change, leave } = insertion;
  const styles = useStyles();
  return (
    <Section title="Convention">
      <Field label="Nature" size="small">
        <RadioGroup
          layout="horizontal"
          className={styles.radios}
          value={values.nature}
          onChange={(_, { value }) =>
            change({ nature: value === 'protocole' ? 'protocole' : 'convention' })
          }
        >
          <Radio value="convention" label="Convention" />
          <Radio value="protocole" label="Protocole de préfiguration" />
        </RadioGroup>
      </Field>
      <div className={styles.pair}>
        <TextField
          name="numero"
          label="Numéro"
          required
          value={values.numero}
          error={shown.numero}
          hint="Par exemple 168"
          onChange={(numero) => change({ numero })}
          onBlur={() => leave('numero')}
        />
        <TextField
          name="annee"
          label="Année N-1"
          required
          inputMode="numeric"
          value={values.annee}
          error={shown.annee}
          hint="Année des baux"
          onChange={(annee) => change({ annee })}
          onBlur={() => leave('annee')}
        />
      </div>
      <TextField
        name="idtopOperation"
        label="IDTOP de l’opération"
        value={values.idtopOperation}
        hint="Opération de relogement avec minoration de loyer"
        onChange={(idtopOperation) => change({ idtopOperation })}
      />
      {values.modele === 'A' && (
        <TextField
          name="libelleOperation"
          label="Libellé de l’opération"
          value={values.libelleOperation}
          onChange={(libelleOperation) => change({ libelleOperation })}
        />
      )}
    </Section>
  );
}
