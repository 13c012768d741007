import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';

import { fr, NBSP } from '../../../text/fr';

const MAX = 10_000;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', gap: tokens.spacingHorizontalS },
  input: { width: '80px' },
});

interface AddRowsProps {
  readonly frozen: boolean;
  readonly onAdd: (count: number) => void;
}

/** Adds blank rows at the end of the table; totals and checks follow. */
export function AddRows({ frozen, onAdd }: AddRowsProps) {
  const styles = useStyles();
  const [text, setText] = useState('10');
  const count = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  const wrong = count < 1 || count > MAX;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong && !frozen) onAdd(count);
  };
  return (
    <form className={styles.root} noValidate onSubmit={submit}>
      <Field
        label="Nombre de lignes à ajouter"
        size="small"
        {...(wrong && text !== ''
          ? {
              validationState: 'error' as const,
              validationMessage: fr`Indiquez un nombre entre 1 et 10${NBSP}000.`,
            }
          : {})}
      >
        <Input
          className={styles.input}
          inputMode="numeric"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div className={styles.row}>
        <Button type="submit" disabledFocusable={frozen || wrong}>
          Ajouter des lignes
        </Button>
      </div>
    </form>
  );
}
