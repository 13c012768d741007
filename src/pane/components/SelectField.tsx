import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({ select: { minWidth: 0 } });

interface SelectFieldProps {
  readonly label: string;
  /** Undefined while nothing is chosen. */
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The word for none. */
  readonly none?: string;
  readonly onChoose: (value: string | undefined) => void;
}

/** A labelled choice among several, or none. */
export function SelectField(props: SelectFieldProps) {
  const styles = useStyles();
  const { label, value = '', choices, none = 'À choisir', onChoose } = props;
  return (
    <Field label={label} size="small">
      <Select
        className={styles.select}
        value={value}
        onChange={(_, data) => onChoose(data.value === '' ? undefined : data.value)}
      >
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
