import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { Zone } from '../../../core/baremes/plafondsApl';
import { TextField } from '../../components/TextField';
import { errorsOf, type Famille, type PlafondValues } from './values';

const ZONES: readonly Zone[] = ['I', 'II', 'III'];

const FAMILLES: readonly { readonly value: Famille; readonly label: string }[] = [
  { value: 'seule', label: 'Personne seule' },
  { value: 'couple', label: 'Couple sans personne à charge' },
  { value: 'pac', label: 'Seul ou en couple, une personne à charge ou plus' },
];

const useStyles = makeStyles({
  radios: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface PlafondFieldsProps {
  readonly values: PlafondValues;
  readonly onChange: (part: Partial<PlafondValues>) => void;
}

/** What a plafond depends on. A field shows its error once it has been left. */
export function PlafondFields({ values, onChange }: PlafondFieldsProps) {
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const errors = errorsOf(values);
  const text = (name: 'bail' | 'surface' | 'mensuel' | 'supplementaires') => ({
    name,
    value: values[name],
    error: left.has(name) ? errors[name] : undefined,
    onChange: (value: string) => onChange({ [name]: value }),
    onBlur: () => setLeft(new Set([...left, name])),
  });
  return (
    <>
      <Field label="Zone APL du logement" size="small">
        <RadioGroup
          layout="horizontal"
          className={styles.radios}
          value={values.zone}
          onChange={(_, { value }) => onChange({ zone: chosen(ZONES, value) })}
        >
          {ZONES.map((zone) => (
            <Radio key={zone} value={zone} label={zone} />
          ))}
        </RadioGroup>
      </Field>
      <Field label="Composition du ménage" size="small">
        <RadioGroup
          className={styles.radios}
          value={values.famille}
          onChange={(_, { value }) =>
            onChange({
              famille: chosen(
                FAMILLES.map((famille) => famille.value),
                value,
              ),
            })
          }
        >
          {FAMILLES.map((famille) => (
            <Radio key={famille.value} {...famille} />
          ))}
        </RadioGroup>
      </Field>
      {values.famille === 'pac' && (
        <TextField
          {...text('supplementaires')}
          label="Personnes à charge supplémentaires"
          inputMode="numeric"
          hint="En plus de la première."
        />
      )}
      <TextField {...text('bail')} label="Date de signature du bail" hint="jj/mm/aaaa" />
      <TextField
        {...text('surface')}
        label="Surface du logement (m²)"
        inputMode="decimal"
        hint="Par exemple 46,50"
      />
      <TextField
        {...text('mensuel')}
        label="Loyer mensuel hors charges (€), pour le ramener au m²"
        inputMode="decimal"
        hint="Facultatif. Par exemple 450"
      />
    </>
  );
}

/** The choice that a radio button names: its values are these and no others. */
function chosen<T extends string>(choices: readonly T[], value: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Error(`Unknown choice: ${value}`);
  return found;
}
