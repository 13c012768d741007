import type { FindingGroup } from '../../../app/state';
import { isVide, type Finding } from '../../../core/finding';

/** From how many rows on the same thing is said once for all of them. */
const SEVERAL = 5;

/** Rows of which the same is said, shown as one until they are opened. */
export interface Bundle {
  readonly key: string;
  readonly kind: 'lot';
  readonly rows: readonly FindingGroup[];
  readonly opened: boolean;
  readonly isVide: boolean;
}

/**
 * The list of a form where rows that wait for the same (the same rules at the same columns) stand
 * together, under the first of them; those that somebody opened follow their bundle one by one.
 */
export function bundleRows(
  groups: readonly FindingGroup[],
  opened: ReadonlySet<string> = new Set(),
): readonly (FindingGroup | Bundle)[] {
  const alike = new Map<string, FindingGroup[]>();
  for (const group of groups) {
    const kind = kindOf(group);
    const same = alike.get(kind);
    if (same === undefined) alike.set(kind, [group]);
    else same.push(group);
  }
  return groups.flatMap((group) => {
    const kind = kindOf(group);
    const rows = alike.get(kind) ?? [];
    if (group.kind !== 'ligne' || rows.length < SEVERAL) return [group];
    if (group !== rows[0]) return [];
    const bundle: Bundle = {
      key: kind,
      kind: 'lot',
      rows,
      opened: opened.has(kind),
      isVide: group.findings.every(isVide),
    };
    return bundle.opened ? [bundle, ...rows] : [bundle];
  });
}

const kindOf = ({ kind, key, findings }: FindingGroup): string =>
  kind === 'ligne' ? `lot:${findings.map(ruleOf).sort().join()}` : key;

const ruleOf = ({ code, lieu }: Finding): string => `${code}@${lieu.champ}`;
