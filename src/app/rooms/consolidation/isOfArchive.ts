/** Whether a file is the one named, or one of those that it holds as an archive. */
export function isOfArchive(nom: string, fichier: string): boolean {
  return nom === fichier || nom.startsWith(`${fichier}/`);
}
