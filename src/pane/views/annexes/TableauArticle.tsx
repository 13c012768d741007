import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { AnnexesRoom } from '../../../app/rooms/annexes/annexesRoom';
import type { AnnexeFinding } from '../../../core/annexes/finding';
import type { ItemPlace } from '../../components/feed/Feed';
import { FeedArticle } from '../../components/feed/FeedArticle';
import {
  FindingItems,
  type FindingListState,
  type FindingWords,
} from '../../components/findings/FindingItems';
import { Sign } from '../../components/Sign';
import { Small } from '../../components/Small';
import { tableauPlace, tableauTitle, tableauVerdict } from '../../words/annexes';
import type { ControleItem } from './items';
import { Questions } from './Questions';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  apart: { marginBottom: tokens.spacingVerticalM },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXXS },
  action: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
});

interface TableauArticleProps {
  readonly item: Extract<ControleItem, { kind: 'tableau' }>;
  readonly place: ItemPlace;
  readonly list: FindingListState;
  readonly words: FindingWords<AnnexeFinding>;
  readonly room: AnnexesRoom;
}

/** One table: where it stands, whether it adds up, and its findings. */
export function TableauArticle({ item, place, list, words, room }: TableauArticleProps) {
  const styles = useStyles();
  const { key, tableau, findings, suite } = item;
  const title = tableauTitle(tableau.annexe);
  return (
    <FeedArticle name={key} title={suite ? `${title} (suite)` : title} place={place}>
      {!suite && (
        <div className={mergeClasses(findings.length > 0 && styles.apart)}>
          <Small>{tableauPlace(tableau)}</Small>
          <TableauHead
            tableau={tableau}
            reachable={place.active}
            frozen={list.frozen}
            room={room}
          />
          {tableau.questions.length > 0 && (
            <Questions
              questions={tableau.questions}
              reachable={place.active}
              frozen={list.frozen}
              room={room}
            />
          )}
        </div>
      )}
      {findings.length > 0 && (
        <FindingItems
          {...list}
          findings={findings}
          reachable={place.active}
          words={words}
          scope={`${tableau.annexe.id}|`}
        />
      )}
    </FeedArticle>
  );
}

interface TableauHeadProps {
  readonly tableau: TableauArticleProps['item']['tableau'];
  readonly reachable: boolean;
  readonly frozen: boolean;
  readonly room: AnnexesRoom;
}

function TableauHead({ tableau, reachable, frozen, room }: TableauHeadProps) {
  const styles = useStyles();
  const { annexe } = tableau;
  const { tone, sentence } = tableauVerdict(tableau);
  const stop = { size: 'small', appearance: 'subtle', tabIndex: reachable ? 0 : -1 } as const;
  return (
    <div className={styles.head}>
      <Sign tone={tone}>{sentence}</Sign>
      <div className={styles.actions}>
        <Button
          {...stop}
          className={styles.action}
          onClick={() =>
            void room.goTo({ feuille: annexe.feuille, cellule: annexe.plage, champ: '' })
          }
        >
          Voir le tableau
        </Button>
        <Button
          {...stop}
          className={styles.action}
          disabledFocusable={frozen}
          onClick={() =>
            void (tableau.bloc ? room.removeBloc(annexe.id) : room.writeBloc(annexe.id))
          }
        >
          {tableau.bloc ? 'Retirer le bloc' : 'Bloc de contrôle'}
        </Button>
      </div>
    </div>
  );
}
