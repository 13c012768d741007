import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { FormState, FormSummary } from '../../../app/state';
import type { Modele } from '../../../core/forms/modele';
import { fr } from '../../../text/fr';
import { AddRegular } from '../../components/Icons';
import { PageBody } from '../../components/PageBody';
import { Part } from '../../components/Part';
import { ProtectedNote } from '../../components/ProtectedNote';
import type { RetryableSession } from '../../hooks/retry';
import type { Role } from '../../preferences';
import { COMPLEMENT_TITLE } from '../../words/complementTitle';
import { modelesFor, roleLabel } from '../../words/roles';
import { TakeOver } from '../certification/TakeOver';
import { AddRows } from './AddRows';
import { FormList } from './FormList';

const useStyles = makeStyles({
  role: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: 'auto',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface FormulairesViewProps {
  readonly current: FormState;
  readonly forms: readonly FormSummary[];
  readonly busy: boolean;
  readonly role: Role;
  readonly session: RetryableSession;
  readonly onInsert: (modele: Modele) => void;
  readonly onOpened: () => void;
  readonly onPlafond: () => void;
  readonly onComplete: () => void;
  readonly onChangeRole: () => void;
}

/** The forms of the workbook, and what can be added to them. */
export function FormulairesView(props: FormulairesViewProps) {
  const { current, forms, busy, role, session, onInsert, onOpened } = props;
  const styles = useStyles();
  return (
    <PageBody under="tabs" gap="XL">
      <Part title="Dans ce classeur">
        <FormList
          forms={forms}
          currentId={current.id}
          onChoose={(id) => void session.chooseForm(id).then(onOpened)}
        />
        {modelesFor(role).map((modele) => (
          <Button
            key={modele}
            icon={<AddRegular />}
            disabledFocusable={busy}
            onClick={() => onInsert(modele)}
          >
            Insérer un Modèle {modele}
          </Button>
        ))}
      </Part>
      {current.aReprendre && (
        <Part title="Formulaire saisi à la main">
          <TakeOver current={current} busy={busy} session={session} />
        </Part>
      )}
      <Part title="Lignes du tableau">
        <ProtectedNote current={current} />
        <Button disabledFocusable={busy || current.protegee} onClick={props.onComplete}>
          {COMPLEMENT_TITLE}
        </Button>
        <AddRows frozen={busy || current.protegee} onAdd={(count) => void session.addRows(count)} />
      </Part>
      <Part title="Plafond de loyer">
        <Button onClick={props.onPlafond}>Calculer un plafond APL</Button>
      </Part>
      <p className={styles.role}>
        {fr`Vous êtes : ${roleLabel(role).toLowerCase()}`}
        <Button size="small" appearance="subtle" onClick={props.onChangeRole}>
          Changer
        </Button>
      </p>
    </PageBody>
  );
}
