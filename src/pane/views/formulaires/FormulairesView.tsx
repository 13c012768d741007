import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { FormState, FormSummary } from '../../../app/session';
import type { Modele } from '../../../core/forms/modele';
import { NBSP } from '../../../text/fr';
import { AddRegular } from '../../components/Icons';
import { ProtectedNote } from '../../components/ProtectedNote';
import type { RetryableSession } from '../../hooks/retry';
import type { Role } from '../../preferences';
import { modelesFor, roleLabel } from '../../words/roles';
import { AddRows } from './AddRows';
import { FormList } from './FormList';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  section: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
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
  readonly onChangeRole: () => void;
}

/** The forms of the workbook, and what can be added to them. */
export function FormulairesView(props: FormulairesViewProps) {
  const { current, forms, busy, role, session, onInsert, onOpened } = props;
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <section className={styles.section}>
        <h2 className={styles.title}>Dans ce classeur</h2>
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
      </section>
      <section className={styles.section}>
        <h2 className={styles.title}>Lignes du tableau</h2>
        <ProtectedNote current={current} />
        <AddRows frozen={busy || current.protegee} onAdd={(count) => void session.addRows(count)} />
      </section>
      <section className={styles.section}>
        <h2 className={styles.title}>Plafond de loyer</h2>
        <Button onClick={props.onPlafond}>Calculer un plafond APL</Button>
      </section>
      <p className={styles.role}>
        {`Vous êtes${NBSP}: ${roleLabel(role).toLowerCase()}`}
        <Button size="small" appearance="subtle" onClick={props.onChangeRole}>
          Changer
        </Button>
      </p>
    </div>
  );
}
