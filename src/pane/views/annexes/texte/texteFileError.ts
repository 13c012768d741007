import { TEXTE_ERREURS } from '../../../words/annexesTexte';

/** Beyond this nothing of a file is read. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Why a file is not read as a text, by its name and size; undefined where it may be. */
export function texteFileError({ name, size }: Pick<File, 'name' | 'size'>): string | undefined {
  if (!/\.(?:txt|docx)$/i.test(name)) return TEXTE_ERREURS.format;
  return size > MOST_BYTES ? TEXTE_ERREURS.taille : undefined;
}
