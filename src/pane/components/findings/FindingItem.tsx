import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { AnyFinding } from '../../../core/constats/AnyFinding';
import type { Correction, Lieu, Niveau } from '../../../core/finding';
import { correctionLabel, type Told } from '../../../text/fr';
import { NiveauTag } from '../Niveau';
import { ItemHead } from './ItemHead';
import { RuleAndSource } from './RuleAndSource';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '2px', listStyleType: 'none' },
  sentence: { margin: 0, textWrap: 'pretty', overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXXS,
    // Text of subtle buttons lines up with the sentence above.
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS} - 1px)`,
  },
  fix: {
    marginLeft: `calc(${tokens.spacingHorizontalXS} + 1px)`,
    minWidth: 0,
    whiteSpace: 'nowrap',
  },
  go: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
});

/** A finding of any kind that stands at a cell. */
export type ShownFinding = AnyFinding & {
  readonly niveau: Niveau;
  readonly lieu: Lieu;
  readonly correction?: Correction;
};

interface FindingItemProps {
  readonly finding: ShownFinding;
  readonly told: Told;
  readonly sentence: string;
  readonly source: string;
  /** Whether Tab stops at its buttons: only in the group where the keyboard stands. */
  readonly reachable: boolean;
  /** Why « Corriger » is not possible now: work under way, or a protected sheet. */
  readonly frozen: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onGo: () => void;
  readonly onCorrect: () => void;
  /** More to answer than one correction. */
  readonly children?: ReactNode;
}

/** One finding: its level and cell, one sentence, and what can be done about it. */
export function FindingItem(props: FindingItemProps) {
  const { finding, told, sentence, reachable, frozen, children } = props;
  const styles = useStyles();
  const tabIndex = reachable ? 0 : -1;
  return (
    <li
      className={styles.root}
      data-code={finding.code}
      data-niveau={told}
      data-cellule={finding.lieu.cellule}
    >
      <ItemHead cellule={finding.lieu.cellule}>
        <NiveauTag niveau={told} />
      </ItemHead>
      <p className={styles.sentence}>{sentence}</p>
      {children}
      <div className={styles.actions}>
        {finding.correction !== undefined && (
          <Button
            size="small"
            className={styles.fix}
            tabIndex={tabIndex}
            disabledFocusable={frozen}
            onClick={props.onCorrect}
          >
            {correctionLabel(finding.correction)}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          className={styles.go}
          tabIndex={tabIndex}
          onClick={props.onGo}
        >
          Aller à la cellule
        </Button>
        <RuleAndSource
          code={finding.code}
          source={props.source}
          tabIndex={tabIndex}
          open={props.open}
          onToggle={props.onToggle}
        />
      </div>
    </li>
  );
}
