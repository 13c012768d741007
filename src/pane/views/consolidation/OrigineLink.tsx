import { Button, makeStyles, tokens } from '@fluentui/react-components';

import { usePane } from '../../hooks/paneContext';
import { useRoom } from '../../hooks/useRoom';
import { origineSentences } from '../../words/origine';

const useStyles = makeStyles({
  root: {
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  ask: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS} - 1px)`,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface OrigineLinkProps {
  readonly formulaire: string;
  readonly rang: number;
  readonly reachable: boolean;
}

/** « D’où vient cette ligne ? » under the findings of a row of the Modèle A. */
export function OrigineLink({ formulaire, rang, reachable }: OrigineLinkProps) {
  const styles = useStyles();
  const { session } = usePane();
  const room = session.rooms.consolidation;
  const { origine } = useRoom(room);
  const answered = origine?.formulaire === formulaire && origine.rang === rang;
  return (
    <div className={styles.root}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.ask}
        tabIndex={reachable ? 0 : -1}
        aria-expanded={answered}
        onClick={() => void (answered ? room.forgetOrigine() : room.findOrigine(formulaire, rang))}
      >
        D’où vient cette ligne{'\u00a0'}?
      </Button>
      <div role="status">
        {answered &&
          origineSentences(origine).map((sentence) => (
            <p key={sentence} className={styles.line}>
              {sentence}
            </p>
          ))}
      </div>
    </div>
  );
}
