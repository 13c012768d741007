import type { FindingGroup } from '../../../app/session';
import type { Finding, Niveau } from '../../../core/finding';

export type Filter = Niveau | 'tout';

/** The groups with only their findings of one level; groups left with none are left out. */
export function filterGroups(
  groups: readonly FindingGroup[],
  filter: Filter,
): readonly FindingGroup[] {
  if (filter === 'tout') return groups;
  return groups
    .map((group) => ({ ...group, findings: group.findings.filter((f) => f.niveau === filter) }))
    .filter((group) => group.findings.length > 0);
}

/** What tells a finding from its neighbours in the same form. */
export function findingKey({ code, lieu }: Finding): string {
  return `${lieu.cellule}|${lieu.champ}|${code}`;
}
