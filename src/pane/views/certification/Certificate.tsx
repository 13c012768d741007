import { makeStyles, tokens } from '@fluentui/react-components';

import type { FormState } from '../../../app/state';
import { formatDate } from '../../../text/fr';
import { CERTIFICAT_ANCIEN, CONTROLE_IMPRIME } from '../../words/certificate';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The certificate as it stands in the sheet. */
export function Certificate({
  certification,
  controle,
  isLast,
}: Pick<FormState, 'certification' | 'controle'> & {
  /** Nothing else says what is left to do. */
  readonly isLast: boolean;
}) {
  const styles = useStyles();
  const { le, a, representant } = certification;
  return (
    <>
      <dl className={styles.list}>
        <dt className={styles.label}>Certifié exact, le</dt>
        <dd className={styles.value}>{le === undefined ? '' : formatDate(le)}</dd>
        <dt className={styles.label}>Fait à</dt>
        <dd className={styles.value}>{a}</dd>
        <dt className={styles.label}>Représentant</dt>
        <dd className={styles.value}>{representant}</dd>
        {controle && (
          <>
            <dt className={styles.label}>Contrôle</dt>
            <dd className={styles.value}>{controle.numero}</dd>
          </>
        )}
      </dl>
      {controle && controle.imprime === controle.numero && (
        <p className={styles.note}>{CONTROLE_IMPRIME}</p>
      )}
      {controle?.ancienne && <p className={styles.note}>{CERTIFICAT_ANCIEN}</p>}
      {isLast && <p className={styles.note}>Il reste à imprimer le formulaire et à le signer.</p>}
    </>
  );
}
