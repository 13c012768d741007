import type { FindingGroup } from '../../../app/state';
import { decalageOf, suitesOf } from '../../../core/constats/causes';
import { isVide, type Finding } from '../../../core/finding';

/** From how many rows on the same thing is said once for all of them. */
const SEVERAL = 5;

/** Rows of which the same is said, shown as one until they are opened. */
export interface Bundle {
  readonly key: string;
  readonly kind: 'lot';
  /** Each with what is said of all of them. */
  readonly rows: readonly FindingGroup[];
  readonly opened: boolean;
  readonly isVide: boolean;
}

/**
 * The list of a form where rows of which the same is said stand together, under the first of them; those that
 * somebody opened follow their bundle one by one. What is wrong in many rows is one, whatever else is wrong in
 * some of them: that stays with its row. Cells to fill are one where the row waits for nothing else, and where
 * all of the `declarees` rows lack them (a column that nobody filled).
 */
export function bundleRows(
  groups: readonly FindingGroup[],
  opened: ReadonlySet<string> = new Set(),
  declarees?: number,
): readonly (FindingGroup | Bundle)[] {
  const common = commonRules(groups, declarees);
  const parts = groups.flatMap((group) => (group.kind === 'ligne' ? partsOf(group, common) : []));
  const alike = new Map<string, FindingGroup[]>();
  for (const { lot, group } of parts) {
    const same = alike.get(lot);
    if (same === undefined) alike.set(lot, [group]);
    else same.push(group);
  }
  return groups.flatMap((group) => {
    if (group.kind !== 'ligne') return [group];
    return partsOf(group, common).flatMap(({ lot, group: part }) => {
      const rows = alike.get(lot) ?? [];
      if (rows.length < SEVERAL) return [part];
      if (part.rang !== rows[0]?.rang) return [];
      const bundle: Bundle = {
        key: lot,
        kind: 'lot',
        rows,
        opened: opened.has(lot),
        isVide: part.findings.every(isVide),
      };
      return bundle.opened ? [bundle, ...rows] : [bundle];
    });
  });
}

/** What is said of several rows, each with all that is said of the very same rows. */
type Common = ReadonlyMap<string, string>;

function commonRules(groups: readonly FindingGroup[], declarees: number | undefined): Common {
  const rangs = new Map<string, number[]>();
  for (const group of groups) {
    if (group.kind !== 'ligne') continue;
    for (const rule of new Set(rulesOf(group).values())) {
      const at = rangs.get(rule);
      if (at === undefined) rangs.set(rule, [group.rang ?? 0]);
      else at.push(group.rang ?? 0);
    }
  }
  const together = new Map<string, string[]>();
  for (const [rule, rows] of rangs) {
    const enough = rule.startsWith(VIDE) ? rows.length === declarees : true;
    if (rows.length < SEVERAL || !enough) continue;
    const key = rows.join();
    together.set(key, [...(together.get(key) ?? []), rule]);
  }
  return new Map(
    [...together.values()].flatMap((rules) =>
      rules.map((rule) => [rule, `lot:${rules.toSorted().join()}`] as const),
    ),
  );
}

/** A row in parts: what it shares with others, bundle by bundle, then what is its own. */
function partsOf(group: FindingGroup, common: Common) {
  const rules = rulesOf(group);
  const lots = new Map<string, Finding[]>();
  for (const finding of group.findings) {
    const lot = common.get(rules.get(finding) ?? '') ?? '';
    const same = lots.get(lot);
    if (same === undefined) lots.set(lot, [finding]);
    else same.push(finding);
  }
  const own = lots.get('');
  lots.delete('');
  if (own !== undefined) lots.set(ownLot(group, own), own);
  if (lots.size === 1) return [...lots.keys()].map((lot) => ({ lot, group }));
  return [...lots].map(([lot, findings]) => {
    const key = findings === own ? group.key : `${group.key}/${lot}`;
    return { lot, group: { ...group, key, findings } };
  });
}

/** Rows that wait for the same cells and for nothing else are alike; any other row is by itself. */
const ownLot = ({ key }: FindingGroup, findings: readonly Finding[]) =>
  findings.every(isVide) ? `lot:${findings.map(ruleOf).sort().join()}` : key;

/** The rule and column of each finding; of one that follows from another, those of the other. */
function rulesOf(group: FindingGroup): ReadonlyMap<Finding, string> {
  const rules = new Map(group.findings.map((finding) => [finding, ruleOf(finding)]));
  const decalage = decalageOf(group.findings);
  for (const [cause, suites] of suitesOf(group.findings)) {
    const rule = decalage ?? ruleOf(cause);
    for (const each of [cause, ...suites]) rules.set(each, rule);
  }
  return rules;
}

const VIDE = 'vide@';
const ruleOf = (finding: Finding): string =>
  (isVide(finding) ? VIDE : `${finding.code}@`) + finding.lieu.champ;
