/**
 * What the reader of .docx asks of its archive, in the place of a second library of archives: by the one that
 * the product has. Nothing is written by it.
 */
import { unzipSync } from 'fflate';

interface Part {
  async(type: 'uint8array'): Promise<Uint8Array>;
}

/** The archive; a part is inflated when it is read, and null where there is none of that name. */
export function loadAsync(bytes: ArrayBuffer): Promise<{ file(name: string): Part | null }> {
  const archive = new Uint8Array(bytes);
  const names = new Set<string>();
  unzipSync(archive, { filter: ({ name }) => (names.add(name), false) });
  const file = (wanted: string): Part | null => {
    if (!names.has(wanted)) return null;
    const inflate = () => unzipSync(archive, { filter: ({ name }) => name === wanted })[wanted];
    return { async: () => Promise.resolve(inflate() ?? new Uint8Array()) };
  };
  return Promise.resolve({ file });
}
