import { checkSiret } from '../../../core/siret';
import { TextField } from '../../components/TextField';
import type { Insertion } from './useInsertion';

/** The legal identity that both forms ask for. */
export function IdentiteFields({ insertion }: { insertion: Insertion }) {
  const { values, shown, errors, change, leave } = insertion;
  return (
    <>
      <TextField
        name="raisonSociale"
        label="Raison sociale"
        value={values.raisonSociale}
        onChange={(raisonSociale) => change({ raisonSociale })}
      />
      <TextField
        name="adresse"
        label="Adresse"
        value={values.adresse}
        onChange={(adresse) => change({ adresse })}
      />
      <TextField
        name="siret"
        label="SIRET"
        inputMode="numeric"
        value={values.siret}
        error={isComplete(values.siret) ? errors.siret : shown.siret}
        good={checkSiret(values.siret).valid ? 'SIRET valable' : undefined}
        hint="14 chiffres, espaces admis"
        onChange={(siret) => change({ siret })}
        onBlur={() => leave('siret')}
      />
    </>
  );
}

/** Whether fourteen characters are typed: time to judge, before that one is still typing. */
const isComplete = (siret: string) => siret.replace(/[\s\u00a0\u202f]/g, '').length >= 14;
