import { Button, makeStyles, tokens } from '@fluentui/react-components';

import { rejetFinding } from '../../../core/retours/compareFinding';
import type { Rejet } from '../../../core/retours/model';
import { fr, sentenceOf } from '../../../text/fr';
import type { ItemPlace } from '../../components/feed/Feed';
import { FeedArticle } from '../../components/feed/FeedArticle';
import { Sign } from '../../components/Sign';

const useStyles = makeStyles({
  sentence: { margin: `${tokens.spacingVerticalXS} 0`, textWrap: 'pretty' },
});

interface RejetArticleProps {
  readonly name: string;
  readonly rejet: Rejet;
  readonly place: ItemPlace;
  readonly frozen: boolean;
  readonly onRemove: () => void;
}

/** A file that gave no Modèle B, and why. */
export function RejetArticle({ name, rejet, place, frozen, onRemove }: RejetArticleProps) {
  const styles = useStyles();
  return (
    <FeedArticle name={name} title={rejet.fichier} place={place}>
      <Sign tone="alerte">Refusé</Sign>
      <p className={styles.sentence}>{sentenceOf(rejetFinding(rejet))}</p>
      <Button
        size="small"
        tabIndex={place.active ? 0 : -1}
        disabledFocusable={frozen}
        aria-label={fr`Retirer ${rejet.fichier}`}
        onClick={onRemove}
      >
        Retirer
      </Button>
    </FeedArticle>
  );
}
