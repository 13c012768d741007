import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { Decision } from '../../../core/dossier/decisions';
import type { Lieu } from '../../../core/finding';
import type { Justifie } from '../../../core/rules/decisions';
import { decisionSentence, sansMenageSentence } from '../../../text/decisions';
import { fr, sentenceOf } from '../../../text/fr';
import { Small } from '../../components/Small';
import { justifiesTitle } from '../../words/justifiesTitle';

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground3 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', flexDirection: 'column', gap: '2px' },
  line: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  sentence: { margin: 0, textWrap: 'pretty', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  action: { minWidth: 0, padding: 0, color: tokens.colorBrandForegroundLink },
});

interface JustifiesProps {
  readonly justifies: readonly Justifie[];
  /** Decisions about households that the form has no more. */
  readonly sansMenage: readonly Decision[];
  readonly frozen: boolean;
  readonly onGo: (lieu: Lieu) => void;
  readonly onRetract: (decision: Decision) => void;
}

/** What somebody justified, in one line that opens onto who, when and why. */
export function Justifies({ justifies, sansMenage, frozen, onGo, onRetract }: JustifiesProps) {
  const styles = useStyles();
  const title = justifiesTitle(justifies.length, sansMenage.length);
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.list} aria-label="Justifiés">
        {justifies.map(({ finding, decision }) => {
          const about = fr`ligne ${finding.lieu.rang ?? ''}, ménage ${decision.menage}`;
          return (
            <li key={[finding.lieu.cellule, finding.code].join(' ')} className={styles.item}>
              <p className={styles.line}>{about.charAt(0).toUpperCase() + about.slice(1)}</p>
              <p className={styles.sentence}>{sentenceOf(finding)}</p>
              <Small>{decisionSentence(decision)}</Small>
              <div className={styles.actions}>
                <Button
                  size="small"
                  appearance="transparent"
                  className={styles.action}
                  aria-label={fr`Aller à la cellule, ${about}`}
                  onClick={() => onGo(finding.lieu)}
                >
                  Aller à la cellule
                </Button>
                <Button
                  size="small"
                  appearance="transparent"
                  className={styles.action}
                  disabledFocusable={frozen}
                  aria-label={fr`Retirer la décision, ${about}`}
                  onClick={() => onRetract(decision)}
                >
                  Retirer la décision
                </Button>
              </div>
            </li>
          );
        })}
        {sansMenage.map((decision) => (
          <li key={[decision.menage, decision.code].join(' ')} className={styles.item}>
            <p className={styles.sentence}>{sansMenageSentence(decision)}</p>
            <div className={styles.actions}>
              <Button
                size="small"
                appearance="transparent"
                className={styles.action}
                disabledFocusable={frozen}
                aria-label={fr`Retirer la décision, ménage ${decision.menage}`}
                onClick={() => onRetract(decision)}
              >
                Retirer la décision
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
