import type { FindingGroup, FormState } from '../../../app/state';
import { suitesOf } from '../../../core/constats/causes';
import { isVide, type Finding } from '../../../core/finding';
import type { Filter } from '../../words/filters';

/** The groups with only their findings of one kind, what follows from one with it; groups left with none are left out. */
export function filterGroups(
  groups: readonly FindingGroup[],
  filter: Filter,
): readonly FindingGroup[] {
  if (filter === 'tout') return groups;
  return groups
    .map((group) => {
      const causes = new Map<Finding, Finding>();
      for (const [cause, suites] of suitesOf(group.findings))
        for (const f of suites) causes.set(f, cause);
      const kindOf = (f: Finding) => (isVide(f) ? 'aCompleter' : f.niveau);
      const findings = group.findings.filter((f) => kindOf(causes.get(f) ?? f) === filter);
      return { ...group, findings };
    })
    .filter((group) => group.findings.length > 0);
}

/** How many things are told of a form: without what follows from another. */
export function toldCounts({ groups, counts }: FormState): FormState['counts'] {
  const left = { ...counts };
  for (const { findings } of groups) {
    const suites = [...suitesOf(findings).values()].flat();
    if (suites.some(isVide)) left.aCompleter -= 1;
    for (const each of suites) if (!isVide(each)) left[each.niveau] -= 1;
  }
  return left;
}
