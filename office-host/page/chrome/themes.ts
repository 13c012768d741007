import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

export type ThemeName = 'clair' | 'sombre' | 'contraste';

export const THEME_LABELS: Readonly<Record<ThemeName, string>> = {
  clair: 'Clair',
  sombre: 'Sombre',
  contraste: 'Contraste élevé',
};

/** The green that spreadsheet users know, from dark to light. */
const GREEN: BrandVariants = {
  10: '#03150b',
  20: '#072516',
  30: '#0a351f',
  40: '#0c4427',
  50: '#0e532f',
  60: '#0f6237',
  70: '#0f703b',
  80: '#107c41',
  90: '#2a8a55',
  100: '#43986a',
  110: '#5ca67f',
  120: '#76b493',
  130: '#90c3a8',
  140: '#abd1bd',
  150: '#c6e0d2',
  160: '#e2efe8',
};

export const FLUENT_THEMES: Readonly<Record<ThemeName, Theme>> = {
  clair: createLightTheme(GREEN),
  sombre: { ...createDarkTheme(GREEN), colorBrandForeground1: GREEN[120] },
  contraste: teamsHighContrastTheme,
};

/** The colours that Excel gives an add-in for each theme, as `Office.context.officeTheme` has them. */
export const OFFICE_THEMES = {
  clair: {
    bodyBackgroundColor: '#ffffff',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#f5f5f5',
    controlForegroundColor: '#242424',
    isDarkTheme: false,
  },
  sombre: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#1f1f1f',
    controlForegroundColor: '#ffffff',
    isDarkTheme: true,
  },
  contraste: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#ffff00',
    isDarkTheme: true,
  },
} as const;
