import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';

import type { Decision } from '../../../core/dossier/decisions';
import { caduqueSentence } from '../../../text/decisions';
import { Small } from '../../components/Small';
import { TextField } from '../../components/TextField';
import { usePane } from '../../hooks/paneContext';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Why an avertissement is none, and who says so. */
export interface Raison {
  readonly raison: string;
  readonly par: string;
}

interface JustificationProps {
  readonly tabIndex: number;
  readonly frozen: boolean;
  /** What was decided of it before a cell changed. */
  readonly caduque: Decision | undefined;
  readonly onJustify: (given: Raison) => void;
}

/** The way to justify an avertissement: a button, then its reason and a name. */
export function Justification({ tabIndex, frozen, caduque, onJustify }: JustificationProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {caduque && <Small>{caduqueSentence(caduque)}</Small>}
      {open ? (
        <RaisonForm
          raison={caduque?.raison ?? ''}
          frozen={frozen}
          onJustify={onJustify}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <div>
          <Button
            size="small"
            tabIndex={tabIndex}
            disabledFocusable={frozen}
            onClick={() => setOpen(true)}
          >
            Justifier…
          </Button>
        </div>
      )}
    </>
  );
}

interface RaisonFormProps {
  readonly raison: string;
  readonly frozen: boolean;
  readonly onJustify: (given: Raison) => void;
  readonly onCancel: () => void;
}

/** Errors show once it was asked to keep the decision. The name is remembered for the next one. */
function RaisonForm({ raison: first, frozen, onJustify, onCancel }: RaisonFormProps) {
  const styles = useStyles();
  const { preferences } = usePane();
  const [raison, setRaison] = useState(first);
  const [par, setPar] = useState(() => preferences.nom());
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const given = { raison: raison.trim(), par: par.trim() };
  const missing = (text: string, error: string) => (asked && text === '' ? error : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (frozen || given.raison === '' || given.par === '') return;
    preferences.setNom(given.par);
    onJustify(given);
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      aria-label="Justifier cet avertissement"
      onSubmit={submit}
    >
      <TextField
        name="raison"
        label="Raison"
        value={raison}
        hint="Ce qui montre que la ligne est juste, et où en est la pièce."
        error={missing(given.raison, 'Indiquez la raison.')}
        onChange={setRaison}
      />
      <TextField
        name="par"
        label="Votre nom"
        value={par}
        error={missing(given.par, 'Indiquez votre nom.')}
        onChange={setPar}
      />
      <div className={styles.row}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={frozen}>
          Garder la décision
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
