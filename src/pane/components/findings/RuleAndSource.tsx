import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';

import { NBSP } from '../../../text/fr';
import { usePane } from '../../hooks/paneContext';
import { ChevronDownRegular } from '../Icons';

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    columnGap: tokens.spacingHorizontalXXS,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  chevron: { fontSize: '12px', width: '12px', height: '12px', margin: 0 },
  open: { transform: 'rotate(180deg)' },
  panel: {
    flexBasis: '100%',
    boxSizing: 'border-box',
    margin: `${tokens.spacingVerticalXXS} 0 0 ${tokens.spacingHorizontalXS}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  line: { margin: 0 },
  link: { fontSize: tokens.fontSizeBase200, minHeight: '24px' },
});

interface RuleAndSourceProps {
  /** The rule's own name. */
  readonly code: string;
  readonly source: string;
  readonly tabIndex: number;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** The rule that spoke and the clause that it comes from, on demand. */
export function RuleAndSource({ code, source, tabIndex, open, onToggle }: RuleAndSourceProps) {
  const styles = useStyles();
  const panelId = useId();
  const { openGuide } = usePane();
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        tabIndex={tabIndex}
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={onToggle}
      >
        Règle et source
        <ChevronDownRegular
          aria-hidden
          className={mergeClasses(styles.chevron, open && styles.open)}
        />
      </Button>
      {open && (
        <div id={panelId} className={styles.panel}>
          <p className={styles.line}>{`Source${NBSP}: ${source}`}</p>
          <p className={styles.line}>{`Règle${NBSP}: ${code}`}</p>
          <Link as="button" className={styles.link} onClick={() => openGuide(`constats-${code}`)}>
            Lire la règle dans le guide
          </Link>
        </div>
      )}
    </>
  );
}
