import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';

import { useFileDrop } from '../../hooks/useFileDrop';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalL,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: 'center',
  },
  over: { backgroundColor: tokens.colorSubtleBackgroundHover },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface DropZoneProps {
  readonly frozen: boolean;
  readonly onFile: (file: File) => void;
  /** The button that does the same, for those who do not drag. */
  readonly children: ReactNode;
}

/** A place to drop one file, around the button that chooses it. */
export function DropZone({ frozen, onFile, children }: DropZoneProps) {
  const styles = useStyles();
  const zone = useRef<HTMLDivElement>(null);
  const over = useFileDrop(zone, frozen, ([file]) => onFile(file));
  return (
    <div ref={zone} className={mergeClasses(styles.root, over && styles.over)}>
      {children}
      <p className={styles.hint}>ou déposez-le ici</p>
    </div>
  );
}
