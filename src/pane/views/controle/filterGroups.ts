import type { FindingGroup } from '../../../app/state';
import { isVide } from '../../../core/finding';
import type { Filter } from '../../words/filters';

/** The groups with only their findings of one kind; groups left with none are left out. */
export function filterGroups(
  groups: readonly FindingGroup[],
  filter: Filter,
): readonly FindingGroup[] {
  if (filter === 'tout') return groups;
  return groups
    .map((group) => ({
      ...group,
      findings: group.findings.filter((f) => (isVide(f) ? 'aCompleter' : f.niveau) === filter),
    }))
    .filter((group) => group.findings.length > 0);
}
