import init, { initSync } from '@ironcalc/wasm';

let loaded = false;

/**
 * Starts IronCalc once from the bytes of its `wasm_bg.wasm`, or from a response that carries them.
 * A workbook cannot be made before.
 */
export async function loadIronCalc(source: BufferSource | Response): Promise<void> {
  if (loaded) return;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) initSync({ module: source });
  else await init({ module_or_path: source });
  loaded = true;
}
