import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { ListeFinding } from '../../../core/envois/model';
import type { Lieu } from '../../../core/finding';
import { sentenceOf } from '../../../text/fr';
import { NiveauTag } from '../../components/Niveau';
import { ligneLabel, moreConstats } from '../../words/prefill';

/** A list of 10,000 rows may have as many findings: the first ones tell what is wrong with it. */
const SHOWN = 20;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  place: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  sentence: { margin: 0, textWrap: 'pretty', overflowWrap: 'anywhere' },
  go: {
    minWidth: 0,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS} - 1px)`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
  more: { alignSelf: 'flex-start' },
});

interface ConstatListProps {
  readonly findings: readonly ListeFinding[];
  readonly onGo: ((lieu: Lieu) => void) | undefined;
}

/** What is wrong with the list, the worst first. */
export function ConstatList({ findings, onGo }: ConstatListProps) {
  const styles = useStyles();
  const [limit, setLimit] = useState(SHOWN);
  if (findings.length === 0) return null;
  const ordered = findings.toSorted((a, b) => RANKS[a.niveau] - RANKS[b.niveau]);
  const more = findings.length - limit;
  return (
    <>
      <ul className={styles.list} aria-label="Constats sur la liste">
        {ordered.slice(0, limit).map((finding, index) => (
          <Constat key={index} finding={finding} onGo={onGo} />
        ))}
      </ul>
      {more > 0 && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.more}
          onClick={() => setLimit(limit + 5 * SHOWN)}
        >
          {moreConstats(more)}
        </Button>
      )}
    </>
  );
}

const RANKS = { erreur: 0, avertissement: 1, info: 2 } as const;

interface ConstatProps {
  readonly finding: ListeFinding;
  readonly onGo: ConstatListProps['onGo'];
}

function Constat({ finding, onGo }: ConstatProps) {
  const styles = useStyles();
  const { niveau, lieu } = finding;
  return (
    <li data-code={finding.code}>
      <div className={styles.head}>
        <NiveauTag niveau={niveau} />
        {lieu?.rang !== undefined && <span className={styles.place}>{ligneLabel(lieu.rang)}</span>}
      </div>
      <p className={styles.sentence}>{sentenceOf(finding)}</p>
      {lieu !== undefined && onGo !== undefined && (
        <Button size="small" appearance="subtle" className={styles.go} onClick={() => onGo(lieu)}>
          Aller à la cellule
        </Button>
      )}
    </li>
  );
}
