import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';

import type { FichierDepose } from '../../../app/state/consolidation';
import { useFileDrop } from '../../hooks/useFileDrop';
import { deposes } from './deposes';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
  },
  over: {
    '::after': {
      content: '"Déposez les fichiers ici"',
      position: 'absolute',
      inset: tokens.spacingVerticalXS,
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
      border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusLarge,
      backgroundColor: tokens.colorNeutralBackground1,
      opacity: 0.95,
      fontWeight: tokens.fontWeightSemibold,
      // The drop must reach what lies under.
      pointerEvents: 'none',
    },
  },
});

interface DropAreaProps {
  readonly frozen: boolean;
  readonly onFiles: (files: readonly FichierDepose[]) => void;
  readonly children: ReactNode;
}

/** Takes files dropped anywhere over its content; the buttons do the same for who has no pointer. */
export function DropArea({ frozen, onFiles, children }: DropAreaProps) {
  const styles = useStyles();
  const area = useRef<HTMLDivElement>(null);
  const over = useFileDrop(area, frozen, (files) => onFiles(deposes(files)));
  return (
    <div ref={area} className={mergeClasses(styles.root, over && styles.over)}>
      {children}
    </div>
  );
}
