import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect } from 'react';

import { ecrituresVoulues } from '../../../app/rooms/complement/ecrituresVoulues';
import { Foot } from '../../components/Foot';
import { MessageZone } from '../../components/MessageZone';
import { PageBody } from '../../components/PageBody';
import { Small } from '../../components/Small';
import { SourceSection } from '../../components/SourceSection';
import { SubPage } from '../../components/SubPage';
import { usePane } from '../../hooks/paneContext';
import { useRoom } from '../../hooks/useRoom';
import {
  COMPLEMENT_FILE,
  COMPLEMENT_LEAD,
  ecrireLabel,
  FORMULAIRE_CHANGE,
} from '../../words/complement';
import { COMPLEMENT_TITLE } from '../../words/complementTitle';
import { ApercuEcritures } from './ApercuEcritures';
import { Coller } from './Coller';
import { ColonnesListe } from './ColonnesListe';

/** The rows of the open form filled from a list of one's own, cell by cell, before anything is written. */
export function ComplementView({ onClose }: { readonly onClose: () => void }) {
  const { state, session } = usePane();
  const room = session.rooms.complement;
  const shown = useRoom(room);
  const { sources, liste, colonnes, remplacees, change } = shown;
  const busy = state.busy !== undefined;
  useEffect(() => {
    void session.rooms.complement.read();
    return () => session.rooms.complement.close();
  }, [session]);
  const count = ecrituresVoulues(shown).length;
  return (
    <SubPage title={COMPLEMENT_TITLE} onClose={onClose}>
      <PageBody under="title" gap="L">
        <Small>{COMPLEMENT_LEAD}</Small>
        <SourceSection
          title="1. Votre liste"
          lead={COMPLEMENT_FILE}
          sources={sources}
          chosen={liste?.source.id}
          busy={busy}
          onChoose={(id) => room.choose(id)}
          onOpen={(file) =>
            void file.arrayBuffer().then((bytes) => room.open(file.name, new Uint8Array(bytes)))
          }
        >
          <Coller busy={busy} onPaste={(texte) => void room.paste(texte)} />
        </SourceSection>
        {liste !== undefined && (
          <ColonnesListe
            liste={liste}
            colonnes={colonnes}
            busy={busy}
            onLink={(colonne, numero) => room.link(colonne, numero)}
          />
        )}
        {liste?.colonnes.menage !== undefined && (
          <ApercuEcritures
            complement={liste.complement}
            rapproches={liste.rapproches}
            onRapprocher={(wanted) => room.rapprocher(wanted)}
            remplacees={remplacees}
            busy={busy}
            onPick={(menage, rang) => room.pick(menage, rang)}
            onReplace={(cellules, wanted) => room.replace(cellules, wanted)}
          />
        )}
      </PageBody>
      {change && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{FORMULAIRE_CHANGE}</MessageBarBody>
        </MessageBar>
      )}
      <MessageZone />
      <Foot>
        <Button
          appearance="primary"
          disabledFocusable={busy || count === 0}
          onClick={() => void room.write()}
        >
          {ecrireLabel(count)}
        </Button>
        <Button onClick={onClose}>Fermer</Button>
      </Foot>
    </SubPage>
  );
}
