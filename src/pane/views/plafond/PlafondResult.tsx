import { makeStyles, tokens } from '@fluentui/react-components';

import { dernierPlafondConnu } from '../../../core/baremes/plafondsApl';
import { DERNIER_MONTANT, noPlafond, plafondSentence, plafondSteps } from '../../words/plafond';
import { answerTo, parseSurface, type PlafondValues } from './values';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: { margin: 0 },
  figure: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The plafond as soon as every field can be read, or why there is none. */
export function PlafondResult({ values }: { readonly values: PlafondValues }) {
  const styles = useStyles();
  const answer = answerTo(values);
  return (
    <div role="status" aria-label="Résultat" className={styles.root}>
      {answer === undefined && (
        <p className={styles.line}>Indiquez la date du bail et la surface.</p>
      )}
      {answer !== undefined && answer.kind !== 'plafond' && (
        <p className={styles.line}>{noPlafond(answer)}</p>
      )}
      {answer?.kind === 'plafond' && (
        <>
          <p className={styles.figure}>{plafondSentence(answer, values.zone)}</p>
          <p className={styles.small}>{plafondSteps(answer, parseSurface(values.surface) ?? 0)}</p>
          {answer.depuis === dernierPlafondConnu && (
            <p className={styles.small}>{DERNIER_MONTANT}</p>
          )}
        </>
      )}
    </div>
  );
}
