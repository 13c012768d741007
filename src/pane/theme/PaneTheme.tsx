import {
  FluentProvider,
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

// Not a class: Fluent hands the provider's classes on to menus, which would then cover the pane.
const FRAME = { height: '100%', overflow: 'hidden' };

/** Dresses the pane in the colours of Office, scrollbars and native controls too, and changes with them. */
export function PaneTheme({ source, children }: { source: ThemeSource; children: ReactNode }) {
  const mode = useMode(source);
  return (
    <FluentProvider
      theme={THEMES[mode]}
      style={{ ...FRAME, colorScheme: mode === 'clair' ? 'light' : 'dark' }}
      data-mode={mode}
    >
      {children}
    </FluentProvider>
  );
}
