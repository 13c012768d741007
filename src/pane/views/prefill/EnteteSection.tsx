import type { EnteteSaisi } from '../../../app/state/prefill';
import { AnneeField, FieldPair, IdtopField } from '../../components/EnteteFields';
import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';

interface EnteteSectionProps {
  readonly entete: EnteteSaisi;
  readonly anneeError: string | undefined;
  readonly onFill: (entete: Partial<EnteteSaisi>) => void;
}

/** What the header of every form says. */
export function EnteteSection({ entete, anneeError, onFill }: EnteteSectionProps) {
  return (
    <Section title="3. En-tête">
      <FieldPair>
        <TextField
          name="convention"
          label="Convention"
          value={entete.convention}
          hint="168, ou Protocole 168"
          onChange={(convention) => onFill({ convention })}
        />
        <AnneeField
          value={entete.annee}
          error={anneeError}
          onChange={(annee) => onFill({ annee })}
        />
      </FieldPair>
      <IdtopField
        value={entete.idtopOperation}
        onChange={(idtopOperation) => onFill({ idtopOperation })}
      />
    </Section>
  );
}
