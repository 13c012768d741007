import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { FormulaireCertifie } from '../../../core/reading/formulaireCertifie';
import { Etapes } from '../certification/Etapes';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  lead: { margin: 0 },
  more: { minWidth: 0, padding: 0, color: tokens.colorBrandForegroundLink },
});

interface SuiteNoteProps {
  readonly formulaire: FormulaireCertifie;
  readonly onOpen: () => void;
}

/** What comes after the certificate, in brief above the findings that are left. */
export function SuiteNote({ formulaire, onOpen }: SuiteNoteProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <p className={styles.lead}>Et maintenant :</p>
        <Button size="small" appearance="transparent" className={styles.more} onClick={onOpen}>
          Message et dossier de retour
        </Button>
      </div>
      <Etapes brief formulaire={formulaire} />
    </div>
  );
}
