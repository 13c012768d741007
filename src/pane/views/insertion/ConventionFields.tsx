import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';

import { AnneeField, FieldPair, IdtopField } from '../../components/EnteteFields';
import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';
import type { Insertion } from './useInsertion';

const useStyles = makeStyles({
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
      <FieldPair>
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
        <AnneeField
          value={values.annee}
          error={shown.annee}
          onChange={(annee) => change({ annee })}
          onBlur={() => leave('annee')}
        />
      </FieldPair>
      <IdtopField
        value={values.idtopOperation}
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
