import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';

import type { RepriseLue } from '../../../app/state/suivi';
import { repriseNotes } from '../../../text/repriseNotes';
import { differenceSentence, repriseSentence } from '../../words/suivi';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  file: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  row: { display: 'flex' },
});

type Choice = 'keep' | 'replace';

interface RepriseChoiceProps {
  readonly reprise: RepriseLue;
  readonly busy: boolean;
  readonly onWrite: (choice: Choice) => void;
}

/** What the file would add, the years on which it differs, and the button that writes. */
export function RepriseChoice({ reprise, busy, onWrite }: RepriseChoiceProps) {
  const styles = useStyles();
  const [choice, setChoice] = useState<Choice>('keep');
  const { nouvelles, differentes, menages } = reprise.comparee;
  const adds = nouvelles.length + menages.length;
  const writes = adds + (choice === 'replace' ? differentes.length : 0);
  return (
    <section className={styles.root} aria-label="Contenu du fichier">
      <h2 className={styles.file}>{reprise.fichier}</h2>
      <p className={styles.text} role="status">
        {repriseSentence(reprise)}
      </p>
      {repriseNotes(reprise).map((note) => (
        <MessageBar key={note} intent="warning" layout="multiline">
          <MessageBarBody>{note}</MessageBarBody>
        </MessageBar>
      ))}
      {differentes.length > 0 && (
        <>
          <ul className={styles.list}>
            {differentes.map(({ ici, reprise: row }) => (
              <li key={ici.rang}>{differenceSentence(ici, row)}</li>
            ))}
          </ul>
          <Field label="Années déjà inscrites, avec d’autres chiffres">
            <RadioGroup
              value={choice}
              onChange={(_, { value }) => setChoice(value === 'replace' ? value : 'keep')}
            >
              <Radio value="keep" label="Garder ce qui est inscrit ici" />
              <Radio value="replace" label="Remplacer par le fichier" />
            </RadioGroup>
          </Field>
        </>
      )}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy || writes === 0}
          onClick={() => {
            if (writes > 0) onWrite(choice);
          }}
        >
          Ajouter au suivi
        </Button>
      </div>
    </section>
  );
}
