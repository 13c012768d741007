import {
  Field,
  Input,
  makeStyles,
  type FieldProps,
  type InputProps,
} from '@fluentui/react-components';

const useStyles = makeStyles({
  // Fluent's inputs are never narrower than 250 px unless told so.
  input: { width: '100%', minWidth: 0 },
});

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Said in green under the field when there is no error. */
  readonly good?: string | undefined;
  readonly required?: boolean | undefined;
  readonly inputMode?: InputProps['inputMode'];
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}

/** A labelled line of text with its hint, and its error under it. */
export function TextField(props: TextFieldProps) {
  const styles = useStyles();
  const { name, label, value, required = false, inputMode, onChange, onBlur } = props;
  return (
    <Field label={label} required={required} size="small" {...messageOf(props)}>
      <Input
        name={name}
        className={styles.input}
        value={value}
        autoComplete="off"
        {...(inputMode === undefined ? {} : { inputMode })}
        {...(onBlur === undefined ? {} : { onBlur })}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

function messageOf({ error, good, hint }: TextFieldProps): Partial<FieldProps> {
  if (error !== undefined) return { validationState: 'error', validationMessage: error };
  if (good !== undefined) return { validationState: 'success', validationMessage: good };
  return hint === undefined ? {} : { hint };
}
