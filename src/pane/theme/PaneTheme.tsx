import {
  FluentProvider,
  makeStyles,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { Mode } from './mode';
import { useMode, type ThemeSource } from './useMode';

const THEMES: Readonly<Record<Mode, Theme>> = {
  clair: webLightTheme,
  sombre: webDarkTheme,
  contraste: teamsHighContrastTheme,
};

const useStyles = makeStyles({
  root: { height: '100%', overflow: 'hidden' },
});

/** Dresses the pane in the colours of Office and changes with them. */
export function PaneTheme({ source, children }: { source: ThemeSource; children: ReactNode }) {
  const mode = useMode(source);
  const styles = useStyles();
  return (
    <FluentProvider theme={THEMES[mode]} className={styles.root} data-mode={mode}>
      {children}
    </FluentProvider>
  );
}
