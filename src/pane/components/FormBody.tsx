import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode, type Ref } from 'react';
import { flushSync } from 'react-dom';

import { refusSentence } from '../words/refusSentence';
import { ErrorCircleFilled } from './Icons';
import { MessageZone } from './MessageZone';
import { PageBody } from './PageBody';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  refus: {
    flexShrink: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusDangerForeground3,
  },
  icon: { flexShrink: 0, fontSize: '16px' },
});

interface FormBodyProps {
  readonly ref?: Ref<HTMLFormElement>;
  /** The buttons that submit it and that leave it. */
  readonly foot: ReactNode;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/**
 * The fields of a page, the messages, and the buttons under them. Where the button refuses, the first
 * fault comes into view, and its words stand over the button until something is changed.
 */
export function FormBody({ ref, foot, onSubmit, children }: FormBodyProps) {
  const styles = useStyles();
  const [refus, setRefus] = useState('');
  const answer = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    // What is refused must stand in the page before it can be gone to.
    flushSync(onSubmit);
    const faults = [...form.querySelectorAll<HTMLElement>(FAULT)];
    const [first] = faults;
    setRefus(first ? refusSentence(wordsOf(first), faults.length - 1) : '');
    const missing = first?.matches('[data-faute]') && first.querySelector('input:not(:checked)');
    const target = missing || first;
    if (!(target instanceof HTMLElement)) return;
    target.focus();
    target.scrollIntoView({ block: 'center' });
  };
  return (
    <form
      ref={ref}
      className={styles.form}
      noValidate
      onSubmit={answer}
      onChange={() => setRefus('')}
    >
      <PageBody under="title" gap="L">
        {children}
      </PageBody>
      <MessageZone />
      {refus !== '' && (
        <p className={styles.refus}>
          <ErrorCircleFilled aria-hidden className={styles.icon} />
          {refus}
        </p>
      )}
      {foot}
    </form>
  );
}

/** A field whose value is refused, or a group of which something is missing. */
const FAULT = '[aria-invalid="true"], [data-faute]';

function wordsOf(fault: HTMLElement): string {
  const { faute } = fault.dataset;
  if (faute !== undefined) return faute;
  const described = fault.getAttribute('aria-describedby')?.split(' ') ?? [];
  return described
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();
}
