import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { ChangementsBailleur } from '../../../app/state/consolidation';
import { formatCount } from '../../../text/fr';
import type { ItemPlace } from '../../components/feed/Feed';
import { FeedArticle } from '../../components/feed/FeedArticle';
import { ChevronDownRegular } from '../../components/Icons';
import { changementLine, changesLine } from '../../words/consolidation';

/** Changes named one by one; what is beyond is counted. */
const NAMED = 50;

const useStyles = makeStyles({
  line: { margin: 0 },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
  },
  action: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS} - 1px)`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
  chevron: { fontSize: '12px', width: '12px', height: '12px' },
  open: { transform: 'rotate(180deg)' },
});

interface ChangementsArticleProps {
  readonly name: string;
  readonly groupe: ChangementsBailleur;
  readonly place: ItemPlace;
}

/** What changes in the rows of one bailleur. */
export function ChangementsArticle({ name, groupe, place }: ChangementsArticleProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { bailleur, changements } = groupe;
  const rest = changements.length - NAMED;
  return (
    <FeedArticle
      name={name}
      title={bailleur === '' ? 'Bailleur non indiqué' : bailleur}
      place={place}
    >
      <p className={styles.line}>{`${changesLine(groupe)}.`}</p>
      <Button
        size="small"
        appearance="subtle"
        className={styles.action}
        tabIndex={place.active ? 0 : -1}
        iconPosition="after"
        icon={
          <ChevronDownRegular
            aria-hidden
            className={mergeClasses(styles.chevron, open && styles.open)}
          />
        }
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Détail
      </Button>
      {open && (
        <ul className={styles.list}>
          {changements.slice(0, NAMED).map((changement, index) => (
            <li key={index}>{changementLine(changement)}</li>
          ))}
          {rest > 0 && <li>{`et ${formatCount(rest, 'autre')}`}</li>}
        </ul>
      )}
    </FeedArticle>
  );
}
