import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { formatNombre, fr, sentenceOf } from '../../../text/fr';
import { gatherCauses } from '../../../text/gatherCauses';
import type { ItemPlace } from '../../components/feed/Feed';
import { FeedArticle } from '../../components/feed/FeedArticle';
import type { Bundle } from '../../components/findings/bundleRows';
import { NiveauTag } from '../../components/Niveau';
import { bundleHint } from '../../words/bundleHint';
import { bundleTitle } from '../../words/bundleTitle';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    listStyleType: 'none',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  example: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  sentence: { margin: 0, textWrap: 'pretty', overflowWrap: 'anywhere' },
});

interface BundleArticleProps {
  readonly bundle: Bundle;
  readonly place: ItemPlace;
  readonly onToggle: () => void;
  /** What can be done for all of them. */
  readonly children?: ReactNode;
}

/** Many rows of which the same is said: once, by the example of the first, and all when asked. */
export function BundleArticle({ bundle, place, onToggle, children }: BundleArticleProps) {
  const styles = useStyles();
  const { rows, opened } = bundle;
  const hint = bundleHint(rows);
  const { findings, saidOf } = gatherCauses(rows[0]?.findings ?? []);
  return (
    <FeedArticle name={bundle.key} title={bundleTitle(bundle)} place={place}>
      <ul className={styles.list}>
        {findings.map((finding) => {
          const said = saidOf(finding);
          return (
            <li key={finding.code + finding.lieu.cellule}>
              <div className={styles.head}>
                <NiveauTag niveau={said?.told ?? finding.niveau} />
                <span
                  className={styles.example}
                >{fr`ligne ${rows[0]?.rang ?? ''}, par exemple`}</span>
              </div>
              <p className={styles.sentence}>{said?.sentence ?? sentenceOf(finding)}</p>
            </li>
          );
        })}
      </ul>
      {hint !== undefined && <p className={styles.sentence}>{hint}</p>}
      <div className={styles.acts}>
        <Button
          size="small"
          tabIndex={place.active ? 0 : -1}
          aria-expanded={opened}
          onClick={onToggle}
        >
          {opened ? 'Replier ces lignes' : fr`Voir les ${formatNombre(rows.length)} lignes`}
        </Button>
        {children}
      </div>
    </FeedArticle>
  );
}
