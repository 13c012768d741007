import type { FindingGroup } from '../../app/state';
import { causesOf, decalageOf } from '../../core/constats/causes';
import type { FindingCode } from '../../core/finding';
import { formatCount, fr } from '../../text/fr';

interface Lot {
  readonly rows: readonly FindingGroup[];
  readonly isVide: boolean;
}

/** What is said of many rows, where few words say it. */
const COURTS: Partial<Record<FindingCode, string>> = {
  'bail-hors-annee': 'bail hors de l’année',
  'date-texte': 'date saisie en texte',
  'typologie-a-normaliser': 'typologie à réécrire',
  'loyer-superieur-plafond': 'loyer au-dessus du plafond',
  'bailleur-different': 'autre bailleur que celui de l’en-tête',
};

/** « 24 lignes à compléter », « 24 lignes : bail hors de l’année », or that the same is said of them. */
export function bundleTitle({ rows, isVide }: Lot): string {
  const lignes = formatCount(rows.length, 'ligne');
  if (isVide) return fr`${lignes} à compléter`;
  const [first] = rows;
  const [cause, ...others] = first === undefined ? [] : causesOf(first.findings);
  if (first !== undefined && decalageOf(first.findings) !== undefined)
    return fr`${lignes} décalées d’une colonne`;
  const court = cause !== undefined && others.length === 0 ? COURTS[cause.code] : undefined;
  return court === undefined ? fr`${lignes}, même constat` : fr`${lignes} : ${court}`;
}
