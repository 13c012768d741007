import { DEFAULT_STYLE, type CellStyle, type StylePatch } from './style';

const cache = new WeakMap<CellStyle, Map<string, CellStyle>>();
const pool = new Map<string, CellStyle>([[JSON.stringify(DEFAULT_STYLE), DEFAULT_STYLE]]);

/**
 * The style with the patch applied. Equal styles are one object, so that a hundred thousand cells
 * share a handful of them and styles compare with `===`.
 */
export function patchStyle(style: CellStyle, patch: StylePatch): CellStyle {
  const known = cache.get(style) ?? new Map<string, CellStyle>();
  cache.set(style, known);
  const key = patchKey(patch);
  let patched = known.get(key);
  if (!patched) {
    patched = intern({ ...style, ...patch });
    known.set(key, patched);
  }
  return patched;
}

const keys = new WeakMap<StylePatch, string>();

/** `undefined` is a value here (no fill, no border), which plain JSON would drop. */
function patchKey(patch: StylePatch): string {
  const known = keys.get(patch);
  if (known !== undefined) return known;
  const key = JSON.stringify(patch, (_, value: unknown) => (value === undefined ? null : value));
  keys.set(patch, key);
  return key;
}

function intern(style: CellStyle): CellStyle {
  const key = JSON.stringify(style);
  const same = pool.get(key);
  if (same) return same;
  pool.set(key, style);
  return style;
}
