import { useRef } from 'react';

import type { IsoDate } from '../../core/date';
import { BottomBar } from '../components/BottomBar';
import { FocusBack, type Opener } from '../components/FocusBack';
import { MessageZone } from '../components/MessageZone';
import { OperationHead } from '../components/OperationHead';
import { Tabs } from '../components/Tabs';
import { TopStrip } from '../components/TopStrip';
import { usePane } from '../hooks/paneContext';
import { useNavigation, type Navigation } from '../hooks/useNavigation';
import { useRoom } from '../hooks/useRoom';
import type { Role } from '../preferences';
import { EmptyWorkbook } from './accueil/EmptyWorkbook';
import { FormView } from './FormView';
import {
  AnnexesBar,
  AnnexesView,
  ConsolidationBar,
  ConsolidationView,
  SuiviView,
} from './laterViews';
import { PageOver } from './PageOver';

interface WorkbenchProps {
  readonly role: Role;
  readonly aujourdhui: IsoDate;
  readonly onChangeRole: () => void;
}

/** The pane once it knows who works: its tabs, or one of the pages over them. */
export function Workbench({ role, aujourdhui, onChangeRole }: WorkbenchProps) {
  const navigation = useNavigation(role);
  const { page, tabs, tab, choose } = navigation;
  const opener = useRef<Opener>(undefined);
  if (page !== undefined) {
    return (
      <>
        {page.kind !== 'annexes' && <Head />}
        <PageOver page={page} navigation={navigation} aujourdhui={aujourdhui} />
      </>
    );
  }
  return (
    <>
      <FocusBack openerRef={opener} />
      {tab !== 'annexes' && <Head tab={tab} />}
      <Strip tab={tab} />
      <Tabs names={tabs} tab={tab} onTab={choose}>
        <Panel role={role} navigation={navigation} onChangeRole={onChangeRole} />
      </Tabs>
      <MessageZone />
      <Bar navigation={navigation} />
    </>
  );
}

/** The operation in hand; under a tab of the form, that of the form. */
function Head({ tab }: Partial<Pick<Navigation, 'tab'>>) {
  const { state, session } = usePane();
  const { suivi } = session.rooms;
  const { vue } = useRoom(suivi);
  const { operation, current } = state;
  if (operation === undefined) return null;
  const own = tab !== undefined && isOfForm(tab) ? current?.idtop : undefined;
  return (
    <OperationHead
      operation={operation}
      idtop={own || operation.idtop}
      onChoose={(idtop) => void session.chooseOperation(idtop)}
      all={
        tab === 'suivi'
          ? {
              shown: vue?.several === true && vue.idtop === '',
              onChoose: () => void suivi.chooseAll(),
            }
          : undefined
      }
    />
  );
}

/** Whether a tab speaks of the form in hand. */
const isOfForm = (tab: Navigation['tab']) => tab === 'controle' || tab === 'formulaires';

function Strip({ tab }: Pick<Navigation, 'tab'>) {
  const { state, session } = usePane();
  const { current, forms, horsFormulaire = false } = state;
  if (current === undefined || !isOfForm(tab)) return null;
  return (
    <TopStrip
      current={current}
      forms={forms}
      away={horsFormulaire}
      onChoose={(id) => void session.chooseForm(id)}
    />
  );
}

interface PanelProps extends Pick<WorkbenchProps, 'role' | 'onChangeRole'> {
  readonly navigation: Navigation;
}

/** What the open tab shows. */
function Panel({ role, navigation, onChangeRole }: PanelProps) {
  const { state, session } = usePane();
  const { tab, open, choose } = navigation;
  switch (tab) {
    case 'suivi':
      return <SuiviView onOpen={(page) => open({ kind: 'suivi', page })} />;
    case 'consolidation':
      return (
        <ConsolidationView
          onPrepare={() => open({ kind: 'prefill' })}
          onInsert={() => open({ kind: 'insertion', modele: 'A' })}
        />
      );
    case 'annexes':
      return <AnnexesView onOpen={(page) => open({ kind: 'annexes', page })} />;
    default:
      return state.current === undefined ? (
        <EmptyWorkbook
          role={role}
          frozen={state.busy !== undefined}
          onInsert={(modele) => open({ kind: 'insertion', modele })}
          onTry={() => void session.insertExemple()}
          onReadAgain={() => void session.checkAll()}
        />
      ) : (
        <FormView
          tab={tab}
          current={state.current}
          role={role}
          onInsert={(modele) => open({ kind: 'insertion', modele })}
          onOpened={() => choose('controle')}
          onPlafond={() => open({ kind: 'plafond' })}
          onComplete={() => open({ kind: 'complement' })}
          onCertificat={() => open({ kind: 'certification' })}
          onChangeRole={onChangeRole}
        />
      );
  }
}

/** What can be done from the open tab. */
function Bar({ navigation }: { readonly navigation: Navigation }) {
  const { state, session } = usePane();
  const { tab, open } = navigation;
  if (tab === 'consolidation') {
    return <ConsolidationBar onPrepare={() => open({ kind: 'prefill' })} />;
  }
  if (tab === 'annexes') return <AnnexesBar onOpen={(page) => open({ kind: 'annexes', page })} />;
  if (state.current === undefined || !isOfForm(tab)) return null;
  return (
    <BottomBar
      verdict={state.current.verdict}
      busy={state.busy !== undefined}
      onCheckAll={() => void session.checkAll()}
      onCertify={() => open({ kind: 'certification' })}
    />
  );
}
