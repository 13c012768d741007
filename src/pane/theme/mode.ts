/** What Office says of its own colours; every part may be missing. */
export interface OfficeColors {
  readonly isDarkTheme?: boolean | undefined;
  readonly bodyBackgroundColor?: string | undefined;
}

/** What the system says, for hosts that tell nothing of their theme. */
export interface SystemColors {
  readonly dark: boolean;
  readonly forced: boolean;
}

export type Mode = 'clair' | 'sombre' | 'contraste';

/**
 * The look of the pane. A contrast theme of the system comes first, then what Office says, then the
 * system's own light or dark. Pure black is what Office answers under a contrast theme: its « black »
 * theme is a dark grey.
 */
export function modeOf(office: OfficeColors | undefined, system: SystemColors): Mode {
  if (system.forced) return 'contraste';
  const luminance = luminanceOf(office?.bodyBackgroundColor);
  if (luminance === 0) return 'contraste';
  const dark = office?.isDarkTheme ?? (luminance === undefined ? system.dark : luminance < 0.4);
  return dark ? 'sombre' : 'clair';
}

/** From 0 (black) to 1 (white), or undefined for what is no `#RRGGBB`. */
function luminanceOf(color: string | undefined): number | undefined {
  const hex = /^#?([0-9a-f]{6})$/i.exec(color ?? '')?.[1];
  if (hex === undefined) return undefined;
  const rgb = Number.parseInt(hex, 16);
  return (0.299 * (rgb >> 16) + 0.587 * ((rgb >> 8) & 255) + 0.114 * (rgb & 255)) / 255;
}
