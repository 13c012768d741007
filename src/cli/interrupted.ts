import { formatCount, fr } from '../text/fr';

/** The exit code of a command that Ctrl+C ended, as shells expect it. */
export const INTERRUPTED = 130;

/** What an interrupted command leaves behind. */
export function interruptedSentence(written: readonly string[]): string {
  if (written.length === 0) return fr`Commande interrompue : aucun fichier n’a été changé.`;
  const done = formatCount(written.length, 'fichier écrit en entier', 'fichiers écrits en entier');
  return fr`Commande interrompue : ${done}, les autres n’ont pas été changés.`;
}
