/** The status of a row, from the codes found in it. */
import { catalogue } from '../constats/catalogue';
import { isVide, type Finding, type FindingCode } from '../finding';
import type { Statut } from '../forms/modele';

/** Codes that leave a row without an answer: one of its cells cannot be read. */
const ILLISIBLE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'cellule-manquante',
  'date-invalide',
  'date-texte',
  'montant-invalide',
  'typologie-inconnue',
  'typologie-a-normaliser',
]);

/** The status that one finding gives a row by itself. */
export function statutOfFinding(finding: Pick<Finding, 'code'>): Statut {
  if (isVide(finding)) return 'a-completer';
  if (ILLISIBLE.has(finding.code)) return 'illisible';
  const { niveau } = catalogue[finding.code];
  if (niveau === 'erreur') return 'non-eligible';
  return niveau === 'avertissement' ? 'a-justifier' : 'eligible';
}

/** What is to be done first comes first. */
export const STATUTS: readonly Statut[] = [
  'a-completer',
  'illisible',
  'non-eligible',
  'a-justifier',
  'eligible',
];

/**
 * The status of a row with these findings: the first that one of them gives. Where a column of the form is
 * not found, a row without empty cells cannot be read.
 */
export function statutOf(findings: readonly Finding[], lacksColumns = false): Statut {
  const statuts = new Set(findings.map(statutOfFinding));
  if (lacksColumns) statuts.add('illisible');
  return STATUTS.find((statut) => statuts.has(statut)) ?? 'eligible';
}
