import { resolveThemeColor } from 'hucre/xlsx';

/** A colour as the reader gives it. */
interface RawColor {
  rgb?: string;
  theme?: number;
  tint?: number;
  indexed?: number;
}

/** The theme of Office 2013 to 2022, for files that carry none; dark and light are swapped below. */
const OFFICE_THEME = [
  '000000',
  'FFFFFF',
  '44546A',
  'E7E6E6',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];

/** ECMA-376 18.8.27, the eight first colours; the others repeat or are hardly used. */
const INDEXED = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const INDEXED_AUTOMATIC = 64;

/** `#RRGGBB`, or undefined for « automatic ». */
export function parseColor(
  color: RawColor | undefined,
  theme: readonly string[] = OFFICE_THEME,
): string | undefined {
  if (color === undefined) return undefined;
  if (color.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined) return themeColor(color.theme, color.tint, theme);
  if (color.indexed === undefined || color.indexed >= INDEXED_AUTOMATIC) return undefined;
  const found = INDEXED[color.indexed % 8];
  return found === undefined ? undefined : `#${found}`;
}

/** Theme numbers in cells start with light 1, dark 1, light 2, dark 2: the file lists dark first. */
function themeColor(index: number, tint: number | undefined, theme: readonly string[]): string {
  const swapped = index < 4 ? index ^ 1 : index;
  return `#${resolveThemeColor([...theme], swapped, tint).toUpperCase()}`;
}

/** As the writer wants it: opaque, without `#`. */
export function toArgb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
