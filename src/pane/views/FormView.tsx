import { useState } from 'react';

import type { FormState } from '../../app/session';
import type { Modele } from '../../core/forms/modele';
import { BottomBar } from '../components/BottomBar';
import { MessageZone } from '../components/MessageZone';
import { Tabs, type TabName } from '../components/Tabs';
import { TopStrip } from '../components/TopStrip';
import { usePane } from '../hooks/paneContext';
import type { Role } from '../preferences';
import { ControleView } from './controle/ControleView';
import { FormulairesView } from './formulaires/FormulairesView';
import { PlafondView } from './plafond/PlafondView';

interface FormViewProps {
  readonly current: FormState;
  readonly role: Role;
  readonly onInsert: (modele: Modele) => void;
  readonly onCertify: () => void;
  readonly onChangeRole: () => void;
}

/** The form in hand: its verdict, its checks, and the forms beside it. */
export function FormView({ current, role, onInsert, onCertify, onChangeRole }: FormViewProps) {
  const { state, session } = usePane();
  const [tab, setTab] = useState<TabName>(role === 'maitre-ouvrage' ? 'formulaires' : 'controle');
  const [plafond, setPlafond] = useState(false);
  const busy = state.busy !== undefined;
  if (plafond) return <PlafondView onClose={() => setPlafond(false)} />;
  return (
    <>
      <TopStrip
        current={current}
        forms={state.forms}
        away={state.horsFormulaire ?? false}
        onChoose={(id) => void session.chooseForm(id)}
      />
      <Tabs tab={tab} onTab={setTab}>
        {tab === 'controle' ? (
          <ControleView
            current={current}
            selectedRang={state.selectedRang}
            busy={busy}
            session={session}
          />
        ) : (
          <FormulairesView
            current={current}
            forms={state.forms}
            busy={busy}
            role={role}
            session={session}
            onInsert={onInsert}
            onOpened={() => setTab('controle')}
            onPlafond={() => setPlafond(true)}
            onChangeRole={onChangeRole}
          />
        )}
      </Tabs>
      <MessageZone />
      <BottomBar
        verdict={current.verdict}
        busy={busy}
        onCheckAll={() => void session.checkAll()}
        onCertify={onCertify}
      />
    </>
  );
}
