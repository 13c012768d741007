import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';

import { fr } from '../../../../text/fr';
import { AddRegular, DeleteRegular } from '../../../components/Icons';
import { Section } from '../../../components/Section';
import type { AnnexeInsertion } from './useAnnexeSaisie';

const useStyles = makeStyles({
  note: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXXS },
  field: { flexGrow: 1, minWidth: 0 },
  button: { minWidth: 0, flexShrink: 0 },
});

/** The notes under the table. */
export function NotesFields({ insertion }: { readonly insertion: AnnexeInsertion }) {
  const { values, addNote, changeNote, removeNote } = insertion;
  const styles = useStyles();
  return (
    <Section title="Notes sous le tableau">
      {values.notes.map(({ id, texte }, index) => (
        <div key={id} className={styles.note}>
          <Field className={styles.field} size="small">
            <Textarea
              name={`note-${id}`}
              aria-label={fr`Note ${index + 1}`}
              resize="vertical"
              value={texte}
              onChange={(_, { value }) => changeNote(id, value)}
            />
          </Field>
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            icon={<DeleteRegular />}
            aria-label={fr`Retirer la note ${index + 1}`}
            onClick={() => removeNote(id)}
          />
        </div>
      ))}
      <div>
        <Button size="small" icon={<AddRegular />} onClick={addNote}>
          Ajouter une note
        </Button>
      </div>
    </Section>
  );
}
