import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { LigneChoisie } from '../../../app/state';
import { dernierPlafondConnu } from '../../../core/baremes/plafondsApl';
import type { MontantKey } from '../../../core/forms/column';
import { Sign } from '../../components/Sign';
import {
  dejaEcrit,
  depasseSentence,
  DERNIER_MONTANT,
  ecrireMontantLabel,
  loyerSteps,
  noPlafond,
  plafondSentence,
  plafondSteps,
} from '../../words/plafond';
import { answerTo, loyerOf, parseSurface, type PlafondValues } from './values';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  said: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { maxWidth: '100%' },
  line: { margin: 0 },
  figure: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface PlafondResultProps {
  readonly values: PlafondValues;
  readonly ligne: LigneChoisie | undefined;
  readonly frozen: boolean;
  readonly onWrite: (colonne: MontantKey, montant: number) => void;
}

/** The plafond as soon as every field can be read, or why there is none; the rent beside it. */
export function PlafondResult({ values, ligne, frozen, onWrite }: PlafondResultProps) {
  const styles = useStyles();
  const answer = answerTo(values);
  const loyer = loyerOf(values);
  const writes = (colonne: MontantKey, montants: readonly number[]) => (
    <Writes {...{ colonne, montants, ligne, frozen, onWrite }} />
  );
  return (
    <>
      <div className={styles.root}>
        <div role="status" aria-label="Résultat" className={styles.said}>
          {answer === undefined && (
            <p className={styles.line}>Indiquez la date du bail et la surface.</p>
          )}
          {answer !== undefined && answer.kind !== 'plafond' && (
            <p className={styles.line}>{noPlafond(answer)}</p>
          )}
          {answer?.kind === 'plafond' && (
            <>
              <p className={styles.figure}>{plafondSentence(answer, values.zone)}</p>
              <p className={styles.small}>
                {plafondSteps(answer, parseSurface(values.surface) ?? 0)}
              </p>
              {answer.depuis === dernierPlafondConnu && (
                <p className={styles.small}>{DERNIER_MONTANT}</p>
              )}
            </>
          )}
        </div>
        {answer?.kind === 'plafond' && writes('plafond', [answer.parM2, answer.parM2Fin])}
      </div>
      {loyer !== undefined && (
        <div className={styles.root}>
          <p role="status" aria-label="Loyer au m²" className={styles.line}>
            {loyerSteps(loyer)}
          </p>
          {loyer.depasse !== undefined && (
            <Sign tone="attention">{depasseSentence(loyer.mensuel, loyer.depasse)}</Sign>
          )}
          {writes('loyer', [loyer.parM2, loyer.parM2Fin])}
        </div>
      )}
    </>
  );
}

type WritesProps = Omit<PlafondResultProps, 'values'> & {
  readonly colonne: MontantKey;
  readonly montants: readonly number[];
};

/** One click an amount, into the cell of the row that is selected. */
function Writes({ colonne, montants, ligne, frozen, onWrite }: WritesProps) {
  const styles = useStyles();
  const place = ligne?.montants[colonne];
  if (place === undefined) return null;
  const held = montants.find((montant) => montant === place.valeur);
  const others = [...new Set(montants)].filter((montant) => montant !== held);
  return (
    <div className={styles.buttons}>
      {held !== undefined && <p className={styles.small}>{dejaEcrit(held, place.cellule)}</p>}
      {others.map((montant) => (
        <Button
          key={montant}
          size="small"
          className={styles.button}
          disabledFocusable={frozen}
          onClick={() => onWrite(colonne, montant)}
        >
          {ecrireMontantLabel(montant, place)}
        </Button>
      ))}
    </div>
  );
}
