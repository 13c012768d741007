import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { Apercu, ConsolidationRoom } from '../../../app/consolidation/contract';
import { formatCount } from '../../../text/fr';
import { EmptyNote } from '../../components/EmptyNote';
import { Feed } from '../../components/feed/Feed';
import { MessageZone } from '../../components/MessageZone';
import { ProtectedNote } from '../../components/ProtectedNote';
import { SubPage } from '../../components/SubPage';
import { TONE_ICONS } from '../../components/tones';
import { VerdictLine } from '../../components/VerdictLine';
import {
  apercuVerdict,
  CERTIFIEE,
  modeleLine,
  REVU,
  staysSentence,
} from '../../words/consolidation';
import { apercuItems, estimateApercu } from './apercuItems';
import { ChangementsArticle } from './ChangementsArticle';
import { ConflitArticle } from './ConflitArticle';

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  foot: {
    flexShrink: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface ApercuPageProps {
  readonly apercu: Apercu;
  readonly busy: boolean;
  readonly room: ConsolidationRoom;
}

/** What inscribing will change, before anything is written. */
export function ApercuPage({ apercu, busy, room }: ApercuPageProps) {
  const styles = useStyles();
  const verdict = apercuVerdict(apercu);
  const items = apercuItems(apercu);
  return (
    <SubPage title="Ce qui va changer" onClose={() => room.fermerApercu()}>
      <div className={styles.strip}>
        <VerdictLine {...verdict} icon={TONE_ICONS[verdict.tone]} />
        <p className={styles.line}>{modeleLine(apercu.modele)}</p>
        <p className={styles.line}>{staysSentence(apercu)}</p>
        {apercu.certifiee && <p className={styles.line}>{CERTIFIEE}</p>}
        {apercu.revu && (
          <p className={styles.line} role="status">
            {REVU}
          </p>
        )}
      </div>
      <ProtectedNote current={{ protegee: apercu.protegee }} />
      <Feed
        label="Changements"
        items={items}
        estimate={estimateApercu}
        busy={busy}
        empty={<EmptyNote tone="bon" text="Le tableau contient déjà ces ménages, à l’identique." />}
      >
        {(item, place) =>
          item.kind === 'conflits' ? (
            <ConflitArticle
              name={item.key}
              conflits={item.conflits}
              place={place}
              frozen={busy}
              onReplace={(cles, remplacee) => void room.remplacer(cles, remplacee)}
            />
          ) : (
            <ChangementsArticle name={item.key} groupe={item.groupe} place={place} />
          )
        }
      </Feed>
      <MessageZone />
      <div className={styles.foot}>
        <Button
          appearance="primary"
          disabledFocusable={busy || apercu.protegee}
          onClick={() => void room.inscrire()}
        >
          {`Inscrire ${formatCount(apercu.inscrites, 'ménage')}`}
        </Button>
        <Button onClick={() => room.fermerApercu()}>Annuler</Button>
      </div>
    </SubPage>
  );
}
