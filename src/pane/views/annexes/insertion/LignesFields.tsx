import { Button, Checkbox, Field, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type RefObject } from 'react';

import { fieldNamed } from '../../../components/FormPage';
import { AddRegular } from '../../../components/Icons';
import { Section } from '../../../components/Section';
import { LigneFields } from './LigneFields';
import type { AnnexeInsertion } from './useAnnexeSaisie';
import { AJOUT, libelleField, placeField } from './validate';
import { columnsOf } from './values';

const useStyles = makeStyles({
  check: { marginLeft: '-8px' },
});

interface LignesFieldsProps {
  readonly insertion: AnnexeInsertion;
  readonly form: RefObject<HTMLFormElement | null>;
}

/** The lines of the table, in their order; the total line is not one of them. */
export function LignesFields({ insertion, form }: LignesFieldsProps) {
  const { values, shown, change, addLigne } = insertion;
  const styles = useStyles();
  const wanted = useRef<string>(undefined);
  // A line that was added or moved has the keyboard; so does the neighbour of one that was removed.
  useEffect(() => {
    if (wanted.current === undefined) return;
    fieldNamed(form.current, wanted.current)?.focus();
    wanted.current = undefined;
  }, [values.lignes, form]);
  const columns = values.avecMontants ? columnsOf(values.modele, values.periode) : [];
  const neighbour = (index: number) => values.lignes[index + 1] ?? values.lignes[index - 1];
  return (
    <Section title="Lignes">
      <Checkbox
        className={styles.check}
        label="Saisir les montants maintenant"
        checked={values.avecMontants}
        onChange={(_, { checked }) => change({ avecMontants: checked === true })}
      />
      {values.lignes.map((ligne, index) => (
        <LigneFields
          key={ligne.id}
          ligne={ligne}
          index={index}
          isLast={index === values.lignes.length - 1}
          columns={columns}
          insertion={insertion}
          onMove={(step) => {
            wanted.current = placeField(ligne.id, step);
            insertion.moveLigne(ligne.id, step);
          }}
          onRemove={() => {
            const heir = neighbour(index);
            wanted.current = heir === undefined ? AJOUT : libelleField(heir.id);
            insertion.removeLigne(ligne.id);
          }}
        />
      ))}
      <Field {...(shown[AJOUT] && { validationState: 'error', validationMessage: shown[AJOUT] })}>
        <div>
          <Button
            name={AJOUT}
            size="small"
            icon={<AddRegular />}
            onClick={() => {
              wanted.current = libelleField(values.suivant);
              addLigne();
            }}
          >
            Ajouter une ligne
          </Button>
        </div>
      </Field>
    </Section>
  );
}
