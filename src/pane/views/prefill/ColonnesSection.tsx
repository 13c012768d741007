import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';

import type { ListeLue } from '../../../app/state/prefill';
import type { Filtre } from '../../../core/envois/filtreListe';
import { colonnesRequises, type ListeColonne } from '../../../core/envois/model';
import { listeColonneLabels } from '../../../text/envois';
import { Section } from '../../components/Section';
import { ApercuTable } from './ApercuTable';
import { FiltreLignes } from './FiltreLignes';

const PRINCIPALES: readonly ListeColonne[] = ['bailleur', 'menage', 'idtop'];
const FACULTATIVES: readonly ListeColonne[] = ['raisonSociale', 'adresse', 'siret'];

const useStyles = makeStyles({
  more: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', marginBottom: tokens.spacingVerticalS },
});

interface ColonnesSectionProps {
  readonly liste: ListeLue;
  readonly busy: boolean;
  readonly onLink: (colonne: ListeColonne, numero: number | undefined) => void;
  readonly onFilter: (filtre: Filtre | undefined) => void;
}

/** Which column of the list holds what, guessed from its headings. */
export function ColonnesSection({ liste, busy, onLink, onFilter }: ColonnesSectionProps) {
  const styles = useStyles();
  if (liste.intitules === undefined) return null;
  const field = (colonne: ListeColonne) => (
    <ColonneField key={colonne} {...{ colonne, liste, busy, onLink }} />
  );
  const known = FACULTATIVES.some((colonne) => liste.correspondance[colonne] !== undefined);
  return (
    <Section title="2. Colonnes">
      {PRINCIPALES.map(field)}
      <details open={known}>
        <summary className={styles.summary}>Coordonnées des bailleurs (facultatif)</summary>
        <div className={styles.more}>{FACULTATIVES.map(field)}</div>
      </details>
      <ApercuTable liste={liste} colonnes={PRINCIPALES} />
      <FiltreLignes liste={liste} busy={busy} onFilter={onFilter} />
    </Section>
  );
}

interface ColonneFieldProps extends Omit<ColonnesSectionProps, 'onFilter'> {
  readonly colonne: ListeColonne;
}

function ColonneField({ colonne, liste, busy, onLink }: ColonneFieldProps) {
  const required = colonnesRequises.some((each) => each === colonne);
  const place = liste.correspondance[colonne];
  return (
    <Field
      label={listeColonneLabels[colonne]}
      size="small"
      required={required}
      {...(required && place === undefined
        ? { validationState: 'error', validationMessage: 'Choisissez une colonne.' }
        : {})}
    >
      <Select
        name={colonne}
        value={place === undefined ? '' : String(place)}
        disabled={busy}
        onChange={(_, { value }) => onLink(colonne, value === '' ? undefined : Number(value))}
      >
        <option value="">{required ? 'Choisissez' : 'Aucune'}</option>
        {liste.intitules?.colonnes.map(({ colonne: numero, texte }) => (
          <option key={numero} value={String(numero)}>
            {texte}
          </option>
        ))}
      </Select>
    </Field>
  );
}
