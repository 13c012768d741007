import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { AnnexesRoom } from '../../../app/rooms/annexes/annexesRoom';
import { DocumentTableRegular } from '../../components/Icons';
import { ScreenPanel } from '../../components/Screen';
import { Small } from '../../components/Small';
import { ANNEXES_LEAD, COMPARAISONS, INSERTIONS, PORTEES, TEXTE_LEAD } from '../../words/annexes';
import type { OpenAnnexesPage } from './page';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, width: '100%' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  title: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface AnnexesStartProps {
  readonly busy: boolean;
  readonly room: AnnexesRoom;
  readonly onOpen: OpenAnnexesPage;
}

/** Nothing was checked yet: what this tab does, and where to begin. */
export function AnnexesStart({ busy, room, onOpen }: AnnexesStartProps) {
  const styles = useStyles();
  return (
    <ScreenPanel icon={DocumentTableRegular} title="Contrôler les totaux" text={ANNEXES_LEAD}>
      <div className={styles.row} role="group" aria-label="Contrôler">
        {PORTEES.map(({ value, label }, index) => (
          <Button
            key={value}
            appearance={index === 0 ? 'primary' : 'secondary'}
            disabledFocusable={busy}
            onClick={() => void room.check(value)}
          >
            {label}
          </Button>
        ))}
      </div>
      <div className={styles.group}>
        <h2 className={styles.title}>Comparer</h2>
        <Small>{TEXTE_LEAD}</Small>
        <div className={styles.row}>
          {COMPARAISONS.map(({ page, label }) => (
            <Button key={page} size="small" onClick={() => onOpen(page)}>
              {label}
            </Button>
          ))}
        </div>
      </div>
      <div className={styles.group}>
        <h2 className={styles.title}>Insérer un tableau</h2>
        <div className={styles.row}>
          {INSERTIONS.map(({ modele, label }) => (
            <Button key={modele} size="small" onClick={() => onOpen({ annexe: modele })}>
              {label}
            </Button>
          ))}
        </div>
      </div>
    </ScreenPanel>
  );
}
