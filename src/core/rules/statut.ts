/** The status of a row, from the codes found in it. */
import { catalogue } from '../constats/catalogue';
import type { Finding, FindingCode } from '../finding';
import type { Statut } from '../forms/modele';

/** Codes that leave a row to be completed: a cell is missing or cannot be read. */
const INCOMPLETE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'cellule-manquante',
  'date-invalide',
  'date-texte',
  'montant-invalide',
  'typologie-inconnue',
  'typologie-a-normaliser',
]);

/** The status that one code gives a row by itself. */
export function statutOfCode(code: FindingCode): Statut {
  if (INCOMPLETE.has(code)) return 'a-completer';
  const { niveau } = catalogue[code];
  if (niveau === 'erreur') return 'non-eligible';
  return niveau === 'avertissement' ? 'a-justifier' : 'eligible';
}

const ORDER: readonly Statut[] = ['a-completer', 'non-eligible', 'a-justifier', 'eligible'];

/** The status of a row with these findings: the first that one of them gives, in that order. */
export function statutOf(findings: readonly Finding[]): Statut {
  if (findings.length === 0) return 'eligible';
  const statuts = new Set(findings.map((finding) => statutOfCode(finding.code)));
  return ORDER.find((statut) => statuts.has(statut)) ?? 'eligible';
}
