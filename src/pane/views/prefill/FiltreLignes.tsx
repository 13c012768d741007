import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';

import type { ListeLue } from '../../../app/state/prefill';
import { keyOf } from '../../../core/cellText';
import type { Filtre } from '../../../core/envois/filtreListe';
import { dejaDeclaresLabel, valeurLabel } from '../../words/prefill';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  values: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
});

interface FiltreLignesProps {
  readonly liste: ListeLue;
  readonly busy: boolean;
  readonly onFilter: (filtre: Filtre | undefined) => void;
}

/** Which rows of the list are prepared, by the values of one of its other columns. */
export function FiltreLignes({ liste, busy, onFilter }: FiltreLignesProps) {
  const styles = useStyles();
  const { filtrables, filtre, dejaDeclares } = liste;
  if (filtrables.length === 0 && dejaDeclares === 0) return null;
  const chosen = filtrables.find(({ colonne }) => colonne === filtre?.colonne);
  const kept = new Set((filtre?.valeurs ?? []).map(keyOf));
  const choose = (numero: number | undefined) => {
    const next = filtrables.find(({ colonne }) => colonne === numero);
    onFilter(next && { colonne: next.colonne, valeurs: next.valeurs.map(({ valeur }) => valeur) });
  };
  const keep = (wanted: string, checked: boolean) => {
    const valeurs = chosen?.valeurs
      .map(({ valeur }) => valeur)
      .filter((valeur) => (valeur === wanted ? checked : kept.has(keyOf(valeur))));
    if (chosen && valeurs) onFilter({ colonne: chosen.colonne, valeurs });
  };
  return (
    <div className={styles.root}>
      {filtrables.length > 0 && (
        <Field label="Ne garder que certaines valeurs de" size="small">
          <Select
            name="filtre"
            value={chosen === undefined ? '' : String(chosen.colonne)}
            disabled={busy}
            onChange={(_, { value }) => choose(value === '' ? undefined : Number(value))}
          >
            <option value="">Toutes les lignes</option>
            {filtrables.map(({ colonne, texte }) => (
              <option key={colonne} value={String(colonne)}>
                {texte}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div role="group" aria-label="Lignes à préparer" className={styles.values}>
        {chosen?.valeurs.map(({ valeur, nombre }) => (
          <Checkbox
            key={valeur}
            label={valeurLabel(valeur, nombre)}
            checked={kept.has(keyOf(valeur))}
            disabled={busy}
            onChange={(_, { checked }) => keep(valeur, checked === true)}
          />
        ))}
        {dejaDeclares > 0 && (
          <Checkbox label={dejaDeclaresLabel(dejaDeclares)} checked={false} disabled />
        )}
      </div>
    </div>
  );
}
