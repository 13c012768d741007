import { Button } from '@fluentui/react-components';

import type { ConsolidationRoom } from '../../../app/rooms/consolidation/consolidationRoom';
import type { Apercu } from '../../../app/state/consolidation';
import { formatCount, fr } from '../../../text/fr';
import { EmptyNote } from '../../components/EmptyNote';
import { Feed } from '../../components/feed/Feed';
import { Foot } from '../../components/Foot';
import { MessageZone } from '../../components/MessageZone';
import { ProtectedNote } from '../../components/ProtectedNote';
import { Small } from '../../components/Small';
import { Strip } from '../../components/Strip';
import { SubPage } from '../../components/SubPage';
import { TextField } from '../../components/TextField';
import { TONE_ICONS } from '../../components/tones';
import { VerdictLine } from '../../components/VerdictLine';
import { usePane } from '../../hooks/paneContext';
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

interface ApercuPageProps {
  readonly apercu: Apercu;
  readonly busy: boolean;
  readonly room: ConsolidationRoom;
  /** Who decides, and whether somebody decided anything about the returns. */
  readonly par: string;
  readonly decide: boolean;
}

/** What inscribing will change, before anything is written. */
export function ApercuPage({ apercu, busy, room, par, decide }: ApercuPageProps) {
  const { preferences } = usePane();
  const verdict = apercuVerdict(apercu);
  const items = apercuItems(apercu);
  return (
    <SubPage title="Ce qui va changer" onClose={() => room.closeApercu()}>
      <Strip>
        <VerdictLine {...verdict} icon={TONE_ICONS[verdict.tone]} />
        <Small>{modeleLine(apercu.modele)}</Small>
        <Small>{staysSentence(apercu)}</Small>
        {apercu.certifiee && <Small>{CERTIFIEE}</Small>}
        {apercu.revu && <Small role="status">{REVU}</Small>}
      </Strip>
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
              onReplace={(cles, remplacee) => void room.replace(cles, remplacee)}
            />
          ) : (
            <ChangementsArticle name={item.key} groupe={item.groupe} place={place} />
          )
        }
      </Feed>
      <MessageZone />
      {decide && (
        <Strip>
          <TextField
            name="par"
            label="Décidé par"
            value={par}
            hint="Gardé avec vos choix, dans la feuille Retours"
            onChange={(text) => room.sign(text)}
          />
        </Strip>
      )}
      <Foot>
        <Button
          appearance="primary"
          disabledFocusable={busy || apercu.protegee}
          onClick={() => {
            if (par.trim() !== '') preferences.setNom(par.trim());
            void room.inscribe();
          }}
        >
          {fr`Inscrire ${formatCount(apercu.inscrites, 'ménage')}`}
        </Button>
        <Button onClick={() => room.closeApercu()}>Annuler</Button>
      </Foot>
    </SubPage>
  );
}
