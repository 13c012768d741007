import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { FindingGroup, FormState } from '../../../app/state';
import type { Finding, Lieu } from '../../../core/finding';
import { fr, sentenceOf } from '../../../text/fr';
import { gatherCauses } from '../../../text/gatherCauses';
import { groupTitle } from '../../../text/groupTitle';
import { bundleRows } from '../../components/findings/bundleRows';
import { findingKey } from '../../components/findings/findingKey';
import { EditFilled, ErrorCircleFilled } from '../../components/Icons';
import { bundleTitle } from '../../words/bundleTitle';
import { verdictSentence } from '../../words/verdictSentence';

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
  attention: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  iconAttention: { color: tokens.colorStatusWarningForeground3 },
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

type Erreurs = Extract<FormState['verdict'], { kind: 'erreurs' }>;

interface BlockingProps {
  readonly groups: readonly FindingGroup[];
  readonly verdict: Erreurs;
  readonly onGo: (lieu: Lieu) => void;
  readonly onShowAll: () => void;
}

/** Why certification is refused: what is wrong or empty, each with the way to its cell. */
export function Blocking(props: BlockingProps) {
  const { groups, verdict, onGo, onShowAll } = props;
  const styles = useStyles();
  const { named, others } = firstErrors(groups);
  const onlyWaits = verdict.lignes + verdict.autres === 0;
  return (
    <section
      className={mergeClasses(styles.root, onlyWaits && styles.attention)}
      aria-label="Avant de certifier"
    >
      <p className={styles.title}>
        {onlyWaits ? (
          <EditFilled aria-hidden className={mergeClasses(styles.icon, styles.iconAttention)} />
        ) : (
          <ErrorCircleFilled aria-hidden className={styles.icon} />
        )}
        {fr`${verdictSentence(verdict)} :`}
      </p>
      <ul className={styles.list}>
        {named.map(({ label, finding, sentence }) => (
          <li key={findingKey(finding)}>
            <Link as="button" onClick={() => onGo(finding.lieu)}>
              {label}
            </Link>
            <span className={styles.sentence}>{sentence}</span>
          </li>
        ))}
      </ul>
      {others && (
        <Button size="small" onClick={onShowAll}>
          Voir toute la liste
        </Button>
      )}
    </section>
  );
}

/** The first errors as the list tells them, and whether it tells others. */
function firstErrors(groups: readonly FindingGroup[]) {
  const named: { label: string; finding: Finding; sentence: string }[] = [];
  for (const item of bundleRows(groups)) {
    const group = item.kind === 'lot' ? item.rows[0] : item;
    const title = item.kind === 'lot' ? bundleTitle(item) : groupTitle(item);
    const { findings, saidOf } = gatherCauses(group?.findings ?? []);
    for (const finding of findings) {
      if (finding.niveau !== 'erreur') continue;
      if (named.length === NAMED) return { named, others: true };
      const sentence = saidOf(finding)?.sentence ?? sentenceOf(finding);
      const label = `${title}, cellule ${finding.lieu.cellule}`;
      named.push({ label, finding, sentence });
    }
  }
  return { named, others: false };
}
