import { Button } from '@fluentui/react-components';
import { useState } from 'react';

import { copyText } from '../copyText';
import { COPIE_REFUSEE } from '../words/copie';
import { Small } from './Small';

interface CopyButtonProps {
  readonly label: string;
  /** What is said once it is copied. */
  readonly done: string;
  readonly text: () => string;
}

/** Copies a text, and says that it did, or that it could not. */
export function CopyButton({ label, done, text }: CopyButtonProps) {
  const [said, setSaid] = useState('');
  const copy = async () => setSaid((await copyText(text())) ? done : COPIE_REFUSEE);
  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {label}
      </Button>
      <div role="status">{said !== '' && <Small>{said}</Small>}</div>
    </>
  );
}
