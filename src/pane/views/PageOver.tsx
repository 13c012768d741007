import type { InsertRequest } from '../../app/session';
import type { AnnexeSaisie } from '../../core/annexes/forms';
import type { IsoDate } from '../../core/date';
import { usePane } from '../hooks/paneContext';
import type { Navigation, Page } from '../hooks/useNavigation';
import { useRoom } from '../hooks/useRoom';
import { CertificationView, ComplementView, InsertionPage, PlafondView } from './laterFormulaire';
import { AnnexesPages, ApercuPage, PrefillView, SuiviPages } from './laterViews';

interface PageOverProps {
  readonly page: Page;
  readonly navigation: Navigation;
  readonly aujourdhui: IsoDate;
}

/** The page that stands over the tabs. */
export function PageOver({ page, navigation, aujourdhui }: PageOverProps) {
  const { close } = navigation;
  switch (page.kind) {
    case 'insertion':
      return <Insertion modele={page.modele} navigation={navigation} aujourdhui={aujourdhui} />;
    case 'annexes':
      return <Annexes page={page.page} navigation={navigation} aujourdhui={aujourdhui} />;
    case 'suivi':
      return <SuiviPages page={page.page} onClose={close} />;
    case 'plafond':
      return <PlafondView onClose={close} />;
    case 'prefill':
      return <PrefillView aujourdhui={aujourdhui} onClose={close} />;
    case 'complement':
      return <ComplementView onClose={close} />;
    case 'certification':
      return <Certification onClose={close} />;
    case 'apercu':
      return <Apercu />;
  }
}

type Over<K extends Page['kind']> = Omit<PageOverProps, 'page'> &
  Omit<Extract<Page, { readonly kind: K }>, 'kind'>;

function Insertion({ modele, navigation, aujourdhui }: Over<'insertion'>) {
  const { session } = usePane();
  const insert = async (request: InsertRequest) => {
    await session.insertModele(request);
    if (session.getState().problem === undefined) navigation.done();
  };
  return (
    <InsertionPage
      key={modele}
      modele={modele}
      aujourdhui={aujourdhui}
      onInsert={(request) => void insert(request)}
      onClose={navigation.close}
    />
  );
}

function Annexes({ page, navigation, aujourdhui }: Over<'annexes'>) {
  const { session } = usePane();
  const insert = async (saisie: AnnexeSaisie) => {
    // The page stays while one waits, and what was asked is done: what follows is told beside the tabs.
    navigation.open({ kind: 'annexes', page: { annexe: saisie.modele } });
    navigation.choose('annexes');
    await session.rooms.annexes.insert(saisie);
    if (session.getState().problem === undefined) navigation.done();
  };
  return (
    <AnnexesPages
      page={page}
      aujourdhui={aujourdhui}
      onInsert={(saisie) => void insert(saisie)}
      onClose={navigation.close}
    />
  );
}

function Certification({ onClose }: { readonly onClose: () => void }) {
  const { state, session } = usePane();
  const { current } = state;
  if (current === undefined) return null;
  return (
    <CertificationView
      key={current.id}
      current={current}
      busy={state.busy !== undefined}
      session={session}
      onClose={onClose}
    />
  );
}

function Apercu() {
  const { state, session } = usePane();
  const room = session.rooms.consolidation;
  const { apercu, par, resume } = useRoom(room);
  if (apercu === undefined) return null;
  const decide = resume?.retours.some(({ parDefaut }) => !parDefaut) ?? false;
  return (
    <ApercuPage
      apercu={apercu}
      busy={state.busy !== undefined}
      room={room}
      par={par}
      decide={decide}
    />
  );
}
