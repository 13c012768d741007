import { useState } from 'react';

import type { Asked, InsertRequest } from '../../app/session';
import type { IsoDate } from '../../core/date';
import type { Modele } from '../../core/forms/modele';
import { BottomBar } from '../components/BottomBar';
import { MessageZone } from '../components/MessageZone';
import { Tabs } from '../components/Tabs';
import { TopStrip } from '../components/TopStrip';
import { usePane } from '../hooks/paneContext';
import type { Role } from '../preferences';
import { tabsFor, type TabName } from '../words/tabs';
import { EmptyWorkbook } from './accueil/EmptyWorkbook';
import { AnnexesView } from './annexes/AnnexesView';
import { CertificationView } from './certification/CertificationView';
import { FormView } from './FormView';
import { InsertionView } from './insertion/InsertionView';
import { PlafondView } from './plafond/PlafondView';

type Page = 'accueil' | 'certification' | 'plafond' | { readonly insertion: Modele };

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

  const { asked, current } = state;
  const wanted = asked !== undefined && 'insertion' in asked ? asked.insertion : undefined;
  const modele = wanted ?? (typeof page === 'object' ? page.insertion : undefined);
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
  if (page === 'plafond') return <PlafondView onClose={close} />;
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
  const tabs = tabsFor(role, current !== undefined);
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
        {tab === 'annexes' && <AnnexesView />}
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
  return 'onglet' in asked && asked.onglet === 'annexes' ? 'annexes' : undefined;
}
