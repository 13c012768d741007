import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { FormState } from '../../../app/state';
import type { Modele } from '../../../core/forms/modele';
import { Foot } from '../../components/Foot';
import { FormBody } from '../../components/FormBody';
import { ProtectedNote } from '../../components/ProtectedNote';
import { Section } from '../../components/Section';
import { SubPage } from '../../components/SubPage';
import { TextField } from '../../components/TextField';
import type { RetryableSession } from '../../hooks/retry';
import { representantLabel, submitLabel } from '../../words/certificate';
import { AttestationList } from './AttestationList';
import { Blocking } from './Blocking';
import { Certificate } from './Certificate';
import { Changements } from './Changements';
import { Suite } from './Suite';
import { TakeOverPage } from './TakeOverPage';
import { useCertification, type Certification } from './useCertification';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface CertificationViewProps {
  readonly current: FormState;
  readonly busy: boolean;
  readonly session: RetryableSession;
  readonly onClose: () => void;
}

/** Attestations and certificate; while an error stands, what must be corrected first. */
export function CertificationView({ current, busy, session, onClose }: CertificationViewProps) {
  const styles = useStyles();
  const certification = useCertification(current);
  const { verdict } = current;
  const certified = verdict.kind === 'certifie' && verdict.intact;
  const blocked = verdict.kind === 'erreurs' || verdict.kind === 'vide';
  const frozen = busy || current.protegee;
  if (current.aReprendre && verdict.kind !== 'certifie') {
    return <TakeOverPage current={current} busy={busy} session={session} onClose={onClose} />;
  }

  const submit = () => {
    if (frozen || certified) return;
    void (blocked ? attestOnly(session, certification) : certify(session, certification));
  };
  return (
    <SubPage title={certified ? 'Certificat' : 'Certifier'} onClose={onClose}>
      <FormBody
        onSubmit={submit}
        foot={
          !certified && (
            <Foot>
              <Button type="submit" appearance="primary" disabledFocusable={frozen}>
                {blocked ? 'Enregistrer les attestations' : submitLabel(verdict)}
              </Button>
              <Button onClick={onClose}>Fermer</Button>
            </Foot>
          )
        }
      >
        {current.protegee && <ProtectedNote current={current} />}
        {verdict.kind === 'erreurs' && (
          <Blocking
            groups={current.groups}
            verdict={verdict}
            onGo={(lieu) => void session.goTo(lieu)}
            onShowAll={onClose}
          />
        )}
        {verdict.kind === 'vide' && (
          <p className={styles.note}>
            Le tableau est vide. Saisissez au moins un relogement avant de certifier.
          </p>
        )}
        <Changements
          changements={current.changements}
          frozen={frozen}
          onRevert={() => void session.revert()}
        />
        {certified && (
          <Certificate
            certification={current.certification}
            controle={current.controle}
            isLast={current.retour === undefined}
          />
        )}
        {certified && current.retour && (
          <Suite key={current.id} formulaire={current.retour} frozen={busy} />
        )}
        <AttestationList
          modele={current.modele}
          given={current.attestations}
          certification={certification}
        />
        {!certified && <CertificateFields modele={current.modele} certification={certification} />}
      </FormBody>
    </SubPage>
  );
}

interface CertificateFieldsProps {
  readonly modele: Modele;
  readonly certification: Certification;
}

function CertificateFields({ modele, certification }: CertificateFieldsProps) {
  const { a, representant, shown, setA, setRepresentant } = certification;
  return (
    <Section title="Certificat">
      <TextField
        name="representant"
        label={representantLabel(modele)}
        required
        value={representant}
        error={shown.representant}
        onChange={setRepresentant}
      />
      <TextField
        name="a"
        label="Fait à"
        required
        value={a}
        error={shown.a}
        hint="La date du jour sera inscrite."
        onChange={setA}
      />
    </Section>
  );
}

/** Records what is ticked, under the representative's name, without certifying. */
async function attestOnly(session: RetryableSession, certification: Certification): Promise<void> {
  certification.ask();
  const { fresh, representant, errors } = certification;
  if (fresh.length === 0 || errors.representant !== undefined) return;
  await session.attest(fresh, representant.trim());
}

/** Records the attestations, then certifies; nothing is written while something is missing. */
async function certify(session: RetryableSession, certification: Certification): Promise<void> {
  certification.ask();
  const { fresh, representant, a, errors } = certification;
  if (Object.keys(errors).length > 0) return;
  if (fresh.length > 0) await session.attest(fresh, representant.trim());
  if (session.getState().problem !== undefined) return;
  await session.certify({ a: a.trim(), representant: representant.trim() });
}
