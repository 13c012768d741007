import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { sentenceOf, sourceOf, type Told } from '../../../text/fr';
import { FindingItem, type ShownFinding } from './FindingItem';
import { findingKey } from './findingKey';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
  },
});

interface Said {
  readonly told: Told;
  readonly sentence: string;
}

/** What may be said of the findings of a list, and done about them. */
export interface FindingWords<F extends ShownFinding> {
  readonly onGo: (finding: F) => void;
  readonly onCorrect: (finding: F) => void;
  /** How a finding is told where it is not by its own level and sentence. */
  readonly saidOf?: (finding: F) => Said | undefined;
  /** More to answer than one correction. */
  readonly choicesOf?: (finding: F, stop: { readonly tabIndex: number }) => ReactNode;
}

/** What the person did to the list. */
export interface FindingListState {
  readonly frozen: boolean;
  readonly opened: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

interface FindingItemsProps<F extends ShownFinding> extends FindingListState {
  readonly findings: readonly F[];
  readonly reachable: boolean;
  readonly words: FindingWords<F>;
  /** Set apart the findings of groups where the same place may come again. */
  readonly scope?: string;
}

/** Findings one under the other, in the order given. */
export function FindingItems<F extends ShownFinding>(props: FindingItemsProps<F>) {
  const { findings, reachable, words, frozen, opened, onToggle, scope = '' } = props;
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {findings.map((finding) => {
        const key = scope + findingKey(finding);
        const said = words.saidOf?.(finding);
        return (
          <FindingItem
            key={key}
            finding={finding}
            told={said?.told ?? finding.niveau}
            sentence={said?.sentence ?? sentenceOf(finding)}
            source={sourceOf(finding)}
            reachable={reachable}
            frozen={frozen}
            open={opened.has(key)}
            onToggle={() => onToggle(key)}
            onGo={() => words.onGo(finding)}
            onCorrect={() => words.onCorrect(finding)}
          >
            {words.choicesOf?.(finding, { tabIndex: reachable ? 0 : -1 })}
          </FindingItem>
        );
      })}
    </ul>
  );
}
