import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';

import type { FindingGroup } from '../../../app/state';
import type { Finding, Lieu } from '../../../core/finding';
import { formatNombre, fr, sentenceOf } from '../../../text/fr';
import { findingKey } from '../../components/findings/findingKey';
import { ErrorCircleFilled } from '../../components/Icons';
import { refusal } from '../../words/certificate';
import { groupTitle } from '../../words/groupTitle';

/** How many errors are named here; the list of the checks has them all. */
const NAMED = 5;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
  title: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusDangerForeground3 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  sentence: { display: 'block', fontSize: tokens.fontSizeBase200 },
});

interface BlockingProps {
  readonly groups: readonly FindingGroup[];
  readonly count: number;
  readonly onGo: (lieu: Lieu) => void;
  readonly onShowAll: () => void;
}

/** Why certification is refused: the errors by name, each with the way to its cell. */
export function Blocking({ groups, count, onGo, onShowAll }: BlockingProps) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label="Erreurs à corriger">
      <p className={styles.title}>
        <ErrorCircleFilled aria-hidden className={styles.icon} />
        {refusal(count)}
      </p>
      <ul className={styles.list}>
        {firstErrors(groups).map(({ group, finding }) => (
          <li key={findingKey(finding)}>
            <Link as="button" onClick={() => onGo(finding.lieu)}>
              {`${groupTitle(group)}, cellule ${finding.lieu.cellule}`}
            </Link>
            <span className={styles.sentence}>{sentenceOf(finding)}</span>
          </li>
        ))}
      </ul>
      {count > NAMED && (
        <Button size="small" onClick={onShowAll}>
          {fr`Voir les ${formatNombre(count)} erreurs`}
        </Button>
      )}
    </section>
  );
}

function firstErrors(groups: readonly FindingGroup[]) {
  const named: { group: FindingGroup; finding: Finding }[] = [];
  for (const group of groups) {
    for (const finding of group.findings) {
      if (named.length === NAMED) return named;
      if (finding.niveau === 'erreur') named.push({ group, finding });
    }
  }
  return named;
}
