import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { AnnexesRoom } from '../../../../app/rooms/annexes/annexesRoom';
import type { TableauCompare } from '../../../../core/textes/comparer';
import { sentenceOf } from '../../../../text/fr';
import type { ItemPlace } from '../../../components/feed/Feed';
import { FeedArticle } from '../../../components/feed/FeedArticle';
import { NiveauTag } from '../../../components/Niveau';
import { Small } from '../../../components/Small';
import { ADRESSES_DU_TEXTE, compareSentence } from '../../../words/annexesTexte';
import { Questions } from '../Questions';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  sentence: { margin: 0, textWrap: 'pretty', overflowWrap: 'anywhere' },
  action: { marginTop: tokens.spacingVerticalS, whiteSpace: 'nowrap' },
});

interface TableauTexteArticleProps {
  readonly compare: TableauCompare;
  readonly place: ItemPlace;
  readonly frozen: boolean;
  readonly room: AnnexesRoom;
}

/** A table of the text: what it was compared with, what is wrong in itself, and the way into a sheet. */
export function TableauTexteArticle({ compare, place, frozen, room }: TableauTexteArticleProps) {
  const styles = useStyles();
  const { nom, annexe, findings, questions } = compare.tableau;
  const title = annexe.titre === undefined ? nom : `${nom} (${annexe.titre})`;
  return (
    <FeedArticle name={nom} title={title} place={place}>
      <Small>{compareSentence(compare)}</Small>
      {questions.length > 0 && (
        <Questions
          inText
          questions={questions}
          reachable={place.active}
          frozen={frozen}
          room={room}
        />
      )}
      {findings.length > 0 && (
        <>
          <ul className={styles.list}>
            {findings.map((finding) => (
              <li key={`${finding.code}${finding.lieu.cellule}`} data-code={finding.code}>
                <NiveauTag niveau={finding.niveau} />
                <p className={styles.sentence}>{sentenceOf(finding)}</p>
              </li>
            ))}
          </ul>
          <Small>{ADRESSES_DU_TEXTE}</Small>
        </>
      )}
      <Button
        size="small"
        className={styles.action}
        tabIndex={place.active ? 0 : -1}
        disabledFocusable={frozen}
        onClick={() => void room.insertTableau(nom)}
      >
        Reprendre dans une feuille
      </Button>
    </FeedArticle>
  );
}
