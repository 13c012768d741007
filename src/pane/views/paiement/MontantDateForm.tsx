import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';

import type { Centimes } from '../../../core/montant';
import { TextField } from '../../components/TextField';
import { useBlocks } from './useBlocks';
import { errorsIn, readMontantDate, type MontantDate, type MontantDateLu } from './values';

interface MontantDateFormProps {
  /** Names the fields apart from those of another form of the page. */
  readonly name: string;
  readonly labels: { readonly montant: string; readonly le: string; readonly action: string };
  readonly first: MontantDate;
  readonly most?: Centimes;
  readonly frozen: boolean;
  /** Whether a button opened the fields: the keyboard then goes on in them. */
  readonly opened?: boolean;
  readonly onRecord: (values: MontantDateLu) => void;
  readonly onCancel?: (() => void) | undefined;
}

/** An amount and a day to record. Errors show once it was asked to, or a field was left. */
export function MontantDateForm(props: MontantDateFormProps) {
  const { name, labels, first, most, frozen, opened = false, onRecord, onCancel } = props;
  const blocks = useBlocks();
  const [values, setValues] = useState(first);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (opened) form.current?.querySelector('input')?.focus();
  }, [opened]);
  const errors = errorsIn(values, most);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setLeft(new Set(['montant', 'le']));
    const read = readMontantDate(values);
    if (!frozen && read !== undefined && Object.keys(errors).length === 0) onRecord(read);
  };
  const field = (key: keyof MontantDate) => ({
    name: `${name}-${key}`,
    label: labels[key],
    value: values[key],
    error: left.has(key) ? errors[key] : undefined,
    onChange: (value: string) => setValues((before) => ({ ...before, [key]: value })),
    onBlur: () => setLeft((before) => new Set([...before, key])),
  });
  return (
    <form ref={form} noValidate className={blocks.block} onSubmit={submit}>
      <TextField {...field('montant')} inputMode="decimal" />
      <TextField {...field('le')} hint="jj/mm/aaaa" />
      <div className={blocks.row}>
        <Button type="submit" disabledFocusable={frozen}>
          {labels.action}
        </Button>
        {onCancel && (
          <Button appearance="subtle" onClick={onCancel}>
            Annuler
          </Button>
        )}
      </div>
    </form>
  );
}
