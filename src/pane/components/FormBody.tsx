import { makeStyles } from '@fluentui/react-components';
import type { FormEvent, ReactNode, Ref } from 'react';

import { MessageZone } from './MessageZone';
import { PageBody } from './PageBody';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

interface FormBodyProps {
  readonly ref?: Ref<HTMLFormElement>;
  /** The buttons that submit it and that leave it. */
  readonly foot: ReactNode;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** The fields of a page, the messages, and the buttons under them. */
export function FormBody({ ref, foot, onSubmit, children }: FormBodyProps) {
  const styles = useStyles();
  const answer = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form ref={ref} className={styles.form} noValidate onSubmit={answer}>
      <PageBody under="title" gap="L">
        {children}
      </PageBody>
      <MessageZone />
      {foot}
    </form>
  );
}
