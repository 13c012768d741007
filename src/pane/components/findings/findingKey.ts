import type { ShownFinding } from './FindingItem';

/** What tells a finding from its neighbours in the same form or table. */
export function findingKey({ code, lieu }: ShownFinding): string {
  return `${lieu.cellule}|${lieu.champ}|${code}`;
}
