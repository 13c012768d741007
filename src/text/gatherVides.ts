import { isVide, type Finding } from '../core/finding';
import { videsSentence } from './videsSentence';

/** The findings of a row as they are listed: its empty cells are one thing to do, told at the first. */
export function gatherVides(findings: readonly Finding[]) {
  const vides = findings.filter(isVide);
  const [first] = vides;
  return {
    findings: findings.filter((finding) => finding === first || !isVide(finding)),
    saidOf: (finding: Finding) =>
      finding === first
        ? ({ told: 'aCompleter', sentence: videsSentence(vides) } as const)
        : undefined,
  };
}
