import type { Filter } from './filters';

/** The sentence of an empty list: nothing typed yet, or nothing wrong. */
export function nothingWrong(blank: boolean, filter: Filter): string {
  if (filter === 'aCompleter') return 'Plus rien à compléter.';
  if (filter !== 'tout') return 'Plus aucun constat de ce niveau.';
  return blank
    ? 'Saisissez ou collez vos relogements dans le tableau, un ménage par ligne. Les constats s’affichent ici au fur et à mesure.'
    : 'Aucune erreur, aucun point à vérifier.';
}
