import type { FindingGroup } from '../../app/state';
import { causesOf } from '../../core/constats/causes';
import { yearOf } from '../../core/date';
import type { FindingCode } from '../../core/finding';
import { formatCount, fr } from '../../text/fr';

interface Lot {
  readonly rows: readonly FindingGroup[];
  readonly isVide: boolean;
}

/** What is said of many rows, where few words say it. */
const COURTS: Partial<Record<FindingCode, string>> = {
  'bail-hors-annee': 'bail hors de l’année',
  'bail-futur': 'bail dans l’avenir',
  'date-texte': 'date saisie en texte',
  'date-invalide': 'date illisible',
  'date-a-la-place': 'date à la place d’une autre valeur',
  'typologie-a-normaliser': 'typologie à réécrire',
  'typologie-inconnue': 'typologie inconnue',
  'montant-invalide': 'montant illisible',
  'loyer-superieur-plafond': 'loyer au-dessus du plafond',
  'bailleur-different': 'autre bailleur que celui de l’en-tête',
  'idtop-inconnu': 'IDTOP inconnu',
};

/** « 24 lignes à compléter », « 24 lignes : bail hors de l’année », or that the same is said of them. */
export function bundleTitle({ rows, isVide }: Lot): string {
  const lignes = formatCount(rows.length, 'ligne');
  if (isVide) return fr`${lignes} à compléter`;
  const [first] = rows;
  const [cause, ...others] = first === undefined ? [] : causesOf(first);
  if (first?.decalage !== undefined) return fr`${lignes} décalées d’une colonne`;
  const court = cause !== undefined && others.length === 0 ? COURTS[cause.code] : undefined;
  return court === undefined ? fr`${lignes}, même constat` : fr`${lignes} : ${court}`;
}

/** Where many leases are of one other year, the year of the header may be the wrong one. */
export function bundleHint({ rows }: Lot): string | undefined {
  const years = new Set(
    rows.flatMap(({ findings }) =>
      findings.flatMap((each) => (each.code === 'bail-hors-annee' ? [yearOf(each.date)] : [])),
    ),
  );
  const [year, ...others] = years;
  return year === undefined || others.length > 0
    ? undefined
    : fr`Tous ces baux sont de ${year} : si c’est l’année déclarée, corrigez l’année N-1 de l’en-tête.`;
}
