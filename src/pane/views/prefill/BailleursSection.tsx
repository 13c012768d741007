import { makeStyles, tokens } from '@fluentui/react-components';

import type { ListeCheck } from '../../../core/envois/model';
import type { Lieu } from '../../../core/finding';
import { formatCount } from '../../../text/fr';
import { Section } from '../../components/Section';
import { listeCount } from '../../words/prefill';
import { ConstatList } from './ConstatList';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  file: {
    flexBasis: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});

interface BailleursSectionProps {
  readonly check: ListeCheck;
  /** Shows a cell of the list; absent where it stands in a file. */
  readonly onGo: ((lieu: Lieu) => void) | undefined;
}

/** Who receives what, and what the list leaves to be looked at. */
export function BailleursSection({ check, onGo }: BailleursSectionProps) {
  const styles = useStyles();
  return (
    <Section title="4. Bailleurs">
      <ConstatList findings={check.findings} onGo={onGo} />
      {check.formulaires.length > 0 && <p className={styles.text}>{listeCount(check)}</p>}
      <ul className={styles.list} aria-label="Bailleurs">
        {check.formulaires.map(({ bailleur, fichier, menages }) => (
          <li key={fichier} className={styles.item}>
            <span>{bailleur}</span>
            <span className={styles.count}>{formatCount(menages.length, 'ménage')}</span>
            <span className={styles.file}>{fichier}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
