import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';

import { anneeSaisie } from '../../../app/rooms/prefill/entete';
import type { IsoDate } from '../../../core/date';
import { PREMIERE_ANNEE } from '../../../core/rules/entete';
import { Foot } from '../../components/Foot';
import { MessageZone } from '../../components/MessageZone';
import { PageBody } from '../../components/PageBody';
import { Small } from '../../components/Small';
import { SourceSection } from '../../components/SourceSection';
import { SubPage } from '../../components/SubPage';
import { usePane } from '../../hooks/paneContext';
import { useRoom } from '../../hooks/useRoom';
import {
  anneeError,
  FILE_LEAD,
  NO_SOURCE,
  PREFILL_LEAD,
  PREFILL_TITLE,
  preparerLabel,
} from '../../words/prefill';
import { BailleursSection } from './BailleursSection';
import { ColonnesSection } from './ColonnesSection';
import { EnteteSection } from './EnteteSection';
import { Pret } from './Pret';

interface PrefillViewProps {
  readonly aujourdhui: IsoDate;
  readonly onClose: () => void;
}

/** From the list of households to one Modèle B a bailleur, ready to be sent. */
export function PrefillView({ aujourdhui, onClose }: PrefillViewProps) {
  const { state, session } = usePane();
  const room = session.rooms.prefill;
  const { sources, liste, entete, envoi } = useRoom(room);
  const busy = state.busy !== undefined;
  // The list may have changed since the page was last open.
  useEffect(() => void session.rooms.prefill.read(), [session]);
  const annee = anneeSaisie(entete.annee, aujourdhui);
  const count = liste?.check.formulaires.length ?? 0;
  const inWorkbook = liste?.source.fichier === undefined;
  return (
    <SubPage title={PREFILL_TITLE} onClose={onClose}>
      <PageBody under="title" gap="L">
        <Small>{PREFILL_LEAD}</Small>
        <SourceSection
          title="1. Liste des ménages"
          none={NO_SOURCE}
          lead={FILE_LEAD}
          sources={sources}
          chosen={liste?.source.id}
          busy={busy}
          onChoose={(id) => room.choose(id)}
          onOpen={(file) =>
            void file.arrayBuffer().then((bytes) => room.open(file.name, new Uint8Array(bytes)))
          }
        />
        {liste !== undefined && (
          <ColonnesSection
            liste={liste}
            busy={busy}
            onLink={(colonne, numero) => room.link(colonne, numero)}
            onFilter={(filtre) => room.filter(filtre)}
          />
        )}
        <EnteteSection
          entete={entete}
          anneeError={anneeError(annee, PREMIERE_ANNEE)}
          onFill={(part) => room.fill(part)}
        />
        {liste !== undefined && (
          <BailleursSection
            check={liste.check}
            onGo={inWorkbook ? (lieu) => void session.goTo(lieu) : undefined}
          />
        )}
      </PageBody>
      <MessageZone />
      {envoi !== undefined && <Pret envoi={envoi} />}
      <Foot>
        <Button
          appearance="primary"
          disabledFocusable={busy || count === 0 || annee === undefined}
          onClick={() => void room.prepare()}
        >
          {preparerLabel(count)}
        </Button>
        <Button onClick={onClose}>Fermer</Button>
      </Foot>
    </SubPage>
  );
}
