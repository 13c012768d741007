import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';

import type { Double } from '../../../app/state/consolidation';
import type { ItemPlace } from '../../components/feed/Feed';
import { FeedArticle } from '../../components/feed/FeedArticle';
import { Sign } from '../../components/Sign';
import { doubleTitle, keepLabel } from '../../words/consolidation';
import { provenanceLine } from '../../words/origine';
import { lookOf } from './lookOf';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  place: {
    display: 'block',
    marginTop: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

interface DoubleArticleProps {
  readonly name: string;
  readonly double: Double;
  readonly place: ItemPlace;
  readonly frozen: boolean;
  readonly onKeep: (gardee: string | null) => void;
}

/** A household declared twice: one row is kept, or none, and somebody says which. */
export function DoubleArticle({ name, double, place, frozen, onKeep }: DoubleArticleProps) {
  const styles = useStyles();
  const { places, gardee } = double;
  const stop = {
    size: 'small',
    tabIndex: place.active ? 0 : -1,
    disabledFocusable: frozen,
  } as const;
  return (
    <FeedArticle name={name} title={doubleTitle(double)} place={place}>
      {gardee === undefined ? (
        <Sign tone="attention">À départager</Sign>
      ) : (
        <Sign tone="bon">Départagé</Sign>
      )}
      <ul className={styles.list}>
        {places.map((each) => (
          <li key={each.rowId}>
            <ToggleButton
              {...stop}
              {...lookOf(gardee === each.rowId)}
              onClick={() => onKeep(each.rowId)}
            >
              {keepLabel(each, places)}
            </ToggleButton>
            <span className={styles.place}>{provenanceLine(each)}</span>
          </li>
        ))}
        <li>
          <ToggleButton {...stop} {...lookOf(gardee === null)} onClick={() => onKeep(null)}>
            N’en garder aucun
          </ToggleButton>
        </li>
      </ul>
    </FeedArticle>
  );
}
