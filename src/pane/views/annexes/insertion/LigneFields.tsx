import { Button, makeStyles, tokens } from '@fluentui/react-components';

import { fr } from '../../../../text/fr';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '../../../components/Icons';
import { TextField } from '../../../components/TextField';
import { ligneTitle, montantLabel } from '../../../words/annexesInsertion';
import type { AnnexeInsertion } from './useAnnexeSaisie';
import { libelleField, montantField, placeField } from './validate';
import type { LigneValues } from './values';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXXS },
  label: { flexGrow: 1, minWidth: 0 },
  // Level with the field under its label, whether an error stands below or not.
  button: { minWidth: 0, flexShrink: 0, marginTop: '22px' },
  montants: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(88px, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
  },
});

interface LigneFieldsProps {
  readonly ligne: LigneValues;
  readonly index: number;
  readonly isLast: boolean;
  /** The columns whose amounts are typed here. */
  readonly columns: readonly string[];
  readonly insertion: AnnexeInsertion;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One line: its label, its place among the others, its amounts. */
export function LigneFields(props: LigneFieldsProps) {
  const { ligne, index, columns, insertion } = props;
  const { values, shown, changeLigne, leave } = insertion;
  const styles = useStyles();
  const { id, libelle, montants } = ligne;
  return (
    <div className={styles.root} role="group" aria-label={ligneTitle(index)}>
      <div className={styles.head}>
        <div className={styles.label}>
          <TextField
            name={libelleField(id)}
            label={ligneTitle(index)}
            value={libelle}
            error={shown[libelleField(id)]}
            onChange={(text) => changeLigne(id, { libelle: text })}
            onBlur={() => leave(libelleField(id))}
          />
        </div>
        <LigneButtons {...props} />
      </div>
      {columns.length > 0 && (
        <div className={styles.montants}>
          {columns.map((column) => (
            <TextField
              key={column}
              name={montantField(id, column)}
              label={montantLabel(column, values.unite)}
              inputMode="decimal"
              value={montants[column] ?? ''}
              error={shown[montantField(id, column)]}
              onChange={(text) => changeLigne(id, { montants: { ...montants, [column]: text } })}
              onBlur={() => leave(montantField(id, column))}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function LigneButtons({ ligne, index, isLast, onMove, onRemove }: LigneFieldsProps) {
  const styles = useStyles();
  const name = ligneTitle(index).toLowerCase();
  const button = { size: 'small', appearance: 'subtle', className: styles.button } as const;
  return (
    <>
      <Button
        {...button}
        name={placeField(ligne.id, -1)}
        icon={<ArrowUpRegular />}
        aria-label={fr`Monter la ${name}`}
        disabledFocusable={index === 0}
        onClick={() => onMove(-1)}
      />
      <Button
        {...button}
        name={placeField(ligne.id, 1)}
        icon={<ArrowDownRegular />}
        aria-label={fr`Descendre la ${name}`}
        disabledFocusable={isLast}
        onClick={() => onMove(1)}
      />
      <Button
        {...button}
        icon={<DeleteRegular />}
        aria-label={fr`Retirer la ${name}`}
        onClick={onRemove}
      />
    </>
  );
}
