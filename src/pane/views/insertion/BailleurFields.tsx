import { checkSiret } from '../../../core/siret';
import { Section } from '../../components/Section';
import { TextField } from '../../components/TextField';
import type { Insertion } from './useInsertion';

/** Who declares. */
export function BailleurFields({ insertion }: { insertion: Insertion }) {
  const { values, shown, errors, change, leave } = insertion;
  return (
    <Section title="Bailleur HLM relogeur">
      <TextField
        name="bailleur"
        label="Nom du bailleur"
        required
        value={values.bailleur}
        error={shown.bailleur}
        hint="Tel qu’il figurera à chaque ligne du tableau"
        onChange={(bailleur) => change({ bailleur })}
        onBlur={() => leave('bailleur')}
      />
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
    </Section>
  );
}

/** Whether fourteen characters are typed: time to judge, before that one is still typing. */
const isComplete = (siret: string) => siret.replace(/[\s\u00a0\u202f]/g, '').length >= 14;
