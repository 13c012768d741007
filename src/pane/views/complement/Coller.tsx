import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';

import { COLLER_HINT, COLLER_LABEL } from '../../words/complement';

interface CollerProps {
  readonly busy: boolean;
  readonly onPaste: (texte: string) => void;
}

/** Where cells copied elsewhere are pasted: they are taken as soon as there is a row under another. */
export function Coller({ busy, onPaste }: CollerProps) {
  const [texte, setTexte] = useState('');
  const take = (value: string) => {
    const isTable = /\S[\r\n]+\S/.test(value);
    setTexte(isTable ? '' : value);
    if (isTable) onPaste(value);
  };
  return (
    <Field label={COLLER_LABEL} hint={COLLER_HINT} size="small">
      <Textarea
        name="coller"
        rows={2}
        resize="none"
        value={texte}
        disabled={busy}
        onChange={(_, { value }) => take(value)}
      />
    </Field>
  );
}
