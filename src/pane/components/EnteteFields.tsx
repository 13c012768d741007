/** Fields of a header that the insertion of a form and the preparation of those to send share. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { TextField } from './TextField';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
});

/** Two fields side by side. */
export function FieldPair({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().pair}>{children}</div>;
}

interface AnneeFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (annee: string) => void;
  readonly onBlur?: () => void;
}

export function AnneeField(props: AnneeFieldProps) {
  return (
    <TextField
      name="annee"
      label="Année N-1"
      required
      inputMode="numeric"
      hint="Année des baux"
      {...props}
    />
  );
}

interface IdtopFieldProps {
  readonly value: string;
  readonly onChange: (idtop: string) => void;
}

export function IdtopField(props: IdtopFieldProps) {
  return (
    <TextField
      name="idtopOperation"
      label="IDTOP de l’opération"
      hint="Opération de relogement avec minoration de loyer"
      {...props}
    />
  );
}
