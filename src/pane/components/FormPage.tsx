import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FormEvent, ReactNode, RefObject } from 'react';

import { Foot } from './Foot';
import { MessageZone } from './MessageZone';
import { Small } from './Small';
import { SubPage } from './SubPage';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  fields: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
});

interface FormPageProps {
  readonly title: string;
  readonly lead: string;
  /** The word on the button that submits. */
  readonly submit: string;
  readonly busy: boolean;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A page of fields, with what submits them and the way back. */
export function FormPage(props: FormPageProps) {
  const { title, lead, submit, busy, form, onSubmit, onClose, children } = props;
  const styles = useStyles();
  const answer = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <SubPage title={title} onClose={onClose}>
      <form ref={form} className={styles.form} noValidate onSubmit={answer}>
        <div className={styles.fields}>
          <Small>{lead}</Small>
          {children}
        </div>
        <MessageZone />
        <Foot>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {submit}
          </Button>
          <Button onClick={onClose}>Annuler</Button>
        </Foot>
      </form>
    </SubPage>
  );
}

/** The field of a form that bears a name. */
export function fieldNamed(form: HTMLFormElement | null, name: string): HTMLElement | null {
  return form?.querySelector<HTMLElement>(`[name="${name}"]`) ?? null;
}
