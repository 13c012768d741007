import { Button } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';

import { Foot } from './Foot';
import { FormBody } from './FormBody';
import { Small } from './Small';
import { SubPage } from './SubPage';

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
  return (
    <SubPage title={title} onClose={onClose}>
      <FormBody
        ref={form}
        onSubmit={() => {
          if (!busy) onSubmit();
        }}
        foot={
          <Foot>
            <Button type="submit" appearance="primary" disabledFocusable={busy}>
              {submit}
            </Button>
            <Button onClick={onClose}>Annuler</Button>
          </Foot>
        }
      >
        <Small>{lead}</Small>
        {children}
      </FormBody>
    </SubPage>
  );
}

/** The field of a form that bears a name. */
export function fieldNamed(form: HTMLFormElement | null, name: string): HTMLElement | null {
  return form?.querySelector<HTMLElement>(`[name="${name}"]`) ?? null;
}
