import { useState } from 'react';

import type { Asked, InsertRequest } from '../../app/session';
import type { AnnexeSaisie } from '../../core/annexes/forms';
import type { IsoDate } from '../../core/date';
import type { Modele } from '../../core/forms/modele';
import { BottomBar } from '../components/BottomBar';
import { MessageZone } from '../components/MessageZone';
import { Tabs } from '../components/Tabs';
import { TopStrip } from '../components/TopStrip';
import { usePane } from '../hooks/paneContext';
import { useRoom } from '../hooks/useRoom';
import type { Role } from '../preferences';
import { tabsFor, type TabName } from '../words/tabs';
import { EmptyWorkbook } from './accueil/EmptyWorkbook';
import { AnnexesBar } from './annexes/AnnexesBar';
import { AnnexesPages } from './annexes/AnnexesPages';
import { AnnexesView } from './annexes/AnnexesView';
import { annexesPageAsked, type AnnexesPage } from './annexes/page';
import { CertificationView } from './certification/CertificationView';
import { ApercuPage } from './consolidation/ApercuPage';
import { ConsolidationBar } from './consolidation/ConsolidationBar';
import { ConsolidationView } from './consolidation/ConsolidationView';
import { FormView } from './FormView';
import { InsertionView } from './insertion/InsertionView';
import { PlafondView } from './plafond/PlafondView';
import { PreremplirView } from './preremplir/PreremplirView';
import type { SuiviPage } from './suivi/page';
import { SuiviPages } from './suivi/SuiviPages';
import { SuiviView } from './suivi/SuiviView';

type Page =
  | 'accueil'
  | 'certification'
  | 'plafond'
  | 'preremplir'
  | { readonly insertion: Modele }
  | { readonly annexes: AnnexesPage }
  | { readonly suivi: SuiviPage };

interface WorkbenchProps {
  readonly role: Role;
  readonly aujourdhui: IsoDate;
  readonly onChangeRole: () => void;
}

/** The pane once it knows who works: its tabs, or one of the pages over them. */
export function Workbench({ role, aujourdhui, onChangeRole }: WorkbenchProps) {
  const { state, session } = usePane();
  const [page, setPage] = useState<Page>('accueil');
  const [chosen, setChosen] = useState<TabName>();
  const { apercu } = useRoom(session.rooms.consolidation);
  const busy = state.busy !== undefined;
  const close = () => {
    setPage('accueil');
    if (state.asked !== undefined) session.dismiss();
  };
  /** Another page asks for something else: what was last done has been read. */
  const open = (next: Page) => {
    if (state.notice !== undefined) session.dismiss();
    setPage(next);
  };
  const insert = async (request: InsertRequest) => {
    await session.insertModele(request);
    if (session.getState().problem === undefined) setPage('accueil');
  };
  const insertAnnexe = async (saisie: AnnexeSaisie) => {
    // The page stays while one waits, and what was asked is done: what follows is told beside the tabs.
    setPage({ annexes: { annexe: saisie.modele } });
    setChosen('annexes');
    if (state.asked !== undefined) session.dismiss();
    await session.rooms.annexes.inserer(saisie);
    if (session.getState().problem === undefined) setPage('accueil');
  };
  const openAnnexes = (annexes: AnnexesPage) => open({ annexes });

  const { asked, current } = state;
  const wanted = asked !== undefined && 'insertion' in asked ? asked.insertion : undefined;
  const modele =
    wanted ?? (typeof page === 'object' && 'insertion' in page ? page.insertion : undefined);
  const annexes =
    annexesPageAsked(asked) ??
    (typeof page === 'object' && 'annexes' in page ? page.annexes : undefined);
  if (modele !== undefined) {
    return (
      <InsertionView
        key={modele}
        modele={modele}
        last={session.lastEntete(modele)}
        aujourdhui={aujourdhui}
        busy={busy}
        onInsert={(request) => void insert(request)}
        onClose={close}
      />
    );
  }
  if (annexes !== undefined) {
    return (
      <AnnexesPages
        page={annexes}
        aujourdhui={aujourdhui}
        onInsert={(saisie) => void insertAnnexe(saisie)}
        onClose={close}
      />
    );
  }
  if (typeof page === 'object' && 'suivi' in page) {
    return <SuiviPages page={page.suivi} onClose={close} />;
  }
  if (page === 'plafond') return <PlafondView onClose={close} />;
  if (page === 'preremplir') return <PreremplirView aujourdhui={aujourdhui} onClose={close} />;
  if (page === 'certification' && current !== undefined) {
    return (
      <CertificationView
        key={current.id}
        current={current}
        busy={busy}
        session={session}
        onClose={close}
      />
    );
  }
  if (apercu !== undefined) {
    return <ApercuPage apercu={apercu} busy={busy} room={session.rooms.consolidation} />;
  }
  const hasModeleA = state.forms.some((form) => form.modele === 'A');
  const tabs = tabsFor(role, current !== undefined, hasModeleA);
  const tab = tabAsked(asked) ?? chosen ?? tabs[0] ?? 'controle';
  const choose = (next: TabName) => {
    if (asked !== undefined) session.dismiss();
    setChosen(next);
  };
  const onForm = current !== undefined && (tab === 'controle' || tab === 'formulaires');
  return (
    <>
      {onForm && (
        <TopStrip
          current={current}
          forms={state.forms}
          away={state.horsFormulaire ?? false}
          onChoose={(id) => void session.chooseForm(id)}
        />
      )}
      <Tabs names={tabs} tab={tab} onTab={choose}>
        {tab === 'suivi' && <SuiviView onOpen={(suivi) => open({ suivi })} />}
        {tab === 'consolidation' && (
          <ConsolidationView
            onPrepare={() => open('preremplir')}
            onInsert={() => open({ insertion: 'A' })}
          />
        )}
        {tab === 'annexes' && <AnnexesView onOpen={openAnnexes} />}
        {(tab === 'controle' || tab === 'formulaires') &&
          (current === undefined ? (
            <EmptyWorkbook
              role={role}
              frozen={busy}
              onInsert={(insertion) => open({ insertion })}
              onReadAgain={() => void session.checkAll()}
            />
          ) : (
            <FormView
              tab={tab}
              current={current}
              role={role}
              onInsert={(insertion) => open({ insertion })}
              onOpened={() => choose('controle')}
              onPlafond={() => open('plafond')}
              onChangeRole={onChangeRole}
            />
          ))}
      </Tabs>
      <MessageZone />
      {tab === 'consolidation' && <ConsolidationBar onPrepare={() => open('preremplir')} />}
      {tab === 'annexes' && <AnnexesBar onOpen={openAnnexes} />}
      {onForm && (
        <BottomBar
          verdict={current.verdict}
          busy={busy}
          onCheckAll={() => void session.checkAll()}
          onCertify={() => open('certification')}
        />
      )}
    </>
  );
}

/** The tab that the ribbon asked for. */
function tabAsked(asked: Asked | undefined): TabName | undefined {
  if (asked === undefined) return undefined;
  if ('annexe' in asked) return 'annexes';
  if (!('onglet' in asked)) return undefined;
  return asked.onglet;
}
