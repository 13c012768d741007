import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flex: '1 1 180px', margin: 0 },
});

interface ExempleNoteProps {
  readonly frozen: boolean;
  readonly onRemove: () => void;
}

/** What the form in hand is, where it is the made-up one, and the way to be rid of it. */
export function ExempleNote({ frozen, onRemove }: ExempleNoteProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p className={styles.text}>
        Exemple inventé : corrigez, complétez, certifiez sans crainte. Vos feuilles ne sont pas
        touchées.
      </p>
      <Button size="small" disabledFocusable={frozen} onClick={onRemove}>
        Retirer l’exemple
      </Button>
    </div>
  );
}
