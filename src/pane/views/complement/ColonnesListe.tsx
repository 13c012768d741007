import { Field, Select } from '@fluentui/react-components';

import type { ListeComparee } from '../../../app/state/complement';
import type { ColumnKey } from '../../../core/forms/column';
import { INTITULES_ABSENTS } from '../../../text/complement';
import { Section } from '../../components/Section';
import { Small } from '../../components/Small';
import {
  COLONNE_AMBIGUE,
  columnTitles,
  MENAGE_A_CHOISIR,
  premiereSentence,
} from '../../words/complement';

interface ColonnesListeProps {
  readonly liste: ListeComparee;
  /** The columns that the form has. */
  readonly colonnes: readonly ColumnKey[];
  readonly busy: boolean;
  readonly onLink: (colonne: ColumnKey, numero: number | undefined) => void;
}

/** Which column of the list fills which column of the form, guessed from its headings. */
export function ColonnesListe({ liste, colonnes, busy, onLink }: ColonnesListeProps) {
  if (liste.intitules === undefined) return <Small role="status">{INTITULES_ABSENTS}</Small>;
  const ordered = [...colonnes].sort((a, b) => Number(b === 'menage') - Number(a === 'menage'));
  return (
    <Section title="2. Colonnes">
      {ordered.map((colonne) => (
        <ColonneField key={colonne} {...{ colonne, liste, busy, onLink }} />
      ))}
    </Section>
  );
}

type ColonneFieldProps = Omit<ColonnesListeProps, 'colonnes'> & { readonly colonne: ColumnKey };

function ColonneField({ colonne, liste, busy, onLink }: ColonneFieldProps) {
  const place = liste.colonnes[colonne];
  const isAsked = place === undefined && liste.ambigues.includes(colonne);
  const isMissing = place === undefined && colonne === 'menage';
  return (
    <Field
      label={columnTitles[colonne]}
      size="small"
      required={colonne === 'menage'}
      hint={firstOf(liste, colonne) ?? null}
      {...(isAsked && { validationState: 'warning', validationMessage: COLONNE_AMBIGUE })}
      {...(isMissing &&
        !isAsked && { validationState: 'error', validationMessage: MENAGE_A_CHOISIR })}
    >
      <Select
        name={colonne}
        value={place === undefined ? '' : String(place)}
        disabled={busy}
        onChange={(_, { value }) => onLink(colonne, value === '' ? undefined : Number(value))}
      >
        <option value="">{colonne === 'menage' ? 'Choisissez' : 'Aucune'}</option>
        {liste.intitules?.tous.map(({ colonne: numero, texte }) => (
          <option key={numero} value={String(numero)}>
            {texte}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function firstOf({ premiere }: ListeComparee, colonne: ColumnKey): string | undefined {
  if (premiere === undefined) return undefined;
  if (colonne === 'menage') return premiereSentence(colonne, premiere.menage);
  const lu = premiere.lus[colonne];
  return lu?.kind === 'valeur' ? premiereSentence(colonne, lu.valeur) : undefined;
}
