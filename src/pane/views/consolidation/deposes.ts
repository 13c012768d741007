import type { FichierDepose } from '../../../app/state/consolidation';

/** Files of the browser as the consolidation takes them: read one by one, when their turn comes. */
export function deposes(files: Iterable<File>): readonly FichierDepose[] {
  return [...files].map((file) => ({
    nom: file.name,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}
