import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';

import type { FormState } from '../../../app/state';
import { attestationKeys, type AttestationKey } from '../../../core/forms/modele';
import { attestations } from '../../../text/fr';
import { CheckmarkCircleFilled, ErrorCircleFilled } from '../../components/Icons';
import { Section } from '../../components/Section';
import { givenBy } from '../../words/certificate';
import type { Certification } from './useCertification';

const useStyles = makeStyles({
  lead: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  given: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusSuccessForeground1 },
  error: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground3,
  },
  errorIcon: { flexShrink: 0, fontSize: '12px' },
  titre: {
    display: 'block',
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  texte: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  by: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface AttestationListProps {
  readonly modele: FormState['modele'];
  readonly given: FormState['attestations'];
  readonly certification: Certification;
}

/** What no column shows: those recorded, and those to tick. */
export function AttestationList({ modele, given, certification }: AttestationListProps) {
  const styles = useStyles();
  const { shown, ticked, tick } = certification;
  return (
    <Section title="Attestations">
      <p className={styles.lead}>
        Cinq points de la convention ne se lisent dans aucune colonne. Le représentant les atteste.
      </p>
      <div role="group" aria-label="Attestations" data-faute={shown.attestations}>
        {attestationKeys[modele].map((key) => {
          const record = given[key];
          return record === undefined ? (
            <Checkbox
              key={key}
              className={styles.box}
              label={<AttestationLabel attestation={key} />}
              checked={ticked.has(key)}
              onChange={(_, { checked }) => tick(key, checked === true)}
            />
          ) : (
            <p key={key} className={styles.given}>
              <CheckmarkCircleFilled aria-hidden className={styles.icon} />
              <span>
                <AttestationLabel attestation={key} />
                <span className={styles.by}>{givenBy(record)}</span>
              </span>
            </p>
          );
        })}
      </div>
      {shown.attestations !== undefined && (
        <p role="alert" className={styles.error}>
          <ErrorCircleFilled aria-hidden className={styles.errorIcon} />
          {shown.attestations}
        </p>
      )}
    </Section>
  );
}

function AttestationLabel({ attestation }: { attestation: AttestationKey }) {
  const styles = useStyles();
  const { titre, texte } = attestations[attestation];
  return (
    <>
      <span className={styles.titre}>{titre}</span>
      <span className={styles.texte}> {texte}</span>
    </>
  );
}
