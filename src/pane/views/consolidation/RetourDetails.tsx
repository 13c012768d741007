import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent } from 'react';

import type { ColumnKey } from '../../../core/forms/column';
import type { QuestionColonnes } from '../../../core/reading/colonnesGardees';
import type { DetailItem, RetourDetail } from '../../../core/retours/resume';
import { formatLieu, sentenceOf } from '../../../text/fr';
import { LectureNote } from '../../components/LectureNote';
import { NiveauTag } from '../../components/Niveau';

/** How many findings are read at once. */
const PAGE = 50;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  list: {
    alignSelf: 'stretch',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  place: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  sentence: { margin: 0, textWrap: 'pretty', overflowWrap: 'anywhere' },
});

interface RetourDetailsProps {
  readonly detail: RetourDetail | undefined;
  /** The columns that somebody chose for its layout. */
  readonly choisies: QuestionColonnes['choisies'] | undefined;
  readonly reachable: boolean;
  /** Asks for so many findings. */
  readonly onAsk: (nombre: number) => void;
  /** Asks again which column it is. */
  readonly onForget: (colonne: ColumnKey) => void;
}

/** The findings of one return, each with its sheet and cell. */
export function RetourDetails(props: RetourDetailsProps) {
  const { detail, choisies, reachable, onAsk, onForget } = props;
  const styles = useStyles();
  const ask = useEffectEvent(() => onAsk(PAGE));
  useEffect(() => {
    // What was read is dropped whenever a decision changes it.
    if (detail === undefined) ask();
  }, [detail]);
  if (detail === undefined) return null;
  const { items, total, compte } = detail;
  return (
    <div className={styles.root}>
      <ul className={styles.list}>
        {items.map((item, index) => (
          <li key={index} data-code={item.finding.code}>
            <div className={styles.head}>
              <NiveauTag niveau={item.finding.niveau} />
              <span className={styles.place}>{placeOf(item)}</span>
            </div>
            <p className={styles.sentence}>{sentenceOf(item.finding)}</p>
          </li>
        ))}
      </ul>
      {items.length < total && (
        <Button
          size="small"
          tabIndex={reachable ? 0 : -1}
          onClick={() => onAsk(items.length + 2 * PAGE)}
        >
          Afficher la suite
        </Button>
      )}
      {compte && <LectureNote compte={compte} choisies={choisies} onForget={onForget} />}
    </div>
  );
}

function placeOf({ finding: { lieu } }: DetailItem): string {
  return lieu === undefined ? '' : formatLieu(lieu.feuille, lieu.cellule);
}
