import { makeStyles, tokens } from '@fluentui/react-components';

import type { EnteteSaisi } from '../../../app/state/prefill';
import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
});

interface EnteteSectionProps {
  readonly entete: EnteteSaisi;
  readonly anneeError: string | undefined;
  readonly onFill: (entete: Partial<EnteteSaisi>) => void;
}

/** What the header of every form says. */
export function EnteteSection({ entete, anneeError, onFill }: EnteteSectionProps) {
  const styles = useStyles();
  return (
    <Section title="3. En-tête">
      <div className={styles.pair}>
        <TextField
          name="convention"
          label="Convention"
          value={entete.convention}
          hint="168, ou Protocole 168"
          onChange={(convention) => onFill({ convention })}
        />
        <TextField
          name="annee"
          label="Année N-1"
          required
          inputMode="numeric"
          value={entete.annee}
          error={anneeError}
          hint="Année des baux"
          onChange={(annee) => onFill({ annee })}
        />
      </div>
      <TextField
        name="idtopOperation"
        label="IDTOP de l’opération"
        value={entete.idtopOperation}
        hint="Opération de relogement avec minoration de loyer"
        onChange={(idtopOperation) => onFill({ idtopOperation })}
      />
    </Section>
  );
}
