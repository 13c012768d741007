import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

import type { PaiementRoom } from '../../../app/rooms/paiement/paiementRoom';
import type { PaiementEtat } from '../../../app/state/paiement';
import { DocumentTableRegular } from '../../components/Icons';
import { MessageZone } from '../../components/MessageZone';
import { PageBody } from '../../components/PageBody';
import { ScreenPanel } from '../../components/Screen';
import { SubPage } from '../../components/SubPage';
import { usePane } from '../../hooks/paneContext';
import { useRoom } from '../../hooks/useRoom';
import { paiementTitle, PERIME, RIEN, SANS_REVERSEMENT } from '../../words/paiement';
import { Enregistre } from './Enregistre';
import { Montants } from './Montants';
import { Recuperations } from './Recuperations';
import { Regles } from './Regles';
import { Repartition } from './Repartition';
import { Retards } from './Retards';
import { Reversements, ReversementsAnciens } from './Reversements';
import { useBlocks } from './useBlocks';

/** The payment of the year: its amount, whether it may be asked, and what each bailleur gets of it. */
export function PaiementView({ onClose }: { readonly onClose: () => void }) {
  const { state, session } = usePane();
  const room = session.rooms.paiement;
  const { phase, etat, perime } = useRoom(room);
  const undone = state.notice?.kind === 'annule';
  const operation = state.operation?.idtop;
  // Read when the page opens, and again once something was taken back or another operation is in hand.
  useEffect(() => void room.read(), [room, undone, operation]);
  const nothing = phase === 'sans-modele-a' || phase === 'sans-operation' ? RIEN[phase] : undefined;
  return (
    <SubPage title={paiementTitle(etat)} onClose={onClose}>
      {nothing ? (
        <ScreenPanel icon={DocumentTableRegular} {...nothing} />
      ) : (
        <Page
          key={etat?.formulaire}
          etat={etat}
          perime={perime}
          frozen={state.busy !== undefined}
          room={room}
        />
      )}
      <MessageZone />
    </SubPage>
  );
}

interface PageProps {
  readonly etat: PaiementEtat | undefined;
  readonly perime: boolean;
  readonly frozen: boolean;
  readonly room: PaiementRoom;
}

function Page({ etat, perime, frozen, room }: PageProps) {
  const blocks = useBlocks();
  const page = useRef<HTMLDivElement>(null);
  // The button that opened the page is gone: without this the keyboard would start from nowhere.
  useEffect(() => page.current?.focus(), []);
  return (
    <PageBody ref={page} under="title" gap="XL" focusable>
      {perime && (
        <div className={blocks.row}>
          <span className={blocks.small}>{PERIME}</span>
          <Button size="small" disabledFocusable={frozen} onClick={() => void room.read()}>
            Actualiser
          </Button>
        </div>
      )}
      {etat === undefined ? (
        <p className={blocks.small}>Lecture du classeur…</p>
      ) : (
        <Blocks etat={etat} frozen={frozen} room={room} />
      )}
    </PageBody>
  );
}

interface BlocksProps {
  readonly etat: PaiementEtat;
  readonly frozen: boolean;
  readonly room: PaiementRoom;
}

function Blocks({ etat, frozen, room }: BlocksProps) {
  const { dossier, repartition } = etat;
  return (
    <>
      <Retards etat={etat} />
      <Montants etat={etat} />
      <Regles etat={etat} />
      <Demande etat={etat} frozen={frozen} room={room} />
      <Versement etat={etat} frozen={frozen} room={room} />
      {repartition === 'a-faire' && dossier.paye !== undefined && (
        <Partage etat={etat} frozen={frozen} room={room} />
      )}
      {dossier.regime === '2021' && <Direct />}
      {etat.reversements.length > 0 && <Reversements etat={etat} frozen={frozen} room={room} />}
      {etat.anciens.length > 0 && <ReversementsAnciens etat={etat} frozen={frozen} room={room} />}
      <Recuperations etat={etat} frozen={frozen} room={room} />
    </>
  );
}

/** By the régime of 2021 there is nothing to pay out. */
function Direct() {
  const blocks = useBlocks();
  return (
    <section aria-labelledby="paiement-direct" className={blocks.block}>
      <h2 id="paiement-direct" className={blocks.title}>
        Reversements aux bailleurs
      </h2>
      <p className={blocks.text}>{SANS_REVERSEMENT}</p>
    </section>
  );
}

function Demande({ etat, frozen, room }: BlocksProps) {
  const blocks = useBlocks();
  const { dossier, controle } = etat;
  return (
    <section aria-labelledby="paiement-demande" className={blocks.block}>
      <h2 id="paiement-demande" className={blocks.title}>
        Demande à l’Anru
      </h2>
      <p className={blocks.small}>
        À joindre à la décision attributive de subvention et au Modèle A certifié (art. 6).
      </p>
      <div>
        <Button disabledFocusable={frozen} onClick={() => void room.writeEtat()}>
          Préparer l’état à envoyer
        </Button>
      </div>
      <Enregistre
        name="demande"
        word="Demandé"
        labels={{
          montant: 'Montant demandé (€)',
          le: 'Demandé le',
          action: 'Enregistrer la demande',
        }}
        montant={dossier.demande}
        le={dossier.demandeLe}
        offered={{
          montant:
            controle.admissible === 0 ? undefined : (controle.admissible ?? controle.demande),
          le: etat.aujourdhui,
        }}
        frozen={frozen || dossier.annee === undefined}
        onRecord={(montant, le) => room.recordDemande(montant, le)}
      />
    </section>
  );
}

function Versement({ etat, frozen, room }: BlocksProps) {
  const blocks = useBlocks();
  const { dossier } = etat;
  return (
    <section aria-labelledby="paiement-versement" className={blocks.block}>
      <h2 id="paiement-versement" className={blocks.title}>
        Versement de l’Anru
      </h2>
      <Enregistre
        name="paiement"
        word="Payé"
        labels={{ montant: 'Montant reçu (€)', le: 'Reçu le', action: 'Enregistrer le versement' }}
        montant={dossier.paye}
        le={dossier.payeLe}
        offered={{ montant: dossier.demande, le: etat.aujourdhui }}
        frozen={frozen || dossier.annee === undefined}
        onRecord={(montant, le) => room.recordPaiement(montant, le)}
      />
    </section>
  );
}

function Partage({ etat, frozen, room }: BlocksProps) {
  const blocks = useBlocks();
  const { paye } = etat.dossier;
  if (paye === undefined) return null;
  return (
    <section aria-labelledby="paiement-partage" className={blocks.block}>
      <h2 id="paiement-partage" className={blocks.title}>
        Répartition entre les bailleurs
      </h2>
      <Repartition
        key={paye}
        etat={etat}
        recu={paye}
        frozen={frozen}
        onRepartir={(parts) => void room.shareOut(parts)}
      />
    </section>
  );
}
