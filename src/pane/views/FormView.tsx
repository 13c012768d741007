import type { FormState } from '../../app/state';
import type { Modele } from '../../core/forms/modele';
import { usePane } from '../hooks/paneContext';
import type { Role } from '../preferences';
import { FormulairesView } from './laterFormulaire';
import { ControleView } from './laterViews';

interface FormViewProps {
  readonly tab: 'controle' | 'formulaires';
  readonly current: FormState;
  readonly role: Role;
  readonly onInsert: (modele: Modele) => void;
  readonly onOpened: () => void;
  readonly onPlafond: () => void;
  readonly onComplete: () => void;
  readonly onCertificat: () => void;
  readonly onChangeRole: () => void;
}

/** The form in hand: its checks, or the forms beside it. */
export function FormView(props: FormViewProps) {
  const { tab, current, role, onInsert, onOpened, onPlafond, onComplete, onCertificat } = props;
  const { state, session } = usePane();
  const busy = state.busy !== undefined;
  if (tab === 'controle') {
    return (
      <ControleView
        current={current}
        selectedRang={state.selectedRang}
        busy={busy}
        session={session}
        onPlafond={onPlafond}
        onComplete={onComplete}
        onCertificat={onCertificat}
      />
    );
  }
  return (
    <FormulairesView
      current={current}
      forms={state.forms}
      busy={busy}
      role={role}
      session={session}
      onInsert={onInsert}
      onOpened={onOpened}
      onPlafond={onPlafond}
      onComplete={onComplete}
      onChangeRole={props.onChangeRole}
    />
  );
}
